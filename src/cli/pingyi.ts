import { failureSentence, languageOf } from '../strings';
import { stringsFor } from '../strings/strings-for';
import { COMMANDS } from './commands';
import { readArguments } from './options';
import type { Outcome } from './outcome';

/** Runs one command; the exit code is 0 done, 1 done with errors in the data, 2 could not run. */
async function main(argv: readonly string[]): Promise<number> {
  const parsed = readArguments(argv);
  const lang = parsed.kind === 'run' ? parsed.options.lang : parsed.lang;
  const strings = stringsFor(languageOf(lang));
  const refuse = (sentence: string): number => {
    process.stderr.write(`${sentence}\n`);
    return 2;
  };
  if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en-US')
    return refuse(strings.cli.badOption(`--lang ${lang}`));
  if (parsed.kind === 'problem') return refuse(strings.cli.badOption(parsed.detail));
  if (parsed.kind === 'help') {
    process.stdout.write(`${strings.cli.usage}\n`);
    return 0;
  }
  const command = COMMANDS[parsed.command];
  if (!command) return refuse(strings.cli.unknownCommand(parsed.command));
  if (parsed.book === undefined) return refuse(strings.cli.missingArgument('BOOK.xlsx'));
  const outcome: Outcome = await command({
    book: parsed.book,
    rest: parsed.rest,
    options: parsed.options,
    strings,
  });
  if (outcome.kind === 'usage') return refuse(outcome.sentence);
  if (outcome.kind === 'failure') return refuse(failureSentence(outcome.failure, strings));
  process.stdout.write(
    parsed.options.json
      ? `${JSON.stringify(outcome.json, null, 2)}\n`
      : outcome.lines.map((line) => `${line}\n`).join(''),
  );
  for (const line of outcome.problems) process.stderr.write(`${line}\n`);
  return outcome.hasErrors ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (bug: unknown) => {
    process.stderr.write(`pingyi: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
    process.exitCode = 2;
  },
);
