import type { Steps } from '../../kernel/steps';
import type { Level } from '../../kernel/finding';
import type { RosterCode } from '../findings';
import { COLUMN_RULES } from './columns';
import { COMMITTEE_RULES, COMMITTEE_SHEET_RULES } from './committee';
import { DATE_RULES } from './dates';
import { DUPLICATE_RULES, DUPLICATE_SHEET_RULES } from './duplicates';
import { IDENTITY_RULES } from './identity';
import { NAME_RULES } from './names';
import { PHONE_RULES, PHONE_SHEET_RULES } from './phones';
import { ROW_RULES } from './rows';
import { type Family, judge, type PersonRule, type Sheet, type SheetRule, type Verdict } from './rule';
import { TOTAL_RULES } from './totals';
import { VOCABULARY_RULES } from './vocabularies';

const SHEET_RULES: readonly SheetRule[] = [
  ...ROW_RULES,
  ...PHONE_SHEET_RULES,
  ...DUPLICATE_SHEET_RULES,
  ...COMMITTEE_SHEET_RULES,
  ...TOTAL_RULES,
];

const PERSON_RULES: readonly PersonRule[] = [
  ...NAME_RULES,
  ...COLUMN_RULES,
  ...IDENTITY_RULES,
  ...DATE_RULES,
  ...VOCABULARY_RULES,
  ...PHONE_RULES,
  ...DUPLICATE_RULES,
  ...COMMITTEE_RULES,
];

/** Every rule: its stable code, its level and its family. */
export const RULES: readonly { readonly code: RosterCode; readonly level: Level; readonly family: Family }[] =
  [...SHEET_RULES, ...PERSON_RULES].map(({ code, level, family }) => ({ code, level, family }));

/** What all rules say of a sheet. */
export const judgeRoster = (sheet: Sheet): Steps<Verdict> => judge(sheet, SHEET_RULES, PERSON_RULES);
