import type { DossierCliWords } from '../words';

/** 归档的命令行用语。 */
export const dossierCli: DossierCliWords = {
  usage:
    '  pingyi dossier BOOK.xlsx --out 文件夹|文件.zip [--date 2021-03-31] [--force]       生成全年工作材料（不改工作簿）；--force 替换以前生成的',
  done: (out, made, all) =>
    `${out}：全年工作材料 ${String(made)} 项${made < all ? `，缺 ${String(all - made)} 项` : '，齐全'}`,
  made: (file, state) => `  ${file}  ${state}`,
};
