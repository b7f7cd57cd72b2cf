// The host is loud: take away any member that our code uses, and the gap is reported.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { fullPlan, planOf } from '../contract/plans';
import { startHost, type Host } from '.';
import { CLASSES } from './classes';
import type { AnyClass } from './wire';

const plans = [fullPlan(), planOf('vote', '内部', [['一']], { visibility: 'very-hidden' })];

async function scenario(classes?: readonly AnyClass[]): Promise<Host> {
  const host = startHost({ ...(classes ? { classes } : {}) });
  const book = excelWorkbook();
  await book.apply(plans);
  await book.apply(plans);
  await book.sheets();
  await book.read(['结果 · 团队']);
  return host;
}

/** The classes without one member of one of them. */
function without(member: string): readonly AnyClass[] {
  const [type = '', wire = ''] = member.split('.');
  const strip = <M>(members: Readonly<Record<string, M>> | undefined): Readonly<Record<string, M>> =>
    Object.fromEntries(Object.entries(members ?? {}).filter(([name]) => name !== wire));
  return CLASSES.map((one) => {
    if (one.name !== type) return one;
    const { indexer, ...rest } = one;
    return {
      ...rest,
      ...(wire !== '' && indexer ? { indexer } : {}),
      scalars: strip(one.scalars),
      sets: strip(one.sets),
      navigation: strip(one.navigation),
      objects: strip(one.objects),
      methods: strip(one.methods),
    };
  });
}

test('without any one of the members that are used, a gap is reported', async () => {
  const whole = await scenario();
  expect(whole.gaps).toEqual([]);
  const silent: string[] = [];
  // Without _RemoveReference the client tries again for ten seconds after the test.
  for (const member of [...whole.used].filter((one) => one !== 'Workbook._RemoveReference')) {
    const host = await scenario(without(member));
    if (host.gaps.length === 0) silent.push(member);
  }
  console.log(`${whole.used.size} members taken away one by one`);
  expect(silent).toEqual([]);
  expect(whole.used.size).toBeGreaterThan(80);
});
