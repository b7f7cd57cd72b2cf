import { goTo } from '../excel/go-to';
import { excelWorkbook } from '../excel/excel-workbook';
import { hostLanguage, hostTheme, hostVersion } from '../excel/host-info';
import { type HostState, whenReady } from '../excel/ready';
import { App } from './App';
import { download } from './download';
import type { PaneFiles, Host } from './host';
import { Outside } from './Outside';
import { pageRoot } from './render';
import { screenOf } from './screens';

function excelHost(): Host {
  let files: Promise<PaneFiles> | null = null;
  return {
    kind: 'excel',
    workbook: excelWorkbook(),
    files: () => (files ??= import('./engine/start-engine').then(({ startEngine }) => startEngine().files)),
    goTo,
    download,
    language: hostLanguage() ?? navigator.language,
    theme: hostTheme,
    about: hostVersion() ?? navigator.userAgent,
  };
}

const render = pageRoot();

function show(state: HostState): void {
  if (state.kind === 'excel')
    render(<App host={excelHost()} startScreen={screenOf(window.location.search)} />);
  else render(<Outside reason={state.kind} language={hostLanguage() ?? navigator.language} />);
}

void whenReady().then(show);
