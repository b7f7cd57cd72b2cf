// At every request of every job that writes Excel falls silent, or is slow and the user cancels: nothing is lost,
// half-written or counted twice.
import type { Host } from '../host';
import { allInPeace, disturbed, eachRequest, type Peace, summary } from './job-sweep';

/** With which error Excel falls silent: they take turns. */
const LOST = ['ConnectionFailure', 'InvalidOperationInCellEditMode'] as const;

const lost = (request: number): (typeof LOST)[number] => LOST[request % 2 === 0 ? 0 : 1];

// A minute in all on an idle machine; a busy one may take several.
jest.setTimeout(600_000);

let all: readonly Peace[] = [];

beforeAll(async () => {
  all = await allInPeace();
});

test('nothing more is answered until the pane is opened again', async () => {
  await eachRequest(all, async (peace, request) => {
    const result = await disturbed(peace, ({ faults }) => faults.refuseFrom(request, lost(request)));
    if (request === 1) expect(result.ok).toBe(false);
    await disturbed(
      peace,
      ({ faults }) => {
        faults.fail(request, 'ConnectionFailure', request % 2 === 0 ? 'middle' : 'after');
        faults.refuseFrom(request + 1);
      },
      false,
    );
  });
});

test('Excel is slow, and the user cancels', async () => {
  await eachRequest(all, async (peace, request) => {
    const control = new AbortController();
    const arm = ({ faults }: Host): void => {
      faults.slow(1);
      faults.changeBefore(request, () => control.abort());
    };
    await disturbed(peace, arm, true, control.signal);
  });
});

afterAll(() => console.log(summary(all)));
