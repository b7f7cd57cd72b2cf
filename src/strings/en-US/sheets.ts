import type { SheetWords } from '../words';
import { meeting } from './meeting';
import { letter } from './letter';
import { decision } from './decision';
import { dossier } from './dossier';
import { quarter } from './quarter';
import { recount } from './recount';
import { rosterSheets } from './roster-sheets';
import { tally } from './tally';
import { whatIf } from './what-if';

/** 2021Q1 → first quarter of 2021 */
const quarterText = (quarter: string): string =>
  `${['', 'first', 'second', 'third', 'fourth'][Number(quarter.slice(5))] ?? ''} quarter of ${quarter.slice(0, 4)}`;

export const sheets: SheetWords = {
  language: 'en-US',
  ballot: {
    index: 'No.',
    serial: 'Serial',
    seal: 'Seal',
    session: 'Session',
    form: 'Form',
    markTitle: 'Please choose',
    markMessage: (mark) => `Mark one cell a row with “${mark}” and leave the others empty.`,
    pointsMessage: 'Write whole points into the column of their band.',
    overMarked: '← two marks: this row would be invalid',
    overQuota: (grade, quota) => `← more than ${String(quota)} “${grade}”`,
    quotaLine: (grade, quota) =>
      ` At most ${String(quota)} “${grade}” on one ballot; with more, the whole ballot is void.`,
    unitLine: (unit) => `Unit: ${unit === '' ? '____________________' : unit}`,
    dateLine: (date) => `Date: ${date === '' ? '______________' : date}`,
    aspect: 'Aspect',
    orderLine: (order) =>
      ({ roster: '', pinyin: ' (names by pinyin)', stroke: ' (names by strokes of the surname)' })[order],
    ballotSheet: (form) => `${form} ballot`,
    paperSheet: (form) => `${form} (to print)`,
    paperFile: (form, part, parts) => `${form} to print${parts > 1 ? ` ${String(part)}` : ''}.xlsx`,
    continued: (serial, page, pages) =>
      `Serial ${serial} (continued), page ${String(page)} of ${String(pages)}`,
    schemeSheet: 'Appraisal scheme',
    schemeTitle: 'Appraisal scheme',
    schemeNote:
      'Cells in pale yellow may be changed; several values of one setting stand side by side. Once ballots are out, other subjects or grades mean that the vote begins again.',
    schemeKeys: {
      kind: 'Kind: list, matrix, score, or slip (one for each person)',
      from: 'Lowest points of each band (score form)',
      aspects: 'Aspects (matrix form)',
      overall: 'Row of the overall grade (matrix form; may be empty)',
      remarks: 'Heading of the remarks column (may be empty)',
      opinion: 'Heading of the field for opinions (may be empty)',
      selfRating: 'Rating oneself: included = everyone rates everyone; excluded = with slips only',
      order: 'Order of names: roster, pinyin, stroke',
      paper: 'Paper of a ballot: a3, a4; of a5 two on a sheet of A4, of a6 four',
      color: 'Colour: ink, red, green, amber, plain',
      format: 'Format (leave it)',
      unit: 'Unit',
      title: 'Title',
      date: 'Day of the meeting',
      marks: 'Signs that count as a mark',
      overMark: 'Two marks in a row: row = that row is invalid, ballot = the whole ballot',
      unknownMark: 'A text that is no mark: row, ballot, or ask = a person decides',
      blankBallot: 'A ballot without any mark: count = abstentions, ballot = void',
      straightLine: 'The same grade in every row: count, or ballot = void',
      strangeText: 'Text beside the marks: count = passed over, ballot = void',
      bands: 'Quarterly bands, best first',
      bandsFrom: 'Lowest total of each band',
      shortTitle: 'Short title',
      subjectHeading: 'Heading of the subjects',
      instructions: 'Instructions',
      subjects: 'Subjects (@roster = the roster)',
      grades: 'Grades, best first',
      points: 'Points of each grade',
      cap: 'Cap on the best grade (share: over, under)',
      quota: 'Most best grades on one ballot (empty: any)',
      score:
        'Score: mean of points, coefficient, trimmed (one highest and lowest dropped), top-one or top-two (share of the best grades), majority (grade)',
      denominator: 'Shares of: valid ballots, returned ballots, or people present',
      unmarked: 'Rows without a grade: out = left out of the mean, zero = in the divisor without points',
      resultOrder: 'Order of the results: form, or result',
      raters: 'Class of raters: name, how many, weight (empty: one class)',
    },
    voteSheet: 'Appraisal record',
    voteNote:
      'Kept by the appraisal software: the session of this vote and codes of the serials counted. Nothing here links a person to a ballot. Do not change it.',
    defaults: {
      title: 'Annual appraisal',
      bands: ['Excellent', 'Good', 'Passed', 'Failed'],
      team: {
        title: 'Appraisal of the leading team',
        shortTitle: 'Team',
        subjectHeading: 'Aspect',
        instructions:
          'Mark one grade a row with “√”. A row without a mark is an abstention; a row with two is invalid. This ballot is anonymous: no names, no signs.',
        subjects: ['Thought', 'Organisation', 'Conduct', 'Discipline', 'Work'],
        grades: ['Good', 'Fairly good', 'Fair', 'Poor'],
      },
      members: {
        title: 'Democratic appraisal of members',
        shortTitle: 'Members',
        subjectHeading: 'Name',
        instructions:
          'Mark one grade with “√” for every member, yourself included. A row without a mark is an abstention; a row with two is invalid. This ballot is anonymous: no names, no signs.',
        grades: ['Excellent', 'Qualified', 'Basically qualified', 'Unqualified'],
      },
    },
  },
  tally,
  recount,
  whatIf,
  quarter,
  meeting,
  dossier,
  decision,
  letter,
  roster: {
    ...rosterSheets,
    sheet: 'Roster',
    title: 'Roster of members',
    headings: [
      'No.',
      'Name',
      'Sex',
      'Birth date',
      'Education',
      'Service',
      'Membership',
      'Date joined',
      'Post',
    ],
  },
  sample: {
    unit: 'Qingsong Road Third Branch',
    names: 'en',
    rosterTitle: 'Roster of Qingsong Road Third Branch (made-up names)',
    sexes: { male: 'male', female: 'female' },
    education: { postgraduate: 'postgraduate', bachelor: 'bachelor', 'junior-college': 'junior college' },
    service: { 'in-service': 'in service', retired: 'retired' },
    formal: 'formal',
    posts: {
      secretary: 'secretary, director',
      discipline: 'discipline commissioner',
      publicity: 'publicity commissioner',
    },
    scoresSheet: (quarter) => `${quarter} scores`,
    scoresTitle: (quarter) => `Duty scores, ${quarterText(quarter)}`,
    indicators: ['Branch life', 'Study', 'Dues', 'Volunteer service', 'Work'],
    maximum: (points) => ` (${String(points)})`,
    notCounted: 'absent',
    rehearsal: {
      unit: 'REHEARSAL Wutong Street Branch',
      rosterTitle: 'REHEARSAL Roster of Wutong Street Branch (made-up names, some faults on purpose)',
      standings: { formal: 'formal', probationary: 'probationary' },
      remark: 'Old Shen',
      stranger: 'Ding Yiming',
      brokenFile: 'Notice of the meeting.xlsx',
    },
  },
};
