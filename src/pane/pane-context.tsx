import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Job } from '../jobs/job';
import type {
  ResultsReport,
  RosterReport,
  ScoreboardReport,
  TallyReport,
  WorkbookState,
} from '../jobs/reports';
import { known } from '../kernel/assert';
import { createBreather } from '../kernel/breathe';
import { cryptoRandom } from '../kernel/random';
import type { Strings } from '../strings';
import type { Failure } from '../workbook/failure';
import type { Chosen } from './chosen';
import type { Host } from './host';
import type { Screen } from './screens';
import { today } from './today';
import { type Recheck, useRecheck } from './use-recheck';
import type { Settings } from './settings';

/** What stands in the workbook, as far as the pane has looked. */
export type Book =
  | { readonly status: 'looking' }
  | { readonly status: 'seen'; readonly state: WorkbookState }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Reports of this session, kept while the user moves between screens. */
export interface Reports {
  readonly roster: RosterReport | null;
  /** The cells of its findings are marked. */
  readonly isMarked: boolean;
  readonly tally: TallyReport | null;
  readonly results: ResultsReport | null;
  readonly quarter: ScoreboardReport | null;
}

const NO_REPORTS: Reports = { roster: null, isMarked: false, tally: null, results: null, quarter: null };

/** How long a job works on this thread before the page may draw and hear clicks: far less than is felt. */
const WORK_MS = 12;

/** What every screen may use. */
export interface Pane {
  readonly host: Host;
  readonly strings: Strings;
  readonly settings: Settings;
  readonly setSettings: (settings: Settings) => void;
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
  readonly book: Book;
  /** Looks at the workbook again. */
  readonly look: () => Promise<void>;
  readonly reports: Reports;
  readonly report: (reports: Partial<Reports>) => void;
  /** The roster's report, kept up to date while somebody types. */
  readonly recheck: Recheck;
  /** All that a job is given, with the signal and the ear of this run. */
  readonly jobFor: (run?: Pick<Job, 'signal' | 'onProgress'>) => Job;
}

const Context = createContext<Pane | null>(null);

export const usePane = (): Pane => known(useContext(Context), 'a screen stands inside the pane');

/** The words of the pane, in its language. */
export const useWords = (): Strings['pane'] => usePane().strings.pane;

interface Props {
  readonly host: Host;
  readonly chosen: Chosen;
  readonly choose: (settings: Settings) => void;
  readonly startScreen: Screen;
  readonly children: ReactNode;
}

/** Holds what the screens share: words, settings, the state of the workbook, the reports of this session. */
export function PaneProvider({ host, chosen, choose, startScreen, children }: Props): ReactNode {
  const [screen, setScreen] = useState(startScreen);
  const [book, setBook] = useState<Book>({ status: 'looking' });
  const [reports, setReports] = useState(NO_REPORTS);
  const [, fail] = useState<never>();
  const { settings, strings } = chosen;
  const words = chosen.sheetStrings.sheets;

  const jobFor = useCallback(
    (run?: Pick<Job, 'signal' | 'onProgress'>): Job => ({
      workbook: host.workbook,
      random: cryptoRandom,
      today: today(),
      words,
      pause: createBreather(WORK_MS),
      ...run,
    }),
    [host, words],
  );
  const jobRef = useRef(jobFor);
  jobRef.current = jobFor;

  const look = useCallback(async () => {
    try {
      const { inspectWorkbook } = await import('../jobs/inspect-workbook');
      const seen = await inspectWorkbook(jobRef.current());
      setBook(seen.ok ? { status: 'seen', state: seen.value } : { status: 'failed', failure: seen.failure });
    } catch (error) {
      fail(() => {
        throw error;
      });
    }
  }, []);

  useEffect(() => {
    void look();
    return host.onWorkbookChanged?.(() => {
      setReports(NO_REPORTS);
      setBook({ status: 'looking' });
      setScreen('home');
      void look();
    });
  }, [host, look]);

  // The user may have typed meanwhile: each screen begins with what stands there now.
  const go = useCallback(
    (next: Screen) => {
      setScreen(next);
      void look();
    },
    [look],
  );

  const report = useCallback((news: Partial<Reports>) => setReports((old) => ({ ...old, ...news })), []);

  const recheck = useRecheck({
    host,
    jobFor,
    roster: reports.roster,
    onReport: useCallback((roster) => report({ roster }), [report]),
    isShown: screen === 'roster' || screen === 'home',
  });

  const pane = useMemo<Pane>(
    () => ({
      host,
      strings,
      settings,
      setSettings: choose,
      screen,
      go,
      book,
      look,
      reports,
      report,
      recheck,
      jobFor,
    }),
    [host, strings, settings, choose, screen, go, book, look, reports, report, recheck, jobFor],
  );
  return <Context.Provider value={pane}>{children}</Context.Provider>;
}
