/** How a cell looks. Colours are `#RRGGBB`; sizes are points. Absent = the host's default. */
export interface Style {
  readonly font?: {
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** All four sides; `thin` for tables on paper. */
  readonly border?: 'thin' | 'medium';
  readonly borderColor?: string;
  /** A dashed line on one side, to cut along. */
  readonly cut?: 'right' | 'bottom';
  /** Excel number format; `@` keeps text as it is. */
  readonly format?: string;
}

/** The accent of our sheets: a calm ink blue that prints as a dark grey. */
const INK = '#1F3864';
const LINE = '#8496B0';
const BAND = '#EAF0F8';

const table: Style = { border: 'thin', borderColor: LINE, valign: 'middle', align: 'center' };

const heading = { align: 'center', valign: 'middle', wrap: true } as const;
const ballotHead: Style = { ...table, borderColor: '#595959', wrap: true };
const ballotText: Style = {
  border: 'thin',
  borderColor: '#595959',
  valign: 'middle',
  wrap: true,
  format: '@',
};

/** Every style that a plan may name: one look for all sheets of ours. */
export const STYLES = {
  title: { font: { size: 18, bold: true, color: INK }, align: 'center', valign: 'middle' },
  subtitle: { font: { size: 11, color: '#595959' }, align: 'center', valign: 'middle', wrap: true },
  section: { font: { size: 13, bold: true, color: INK }, align: 'left', valign: 'middle' },
  statement: {
    font: { size: 12, bold: true, color: INK },
    align: 'left',
    valign: 'middle',
    wrap: true,
  },
  text: { align: 'left', valign: 'middle', wrap: true, format: '@' },
  note: { font: { size: 10, color: '#595959' }, align: 'left', valign: 'top', wrap: true },
  warning: {
    font: { bold: true, color: '#9C0006' },
    fill: '#FDECEA',
    align: 'left',
    valign: 'middle',
    wrap: true,
  },
  small: { font: { size: 8, color: '#595959' }, align: 'left', valign: 'middle', format: '@' },
  smallCount: { font: { size: 8, color: '#595959' }, align: 'left', valign: 'middle', format: 'General' },
  head: { ...table, font: { bold: true, color: INK }, fill: BAND, wrap: true },
  headSmall: { ...table, font: { size: 9, bold: true, color: INK }, fill: BAND, wrap: true },
  cell: { ...table },
  name: { ...table, align: 'left', wrap: true, format: '@' },
  value: { ...table, align: 'left', wrap: true, format: '@' },
  date: { ...table, format: 'yyyy-mm-dd' },
  mark: { ...table, font: { size: 14, bold: true }, fill: '#FFFDF2', format: '@' },
  count: { ...table, format: '0' },
  share: { ...table, format: '0.0%', font: { color: '#595959' } },
  score: { ...table, format: '0.00' },
  changed: { ...table, font: { bold: true, color: '#7A4B00' }, fill: '#FFF2CC', format: 'General' },
  coefficient: { ...table, format: '0.000' },
  flag: { ...table, font: { size: 9, color: '#7A4B00' }, wrap: true, format: '@' },
  bar: { border: 'thin', borderColor: '#FFFFFF' },
  total: { ...table, format: 'General', font: { bold: true } },
  change: { ...table, format: '+General;-General;0' },
  check: { ...table, font: { bold: true, color: '#375623' }, fill: '#E8F3E2', wrap: true },
  input: { ...table, fill: '#FFFDF2' },
  // Ballots: large enough for a meeting room, and legible on a copy in grey.
  ballotTitleInk: { ...heading, font: { size: 22, bold: true, color: INK } },
  ballotTitleRed: { ...heading, font: { size: 22, bold: true, color: '#A61B1B' } },
  ballotTitleGreen: { ...heading, font: { size: 22, bold: true, color: '#2F5D3A' } },
  ballotTitleAmber: { ...heading, font: { size: 22, bold: true, color: '#7A4B00' } },
  ballotTitlePlain: { ...heading, font: { size: 22, bold: true, color: '#000000' } },
  ballotHeadInk: {
    ...ballotHead,
    font: { size: 11.5, bold: true, color: INK },
    fill: BAND,
  },
  ballotHeadRed: {
    ...ballotHead,
    font: { size: 11.5, bold: true, color: '#A61B1B' },
    fill: '#FBEAEA',
  },
  ballotHeadGreen: {
    ...ballotHead,
    font: { size: 11.5, bold: true, color: '#2F5D3A' },
    fill: '#E9F3EA',
  },
  ballotHeadAmber: {
    ...ballotHead,
    font: { size: 11.5, bold: true, color: '#7A4B00' },
    fill: '#FFF4DC',
  },
  ballotHeadPlain: {
    ...ballotHead,
    font: { size: 11.5, bold: true, color: '#000000' },
  },
  ballotHeadInkSmall: {
    ...ballotHead,
    font: { size: 9, bold: true, color: INK },
    fill: BAND,
  },
  ballotHeadRedSmall: {
    ...ballotHead,
    font: { size: 9, bold: true, color: '#A61B1B' },
    fill: '#FBEAEA',
  },
  ballotHeadGreenSmall: {
    ...ballotHead,
    font: { size: 9, bold: true, color: '#2F5D3A' },
    fill: '#E9F3EA',
  },
  ballotHeadAmberSmall: {
    ...ballotHead,
    font: { size: 9, bold: true, color: '#7A4B00' },
    fill: '#FFF4DC',
  },
  ballotHeadPlainSmall: {
    ...ballotHead,
    font: { size: 9, bold: true, color: '#000000' },
  },
  // Small paper: a title on one line.
  ballotTitleInkSmall: { ...heading, font: { size: 15, bold: true, color: INK } },
  ballotTitleRedSmall: { ...heading, font: { size: 15, bold: true, color: '#A61B1B' } },
  ballotTitleGreenSmall: { ...heading, font: { size: 15, bold: true, color: '#2F5D3A' } },
  ballotTitleAmberSmall: { ...heading, font: { size: 15, bold: true, color: '#7A4B00' } },
  ballotTitlePlainSmall: { ...heading, font: { size: 15, bold: true, color: '#000000' } },
  ballotLeft: { font: { size: 12 }, align: 'left', valign: 'middle', format: '@' },
  ballotRight: { font: { size: 12 }, align: 'right', valign: 'middle', format: '@' },
  ballotNote: {
    font: { size: 11, color: '#404040' },
    align: 'left',
    valign: 'middle',
    wrap: true,
    format: '@',
  },
  ballotNumber: { ...ballotText, align: 'center', format: '0', font: { color: '#595959' } },
  ballotName: { ...ballotText, align: 'center', font: { size: 14 } },
  ballotNameSmall: { ...ballotText, align: 'center', font: { size: 12 } },
  ballotMark: { ...ballotText, align: 'center', font: { size: 16, bold: true } },
  ballotPoints: { ...ballotText, align: 'center', font: { size: 14, bold: true }, format: '0' },
  ballotOverall: { ...ballotText, align: 'center', font: { size: 14, bold: true }, fill: '#F4F4F4' },
  ballotWriting: { ...ballotText, align: 'left', valign: 'top', font: { size: 11 } },
  ballotSerial: { font: { size: 12, bold: true }, align: 'left', valign: 'middle', format: '@' },
  ballotWarning: { font: { size: 11, bold: true, color: '#C00000' }, align: 'left', valign: 'middle' },
  // To be read on a wall.
  posted: { ...table, align: 'left', wrap: true, format: '@', font: { size: 14 } },
  postedCell: { ...table, wrap: true, format: '@', font: { size: 14 } },
  postedDate: { ...table, format: 'yyyy-mm-dd', font: { size: 14 } },
  postedText: { align: 'left', valign: 'middle', wrap: true, format: '@', font: { size: 14 } },
  inputChoice: { ...table, fill: '#FFFDF2', wrap: true, format: '@' },
  inputDate: { ...table, fill: '#FFFDF2', format: 'yyyy-mm-dd' },
  cutRight: { cut: 'right' },
  cutBelow: { cut: 'bottom' },
  // Feedback slips: the grade in large letters, bars of blocks, room to write by hand.
  slipGrade: { ...table, font: { size: 18, bold: true, color: INK }, fill: BAND, format: '@' },
  slipBar: { font: { size: 9, color: '#5B9BD5' }, align: 'left', valign: 'middle' },
  slipWriting: { ...table, align: 'left', valign: 'top', wrap: true, format: '@' },
  inputText: { ...table, align: 'left', fill: '#FFFDF2', wrap: true, format: '@' },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

/** Colours of grades from best to worst, told apart in grey print and by the colour-blind (a blue-to-orange diverging ramp). */
export const GRADE_COLORS = [
  '#1F4E79',
  '#5B9BD5',
  '#BDD7EE',
  '#F8CBAD',
  '#F4B183',
  '#C55A11',
  '#843C0C',
] as const;
export const BLANK_COLOR = '#D9D9D9';
export const INVALID_COLOR = '#7F7F7F';

/** The style itself, by its name. */
export const styleOf = (name: StyleName): Style => STYLES[name];
