import { createBreather } from '../../src/kernel/breathe';
import { allAtOnce, paced, type Steps } from '../../src/kernel/steps';

function* sum(numbers: readonly number[]): Steps<number> {
  let total = 0;
  for (const number of numbers) {
    total += number;
    yield;
  }
  return total;
}

test('steps give the same at once, without rest and with rests', async () => {
  let asked = 0;
  const pause = (): Promise<void> | undefined => (++asked % 2 === 0 ? Promise.resolve() : undefined);
  expect(allAtOnce(sum([1, 2, 3]))).toBe(6);
  expect(await paced(sum([1, 2, 3]), undefined)).toBe(6);
  expect(await paced(sum([1, 2, 3]), pause)).toBe(6);
  expect(asked).toBe(3);
});

test('a rest lets other work run; between rests nothing waits', async () => {
  const rest = createBreather(0);
  const ran: string[] = [];
  setImmediate(() => ran.push('other work'));
  for (let turn = 0; turn < 20 && ran.length === 0; turn++) await rest();
  expect(ran).toEqual(['other work']);
  expect(createBreather(1_000_000)()).toBeUndefined();
});

test('what fails in a step fails the work', async () => {
  function* broken(): Steps<never> {
    yield;
    throw new Error('bug: a step');
  }
  await expect(paced(broken(), undefined)).rejects.toThrow('a step');
});
