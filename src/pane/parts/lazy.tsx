import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';

const Failure = lazy(async () => ({ default: (await import('./FailureBar')).FailureBar }));
const Progress = lazy(async () => ({ default: (await import('./JobProgress')).JobProgress }));

// The first screen seldom needs these two: they come when they are wanted.

export const FailureBar = (props: ComponentProps<typeof Failure>): ReactNode => (
  <Suspense fallback={null}>
    <Failure {...props} />
  </Suspense>
);

export const JobProgress = (props: ComponentProps<typeof Progress>): ReactNode => (
  <Suspense fallback={null}>
    <Progress {...props} />
  </Suspense>
);
