/** A whole document as plain data, as `SheetPlan` is a sheet: it can be read, compared and tested before it is written. */
export interface DocumentPlan {
  readonly language: 'zh-CN' | 'en-US';
  readonly paragraphs: readonly DocumentParagraph[];
}

export interface DocumentParagraph {
  readonly style: 'title' | 'heading' | 'body' | 'closing';
  readonly runs: readonly DocumentRun[];
}

/** A piece of text; a field knows where it came from. */
export interface DocumentRun {
  readonly text: string;
  readonly field?: {
    /** What it is, for good: `issued/members`. */
    readonly id: string;
    /** Where it stands in the workbook: `会议记录!D4`. */
    readonly source: string;
  };
}

const runText = ({ text }: DocumentRun): string => text;

/** The document as bare text, a line a paragraph. */
export const documentText = ({ paragraphs }: DocumentPlan): string =>
  paragraphs.map(({ runs }) => runs.map(runText).join('')).join('\n');
