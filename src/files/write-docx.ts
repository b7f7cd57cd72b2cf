import { unzipSync } from 'fflate';
import type * as docxPackage from 'docx';
import type { DocumentParagraph, DocumentPlan, DocumentRun } from '../workbook/document-plan';
import { deflated } from './package-zip';
import { zipBytes } from './zip-writer';

type Docx = typeof docxPackage;

/** Half points, as Word counts sizes; twentieths of a point, as it counts lengths. */
const points = (size: number): number => size * 2;
const length = (size: number): number => size * 20;

/** Fonts and sizes of official papers (GB/T 9704); where one is not there, Word and LibreOffice take one like it. */
const LOOKS = {
  'zh-CN': {
    body: { font: 'FangSong', size: 16 },
    heading: { font: 'SimHei', size: 16, bold: false },
    title: { font: 'SimSun', size: 22, bold: true },
    latin: 'Times New Roman',
    line: 29,
    indent: 32,
    gap: 0,
  },
  'en-US': {
    body: { font: 'SimSun', size: 11.5 },
    heading: { font: 'SimHei', size: 12.5, bold: true },
    title: { font: 'SimSun', size: 18, bold: true },
    latin: 'Times New Roman',
    line: 17,
    indent: 0,
    gap: 6,
  },
} as const;

type Look = (typeof LOOKS)[DocumentPlan['language']];

/** Margins of official papers: 156 × 225 mm are left to write on. */
const MARGIN_MM = { top: 37, right: 26, bottom: 35, left: 28 } as const;
const MM = 56.6929;

/** Nothing about who made it, and when. */
const NO_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/** The document as a .docx. Each field is a content control: its tag says what it is, its title where it came from. */
export async function writeDocx(plan: DocumentPlan): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "docx" */ 'docx');
  const { Document, Packer, Paragraph, Footer, TextRun, PageNumber, AlignmentType } = docx;
  const look = LOOKS[plan.language];
  let fields = 0;
  const paragraphOf = ({ style, runs }: DocumentParagraph): docxPackage.Paragraph =>
    new Paragraph({
      style: STYLE_IDS[style],
      // A field ends the space that Word sets between Han characters and digits: so there is none anywhere.
      autoSpaceEastAsianText: false,
      children: runs.map(({ text, field }) =>
        field ? control(docx, text, field, ++fields) : new TextRun(text),
      ),
    });
  const mm = (size: number): number => Math.round(size * MM);
  const { top, right, bottom, left } = MARGIN_MM;
  const document = new Document({
    styles: stylesOf(docx, look, plan.language),
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left), footer: mm(25) },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: points(14) })],
              }),
            ],
          }),
        },
        children: plan.paragraphs.map(paragraphOf),
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: NO_PROPERTIES },
  ]);
  // The library's archive has the time of its making in every entry; ours names none.
  return zipBytes(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, content]) => deflated(name, content)),
  );
}

const STYLE_IDS: Readonly<Record<DocumentParagraph['style'], string>> = {
  title: 'Title',
  heading: 'Heading1',
  body: 'Body',
  closing: 'Closing',
};

function stylesOf(
  { AlignmentType, LineRuleType }: Docx,
  look: Look,
  language: DocumentPlan['language'],
): docxPackage.IStylesOptions {
  const { latin } = look;
  const fonts = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });
  const spacing = { line: length(look.line), lineRule: LineRuleType.EXACT, after: length(look.gap) };
  const text = { font: fonts(look.body.font), size: points(look.body.size) };
  return {
    default: { document: { run: { ...text, language: { value: 'en-US', eastAsia: language } } } },
    paragraphStyles: [
      {
        id: STYLE_IDS.title,
        name: 'Title',
        run: { font: fonts(look.title.font), size: points(look.title.size), bold: look.title.bold },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: {
            before: length(8),
            after: length(look.line),
            line: length(look.title.size * 1.5),
            lineRule: LineRuleType.EXACT,
          },
          keepNext: true,
        },
      },
      {
        id: STYLE_IDS.heading,
        name: 'heading 1',
        run: { font: fonts(look.heading.font), size: points(look.heading.size), bold: look.heading.bold },
        paragraph: {
          spacing: { ...spacing, before: length(look.gap) },
          indent: { firstLine: length(look.indent) },
          keepNext: true,
          outlineLevel: 0,
        },
      },
      {
        id: STYLE_IDS.body,
        name: 'Body',
        paragraph: {
          alignment: AlignmentType.BOTH,
          spacing,
          indent: { firstLine: length(look.indent) },
        },
      },
      {
        id: STYLE_IDS.closing,
        name: 'Closing',
        paragraph: {
          alignment: AlignmentType.RIGHT,
          // Before the first of them only.
          spacing: { ...spacing, before: length(look.line) },
          contextualSpacing: true,
          indent: { right: length(look.indent) },
          keepLines: true,
        },
      },
    ],
  };
}

/** Titles and tags of content controls are 64 characters long at most. */
const LONGEST = 64;

/** A content control around a text; a rich one, for LibreOffice writes Chinese in a plain one again and again. */
function control(
  { BuilderElement, TextRun }: Docx,
  text: string,
  { id, source }: NonNullable<DocumentRun['field']>,
  number: number,
): docxPackage.ParagraphChild {
  const element = (name: string, value: string) =>
    new BuilderElement({ name, attributes: { val: { key: 'w:val', value } } });
  const around: docxPackage.XmlComponent = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          element('w:alias', source.slice(0, LONGEST)),
          element('w:tag', id.slice(0, LONGEST)),
          element('w:id', String(number)),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [new TextRun(text)] }),
    ],
  });
  // A paragraph takes any element; the type of its children names those that have a class.
  return around as docxPackage.ParagraphChild;
}
