/**
 * Prefectures (the first four digits of an area code, GB/T 2260) that are or ever were in use: two digits of the
 * province, then ranges of the next two. Counties were renumbered too often to be listed: an ID keeps the code of
 * its day, so abolished ones (440401, 140120) are as good as present ones. A code outside is a warning, never more.
 */
const PREFECTURES: Readonly<Record<string, string>> = {
  11: '00-02',
  12: '00-02',
  13: '00-11 21-33 90',
  14: '00-11 21-29',
  15: '00-09 21-30',
  21: '00-14 21-24 81',
  22: '00-08 21-26',
  23: '00-12 21-27',
  31: '00-02',
  32: '00-13 19-29',
  33: '00-11 19-29',
  34: '00-18 21-29',
  35: '00-09 21-29',
  36: '00-11 21-29',
  37: '00-17 19-30',
  41: '00-18 21-30 90',
  42: '00-13 20-31 90',
  43: '00-13 20-33',
  44: '00-20 21-29 51-53',
  45: '00-14 21-33',
  46: '00-06 90',
  50: '00-03',
  51: '00-34',
  52: '00-06 21-28',
  53: '00-09 21-36',
  54: '00-07 21-27',
  61: '00-10 21-29',
  62: '00-12 21-30',
  63: '00-02 21-28',
  64: '00-05 21-23',
  65: '00-05 21-32 40-43 90',
  71: '00',
  81: '00',
  82: '00',
  83: '00',
};

const KNOWN: ReadonlySet<string> = new Set(
  Object.entries(PREFECTURES).flatMap(([province, ranges]) =>
    ranges.split(' ').flatMap((range) => {
      const [from = '', to = from] = range.split('-');
      return Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, at) => province + String(Number(from) + at).padStart(2, '0'),
      );
    }),
  ),
);

/** Is there, or was there ever, such an area? 81, 82 and 83 stand on residence permits of Hong Kong, Macao and Taiwan. */
export const isKnownArea = (code: string): boolean => KNOWN.has(code.slice(0, 4));
