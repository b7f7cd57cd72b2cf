import { startEngine } from '../pane/engine/start-engine';
import { loadChosen } from '../pane/chosen';
import { pageRoot, showUnloaded } from '../pane/render';
import { bookOver } from './book';
import { keepOffline } from './keep-offline';
import { Page } from './Page';

const engine = startEngine();
const render = pageRoot();
loadChosen(navigator.language)
  .then((start) =>
    render(<Page engine={engine} book={bookOver(engine)} language={navigator.language} start={start} />),
  )
  .catch(showUnloaded);
keepOffline();
