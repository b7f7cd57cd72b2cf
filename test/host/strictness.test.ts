// Each rule of rules.ts, seen through Microsoft's client: a case for every one, which the type of CASES demands.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startHost, type Book, type Host } from '.';
import { unknownMembers } from './refuse';
import { loadContract } from './contract';
import { wireClass } from './wire';
import { RULES, type Rule, type RuleId } from './rules';

let host: Host;

beforeEach(() => {
  host = startHost();
});

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

interface Seen {
  readonly code: string;
  readonly where: string;
}

/** What Excel says to some work: the code and place of its error, or nothing. */
async function told(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<Seen | null> {
  try {
    await Excel.run(async (context) => {
      await work(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
    return null;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return {
      code: error.code,
      where: (error.debugInfo as { errorLocation?: string } | undefined)?.errorLocation ?? '',
    };
  }
}

const code = async (...args: Parameters<typeof told>): Promise<string | undefined> =>
  (await told(...args))?.code;

/** What comes back from a cell after something was set in it. */
async function entered(raw: unknown, format?: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.numberFormat = [[format ?? 'General']];
    cell.values = [[raw]];
    cell.load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });
}

const sheet1 = (): ReturnType<Book['sheet']> => host.book.sheet('Sheet1');
const as2d = (value: unknown): unknown[][] => value as unknown[][];

const CASES: Record<RuleId, () => Promise<void>> = {
  'array-size': async () => {
    const answer = await told((sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]));
    expect(answer).toEqual({ code: 'InvalidArgument', where: 'Range.values' });
    expect(await told((sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]))).toBeNull();
  },
  'single-value': async () => {
    await told((sheet) => {
      sheet.getRange('A1:B2').numberFormat = as2d('@');
      sheet.getRange('A1:B2').values = as2d('007');
    });
    expect(sheet1().cells.map({ row: 0, column: 0, rows: 2, columns: 2 }, (cell) => cell.value)).toEqual([
      ['007', '007'],
      ['007', '007'],
    ]);
  },
  'null-in-array': async () => {
    await told((sheet) => (sheet.getRange('A1:C1').values = [[1, 2, 3]]));
    await told((sheet) => (sheet.getRange('A1:C1').values = [[null, '', 4]]));
    expect([0, 1, 2].map((column) => sheet1().cells.at(0, column).value)).toEqual([1, null, 4]);
  },
  'null-array': async () => {
    expect(await code((sheet) => (sheet.getRange('A1').values = as2d(null)))).toBe('InvalidArgument');
  },
  'formula-text': async () => {
    for (const text of ['=not a formula', '- works well', '=SUM(']) {
      expect(await code((sheet) => (sheet.getRange('A1').values = [[text]]))).toBe('InvalidArgument');
    }
    expect([await entered('=1+1'), await entered('-5'), await entered('+1+2')]).toEqual([2, -5, 3]);
    expect(await entered('+good')).toBe('#NAME?');
  },
  'at-sign': async () => {
    expect(await code((sheet) => (sheet.getRange('A1').values = [['@some one']]))).toBe('InvalidArgument');
  },
  apostrophe: async () => {
    expect([await entered("'=1+1"), await entered("'007"), await entered("'plain")]).toEqual([
      '=1+1',
      '007',
      'plain',
    ]);
  },
  'apostrophe-in-text': async () => {
    expect([await entered("'a", '@'), await entered("''a", '@')]).toEqual(['a', "'a"]);
  },
  'text-format': async () => {
    expect([await entered('=1+1', '@'), await entered('- x', '@'), await entered('007', '@')]).toEqual([
      '=1+1',
      '- x',
      '007',
    ]);
  },
  'number-in-text': async () => {
    expect(await entered(7, '@')).toBe('7');
  },
  coercion: async () => {
    const seen = ['007', '1,234.5', '50%', '2021-03-31', '3/4', '8:30', 'TRUE', '1e5'].map((text) =>
      entered(text),
    );
    expect(await Promise.all(seen)).toEqual([7, 1234.5, 0.5, 44286, 44259, 8.5 / 24, true, 100000]);
    expect([await entered('12 people'), await entered('2021-03-31', '@')]).toEqual([
      '12 people',
      '2021-03-31',
    ]);
  },
  'formula-sheet': async () => {
    expect(await code((sheet) => (sheet.getRange('A1').values = [["='No such'!A1"]]))).toBe(
      'InvalidArgument',
    );
    expect(await code((sheet) => (sheet.getRange('A1').values = [["='Sheet1'!B1"]]))).toBeUndefined();
  },
  'references-follow': async () => {
    host.book.addSheet('Two');
    await told((sheet) => (sheet.getRange('A1').values = [["='Two'!B1+1"]]));
    host.book.renameSheet(host.book.sheet('Two'), "It's");
    expect(sheet1().cells.at(0, 0).formula).toBe("='It''s'!B1+1");
    host.book.deleteSheet(host.book.sheet("It's"));
    expect(sheet1().cells.at(0, 0).formula).toBe('=#REF!+1');
  },
  'value-types': async () => {
    await told((sheet) => (sheet.getRange('A1:D1').values = [['=IF(TRUE,"","x")', null, 'x', 1]]));
    const types = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:D1').load('valueTypes');
      await context.sync();
      return range.valueTypes;
    });
    expect(types).toEqual([['String', 'Empty', 'String', 'Double']]);
  },
  'used-range': async () => {
    const used = (): Promise<string | null> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem('Sheet1')
          .getUsedRangeOrNullObject(true)
          .load('address');
        await context.sync();
        return range.isNullObject ? null : range.address;
      });
    await told((sheet) => (sheet.getRange('F9').numberFormat = [['0.0']]));
    expect(await used()).toBeNull();
    await told(
      (sheet) =>
        (sheet.getRange('B2:C3').values = [
          [1, null],
          [null, 2],
        ]),
    );
    expect(await used()).toBe('Sheet1!B2:C3');
  },
  split: async () => {
    const rows = Array.from({ length: 800 }, (_, row) => [row, `n${row}`]);
    await told((sheet) => (sheet.getRange('A1:B800').values = rows));
    expect(sheet1().cells.at(799, 1).value).toBe('n799');
    expect(host.used).toContain('Range._ValidateArraySize');
    expect(await code((sheet) => (sheet.getRange('A1:B799').values = rows))).toBe('InvalidArgument');
  },
  'null-object': async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nobody');
      const range = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(seen).toEqual([true, true]);
    const late = await code(async (_, context) => {
      context.workbook.worksheets.getItemOrNullObject('Nobody').delete();
      await context.sync();
    });
    expect(late).toBe('InvalidObjectPath');
  },
  'not-found': async () => {
    const answer = await told((_, context) => context.workbook.worksheets.getItem('Nobody').load('name'));
    expect(answer).toEqual({ code: 'ItemNotFound', where: 'WorksheetCollection.getItem' });
  },
  'stale-sheet': async () => {
    host.book.addSheet('Two');
    const seen = await code(async (_, context) => {
      const sheet = context.workbook.worksheets.getItem('Two').load('name');
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      host.book.renameSheet(host.book.sheet('Two'), 'Three');
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('Three');
      host.book.deleteSheet(host.book.sheet('Three'));
      range.load('values');
      await context.sync();
    });
    expect(seen).toBe('ItemNotFound');
  },
  'stale-range': async () => {
    const range = await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
      return kept;
    });
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(host.keptObjects).toBe(0);
    expect(() => range.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  },
  batch: async () => {
    const seen = await code((sheet) => {
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('A2:B2').values = [[1]];
      sheet.getRange('A3').values = [['never']];
    });
    expect(seen).toBe('InvalidArgument');
    expect([0, 1, 2].map((row) => sheet1().cells.at(row, 0).value)).toEqual(['kept', null, null]);
  },
  'sheet-name': async () => {
    for (const name of [
      '',
      '  ',
      'a/b',
      'a\\b',
      'a?',
      'a*',
      'a:b',
      '[a]',
      "'a",
      "a'",
      'History',
      'x'.repeat(32),
    ]) {
      expect([name, await code((sheet) => (sheet.name = name))]).toEqual([name, 'InvalidArgument']);
    }
    expect(await code((sheet) => (sheet.name = `it's ${'x'.repeat(26)}`))).toBeUndefined();
  },
  'sheet-name-twice': async () => {
    expect(await code((_, context) => context.workbook.worksheets.add('SHEET1'))).toBe('ItemAlreadyExists');
  },
  'very-hidden': async () => {
    host.book.addSheet('Two').visibility = 'VeryHidden';
    const two = (context: Excel.RequestContext): Excel.Worksheet =>
      context.workbook.worksheets.getItem('Two');
    expect(await code((_, context) => two(context).delete())).toBe('InvalidOperation');
    const after = await code((_, context) => {
      two(context).visibility = 'Hidden';
      two(context).delete();
    });
    expect(after).toBeUndefined();
  },
  'last-visible': async () => {
    host.book.addSheet('Two').visibility = 'Hidden';
    expect(await code((sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await code((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
  },
  'hidden-activate': async () => {
    host.book.addSheet('Two').visibility = 'Hidden';
    expect(await code((_, context) => context.workbook.worksheets.getItem('Two').activate())).toBe(
      'InvalidOperation',
    );
    expect(await code((sheet) => sheet.getRange('B2').select())).toBeUndefined();
    expect([host.book.active?.name, host.book.selected]).toEqual(['Sheet1', 'B2']);
  },
  structure: async () => {
    host.book.structureLocked = true;
    expect(await code((_, context) => context.workbook.worksheets.add('Two'))).toBe('AccessDenied');
    expect(await code((sheet) => (sheet.name = 'Two'))).toBe('AccessDenied');
    expect(await code((sheet) => (sheet.getRange('A1').values = [[1]]))).toBeUndefined();
  },
  locked: async () => {
    await told((sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await told((sheet) => (sheet.getRange('A1:B1').values = [[null, 1]]))).toEqual({
      code: 'AccessDenied',
      where: 'Range.values',
    });
    expect(await code((sheet) => (sheet.getRange('B1').values = [[1]]))).toBeUndefined();
  },
  'protected-format': async () => {
    await told((sheet) => sheet.protection.protect());
    expect(await code((sheet) => (sheet.getRange('A1').format.fill.color = '#FFFFFF'))).toBe('AccessDenied');
    expect(await code((sheet) => sheet.getRange('A1:B1').merge())).toBe('AccessDenied');
  },
  'protected-delete': async () => {
    host.book.addSheet('Two').protection = {};
    const seen = await code((_, context) => {
      const two = context.workbook.worksheets.getItem('Two');
      two.name = 'Three';
      two.position = 0;
      two.delete();
    });
    expect([seen, host.book.sheets.length]).toEqual([undefined, 1]);
  },
  'protect-twice': async () => {
    await told((sheet) => sheet.protection.protect());
    expect(await code((sheet) => sheet.protection.protect())).toBe('AccessDenied');
  },
  'inside-borders': async () => {
    const inside = (address: string): ReturnType<typeof code> =>
      code(
        (sheet) => (sheet.getRange(address).format.borders.getItem('InsideHorizontal').style = 'Continuous'),
      );
    expect([await inside('A1:C1'), await inside('A1:C2')]).toEqual(['InvalidArgument', undefined]);
  },
  'own-events': async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address, source, triggerSource }) => {
        heard.push([address, source, triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[1]];
      await context.sync();
    });
    expect(heard).toEqual([]);
    host.types('Sheet1', 0, 0, 'x');
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.saysWhose = false;
    host.types('Sheet1', 0, 1, 'y', 'Remote');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([
      ['A1', 'Local', 'Unknown'],
      ['B2', 'Local', 'ThisLocalAddin'],
      ['B1', 'Remote', undefined],
    ]);
  },
  'address-length': async () => {
    const list = Array.from({ length: 2000 }, (_, row) => `A${row + 1}`).join(',');
    expect(await code((sheet) => (sheet.getRanges(list).format.fill.color = '#FFFFFF'))).toBe(
      'InvalidArgument',
    );
  },
  'validation-list': async () => {
    const list = (source: string): ReturnType<typeof code> =>
      code(
        (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } }),
      );
    expect([await list('x'.repeat(256)), await list('x'.repeat(255))]).toEqual([
      'InvalidArgument',
      undefined,
    ]);
  },
  'table-overlap': async () => {
    expect(await code((sheet) => sheet.tables.add('A1:B3', true))).toBeUndefined();
    expect(await code((sheet) => sheet.tables.add('B3:C4', true))).toBe('InvalidArgument');
    expect(await code((sheet) => sheet.tables.add('C4:D5', true))).toBeUndefined();
  },
  'merge-overlap': async () => {
    await told((sheet) => sheet.getRange('A1:B2').merge());
    expect(await code((sheet) => sheet.getRange('B2:C3').merge())).toBe('MergedRangeConflict');
  },
  names: async () => {
    for (const name of ['A1', '1st', 'a b', 'R1C1']) {
      expect(await code((sheet) => sheet.names.add(name, '=1'))).toBe('InvalidArgument');
    }
    expect(await code((sheet) => sheet.names.add('Made.Up', '="x"'))).toBeUndefined();
    expect(await code((sheet) => sheet.names.add('made.up', '=1'))).toBe('ItemAlreadyExists');
  },
  'request-limit': async () => {
    const rows = Array.from({ length: 180 }, () => ['x'.repeat(30_000)]);
    expect(await code((sheet) => (sheet.getRange('A1:A180').values = rows))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(sheet1().cells.used(true)).toBeNull();
  },
  'response-limit': async () => {
    for (let row = 0; row < 180; row++) sheet1().cells.put(row, 0, { value: 'x'.repeat(30_000) });
    expect(await code((sheet) => sheet.getRange('A1:A180').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  },
  'cell-editing': async () => {
    host.faults.refuseFrom(1, 'InvalidOperationInCellEditMode');
    expect(await code((sheet) => sheet.load('name'))).toBe('InvalidOperationInCellEditMode');
    host.faults.heal();
    expect(await code((sheet) => sheet.load('name'))).toBeUndefined();
  },
  'date-system': async () => {
    const epoch = (): Promise<number> =>
      Excel.run(async (context) => {
        const result = context.workbook.functions.date(1904, 1, 1).load('value');
        await context.sync();
        return result.value;
      });
    expect(await epoch()).toBe(1462);
    host.book.date1904 = true;
    expect(await epoch()).toBe(0);
  },
  settings: async () => {
    await told((_, { workbook: { settings } }) => [settings.add('k', 'one'), settings.add('k', 'two')]);
    expect([...host.book.settings]).toEqual([['k', 'two']]);
  },
  'bar-series': async () => {
    await told((sheet) => sheet.charts.add('BarStacked', sheet.getRange('B2:B5'), 'Columns'));
    expect(sheet1().charts[0]?.series.map(({ values }) => values)).toEqual(['B2:B5']);
  },
};

test.each(Object.keys(RULES) as RuleId[])('%s', (id) => CASES[id]());

test('docs/check-in-excel.md lists what nobody has looked at in a real Excel, and nothing else', () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/check-in-excel.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \|$/gm)].map(
    ([, id, says]) => `${id}: ${says}`,
  );
  const rules: readonly (readonly [string, Rule])[] = Object.entries(RULES);
  const assumed = rules
    .filter(([, { known }]) => known === 'assumed')
    .map(([id, { says }]) => `${id}: ${says}`);
  expect(listed).toEqual(assumed);
});

test('a member that the client never sends is refused at the start', () => {
  const made = wireClass<null>({ name: 'Setting', methods: { Invented: () => null, Delete: () => null } });
  expect(unknownMembers(made, loadContract())).toEqual(['Setting.Invented']);
  expect(unknownMembers(wireClass<null>({ name: 'Invented' }), loadContract())).toEqual(['Invented']);
});

test('a member that the host lacks is loud, and not one of the codes of Excel', async () => {
  const seen = await told((sheet) => sheet.horizontalPageBreaks.add('A5'));
  expect(seen?.code).toBe('TestHostGap');
  expect(host.gaps).toEqual([expect.stringContaining('Worksheet.HorizontalPageBreaks')]);
  host = startHost();
});

test('a load that names no properties is a gap: it would bring everything', async () => {
  expect(await code((sheet) => sheet.load())).toBe('TestHostGap');
  host = startHost();
});
