import type { DossierCliWords } from '../words';

/** What the command line says about the dossier. */
export const dossierCli: DossierCliWords = {
  usage:
    '  pingyi dossier BOOK.xlsx --out FOLDER|FILE.zip [--date 2021-03-31] [--force]       makes everything of the year (the workbook stays as it is); --force replaces an older dossier',
  done: (out, made, all) =>
    `${out}: ${String(made)} of ${String(all)} parts of the year${made < all ? `, ${String(all - made)} missing` : ''}`,
  made: (file, state) => `  ${file}  ${state}`,
};
