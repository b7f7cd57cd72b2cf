import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { newWorkbook, openWorkbook } from '../../src/files';
import type { Job } from '../../src/jobs/job';
import { rollUp, type UnitBook } from '../../src/jobs/roll-up';
import type { CellValue } from '../../src/kernel/grid';
import { stringsFor } from '../../src/strings/strings-for';
import { BLANK_PLAN, cell, row } from '../../src/workbook/cells';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { peakMegabytes, type Row } from './bench';

const UNITS = 1000;
const QUARTER = '2021Q1';
const QUARTERS = [2020, 2021].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`));
const FOLDER = path.resolve('.cache/bench/units');
const fileOf = (unit: number): string => path.join(FOLDER, `${String(unit).padStart(4, '0')}.xlsx`);
/** 8 to 60 people a unit. */
const sizeOf = (unit: number): number => 8 + ((unit * 37) % 53);
const MAXIMA = [30, 20, 50];
const points = (unit: number, member: number): readonly number[] =>
  MAXIMA.map((most, at) => most - ((unit * 7 + member * 3 + at * 5) % 9) / 2);

const sheet = (name: string, rows: readonly (readonly CellValue[])[]): SheetPlan => ({
  ...BLANK_PLAN,
  kind: null,
  name,
  rows: rows.map((values) => row(values.map((value) => cell(value)))),
});

/** Makes the units' workbooks: a roster and the points of eight quarters each. */
export async function prepare(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (let unit = 0; unit < UNITS; unit++) {
    if (existsSync(fileOf(unit))) continue;
    const members = Array.from({ length: sizeOf(unit) }, (_, at) => `成员${unit}之${at}`);
    const book = newWorkbook();
    const made = await book.apply([
      sheet('花名册', [['姓名', '党内职务'], ...members.map((name, at) => [name, at === 0 ? '书记' : ''])]),
      ...QUARTERS.map((quarter) =>
        sheet(`${quarter}考核`, [
          ['姓名', ...MAXIMA.map((most, at) => `项目${at + 1}（${most}分）`)],
          ...members.map((name, at) => [name, ...points(unit, at)]),
        ]),
      ),
    ]);
    assert(made.ok);
    writeFileSync(fileOf(unit), book.save());
  }
}

/** The units' boards in one table, one workbook at a time; and exceljs only opening the same files. */
export async function run(): Promise<readonly Row[]> {
  const heap: number[] = [];
  let done = 0;
  function* books(): Generator<UnitBook, void> {
    for (const file of readdirSync(FOLDER).sort()) {
      yield {
        file,
        open: () => {
          if (++done % 100 === 0) heap.push(process.memoryUsage().rss / 1024 / 1024);
          return Promise.resolve(openWorkbook(new Uint8Array(readFileSync(path.join(FOLDER, file))), file));
        },
      };
    }
  }
  const job: Job = {
    workbook: newWorkbook(),
    random: (count) => new Uint8Array(count),
    today: { year: 2021, month: 3, day: 31 },
    words: stringsFor('zh-CN').sheets,
  };
  const start = performance.now();
  const report = await rollUp(job, { quarter: QUARTER, books: books(), total: UNITS });
  const ms = performance.now() - start;
  assert(report.ok);
  const people = Array.from({ length: UNITS }, (_, unit) => sizeOf(unit)).reduce((sum, one) => sum + one, 0);
  assert.equal(report.value.rollUp.units.length, UNITS);
  assert.equal(report.value.rollUp.overall.counted, people);
  let sum = 0;
  for (let unit = 0; unit < UNITS; unit++)
    for (let member = 0; member < sizeOf(unit); member++) for (const one of points(unit, member)) sum += one;
  assert.equal(report.value.rollUp.overall.mean, Math.round((sum / people) * 100) / 100);
  const peak = peakMegabytes();
  const grown = Math.round((heap.at(-1) ?? 0) - (heap[0] ?? 0));
  const few = 100;
  const began = performance.now();
  for (let unit = 0; unit < few; unit++) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(fileOf(unit)).buffer.slice(0));
    assert.equal(book.worksheets.length, QUARTERS.length + 1);
  }
  const theirs = ((performance.now() - began) * UNITS) / few;
  return [
    {
      what: `ours: ${people} people rolled up; held after 1,000 units against 100: ${grown < 0 ? '' : '+'}${grown} MB`,
      files: UNITS,
      subjects: MAXIMA.length,
      ms,
      peak,
    },
    {
      what: 'exceljs: opened (100, times ten)',
      files: UNITS,
      subjects: MAXIMA.length,
      ms: theirs,
      ratio: theirs / ms,
    },
  ];
}
