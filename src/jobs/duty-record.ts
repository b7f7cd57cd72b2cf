import type { Band } from '../ballot/scheme';
import type { Ratio } from '../kernel/ratio';
import { success } from '../kernel/result';
import { nameKey } from '../kernel/text';
import type { Duty, DutyRecord } from '../decision/basis';
import { bandOf, rankMembers, type Rounding } from '../quarter/scoreboard';
import type { SheetInfo } from '../workbook/workbook';
import { loadYear } from './build-year';
import type { Job, JobResult } from './job';
import { loadQuarterRules } from './quarter-rules';
import { loadScores, scoresOf } from './scores';

/** Members with a total, however they were summed. */
type Totals = readonly { readonly name: string; readonly total: Ratio | null }[];

/** The record of everyday work for these members: of a year (2021) or a quarter (2021Q1); else of the newest year with scores. Null where there is none. */
export async function loadRecord(
  job: Job,
  sheets: readonly SheetInfo[],
  members: readonly string[],
  period?: string,
): JobResult<DutyRecord | null> {
  const rules = await loadQuarterRules(job, sheets);
  if (!rules.ok) return rules;
  const { scheme, table } = rules.value;
  const record = (of: string, rows: Totals, bands: readonly Band[], rounding: Rounding): DutyRecord => {
    const totals = new Map(rows.map(({ name, total }) => [nameKey(name), total]));
    return {
      period: of,
      members: new Map(
        members.flatMap((name): [string, Duty][] => {
          const mean = totals.get(nameKey(name));
          if (!mean) return [];
          const band = bandOf(mean, bands, rounding);
          const end = band === bands[0]?.label ? 'best' : band === bands.at(-1)?.label ? 'last' : null;
          return [[name, { mean, band, end }]];
        }),
      ),
    };
  };
  if (period !== undefined && /^\d{4}Q[1-4]$/.test(period)) {
    const loaded = await loadScores(job, sheets, rules.value, period);
    if (!loaded.ok) return loaded;
    const scores = scoresOf(loaded.value, period);
    const rounding = table?.rounding ?? 'none';
    return success(
      scores && record(period, rankMembers(scores, null, scheme.bands, rounding), scheme.bands, rounding),
    );
  }
  const year = period === undefined ? await newestYear(job, sheets) : success(period);
  if (!year.ok) return year;
  if (year.value === null) return success(null);
  const loaded = await loadYear(job, year.value);
  if (!loaded.ok) return loaded.failure.code === 'scores-missing' ? success(null) : loaded;
  const { rows, rule } = loaded.value;
  return success(record(year.value, rows, rule.bands, rule.rounding));
}

async function newestYear(job: Job, sheets: readonly SheetInfo[]): JobResult<string | null> {
  const loaded = await loadScores(job, sheets);
  if (!loaded.ok) return loaded;
  const newest = loaded.value.at(-1)?.quarter.year;
  return success(newest === undefined ? null : String(newest));
}
