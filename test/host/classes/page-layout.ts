import type { Sheet } from '../model/sheet';
import { wireClass } from '../wire';
import { rectFrom, textFrom } from './targets';

const KEPT = ['PaperSize', 'Orientation', 'Zoom', 'CenterHorizontally'] as const;

export const pageLayout = wireClass<Sheet>({
  name: 'PageLayout',
  scalars: Object.fromEntries(KEPT.map((key) => [key, (sheet: Sheet) => sheet.page[key] ?? null])),
  sets: Object.fromEntries(
    KEPT.map((key) => [
      key,
      (sheet: Sheet, value: unknown) => {
        sheet.page[key] = value;
      },
    ]),
  ),
  methods: {
    SetPrintArea: (sheet, [area]) => {
      rectFrom(area);
      sheet.page['printArea'] = area;
      return null;
    },
    SetPrintTitleRows: (sheet, [rows]) => {
      rectFrom(textFrom(rows));
      sheet.page['titleRows'] = rows;
      return null;
    },
  },
});
