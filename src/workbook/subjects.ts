/** Between a subject and its aspect, on a matrix form: 赵一帆 · 作风. */
export const ASPECT_MARK = ' · ';

/**
 * The texts of `Pingyi.Subjects`, one a row. On a matrix form the region is two columns wide: a subject, merged over its
 * rows, and an aspect; each row then says both. Else the region may be cells merged sideways: the text is the first there is.
 */
export function subjectTexts(rows: readonly (readonly string[])[]): readonly string[] {
  let subject = '';
  return rows.map(([first = '', ...others]) => {
    if (first !== '') subject = first;
    const aspect = others.find((text) => text !== '') ?? '';
    if (aspect === '') return first;
    return subject === '' ? aspect : `${subject}${ASPECT_MARK}${aspect}`;
  });
}
