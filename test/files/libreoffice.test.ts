import { writeFileSync } from 'node:fs';
import { known } from '../../src/kernel/assert';
import { newWorkbook, openWorkbook } from '../../src/files/file-workbook';
import { fullPlan, planOf } from '../contract/plans';
import { convert, soffice } from '../support/soffice';

(soffice === null ? describe.skip : describe)('LibreOffice opens what we write', () => {
  const make = async (): Promise<Uint8Array> => {
    const workbook = newWorkbook();
    const texts = ['=1+1', '+1', "'甲", '001', '两\n行', '_x000D_'];
    await workbook.apply([
      fullPlan("李's 结果"),
      planOf('box/team', '票箱', [texts], { visibility: 'very-hidden' }),
    ]);
    return workbook.save();
  };

  test('its own counts are the values that we wrote; marks, names and texts survive', async () => {
    const bytes = await make();
    const ours = openWorkbook(bytes, 'ours');
    const theirs = openWorkbook(convert(bytes, 'xlsx'), 'theirs');
    const [a, b] = [ours, theirs].map((result) => known(result.ok ? result.value : null, 'readable'));
    const both = await Promise.all([a, b].map((workbook) => workbook?.read(["李's 结果", '票箱'])));
    const values = both.map((result) => (result?.ok ? result.value.map((grid) => grid.values) : null));
    expect(values[1]).toEqual(values[0]);
    expect(values[0]?.[0]?.[5]).toEqual(['合计', 18, 6, true, '好', '', 1, '#N/A']);
    const listed = await Promise.all([a, b].map((workbook) => workbook?.sheets()));
    const kinds = listed.map((result) =>
      result?.ok ? result.value.map(({ name, kind, names }) => ({ name, kind, names })) : null,
    );
    expect(kinds[1]).toEqual(kinds[0]);
  }, 120_000);

  test('it prints', async () => {
    const pdf = convert(await make(), 'pdf');
    if (process.env['PDF_OUT']) writeFileSync(process.env['PDF_OUT'], pdf);
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  }, 120_000);
});
