/** Items in arrays of at most so many, taken only as far as they are asked for. */
export function* inParts<T>(items: Iterable<T>, size: number): Generator<readonly T[], void> {
  let part: T[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
