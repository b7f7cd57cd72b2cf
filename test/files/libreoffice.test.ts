import { writeFileSync } from 'node:fs';
import { newWorkbook } from '../../src/files/file-workbook';
import { fullPlan, planOf } from '../contract/plans';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';
import { opened } from './xlsx-fixtures';

describeWith('LibreOffice')('LibreOffice opens what we write', () => {
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
    const [ours, theirs] = [opened(bytes), opened(convert(bytes, 'xlsx'))];
    const values = await Promise.all(
      [ours, theirs].map(async (workbook) => {
        const grids = await workbook.read(["李's 结果", '票箱']);
        return grids.ok ? grids.value.map((grid) => grid.values) : null;
      }),
    );
    expect(values[1]).toEqual(values[0]);
    expect(values[0]?.[0]?.[5]).toEqual(['合计', 18, 6, true, '好', '', 1, '#N/A']);
    const kinds = await Promise.all(
      [ours, theirs].map(async (workbook) => {
        const sheets = await workbook.sheets();
        return sheets.ok ? sheets.value.map(({ name, kind, names }) => ({ name, kind, names })) : null;
      }),
    );
    expect(kinds[1]).toEqual(kinds[0]);
  });

  test('it does compute: a wrong value of ours is put right', async () => {
    const workbook = newWorkbook();
    await workbook.apply([planOf(null, '算', [[2, 3, { value: 99, formula: 'SUM(A1:B1)' }]])]);
    const grids = await opened(convert(workbook.save(), 'xlsx')).read(['算']);
    expect(grids).toMatchObject({ ok: true, value: [{ values: [[2, 3, 5]] }] });
  });

  test('it prints', async () => {
    const pdf = convert(await make(), 'pdf');
    if (process.env['PDF_OUT']) writeFileSync(process.env['PDF_OUT'], pdf);
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  });
});
