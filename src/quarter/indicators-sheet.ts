import { rectAddress } from '../kernel/address';
import { type CellValue, type Grid, textAt } from '../kernel/grid';
import type { Result } from '../kernel/result';
import { comparable } from '../kernel/text';
import { across, BLANK_PLAN, cell, row } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { PlanRow, SheetPlan } from '../workbook/sheet-plan';
import type { IndicatorTable } from './indicators';
import { parseIndicators } from './read-indicators';
import { CLASSES, KINDS } from './vocabulary';
import type { IndicatorSetting, IndicatorWords } from './words';

/** Column A holds what a line is: a setting, `indicator` or `exemption`. People read the columns after it. */
const KEY = 0;
const FIRST = 1;
const WIDTH = 9;
/** Empty lines for further entries. */
const [MORE_INDICATORS, MORE_EXEMPTIONS] = [6, 8];

/** The indicator table as a sheet that people can read and change: settings, indicators, exemptions. */
export function planIndicators(table: IndicatorTable, words: IndicatorWords): SheetPlan {
  const rows: PlanRow[] = [
    row(across(cell(table.title, 'title'), WIDTH), 34),
    row(across(cell(words.note, 'note'), WIDTH), 48),
  ];
  const merges = [0, 1].map((at) => rectAddress({ row: at, column: 0, rows: 1, columns: WIDTH }));
  const unlocked: string[] = [];
  const validations: SheetPlan['validations'][number][] = [];
  for (const [key, values] of settings(table)) {
    const at = rows.length;
    const columns = key === 'weights' ? 4 : 1;
    const wide = key === 'title' || key === 'format' ? 5 : 1;
    const input = values.map((value) => cell(value, typeof value === 'number' ? 'input' : 'inputText'));
    const [first] = input;
    rows.push(
      row([
        cell(key, 'small'),
        ...across(cell(words.settings[key], 'name'), 3),
        ...(wide > 1 && first ? across(first, wide) : input),
      ]),
    );
    merges.push(rectAddress({ row: at, column: FIRST, rows: 1, columns: 3 }));
    if (wide > 1) merges.push(rectAddress({ row: at, column: 4, rows: 1, columns: wide }));
    if (key !== 'format')
      unlocked.push(rectAddress({ row: at, column: 4, rows: 1, columns: Math.max(columns, wide) }));
    const choices = CHOICES[key];
    if (choices)
      validations.push({
        range: rectAddress({ row: at, column: 4, rows: 1, columns: 1 }),
        list: choices,
        title: words.settings[key].slice(0, 30),
        message: choices.join(' / '),
      });
  }
  const { head } = words;
  const heading = [
    head.name,
    head.group,
    head.kind,
    head.maximum,
    head.perEvent,
    head.perQuarter,
    head.perYear,
  ];
  rows.push(row([]), row([null, ...[...heading, head.classes].map((text) => cell(text, 'head'))], 32));
  const first = rows.length;
  for (const rule of [...table.indicators, ...Array.from({ length: MORE_INDICATORS }, () => null)]) {
    const texts = [rule?.name, rule?.group, rule && words.kinds[rule.kind]];
    const numbers = [rule?.maximum, rule?.perEvent, rule?.perQuarter, rule?.perYear];
    const classes = rule?.classes.map((one) => words.classes[one]).join(words.separator);
    rows.push(
      row([
        cell('indicator', 'small'),
        ...texts.map((text) => cell(text ?? null, 'inputText')),
        ...numbers.map((number) => cell(number ?? null, 'input')),
        cell(classes === '' ? null : (classes ?? null), 'inputText'),
      ]),
    );
  }
  const lines = rows.length - first;
  unlocked.push(rectAddress({ row: first, column: FIRST, rows: lines, columns: WIDTH - 1 }));
  validations.push({
    range: rectAddress({ row: first, column: 3, rows: lines, columns: 1 }),
    list: Object.values(words.kinds),
    title: head.kind.slice(0, 30),
    message: Object.values(words.kinds).join(' / '),
  });
  const { exemptionHead } = words;
  rows.push(
    row([]),
    row([null, cell(words.exemptions, 'section')]),
    row([
      null,
      cell(exemptionHead.name, 'head'),
      cell(exemptionHead.indicator, 'head'),
      ...across(cell(exemptionHead.reason, 'head'), WIDTH - 3),
    ]),
  );
  merges.push(rectAddress({ row: rows.length - 1, column: 3, rows: 1, columns: WIDTH - 3 }));
  for (const exemption of [...table.exemptions, ...Array.from({ length: MORE_EXEMPTIONS }, () => null)]) {
    const at = rows.length;
    rows.push(
      row([
        cell('exemption', 'small'),
        cell(exemption?.name ?? null, 'inputText'),
        cell(exemption?.indicator ?? null, 'inputText'),
        ...across(cell(exemption?.reason ?? null, 'inputText'), WIDTH - 3),
      ]),
    );
    merges.push(rectAddress({ row: at, column: 3, rows: 1, columns: WIDTH - 3 }));
    unlocked.push(rectAddress({ row: at, column: FIRST, rows: 1, columns: WIDTH - 1 }));
  }
  return {
    ...BLANK_PLAN,
    kind: 'indicators',
    name: words.sheet,
    tabColor: '#C55A11',
    columns: [9, 18, 14, 9, 9, 11, 11, 11, 18],
    rows,
    merges,
    unlocked,
    validations,
    page: {
      orientation: 'portrait',
      onePage: true,
      area: rectAddress({ row: 0, column: 0, rows: rows.length, columns: WIDTH }),
    },
  };
}

const CHOICES: Partial<Record<IndicatorSetting, readonly string[]>> = {
  exempted: ['scale', 'full'],
  rounding: ['none', 'whole'],
};

const settings = (table: IndicatorTable): readonly (readonly [IndicatorSetting, readonly CellValue[]])[] => [
  ['format', [table.format]],
  ['title', [table.title]],
  ['total', [table.total]],
  ['exempted', [table.exempted]],
  ['rounding', [table.rounding]],
  ['weights', table.weights],
  ['quartersNeeded', [table.quartersNeeded]],
  ['postingDays', [table.postingDays]],
];

/** Reads the table back from its sheet, checked as strictly as a JSON file. */
export function readIndicatorSheet(grid: Grid): Result<IndicatorTable, Failure> {
  const lines = grid.values.map((_, at) =>
    Array.from({ length: WIDTH }, (_, column) => textAt(grid, at, column)),
  );
  const of = (key: string): readonly (readonly string[])[] =>
    lines.filter((line) => line[KEY] === key).map((line) => line.slice(FIRST));
  const setting = (key: IndicatorSetting): readonly string[] => of(key)[0]?.slice(3) ?? [];
  const one = (key: IndicatorSetting): string => setting(key)[0] ?? '';
  const isFilled = (line: readonly string[]): boolean => line.some((text) => text !== '');
  return parseIndicators({
    format: one('format'),
    title: one('title'),
    total: numberOf(one('total')),
    exempted: one('exempted'),
    rounding: one('rounding'),
    weights: setting('weights').slice(0, 4).map(numberOf),
    quartersNeeded: numberOf(one('quartersNeeded')),
    postingDays: numberOf(one('postingDays')),
    indicators: of('indicator')
      .filter(isFilled)
      .map(([name, group, kind = '', maximum, perEvent, perQuarter, perYear, classes = '']) => ({
        name,
        group,
        kind: kind === '' ? 'points' : (KINDS.get(comparable(kind)) ?? kind),
        maximum: numberOf(maximum ?? ''),
        perEvent: optional(perEvent),
        perQuarter: optional(perQuarter),
        perYear: optional(perYear),
        classes: classes
          .split(/[、,，;；/]+/)
          .filter((text) => text.trim() !== '')
          .map((text) => CLASSES.get(comparable(text)) ?? text),
      })),
    exemptions: of('exemption')
      .filter(isFilled)
      .map(([name, indicator, reason]) => ({ name, indicator, reason })),
  });
}

/** A number as it stands in the cell; other text stays text and is refused by the check. */
const numberOf = (text: string): number | string =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

const optional = (text: string | undefined): number | string | null =>
  text === undefined || text === '' ? null : numberOf(text);
