import { type Tag, tagsOf } from './xml';

/** The tags of a sheet from where its cells end: what stands in the cells is passed over without a look. */
export function* tailTags(xml: string): Generator<Tag, void> {
  const close = /<\/(?:[^\s<>:/]+:)?sheetData\s*>/g;
  let at = Math.max(0, xml.search(/<(?:[^\s<>:/]+:)?sheetData\b/));
  for (let match = close.exec(xml); match; match = close.exec(xml)) at = match.index;
  yield* tagsOf(xml, at);
}

/** Elements of a sheet from its data validations on, in the order that the schema wants. */
const ORDER = (
  'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties ' +
  'cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'webPublishItems tableParts extLst'
).split(' ');

/** Where an element of the tail goes, and the namespace prefix of its neighbours. Null stands before all of `ORDER`. */
export function placeInTail(
  xml: string,
  name: string | null,
): { readonly at: number; readonly prefix: string } {
  const behind = new Set(name === null ? ORDER : ORDER.slice(ORDER.indexOf(name) + 1));
  let prefix = '';
  for (const tag of tailTags(xml)) {
    if (tag.name === 'sheetData') prefix = tag.prefix;
    if (tag.kind !== 'close' && behind.has(tag.name)) return { at: tag.start, prefix };
  }
  return { at: xml.lastIndexOf('</'), prefix };
}
