import type { ColumnNames, DeclaredNames, RosterSentences } from '../words';

/** Columns of a roster, as findings and the pane name them. */
export const columns: ColumnNames = {
  index: 'No.',
  name: 'Name',
  sex: 'Sex',
  born: 'Birth date',
  joined: 'Joining date',
  education: 'Education',
  service: 'Service',
  standing: 'Membership',
  post: 'Post',
  id: 'Resident ID',
  phone: 'Phone',
  ethnic: 'Ethnic group',
  political: 'Political status',
  unit: 'Department',
  remarks: 'Remarks',
};

const DECLARED: DeclaredNames = {
  members: 'members',
  'in-service': 'in service',
  retired: 'retired',
  women: 'women',
  men: 'men',
  formal: 'formal members',
  probationary: 'probationary members',
};

/** From 1, Monday. */
export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const roster: RosterSentences = {
  'name-missing': () => 'This row has no name. Add the name, or delete the row.',
  'name-error': ({ text }) =>
    `The name is the error ${text} of a formula and would be printed on ballots. Correct the formula, or type the name.`,
  'name-length': ({ name }) => `The name “${name}” is very short or very long. Check it.`,
  'name-spaces': ({ name }) =>
    `The name has odd spaces; it is compared as “${name}”. You can remove them with one click, or keep them for print.`,
  'name-width': ({ name }) =>
    `The name has full-width letters or signs; it is compared as “${name}”. You can unify it with one click.`,
  'name-dot': ({ name }) =>
    `The dot is a look-alike of “·”; the name is compared as “${name}”. You can unify it with one click.`,
  'name-note': ({ name, note }) =>
    `“${note}” in brackets behind “${name}” is taken for a note, not for part of the name. Remove the brackets if it is.`,
  'name-signs': ({ name, signs }) =>
    `The name “${name}” has unusual signs: ${signs}. Check it, and write one person a cell.`,
  'name-merged': ({ name, rows }) =>
    `The name “${name}” is merged over ${String(rows)} rows and counts as one person. If there are more, unmerge and write one a row.`,

  'roster-gone': ({ chosen }) =>
    `The chosen roster “${chosen}” is no longer in the workbook (deleted or renamed), and another sheet is read. Choose again where the roster is, or “automatic”.`,
  'rows-outside': ({ count }) =>
    `Below the chosen range ${String(count)} ${count === 1 ? 'row looks' : 'rows look'} like people and ${count === 1 ? 'is' : 'are'} not counted. To count them choose the range again; a table grows with its rows.`,
  'sum-row': ({ text }) =>
    `“${text}” is taken for a row of totals, not for a person. Rename it if it is a name.`,
  'signature-row': ({ text }) =>
    `“${text}” is taken for a signature or a note, not for a person. If it is a person, write the name in the name column.`,
  'unit-row': ({ text }) =>
    `“${text}” is taken for the name of a unit, and the people below belong to it. If it is a person, write the name in the name column.`,
  'text-row': ({ text }) =>
    `“${text}”: this row names nobody and is not counted. If it is a person, write the name in the name column; if not, move it out of the table.`,
  'header-repeated': () =>
    'Another header row: what follows is read as a new block, and all people are counted together.',
  'rows-unnamed': ({ count }) =>
    `From here on ${String(count)} ${count === 1 ? 'row has' : 'rows have'} a number and no name and ${count === 1 ? 'is' : 'are'} not counted. Delete what you do not need.`,
  'rows-hidden': ({ count, rows }) =>
    `${String(count)} ${count === 1 ? 'person stands' : 'people stand'} in hidden or filtered rows (${rows}) and ${count === 1 ? 'is' : 'are'} counted all the same. Delete who should not be.`,
  'row-far': ({ name, gap }) =>
    `“${name}” stands ${String(gap)} empty rows below the table and is counted all the same. Delete the row if it is a leftover.`,
  'heading-repeated': ({ heading, other }) =>
    `“${heading}” means the same as column ${other}, which is used. Rename it, or choose the other column in the mapping.`,
  'heading-empty': ({ letters }) =>
    `Column ${letters} has content but no heading and is not read. Give it a heading if you need it.`,
  'column-missing': ({ column }) =>
    `There is no column “${columns[column]}”, which you require. Add it, or choose it in the mapping.`,
  'value-missing': ({ column, name }) =>
    `${name} has nothing in “${columns[column]}”, which you require. Add it.`,
  'cell-error': ({ column, text }) =>
    `“${columns[column]}” is the error ${text} of a formula and counts as empty. Correct it.`,

  'id-lost-digits': ({ name }) =>
    `The resident ID of ${name} was stored as a number: the digits after the 15th are lost for good. Format the cell as text and type it again.`,
  'id-shape': ({ id, length }) =>
    `The resident ID ${id} has ${String(length)} characters instead of 18 (15 in the old form). Check it.`,
  'id-check': ({ id }) =>
    `The last character (the check digit) of the resident ID ${id} does not fit: a digit is wrong. Check the original.`,
  'id-date': ({ id }) => `The resident ID ${id} holds a birth date that does not exist. Check the original.`,
  'id-area': ({ id }) =>
    `The first six digits of the resident ID ${id} are no known area code. Check the original.`,
  'id-old': ({ id }) =>
    `The resident ID ${id} has the old form of 15 digits. You can turn it into the 18 that it became with one click.`,
  'id-form': ({ id }) =>
    `The resident ID ${id} has full-width characters, spaces or a small x. You can unify it with one click.`,
  'id-birth': ({ id, born }) =>
    `The birth date in the resident ID ${id} is not the ${born} that was filled in. Check both.`,
  'id-sex': ({ id, sex }) =>
    `The sex in the resident ID ${id} is not the “${sex}” that was filled in. Check both.`,

  'date-invalid': ({ column, text }) =>
    `${columns[column]} “${text}” is not a date that can be read. Write 2021-03-15 or 2021-03.`,
  'date-ambiguous': ({ column, text, year }) =>
    `${columns[column]} “${text}” may be January or October ${String(year)} (typed as a number, 2021.10 becomes 2021.1). Write ${String(year)}-01 or ${String(year)}-10.`,
  'date-weekday': ({ column, date, weekday }) =>
    `${columns[column]} ${date} is a ${WEEKDAYS[weekday] ?? ''}, not the weekday written. Check it.`,
  'date-text': ({ column, text, date }) =>
    `${columns[column]} “${text}” is no date to Excel; it is read as ${date}. You can correct it with one click.`,
  'date-future': ({ column, date }) => `${columns[column]} ${date} lies in the future. Check it.`,
  'born-early': ({ date }) => `The birth date ${date} is more than 120 years ago. Check it.`,
  'joined-before-born': ({ born, joined }) =>
    `Joined ${joined}, before the birth on ${born}. Check whether the two cells were swapped.`,
  'joined-too-young': ({ born, joined }) =>
    `Born ${born}, joined ${joined}: under 18 years of age. Check both.`,
  'probation-over': ({ name, joined }) =>
    `${name} is probationary and joined ${joined}: the year is over. Write “formal” if that was decided, or note that it was prolonged.`,
  'retired-young': ({ name, born }) =>
    `${name} is said to be retired but was born ${born}, under 45 years ago. Check it.`,

  'word-unknown': ({ column, text }) =>
    `${columns[column]} “${text}” is not a usual term and is not counted. Use a usual one.`,
  'word-standard': ({ column, text, standard }) =>
    `${columns[column]} “${text}” is read as “${standard}”. You can write the standard term with one click.`,
  'standing-differs': ({ name, standing, political }) =>
    `${name} is “${standing}” by membership and “${political}” by political status; the membership counts. Check both.`,

  'phone-lost-digits': ({ name }) =>
    `The phone number of ${name} turned into an exponent: its digits are lost. Format the cell as text and type it again.`,
  'phone-invalid': ({ phone }) =>
    `The phone number ${phone} is neither a mobile number nor a landline with its area code. Check it.`,
  'phone-shared': ({ phone, other }) =>
    `The phone number ${phone} stands in ${other} too. Check it unless the two share it.`,

  'name-duplicate': ({ name, other }) =>
    `“${name}” stands in ${other} too, and nothing tells the two apart. If it is one person, delete a row; if two, add a note in brackets, such as “${name} (senior)”.`,
  'name-shared': ({ name, other, label }) =>
    `“${name}” is also the name in ${other}; ballots will print “${label}”.`,
  'person-repeated': ({ name, other }) =>
    `“${name}” has the same name and resident ID as ${other}: one person, written twice. Delete one of the rows.`,
  'id-shared': ({ id, other }) =>
    `The resident ID ${id} stands in ${other} too, under another name: one of them is wrong. Check both.`,

  'secretary-count': ({ count }) =>
    count === 0
      ? 'Nobody is marked as secretary. Say who in the post column.'
      : `${String(count)} people are marked as secretary; there should be one. Check the posts.`,
  'committee-size': ({ count, members }) =>
    `A branch of ${String(members)} formal members usually has a committee of 3 to 7; ${String(count)} ${count === 1 ? 'is' : 'are'} marked here. Check the posts.`,
  'post-probationary': ({ name, post }) =>
    `${name} is probationary and cannot be elected, but has the post “${post}”. Check it.`,

  'total-differs': ({ kind, declared, counted }) =>
    `This states ${String(declared)} ${DECLARED[kind]}; the roster counts ${String(counted)}. Find out who is missing or too many.`,
  'total-parts': ({ total, inService, retired }) =>
    `The stated total ${String(total)} is not ${String(inService)} in service plus ${String(retired)} retired. Check it.`,
};
