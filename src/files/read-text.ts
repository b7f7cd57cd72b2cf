import { decodeText } from '../kernel/csv';
import { type Result, refusal, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import { Inflater } from './inflater';
import { sniff } from './sniff';
import { attempt, refuse } from './unreadable';
import { tagsOf, unescapeXml } from './xml';
import { decodePart } from './xml-text';
import { findEntry, openZip, readEntry } from './zip-reader';

const BODY = 'word/document.xml';

/** Far more than any letter has. */
const MAX_BODY = 64 * 1024 * 1024;

/** What a person wrote in a file: the text of a .docx, a line a paragraph, or plain text as it is. */
export function readText(bytes: Uint8Array, file: string): Result<string, Failure> {
  const kind = sniff(bytes);
  if (kind === 'text-renamed') return success(decodeText(bytes));
  if (kind === 'empty') return success('');
  if (kind !== 'zip') {
    const reason = kind === 'truncated' || kind === 'encrypted' ? kind : 'not-a-text';
    return refusal({ code: 'file-unreadable', file, reason });
  }
  const read = attempt(() => {
    const zip = openZip(bytes);
    const entry = findEntry(zip, BODY) ?? refuse('not-a-text');
    return bodyText(decodePart(readEntry(zip, entry, new Inflater(), MAX_BODY)));
  });
  return read.ok ? read : refusal({ code: 'file-unreadable', file, reason: read.failure });
}

/** The texts of a document's body. Deleted text is kept under a tag of its own, and a fallback says the same again. */
function bodyText(xml: string): string {
  let text = '';
  let from = -1;
  let fallbacks = 0;
  for (const { name, kind, start, end } of tagsOf(xml)) {
    if (name === 'Fallback') fallbacks += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (fallbacks > 0) continue;
    if (name === 't' && kind === 'open') from = end;
    else if (name === 't' && kind === 'close' && from >= 0) {
      text += unescapeXml(xml.slice(from, start));
      from = -1;
    } else if (name === 'br' || name === 'cr' || (name === 'p' && kind !== 'open')) text += '\n';
    else if (name === 'tab' && kind === 'empty') text += ' ';
  }
  return text.replace(/\n{2,}/g, '\n').trim();
}
