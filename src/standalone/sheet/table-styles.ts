import { makeStyles, tokens } from '@fluentui/react-components';
import { HEAD_HEIGHT, NUMBER_WIDTH } from './geometry';

/** What lies over what: text, charts, frozen cells, headings. */
const LAYERS = {
  frozenColumn: 1,
  spillingColumn: 2,
  frozenRow: 4,
  spillingRow: 5,
  frozenBoth: 6,
  spillingBoth: 7,
  head: 8,
  corner: 9,
  editor: 10,
} as const;

const OUTLINE = `inset 0 0 0 2px ${tokens.colorBrandStroke1}`;

/** The looks of the table's own parts; those of the cells come from the file. */
export const useTableStyles = makeStyles({
  scroll: {
    height: '100%',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    outlineStyle: 'none',
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'cell',
    userSelect: 'none',
  },
  head: {
    position: 'sticky',
    zIndex: LAYERS.head,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  letter: { top: 0, height: `${HEAD_HEIGHT}px` },
  number: { left: 0, width: `${NUMBER_WIDTH}px` },
  corner: { zIndex: LAYERS.corner },
  // The row and the column of the cell that is typed into.
  here: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: '1px 3px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  grid: {
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  frozenColumn: { position: 'sticky', zIndex: LAYERS.frozenColumn },
  frozenRow: { position: 'sticky', zIndex: LAYERS.frozenRow },
  frozenBoth: { zIndex: LAYERS.frozenBoth },
  // Text that does not fit runs on over empty neighbours, as in every spreadsheet.
  spilling: { overflow: 'visible' },
  spillingColumn: { zIndex: LAYERS.spillingColumn },
  spillingRow: { zIndex: LAYERS.spillingRow },
  spillingBoth: { zIndex: LAYERS.spillingBoth },
  spill: { overflow: 'hidden' },
  // Over whatever fill the cell has, so that it is seen in every colour.
  selected: { boxShadow: 'inset 0 0 0 100px rgba(15, 108, 189, 0.12)' },
  active: { boxShadow: OUTLINE, '@media (forced-colors: active)': { outline: '2px solid Highlight' } },
  asked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  board: { position: 'relative', width: 'max-content' },
  editor: {
    position: 'absolute',
    zIndex: LAYERS.editor,
    boxSizing: 'border-box',
    margin: 0,
    padding: '1px 3px',
    border: 'none',
    resize: 'none',
    overflow: 'hidden',
    outlineStyle: 'none',
    fontFamily: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: `${OUTLINE}, ${tokens.shadow8}`,
  },
  // There to be typed into, not to be seen: an input method needs a field from the first stroke on.
  waiting: { opacity: 0, pointerEvents: 'none' },
  handle: {
    position: 'absolute',
    zIndex: LAYERS.frozenBoth,
    width: '9px',
    height: '9px',
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    backgroundColor: tokens.colorBrandBackground,
    cursor: 'crosshair',
  },
});
