import type { Strings } from '..';
import { failures } from './failures';
import { findings, places } from './findings';
import { pane } from './pane';
import { sheets } from './sheets';

export const strings: Strings = { language: 'en-US', findings, places, failures, sheets, pane };
