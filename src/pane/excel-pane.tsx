import { goTo } from '../excel/go-to';
import { excelWorkbook } from '../excel/excel-workbook';
import { onEdited } from '../excel/on-edited';
import { hostLanguage, hostTheme, hostVersion } from '../excel/host-info';
import { selection } from '../excel/selection';
import { type HostState, whenReady } from '../excel/ready';
import { App } from './App';
import { loadChosen } from './chosen';
import { download } from './download';
import type { PaneFiles, Host } from './host';
import { Outside } from './Outside';
import { pageRoot, showUnloaded } from './render';
import { screenOf } from './screens';

function excelHost(): Host {
  let files: Promise<PaneFiles> | null = null;
  let opener: Promise<Host['openBook']> | null = null;
  return {
    kind: 'excel',
    workbook: excelWorkbook(),
    files: () => (files ??= import('./engine/start-engine').then(({ startEngine }) => startEngine().files)),
    selection,
    openBook: async (file, bytes) => {
      opener ??= import('./engine/start-engine').then(({ bookOpener }) => bookOpener());
      return (await opener)(file, bytes);
    },
    goTo,
    onEdited,
    download,
    language: language(),
    theme: hostTheme,
    about: hostVersion() ?? navigator.userAgent,
  };
}

const render = pageRoot();
const language = (): string => hostLanguage() ?? navigator.language;

async function show(state: HostState): Promise<void> {
  const start = await loadChosen(language());
  if (state.kind === 'excel')
    render(<App host={excelHost()} startScreen={screenOf(window.location.search)} start={start} />);
  else render(<Outside reason={state.kind} strings={start.strings} />);
}

// The browser mostly speaks as Excel does: what it speaks is fetched while Excel gets ready.
Promise.all([whenReady(), loadChosen(language())])
  .then(([state]) => show(state))
  .catch(showUnloaded);
