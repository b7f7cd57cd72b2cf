/** One line of a benchmark's table. */
export interface Row {
  readonly what: string;
  readonly files: number;
  readonly subjects: number;
  readonly ms: number;
  /** How many times as long as ours in the same run; absent for ours. */
  readonly ratio?: number;
  /** The process's largest memory so far, in MB. */
  readonly peak?: number;
  /** What an issue asks of the ratio, and whether it is met. */
  readonly target?: string;
}

/** Milliseconds of the fastest of some runs: the one that other processes disturbed least. */
export async function fastest(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * Milliseconds of each one's fastest run. All have as many runs, in turn, so that what disturbs the machine disturbs all
 * alike; each has run before (its check does), so that nobody's first is counted.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(works) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) best[name] = Math.min(best[name], await fastest(1, works[name]));
  }
  return best;
}

export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** `at least`: the peer must take so many times as long; `at most`: we may take so many times as long as it. */
export function judge(
  ratio: number,
  target: { readonly atLeast: number } | { readonly atMost: number },
): string {
  if ('atLeast' in target)
    return `${ratio >= target.atLeast ? 'met' : 'MISSED'}: at least ${target.atLeast} times`;
  return `${1 / ratio <= target.atMost ? 'met' : 'MISSED'}: ours ${(1 / ratio).toFixed(2)}, at most ${target.atMost} times`;
}
