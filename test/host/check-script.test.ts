// The script of docs/check-in-excel.md, that somebody runs in a real Excel: the test host gives what the script expects.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startHost } from '.';
import { RULES } from './rules';

const page = readFileSync(path.resolve(__dirname, '../../docs/check-in-excel.md'), 'utf8');

test('each probe of the page gives on the host what the page expects', async () => {
  const script = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const host = startHost({ sheet: 'Sheet1' });
  const lines: string[] = [];
  const body = script.replace(/\ncheck\(\);\n$/, '\nreturn check().then(() => Object.keys(probes));');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('console', body) as (console: object) => Promise<readonly string[]>;
  const rules = await run({ log: (line: string) => lines.push(line) });
  expect(lines).toEqual(rules.map((rule) => `${rule}: ok`));
  expect(host.gaps).toEqual([]);
  // What the script does not try is tried by hand, and the page says how.
  const byHand = Object.entries(RULES).flatMap(([rule, { known }]) =>
    known === 'assumed' && !rules.includes(rule) ? [rule] : [],
  );
  expect(byHand.filter((rule) => page.split(`\`${rule}\``).length < 3)).toEqual([]);
});
