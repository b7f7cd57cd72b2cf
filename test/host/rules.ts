// What the host holds to be true of Excel, and how we know. `assumed` ones stand in docs/check-in-excel.md for the
// first person with a real Excel; test/host/strictness.test.ts has a case for each.

/** A rule of Excel's, and where it comes from; `assumed`: nobody has looked yet. */
export interface Rule {
  readonly says: string;
  readonly known: 'sourced' | 'assumed';
  /** Page, issue or file that says so; for an assumption, why we think so. */
  readonly by: string;
}

export const RULES = {
  'array-size': {
    says: 'An array that does not have the shape of its range is refused with InvalidArgument at Range.values.',
    known: 'sourced',
    by: 'OfficeDev/office-js#1025',
  },
  'single-value': {
    says: 'A single value instead of an array goes to every cell of the range, also for number formats.',
    known: 'sourced',
    by: 'Office Add-ins documentation, "Set and get range values": update all cells in a range',
  },
  'null-in-array': {
    says: 'null in an array leaves the cell alone, "" clears it.',
    known: 'sourced',
    by: 'Office Add-ins documentation, "Read or write to blank and null values"',
  },
  'null-array': {
    says: 'null instead of an array of values is refused.',
    known: 'sourced',
    by: 'Office Add-ins documentation, "Read or write to blank and null values"',
  },
  'formula-text': {
    says: 'Text that starts with =, + or - becomes a formula, and is refused when it is none.',
    known: 'sourced',
    by: '@types/office-js, Range.values; OfficeDev/office-js#3256',
  },
  'at-sign': {
    says: 'Text that starts with @ is taken for a formula and refused when it is none.',
    known: 'assumed',
    by: 'Excel does so when it is typed',
  },
  apostrophe: {
    says: 'A leading apostrophe makes the rest text and is not part of the value read back.',
    known: 'sourced',
    by: 'OfficeDev/office-js#6687',
  },
  'apostrophe-in-text': {
    says: 'That holds in cells of format @ too: two apostrophes are needed for one.',
    known: 'assumed',
    by: 'Range.Value of VBA behaves so',
  },
  'text-format': {
    says: 'In a cell of format @ text stays as it is, whatever it starts with.',
    known: 'assumed',
    by: 'Excel does so when it is typed',
  },
  'number-in-text': {
    says: 'In a cell of format @ a number becomes text.',
    known: 'assumed',
    by: 'Excel does so when it is typed',
  },
  coercion: {
    says: 'Text that looks like a number, date, time, percentage or truth value becomes one, unless the format is @.',
    known: 'assumed',
    by: 'Excel does so when it is typed',
  },
  'formula-sheet': {
    says: 'A formula that refers to a sheet that is not there is refused with InvalidArgument.',
    known: 'assumed',
    by: 'on the desktop a dialog asks for a file; an API has no dialogs',
  },
  'references-follow': {
    says: 'References follow a renamed sheet and become #REF! with a deleted one.',
    known: 'sourced',
    by: 'Microsoft Support, "How to correct a #REF! error"',
  },
  'value-types': {
    says: 'valueTypes tells an empty cell (Empty) from a formula that gives "" (String).',
    known: 'assumed',
    by: '@types/office-js, Range.valueTypes names the types only',
  },
  'used-range': {
    says: 'getUsedRangeOrNullObject(true) ignores cells with formats only and is a null object on an empty sheet.',
    known: 'sourced',
    by: '@types/office-js, Worksheet.getUsedRangeOrNullObject',
  },
  split: {
    says: 'The client splits arrays of more than 1,500 cells and checks their size first.',
    known: 'sourced',
    by: '@microsoft/office-js, setRangePropertiesInBulk',
  },
  'null-object': {
    says: 'What hangs on a null object is a null object; telling it something is refused.',
    known: 'assumed',
    by: 'the first half is documented ("*OrNullObject methods and properties"), the code InvalidObjectPath is not',
  },
  'not-found': {
    says: 'A sheet that is not there gives ItemNotFound with its location.',
    known: 'sourced',
    by: 'Office Add-ins documentation, "Error handling"; location as in OfficeDev/office-js#1025',
  },
  'stale-sheet': {
    says: 'A worksheet object follows a rename and gives ItemNotFound after deletion, and its ranges too.',
    known: 'assumed',
    by: 'the client addresses it by id',
  },
  'stale-range': {
    says: 'A range that was given back when its run ended gives InvalidObjectPath.',
    known: 'sourced',
    by: 'Office Add-ins documentation, "Error handling": InvalidObjectPath',
  },
  batch: {
    says: 'A request is not a transaction: what came before the failing action stays done.',
    known: 'assumed',
    by: 'nothing says otherwise',
  },
  'sheet-name': {
    says: 'Sheet names: 1 to 31 characters, none of \\ / ? * : [ ], no apostrophe at the ends, not History; InvalidArgument.',
    known: 'sourced',
    by: 'Microsoft Support, "Rename a worksheet"; the code from microsoftgraph/microsoft-graph-docs#13159',
  },
  'sheet-name-twice': {
    says: 'A name that another sheet has, upper and lower case alike, gives ItemAlreadyExists.',
    known: 'sourced',
    by: 'OfficeDev/office-scripts-docs#565',
  },
  'very-hidden': {
    says: 'Deleting a very hidden sheet gives InvalidOperation; after it was made hidden it goes.',
    known: 'sourced',
    by: '@types/office-js, Worksheet.delete',
  },
  'last-visible': {
    says: 'The last visible sheet can be neither deleted nor hidden: InvalidOperation.',
    known: 'assumed',
    by: 'Excel refuses it in its window; the code is a guess',
  },
  'hidden-activate': {
    says: 'A hidden sheet cannot be activated: InvalidOperation.',
    known: 'assumed',
    by: 'Excel shows no hidden sheet; the code is a guess',
  },
  structure: {
    says: 'In a workbook with a locked structure no sheet can be added, deleted, renamed, moved or hidden: AccessDenied.',
    known: 'assumed',
    by: 'Excel refuses it in its window; the code is a guess',
  },
  locked: {
    says: 'One locked cell in the range of a protected sheet gives AccessDenied, even where the array has null.',
    known: 'sourced',
    by: 'microsoftgraph/microsoft-graph-docs#4546',
  },
  'protected-format': {
    says: 'Formats, merges, validations and charts of a protected sheet cannot be changed: AccessDenied.',
    known: 'assumed',
    by: 'the default options of protect() allow none of it',
  },
  'protected-delete': {
    says: 'A protected sheet can be renamed, moved and deleted.',
    known: 'assumed',
    by: 'protection of a sheet is about its cells, that of the structure about sheets',
  },
  'protect-twice': {
    says: 'Protecting a protected sheet is refused.',
    known: 'sourced',
    by: '@types/office-js, WorksheetProtection.protect',
  },
  'inside-borders': {
    says: 'A line between rows of a single row, or between columns of a single one, is refused.',
    known: 'assumed',
    by: 'to be on the safe side: our code never asks for one',
  },
  'own-events': {
    says: "onChanged tells of the add-in's own writes too, after the answer; from 1.14 on triggerSource says whose they are.",
    known: 'sourced',
    by: '@types/office-js, WorksheetChangedEventArgs.triggerSource; Office Add-ins documentation, "Work with Events"',
  },
  'address-length': {
    says: 'A list of addresses has at most 8,192 characters.',
    known: 'sourced',
    by: '@types/office-js, Worksheet.getRanges',
  },
  'validation-list': {
    says: 'A validation list given as text has at most 255 characters; InvalidArgument.',
    known: 'assumed',
    by: 'the limit is known (qax-os/excelize#1878, jmcnamara/XlsxWriter#562), the code is a guess',
  },
  'table-overlap': {
    says: 'Tables do not overlap; InvalidArgument.',
    known: 'assumed',
    by: '@types/office-js, TableCollection.add says that it fails, not how',
  },
  'merge-overlap': {
    says: 'Merged cells do not overlap: MergedRangeConflict.',
    known: 'assumed',
    by: "the code is in the documentation's table of errors, the case is a guess",
  },
  names: {
    says: 'Names may hold letters, digits, dots and _ and not look like a cell; one of each in a scope.',
    known: 'sourced',
    by: 'Microsoft Support, "Define and use names in formulas"',
  },
  'request-limit': {
    says: 'A request over 5 MB is refused before any of it is done: RequestPayloadSizeLimitExceeded.',
    known: 'sourced',
    by: 'Office Add-ins documentation, "Resource limits and performance optimization"',
  },
  'response-limit': {
    says: 'An answer over 5 MB is refused: ResponsePayloadSizeLimitExceeded.',
    known: 'sourced',
    by: 'Office Add-ins documentation, "Resource limits and performance optimization"',
  },
  'cell-editing': {
    says: 'While a cell is being edited every request gives InvalidOperationInCellEditMode.',
    known: 'sourced',
    by: '@microsoft/office-js, RequestContext._processOfficeJsErrorResponse',
  },
  'date-system': {
    says: 'functions.date(1904, 1, 1) is 0 in a workbook that counts days from 1904.',
    known: 'assumed',
    by: '@types/office-js, Functions.date: "depending on the workbook\'s date system"',
  },
  settings: {
    says: 'workbook.settings.add replaces the value of a key that is there.',
    known: 'sourced',
    by: '@types/office-js, SettingCollection.add: "sets or adds"',
  },
  'bar-series': {
    says: 'charts.add over one column, by columns, makes exactly one series of it.',
    known: 'assumed',
    by: 'there is nothing else that it could make',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
