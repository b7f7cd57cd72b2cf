import { JOURNAL_KEY, NEW_PREFIX, OLD_PREFIX } from '../workbook/reserved';
import { attempt } from './unreadable';
import type { WorkbookState } from './workbook-state';

/** Where Excel keeps an add-in's settings ([MS-OWEXML], `we:property` of a web extension). */
const SETTINGS_PART = /^\/?xl\/webextensions\/webextension\d*\.xml$/i;

/**
 * Whether a write of ours in Excel was interrupted and the file saved before it was mended. Which of its sheets count
 * is for Excel's side to say: it has the journal.
 */
export function isInterrupted({ parts, workbook }: WorkbookState): boolean {
  const isReserved = ({ name }: { readonly name: string }): boolean =>
    [OLD_PREFIX, NEW_PREFIX].some(
      (prefix) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)),
    );
  if (workbook.tabs.some(isReserved)) return true;
  return [...parts.entries()].some(([name]) => {
    // A part of some add-in's that cannot be read is none of our business.
    const text = SETTINGS_PART.test(name) ? attempt(() => parts.text(name)) : null;
    return text?.ok === true && text.value?.includes(`name="${JOURNAL_KEY}"`) === true;
  });
}
