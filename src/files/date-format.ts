const TOKEN =
  /"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|y+|e+|m+|d+|a{3,4}|h+|s+|\.0+|[\s\S]/gi;

/** Whether a number in this format is a date or a time. */
export const isDateFormat = (pattern: string): boolean =>
  /\[(?:h+|m+|s+)\]/i.test(pattern) ||
  /[ymdhs]|a{3}|e(?![+-])/i.test(pattern.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi, ''));

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const CHINESE_DAYS = '日一二三四五六';
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** A serial number as a date: days since 1900 (or 1904), the day that 1900 never had included. */
export function formatDate(serial: number, pattern: string, date1904: boolean): string {
  if (serial < 0 || serial >= 2_958_466) return '########';
  const fraction = /s\.0+/i.test(pattern) ? 1000 : 1;
  // Rounded to what is shown, so that 0.9999999 of a second does not lose a minute.
  const seconds = Math.round(serial * 86_400 * fraction) / fraction;
  const days = Math.floor(seconds / 86_400) + (date1904 ? 1462 : 0);
  // Before March 1900 the calendar of spreadsheets is a day behind.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  const chinese = /\[DBNum1\]/i.test(pattern);
  const number = (value: number, width: number): string =>
    chinese ? chineseNumber(value, width > 2) : String(value).padStart(width, '0');
  const isHalved = /AM\/PM|A\/P|上午\/下午/i.test(pattern);
  const time = seconds - Math.floor(seconds / 86_400) * 86_400;
  const hour = Math.floor(time / 3600);
  const tokens = [...pattern.matchAll(TOKEN)];
  const kindOf = (token: string): string => token[0]?.toLowerCase() ?? '';
  return tokens
    .map((match, at) => {
      const [token, quoted, escaped, elapsed] = match;
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      if (elapsed !== undefined) {
        const unit = { h: 3600, m: 60, s: 1 }[kindOf(elapsed)] ?? 1;
        return String(Math.floor(seconds / unit)).padStart(elapsed.length, '0');
      }
      if (/^[_*[]/.test(token)) return '';
      if (/^(?:AM\/PM|上午\/下午)$/i.test(token)) {
        const late = hour >= 12;
        return token.startsWith('上') ? (late ? '下午' : '上午') : late ? 'PM' : 'AM';
      }
      if (/^A\/P$/i.test(token)) return hour >= 12 ? 'P' : 'A';
      if (/^\.0+$/.test(token)) return (time % 1).toFixed(token.length - 1).slice(1);
      switch (kindOf(token)) {
        case 'y':
          return token.length > 2 ? number(date.getUTCFullYear(), 4) : number(date.getUTCFullYear() % 100, 2);
        case 'e':
          return number(date.getUTCFullYear(), 4);
        case 'd':
          if (token.length < 3) return number(date.getUTCDate(), token.length);
          return (WEEKDAYS[date.getUTCDay()] ?? '').slice(0, token.length === 3 ? 3 : undefined);
        case 'a':
          return token.length < 3
            ? token
            : (token.length === 3 ? '周' : '星期') + CHINESE_DAYS.charAt(date.getUTCDay());
        case 'h':
          return number(isHalved ? hour % 12 || 12 : hour, token.length);
        case 's':
          return number(Math.floor(time % 60), token.length);
        case 'm':
          if (isMinute(tokens, at)) return number(Math.floor(time / 60) % 60, token.length);
          if (token.length < 3) return number(date.getUTCMonth() + 1, token.length);
          return (MONTHS[date.getUTCMonth()] ?? '').slice(0, [0, 0, 0, 3, undefined, 1][token.length]);
        default:
          return token;
      }
    })
    .join('');
}

/** `m` means minutes behind an hour or in front of a second. */
function isMinute(tokens: readonly RegExpMatchArray[], at: number): boolean {
  const units = tokens.map((match) => {
    if (match[1] !== undefined || match[2] !== undefined) return '';
    const letter = (match[3] ?? match[0])[0]?.toLowerCase() ?? '';
    return 'ymdhs'.includes(letter) ? letter : '';
  });
  const before = units.slice(0, at).findLast((unit) => unit !== '');
  const after = units.slice(at + 1).find((unit) => unit !== '');
  return before === 'h' || after === 's';
}

/** 2021 → 二〇二一 digit by digit; 12 → 十二. */
function chineseNumber(value: number, byDigit: boolean): string {
  const digits = [...String(value)].map((digit) => CHINESE_DIGITS.charAt(Number(digit)));
  if (byDigit || value > 99) return digits.join('');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return CHINESE_DIGITS.charAt(ones);
  return (tens > 1 ? CHINESE_DIGITS.charAt(tens) : '') + '十' + (ones > 0 ? CHINESE_DIGITS.charAt(ones) : '');
}
