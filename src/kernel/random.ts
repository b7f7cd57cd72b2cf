import { assert, known } from './assert';

/** A source of random bytes, handed in by the entry; always cryptographic outside tests. */
export type Random = (bytes: number) => Uint8Array;

/** Cryptographic randomness of the platform (Web Crypto, in browsers and Node alike). */
export const cryptoRandom: Random = (bytes) => {
  const out = new Uint8Array(bytes);
  // getRandomValues refuses more than 65,536 bytes at a time.
  for (let at = 0; at < bytes; at += 65_536)
    crypto.getRandomValues(out.subarray(at, Math.min(bytes, at + 65_536)));
  return out;
};

/** A whole number from 0 to limit − 1, every one as likely: values that would favour some are drawn again. */
export function randomBelow(random: Random, limit: number): number {
  assert(limit > 0 && limit <= 2 ** 32, 'randomBelow wants 1 to 2^32');
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = new DataView(random(4).buffer).getUint32(0);
    if (drawn < fair) return drawn % limit;
  }
}

/** A new array in random order (Fisher–Yates), so that an order says nothing about who came first. */
export function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const out = [...items];
  for (let last = out.length - 1; last > 0; last--) {
    const other = randomBelow(random, last + 1);
    const held = known(out[last], 'index in range');
    out[last] = known(out[other], 'index in range');
    out[other] = held;
  }
  return out;
}

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as base-32 text, 5 bits a character. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET.charAt((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (5 - bits)) & 31) : text;
}

/** Random base-32 characters, 5 bits each. */
export function randomCode(random: Random, characters: number): string {
  return base32(random(Math.ceil((characters * 5) / 8))).slice(0, characters);
}
