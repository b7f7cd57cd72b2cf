import { scoreText } from '../score-text';
import type { ResultsCliWords } from '../zh-CN/results-cli';

/** Results and what-if on the command line. */
export const resultsCli: ResultsCliWords = {
  usage: `  pingyi results BOOK.xlsx [--present N [--form ID]] [--order form|result]   write the results sheets: ledger, distribution, scores, cap
  pingyi whatif BOOK.xlsx [--form ID]                                        the same ballots under other rules`,
  badPresent: (text) => `--present should be the number of people present, not “${text}”.`,
  ledger: (form, facts) =>
    `${form}: due ${String(facts.due)}, present ${facts.present === null ? 'open' : String(facts.present)}, issued ${String(facts.issued)}, returned ${String(facts.returned)}, valid ${String(facts.valid)} (blank ${String(facts.abstained)}), spoiled ${String(facts.spoiled)}, doubtful ${String(facts.doubtful)}`,
  hidden: (subject) => `  ${subject}: fewer than 3 marks, not shown`,
  subject: ({ subject, counts, blank, invalid, score, rank, flag }) =>
    `  ${subject}: ${counts.join(', ')}; blank ${String(blank)}, invalid ${String(invalid)}; score ${score === '' ? '—' : score}${rank === null ? '' : `, rank ${String(rank)}`}${flag === '' ? '' : ` (${flag})`}`,
  score: scoreText,
  cap: ({ members, share, unrounded, limit, inside }) =>
    `  Cap: ${share} of ${String(members)} formal members is ${unrounded}, so at most ${String(limit)}; inside: ${inside.length === 0 ? 'nobody' : inside.join(', ')}`,
};
