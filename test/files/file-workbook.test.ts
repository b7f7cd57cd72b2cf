import { known } from '../../src/kernel/assert';
import { newWorkbook, openWorkbook, type FileWorkbook } from '../../src/files/file-workbook';
import { planOf } from '../contract/plans';
import { workbookContract } from '../contract/workbook-contract';

const opened = (bytes: Uint8Array): FileWorkbook => {
  const result = openWorkbook(bytes, '测试.xlsx');
  return known(result.ok ? result.value : null, 'the file can be read');
};

workbookContract('a file', async (sheets) => {
  const made = newWorkbook();
  await made.apply(sheets.map(({ name, values }) => planOf(null, name, values)));
  const workbook = sheets.length > 0 ? opened(made.save()) : made;
  return { workbook, reopen: () => Promise.resolve(opened(workbook.save())) };
});
