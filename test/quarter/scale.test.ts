import type * as DuckDb from '@duckdb/node-api';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rollUp } from '../../src/jobs/roll-up';
import { success } from '../../src/kernel/result';
import { jobOn, sampleBook, valueOf } from '../support/book';
import { madeUpUnit } from './made-up-unit';

/** DuckDB comes with binaries for some platforms; where it has none this test is passed over, never under CI. */
function duckdb(): typeof DuckDb | null {
  try {
    return createRequire(__filename)('@duckdb/node-api') as typeof DuckDb;
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    return null;
  }
}
const engine = duckdb();

/** The example of docs/scale.md, statement by statement. */
const example = (): readonly string[] => {
  const page = readFileSync(resolve(__dirname, '../../docs/scale.md'), 'utf8');
  const sql = /```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  return sql
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
};

(engine ? test : test.skip)(
  'DuckDB reads the long table and comes to the figures of the roll-up',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingyi-scale-'));
    try {
      const units = [await sampleBook(), await madeUpUnit(20, ['2021Q1']), await madeUpUnit(60, ['2021Q1'])];
      let csv = '\uFEFF';
      const report = valueOf(
        await rollUp(jobOn(await sampleBook()), {
          quarter: '2021Q1',
          books: units.map((book, i) => ({
            file: `${String(i)}.xlsx`,
            open: () => Promise.resolve(success(book)),
          })),
          write: (text) => {
            csv += text;
            return Promise.resolve();
          },
        }),
      );
      writeFileSync(join(folder, 'members.csv'), csv);
      const instance = await engine?.DuckDBInstance.create(':memory:');
      const connection = await instance?.connect();
      const statements = example().map((statement) =>
        statement.replace(/'(members\.(?:csv|parquet))'/g, (_, name: string) => `'${join(folder, name)}'`),
      );
      expect(statements).toHaveLength(3);
      let rows: readonly Readonly<Record<string, unknown>>[] = [];
      for (const statement of statements)
        rows = (await connection?.runAndReadAll(statement))?.getRowObjectsJson() ?? [];
      connection?.closeSync();
      expect(existsSync(join(folder, 'members.parquet'))).toBe(true);
      expect(
        rows.map((row) => [
          row['unit'],
          row['file'],
          ...['counted', 'mean', 'spread', 'lowest', 'highest'].map((key) => Number(row[key])),
        ]),
      ).toEqual(
        report.rollUp.units.map(({ unit, file, counted, mean, spread, lowest, highest }) => [
          unit,
          file,
          counted,
          mean,
          spread,
          lowest,
          highest,
        ]),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
