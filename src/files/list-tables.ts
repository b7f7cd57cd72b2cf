import { parseAddress, rectAddress } from '../kernel/address';
import type { TableInfo } from '../workbook/workbook';
import type { WorkbookState } from './workbook-state';
import { attributeOf, parseXml } from './xml';

/** Every table of the workbook, in tab order. */
export const listTables = ({ parts, workbook }: WorkbookState): readonly TableInfo[] =>
  workbook.tabs.flatMap((tab) =>
    parts.relationships(tab.part).flatMap(({ type, target, external }): readonly TableInfo[] => {
      const xml = type === 'table' && !external ? parts.text(target) : null;
      if (xml === null) return [];
      const root = parseXml(xml);
      const rect = parseAddress(attributeOf(root, 'ref') ?? '');
      const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name');
      return rect && name !== undefined ? [{ name, sheet: tab.name, area: rectAddress(rect) }] : [];
    }),
  );
