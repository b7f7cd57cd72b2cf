import { refuse } from './unreadable';
import { tagCode, XmlCursor } from './xml-cursor';
import { unescapeCell } from './xml-text';

const ITEM = tagCode('si');
const TEXT = tagCode('t');
const PHONETIC = tagCode('rPh');

/** A string of the table takes so many bytes at least: `<si/>`. */
const SHORTEST = 5;

/**
 * A workbook's table of strings as far as the last wanted one, trimmed; runs joined, reading aids (phonetic runs) left
 * out. Where one is not wanted stands ''.
 */
export function readSharedStrings(xml: Uint8Array, wanted: readonly number[]): readonly string[] {
  let last = -1;
  for (const index of wanted) if (index > last) last = index;
  // So many strings that the table cannot hold them.
  if (last * SHORTEST > xml.length) refuse('damaged');
  const isWanted = new Uint8Array(last + 1);
  for (const index of wanted) isWanted[index] = 1;
  const cursor = new XmlCursor(xml);
  const found: string[] = [];
  let index = -1;
  let text = '';
  let reading = false;
  let phonetic = false;
  let plain = false;
  let itemDepth = 0;
  while (found.length <= last) {
    if (!cursor.next()) refuse('damaged');
    if (cursor.code === ITEM) {
      if (!cursor.isClose) {
        index++;
        reading = isWanted[index] === 1;
        text = '';
        phonetic = false;
        plain = false;
        // One inside another: programs differ in how they number what follows.
        if (index > 0 && cursor.depth !== itemDepth) refuse('damaged');
        itemDepth = cursor.depth;
      }
      if (cursor.isClose || cursor.isEmpty) {
        found.push(reading ? unescapeCell(text).trim() : '');
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
