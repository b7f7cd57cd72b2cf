import { parseArgs } from 'node:util';

/** The command line as it was typed, understood; `problem` where it cannot be. */
export type Arguments =
  | {
      readonly kind: 'run';
      readonly command: string;
      readonly book: string | undefined;
      readonly rest: readonly string[];
      readonly options: Options;
    }
  | { readonly kind: 'help'; readonly lang: string | undefined }
  | { readonly kind: 'problem'; readonly detail: string; readonly lang: string | undefined };

export interface Options {
  readonly json: boolean;
  readonly lang?: string;
  readonly sample: boolean;
  readonly roster?: string;
  readonly scheme?: string;
  readonly out?: string;
  readonly form?: string;
  readonly copies?: string;
  readonly restart: boolean;
  readonly quarter?: string;
  readonly spare?: string;
  readonly paper: boolean;
  readonly count?: string;
  readonly serials?: string;
  readonly before?: string;
  readonly import?: string;
  readonly year?: string;
  readonly set?: string;
  readonly csv?: string;
  readonly sheet?: string;
  readonly indicator?: string;
  readonly date?: string;
  readonly what?: string;
  readonly columns?: string;
  readonly decide?: string;
  readonly rows?: string;
  readonly stray?: string;
  readonly void?: string;
  readonly because?: string;
  readonly area?: string;
  readonly table?: string;
  readonly remember: boolean;
  readonly present?: string;
  readonly order?: string;
  readonly month?: string;
  readonly period?: string;
  readonly accept?: boolean;
  readonly override?: string;
  readonly statement?: string;
  readonly names?: boolean;
  readonly yes?: boolean;
  readonly session?: string;
  readonly force?: boolean;
  readonly finished?: boolean;
}

const SPEC = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  sample: { type: 'boolean', default: false },
  roster: { type: 'string' },
  scheme: { type: 'string' },
  out: { type: 'string' },
  form: { type: 'string' },
  copies: { type: 'string' },
  restart: { type: 'boolean', default: false },
  quarter: { type: 'string' },
  spare: { type: 'string' },
  paper: { type: 'boolean', default: false },
  count: { type: 'string' },
  serials: { type: 'string' },
  before: { type: 'string' },
  import: { type: 'string' },
  year: { type: 'string' },
  set: { type: 'string' },
  csv: { type: 'string' },
  sheet: { type: 'string' },
  indicator: { type: 'string' },
  date: { type: 'string' },
  what: { type: 'string' },
  columns: { type: 'string' },
  decide: { type: 'string' },
  rows: { type: 'string' },
  stray: { type: 'string' },
  void: { type: 'string' },
  because: { type: 'string' },
  area: { type: 'string' },
  table: { type: 'string' },
  remember: { type: 'boolean', default: false },
  present: { type: 'string' },
  order: { type: 'string' },
  month: { type: 'string' },
  period: { type: 'string' },
  accept: { type: 'boolean' },
  override: { type: 'string' },
  statement: { type: 'string' },
  names: { type: 'boolean' },
  yes: { type: 'boolean' },
  session: { type: 'string' },
  force: { type: 'boolean' },
  finished: { type: 'boolean' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments behind `pingyi`. */
export function readArguments(argv: readonly string[]): Arguments {
  const at = argv.indexOf('--lang');
  const lang = at >= 0 ? argv[at + 1] : argv.find((text) => text.startsWith('--lang='))?.slice(7);
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: SPEC, allowPositionals: true });
    const [command, book, ...rest] = positionals;
    if (values.help || command === undefined) return { kind: 'help', lang };
    const { help: _, ...options } = values;
    return { kind: 'run', command, book, rest, options };
  } catch (error) {
    // parseArgs tells what is wrong in its message's first sentence.
    if (error instanceof TypeError)
      return { kind: 'problem', detail: error.message.split('. ')[0] ?? '', lang };
    throw error;
  }
}
