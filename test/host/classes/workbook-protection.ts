import { wireClass } from '../wire';

export const workbookProtection = wireClass<null>({
  name: 'WorkbookProtection',
  scalars: { Protected: (_, { book }) => book.structureLocked },
});
