import { refuse } from './unreadable';
import { tagCode, XmlCursor } from './xml-cursor';
import { unescapeCell } from './xml-text';

const ITEM = tagCode('si');
const TEXT = tagCode('t');
const PHONETIC = tagCode('rPh');

/** The wanted strings of a workbook's table, trimmed; runs joined, reading aids (phonetic runs) left out. Stops behind the last. */
export function readSharedStrings(xml: Uint8Array, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const cursor = new XmlCursor(xml);
  const found = new Map<number, string>();
  let index = -1;
  let text = '';
  let reading = false;
  let phonetic = false;
  let plain = false;
  let itemDepth = 0;
  while (found.size < wanted.size) {
    if (!cursor.next()) refuse('damaged');
    if (cursor.code === ITEM) {
      if (!cursor.isClose) {
        index++;
        reading = wanted.has(index);
        text = '';
        phonetic = false;
        plain = false;
        // One inside another: programs differ in how they number what follows.
        if (index > 0 && cursor.depth !== itemDepth) refuse('damaged');
        itemDepth = cursor.depth;
      }
      if (reading && (cursor.isClose || cursor.isEmpty)) {
        found.set(index, unescapeCell(text).trim());
        reading = false;
      }
    } else if (reading && cursor.code === PHONETIC) phonetic = !cursor.isClose && !cursor.isEmpty;
    else if (reading && !phonetic && cursor.code === TEXT && !cursor.isClose && !cursor.isEmpty) {
      // Not in a run: all of the text. A second one is refused, since programs differ in which they take.
      if (plain) refuse('damaged');
      plain = cursor.depth === itemDepth + 1;
      text += cursor.readText();
      // The text's own end tag is current now: nothing to do for it.
      if (cursor.code !== TEXT || !cursor.isClose) refuse('damaged');
    }
  }
  return found;
}
