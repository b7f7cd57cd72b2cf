// Microsoft's client in this very realm, with a session of ours in place of the way to Excel. Three test hooks of
// the library itself are used and nothing in it is changed.
import { readFileSync } from 'node:fs';
import { CLIENT_FILE } from './contract';
import type { EventEntry } from './events';
import type { Host } from './host';

interface Message {
  readonly Body: unknown;
}

interface Reply {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: object;
  readonly Body: unknown;
}

interface ClientInternals {
  readonly SessionBase: { _overrideSession: object; new (): object };
  readonly GenericEventRegistration: { getGenericEventRegistration: (id: string) => unknown };
  _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  _testTriggerRichApiMessageEvent: (message: { readonly entries: readonly EventEntry[] }) => void;
}

let current: Host | null = null;

/** Loads the client, once a realm, and lets it talk to this host from now on. */
export function connect(host: Host): void {
  current = host;
  host.onEvents = (entries) =>
    (OfficeExtension as unknown as ClientInternals)._testTriggerRichApiMessageEvent({ entries });
  if (typeof OfficeExtension !== 'undefined') return;
  pretendPage();
  // In this realm, not in one of its own: the client asks `instanceof Date`, and its errors are ours to recognise.
  (0, eval)(readFileSync(CLIENT_FILE.replace('.debug.js', '.js'), 'utf8'));
  const internals = OfficeExtension as unknown as ClientInternals;
  internals.SessionBase._overrideSession = new (sessionClass(internals))();
  internals._testSetRichApiMessageReadyImpl(() => Promise.resolve());
}

function sessionClass(internals: ClientInternals): new () => object {
  return class extends internals.SessionBase {
    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: (_data: unknown, _flags: unknown, message: Message) =>
          execute(JSON.stringify(message.Body)),
      };
    }

    getEventRegistration(id: string): unknown {
      return internals.GenericEventRegistration.getGenericEventRegistration(id || '');
    }
  };
}

async function execute(text: string): Promise<Reply> {
  if (!current) throw new Error('no test host is connected');
  const answer = await current.answer(text);
  const base = { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: null };
  if ('body' in answer) return { ...base, Body: JSON.parse(answer.body) as unknown };
  return { ...base, HttpStatusCode: answer.status, ErrorCode: answer.code, ErrorMessage: answer.code };
}

/** As much of a page as the client looks at while it loads. */
function pretendPage(): void {
  const nothing = (): null => null;
  const storage = { getItem: nothing, setItem: nothing, removeItem: nothing };
  const page = {
    window: globalThis,
    self: globalThis,
    name: '',
    navigator: { userAgent: 'test' },
    localStorage: storage,
    sessionStorage: storage,
    location: {
      href: 'https://localhost/',
      hash: '',
      search: '',
      protocol: 'https:',
      origin: 'https://localhost',
    },
    document: {
      getElementById: nothing,
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
      domain: 'localhost',
      cookie: '',
    },
    addEventListener: nothing,
  };
  for (const [key, value] of Object.entries(page)) {
    if (!(key in globalThis))
      Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
  }
}
