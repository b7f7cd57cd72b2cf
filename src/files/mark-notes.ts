import { cellAddress, rectOf } from '../kernel/address';
import { type CellMark, MARK_PREFIX, MOST_NOTES } from '../workbook/edit';
import { placeInTail, tailTags } from './sheet-tail';
import { cellText } from './sheet-text';
import { known } from '../kernel/assert';
import type { WorkbookPackage } from './workbook-package';
import { append, attributeOf, childOf, type Element, listOf, parseXml, splice, type Tag } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const AUTHOR = 'Pingyi';

/** The notes of a sheet: a part of texts, and a drawing of the boxes that they are shown in. */
interface Notes {
  readonly comments: string;
  readonly drawing: string;
}

/** Takes our notes off a sheet and puts the new ones on; the user's own stay, also where they share a part with ours. */
export function markNotes(parts: WorkbookPackage, sheet: string, marks: readonly CellMark[]): void {
  const there = notesOf(parts, sheet);
  if (there) removeOurs(parts, sheet, there);
  const left = notesOf(parts, sheet);
  const taken = new Set(left ? commentsIn(parts, left.comments).map((tag) => attributeOf(tag, 'ref')) : []);
  const free = marks.filter(({ cell }) => !taken.has(cell)).slice(0, MOST_NOTES);
  if (free.length > 0) addOurs(parts, left ?? addParts(parts, sheet), free);
}

function notesOf(parts: WorkbookPackage, sheet: string): Notes | null {
  const related = parts.relationships(sheet);
  const comments = related.find((one) => one.type === 'comments' && parts.has(one.target))?.target;
  const drawing = related.find((one) => one.type === 'vmlDrawing' && parts.has(one.target))?.target;
  return comments === undefined || drawing === undefined ? null : { comments, drawing };
}

const commentsIn = (parts: WorkbookPackage, part: string): readonly Element[] =>
  listOf(parseXml(parts.text(part) ?? ''), 'commentList');

/** One box of a note in the drawing, and the cell that it belongs to. */
const SHAPE = /<v:shape\b[\s\S]*?<\/v:shape>/g;

function cellOf(shape: string): string {
  const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1];
  return row === undefined || column === undefined ? '' : cellAddress(Number(row), Number(column));
}

function removeOurs(parts: WorkbookPackage, sheet: string, { comments, drawing }: Notes): void {
  const xml = parts.text(comments) ?? '';
  const all = commentsIn(parts, comments);
  const ours = all.filter((tag) => {
    const text = xml.slice(tag.contentStart, tag.contentEnd).replace(/<[^>]*>/g, '');
    return text.trimStart().startsWith(MARK_PREFIX.trim());
  });
  if (ours.length === 0) return;
  if (ours.length === all.length) {
    removeParts(parts, sheet);
    return;
  }
  // Comments name their author by number: only the last one can go without renumbering the others.
  const author = listOf(parseXml(xml), 'authors').at(-1);
  const isOurs = author && xml.slice(author.contentStart, author.contentEnd) === AUTHOR;
  const gone = isOurs ? [...ours, author] : ours;
  parts.setText(
    comments,
    splice(
      xml,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
  const cells = new Set(ours.map((tag) => attributeOf(tag, 'ref')));
  const vml = parts.text(drawing) ?? '';
  parts.setText(
    drawing,
    vml.replace(SHAPE, (shape) => (cells.has(cellOf(shape)) ? '' : shape)),
  );
}

/** Both parts, and the element of the sheet that names the drawing. */
function removeParts(parts: WorkbookPackage, sheet: string): void {
  for (const { id, type, target } of parts.relationships(sheet)) {
    if (type !== 'comments' && type !== 'vmlDrawing') continue;
    parts.unrelate(sheet, id);
    if (parts.has(target)) parts.removePart(target);
    const xml = parts.text(sheet) ?? '';
    const tag = legacyTag(xml);
    if (tag && type === 'vmlDrawing')
      parts.setText(sheet, splice(xml, [{ start: tag.start, end: tag.end, text: '' }]));
  }
}

const legacyTag = (xml: string): Tag | undefined =>
  [...tailTags(xml)].find((tag) => tag.name === 'legacyDrawing');

function addParts(parts: WorkbookPackage, sheet: string): Notes {
  const comments = parts.freeName('xl/comments', '.xml');
  const drawing = parts.freeName('xl/drawings/vmlDrawing', '.vml');
  parts.addPart(
    comments,
    COMMENTS_TYPE,
    `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`,
  );
  parts.addPart(
    drawing,
    VML_TYPE,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>',
  );
  parts.relate(sheet, 'comments', comments);
  const id = parts.relate(sheet, 'vmlDrawing', drawing);
  const xml = parts.text(sheet) ?? '';
  const { at, prefix } = placeInTail(xml, 'legacyDrawing');
  const family = xml.includes(STRICT) ? STRICT : RELATIONSHIPS;
  const text = `<${prefix}legacyDrawing xmlns:r="${family}" r:id="${id}"/>`;
  parts.setText(sheet, splice(xml, [{ start: at, end: at, text }]));
  return { comments, drawing };
}

function addOurs(parts: WorkbookPackage, { comments, drawing }: Notes, marks: readonly CellMark[]): void {
  const xml = parts.text(comments) ?? '';
  const root = parseXml(xml);
  const p = root.prefix;
  const authors = known(childOf(root, 'authors'), 'comments have authors');
  const list = known(childOf(root, 'commentList'), 'comments have a list');
  const added = marks.map(
    ({ cell, note }) =>
      `<${p}comment ref="${cell}" authorId="${authors.children.length}"><${p}text><${p}t xml:space="preserve">${cellText(MARK_PREFIX + note)}</${p}t></${p}text></${p}comment>`,
  );
  parts.setText(
    comments,
    splice(xml, [
      append(xml, authors, `<${p}author>${AUTHOR}</${p}author>`),
      append(xml, list, added.join('')),
    ]),
  );
  const vml = parts.text(drawing) ?? '';
  const end = vml.lastIndexOf('</');
  parts.setText(drawing, vml.slice(0, end) + marks.map(shapeXml).join('') + vml.slice(end));
}

/** A hidden box beside the cell, shown when the pointer rests on it. */
function shapeXml({ cell }: CellMark, at: number): string {
  const { row, column } = rectOf(cell);
  return (
    `<v:shape id="_x0000_s${90_000 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#FFFDF2" o:insetmode="auto">` +
    '<v:fill color2="#FFFDF2"/><v:shadow on="t" color="black" obscured="t"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 31, ${row + 5}, 1</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
