import type { ballotsPane as zh } from '../zh-CN/ballots-pane';

export const ballotsPane: typeof zh = {
  make: {
    files: 'Make ballot files',
    paper: 'Make ballots on paper',
    sheets: 'Make in the workbook',
  },
  makeHint: {
    files: 'One .xlsx file a ballot, downloaded as one zip, for everybody to fill in.',
    paper:
      'One workbook a form with all ballots in it, each with its own serial and QR code, ready to print on one side.',
    sheets: 'One sheet a ballot, to be filled in on this computer.',
  },
  paperName: (unit) => `${unit} ballots to print.zip`.trim(),
  editScheme: 'Change the scheme',
  privacy: {
    title: 'Privacy before handing out',
    hint: 'Lists what a curious colleague could infer. Only looks; changes nothing.',
    look: 'Look',
  },
};
