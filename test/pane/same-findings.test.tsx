// `pingyi check` and the Roster screen say the same of the same file, and neither shows a secret.
import { screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { check } from '../../src/cli/commands/check';
import { openWorkbook } from '../../src/files';
import { stringsFor } from '../../src/strings/strings-for';
import { fileOf } from '../fixtures/rosters/build';
import { FIXTURES } from '../fixtures/rosters/data';
import { valueOf } from '../support/book';
import { openPane, press } from './kit';

interface CliFinding {
  readonly sheet?: string;
  readonly cell?: string;
  readonly message: string;
}

const MESSY = ['resident-ids', 'phones', 'names-of-every-kind', 'words-of-every-kind', 'summary-contradicts'];

test.each(MESSY.flatMap((file) => [[file, 'zh-CN'] as const, [file, 'en-US'] as const]))(
  '%s in %s',
  async (file, language) => {
    const fixture = FIXTURES.find((one) => one.file === file);
    if (!fixture) throw new Error(`no fixture ${file}`);
    const strings = stringsFor(language);
    const { pane: words, places } = strings;

    const options = { json: true, sample: false, restart: false, paper: false, remember: false };
    const outcome = await check({ book: fileOf(fixture), rest: [], options, strings });
    if (outcome.kind !== 'done') throw new Error('pingyi check gave no report');
    const report = outcome.json as { readonly sheet: string; readonly findings: readonly CliFinding[] };
    const { findings } = report;
    expect(findings.length).toBeGreaterThan(1);

    const workbook = valueOf(openWorkbook(new Uint8Array(readFileSync(fileOf(fixture))), file));
    const { user } = openPane(workbook, { start: 'roster', language });
    await press(user, words.roster.run);
    const list = await screen.findByRole('region', { name: words.roster.findings });
    for (const more of within(list).queryAllByRole('button', { name: /^(显示全部|Show all)/ }))
      await user.click(more);

    const shown = within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    const said = findings.map(({ sheet, cell, message }) => {
      const place = places.place({
        ...(sheet !== undefined && { sheet }),
        ...(cell !== undefined && { cell }),
      });
      // Behind the sentence stands the way to its cell, and what can be done there.
      const near = sheet === report.sheet && cell !== undefined ? places.place({ cell }) : place;
      return message.slice(places.join(place, '').length) + words.common.goTo(near);
    });
    expect(shown.map((text) => said.find((one) => text.startsWith(one)) ?? text).sort()).toEqual(
      [...said].sort(),
    );
    expect(document.body.textContent).not.toMatch(/\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)/);
  },
);
