import { startEngine } from '../pane/engine/start-engine';
import { pageRoot } from '../pane/render';
import { bookOver } from './book';
import { Page } from './Page';

const engine = startEngine();
pageRoot()(<Page engine={engine} book={bookOver(engine)} language={navigator.language} />);
