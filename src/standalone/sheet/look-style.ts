import { tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { CellLook, LineLook } from '../../files';

/** Half-thick lines do not exist on screens: thin is one pixel, medium two. */
const WIDTHS: Readonly<Record<LineLook['style'], string>> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  dashed: '1px dashed',
  dotted: '1px dotted',
  double: '3px double',
};

const line = (side: LineLook): string => `${WIDTHS[side.style]} ${side.color}`;

/** A cell style of the file in the words of the page. */
export function lookStyle(look: CellLook): CSSProperties {
  const decoration = [look.underline && 'underline', look.strike && 'line-through'].filter(Boolean).join(' ');
  return {
    // Carlito has the measures of Calibri, where that is not there.
    fontFamily: `'${look.font.replaceAll("'", '')}', 'Carlito', ${tokens.fontFamilyBase}`,
    fontSize: `${look.size}pt`,
    lineHeight: 1.25,
    verticalAlign: look.valign,
    whiteSpace: look.wrap ? 'pre-wrap' : 'pre',
    ...(look.bold && { fontWeight: 'bold' }),
    ...(look.italic && { fontStyle: 'italic' }),
    ...(decoration !== '' && { textDecoration: decoration }),
    ...(look.color !== null && { color: look.color }),
    ...(look.fill !== null && { backgroundColor: look.fill }),
    ...(look.align !== 'general' && { textAlign: look.align }),
    ...(look.wrap && { overflowWrap: 'anywhere' }),
    ...(look.indent > 0 && { paddingLeft: look.indent * 9 }),
    ...(look.top && { borderTop: line(look.top) }),
    ...(look.right && { borderRight: line(look.right) }),
    ...(look.bottom && { borderBottom: line(look.bottom) }),
    ...(look.left && { borderLeft: line(look.left) }),
  };
}
