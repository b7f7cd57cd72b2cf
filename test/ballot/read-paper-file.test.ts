import type { PaperForm } from '../../src/ballot/paper-desk';
import { paperHeadings, readPaperTable } from '../../src/ballot/read-paper-file';
import { newSerial } from '../../src/ballot/serial';
import { parseCsv } from '../../src/kernel/csv';
import { cryptoRandom } from '../../src/kernel/random';

const FORM: PaperForm = {
  form: 'team',
  title: '测评表',
  subjects: ['作风', '纪律'],
  grades: ['好', '较好', '差'],
};
const serial = newSerial(cryptoRandom);
const read = (csv: string, form = FORM) => readPaperTable(parseCsv(csv), form, ['票号', 'Serial']);

test('keys and words, serials or none, columns in any order, empty lines passed over', () => {
  expect(read(`票号,作风,纪律\n${serial},1,差\n,0,*\n,,\n,／,３`)).toEqual({
    ballots: [
      { serial, choices: [0, 2] },
      { serial: '', choices: ['blank', 'over-marked'] },
      { serial: '', choices: ['unknown-mark', 2] },
    ],
  });
  expect(read('纪律,作风\n1,2')).toEqual({ ballots: [{ serial: '', choices: [1, 0] }] });
});

test('points fall into their bands', () => {
  const score = { ...FORM, from: [85, 60, 0] };
  expect(read('作风,纪律\n85,84\n100,0\n好,-', score)).toEqual({
    ballots: [
      { serial: '', choices: [0, 1] },
      { serial: '', choices: [0, 2] },
      { serial: '', choices: [0, 'blank'] },
    ],
  });
  expect(read('作风,纪律\n85,101', score)).toMatchObject({ line: 2, column: '纪律', fault: 'not-a-choice' });
});

test.each([
  ['作风\n1', { line: 1, column: '纪律', fault: 'column-missing' }],
  ['作风,纪律,备注\n1,1,x', { line: 1, column: '备注', fault: 'column-unknown' }],
  ['作风,纪律\n1,', { line: 2, column: '纪律', fault: 'empty' }],
  ['作风,纪律\n1,1\n1,4', { line: 3, column: '纪律', found: '4', fault: 'not-a-choice' }],
  ['票号,作风,纪律\nABCD,1,1', { line: 2, column: '票号', found: 'ABCD', fault: 'serial-wrong' }],
  ['作风,纪律\n', { line: 1, fault: 'empty' }],
])('refused with its place: %j', (csv, fault) => {
  expect(read(csv)).toMatchObject(fault);
});

test('the headings to start from are read back', () => {
  const line = paperHeadings(FORM, '票号').join(',');
  expect(read(`${line}\n,1,1`)).toMatchObject({ ballots: [{ choices: [0, 0] }] });
});
