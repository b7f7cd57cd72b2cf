import type { Sheet } from '../model/sheet';
import { HostError, wireClass } from '../wire';

export const worksheetProtection = wireClass<Sheet>({
  name: 'WorksheetProtection',
  scalars: { Protected: (sheet) => sheet.protection !== null, Options: (sheet) => sheet.protection },
  methods: {
    // Rule `protect-twice`.
    Protect: (sheet, [options]) => {
      if (sheet.protection !== null) throw new HostError('AccessDenied');
      sheet.protection = typeof options === 'object' && options !== null ? options : {};
      return null;
    },
    Unprotect: (sheet) => {
      if (sheet.protection === null) throw new HostError('AccessDenied');
      sheet.protection = null;
      return null;
    },
  },
});
