import type { PrivacySentences } from '../words';

const GROUPS: Readonly<Record<string, string>> = {
  'in-service': 'in service',
};

export const privacy: PrivacySentences = {
  'privacy-few-voters': ({ voters }) =>
    `Only ${String(voters)} vote, so who chose what is easily guessed. With fewer than 3, do not use an anonymous vote.`,
  'privacy-small-group': ({ value, count }) =>
    `There ${count === 1 ? 'is only one' : 'are only two'} “${GROUPS[value] ?? value}”: any figure of that group is a person's. Do not publish by group.`,
  'privacy-self-blank': ({ form }) =>
    `The instructions of “${form}” ask voters to leave themselves out: the blank row names the voter. Let everyone rate everyone, or use slips.`,
  'privacy-writing': ({ form }) =>
    `“${form}” has remarks or opinions: handwriting and wording can be recognised. Ask for block letters or typing, and collect opinions apart from the marks.`,
  'privacy-key': () =>
    'This workbook holds the key of the vote. Do not pass it on; publish a PDF, or a copy with the results alone.',
  'privacy-hidden-sheet': ({ name }) =>
    `The hidden sheet “${name}” would go along with the workbook. Look at it before you publish.`,
  'privacy-box': ({ form }) =>
    `The ballot box of “${form}” lists single ballots: who agreed on a pattern can find theirs. It must not be published.`,
  'privacy-properties': () =>
    'The properties of the workbook may name its author, company and times. Inspect the document in Excel before you publish.',
  'privacy-order': () =>
    'The order in which ballots are handed out or come back tells on voters: shuffle them first, use a ballot box, and do not take in or count one at a time.',
  'privacy-few-ballots': ({ form, valid }) =>
    `“${form}” has only ${String(valid)} valid ballots: under 3 show no distribution, under 5 think twice.`,
  'privacy-unanimous': ({ form, subjects }) =>
    `In “${form}” all chose the same in ${String(subjects)} ${subjects === 1 ? 'row' : 'rows'}: published, everyone's choice there is known.`,
  'privacy-one-blank': ({ form, ballots }) =>
    `“${form}” has ${String(ballots)} ${ballots === 1 ? 'ballot' : 'ballots'} with exactly one blank row, perhaps the voter's own. Let nobody see single ballots.`,
};
