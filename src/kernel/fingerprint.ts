import { sha256 } from '@noble/hashes/sha2.js';
import { hmac } from '@noble/hashes/hmac.js';
import { base32 } from './random';
import { allAtOnce, type Steps } from './steps';

const utf8 = new TextEncoder();
const bytesOf = (text: string): Uint8Array => utf8.encode(text);

/** Texts joined so that no two lists give the same bytes. */
const canonical = (parts: readonly unknown[]): Uint8Array => bytesOf(JSON.stringify(parts));

/** Fingerprint of a set of rows, whatever their order: 100 bits in base 32. A missing, added or changed row gives another one. */
export const setFingerprint = (rows: Iterable<readonly unknown[]>): string =>
  allAtOnce(setFingerprintSteps(rows));

/** The same for large sets. */
export function* setFingerprintSteps(rows: Iterable<readonly unknown[]>): Steps<string> {
  const texts: string[] = [];
  for (const row of rows) {
    texts.push(JSON.stringify(row));
    yield;
  }
  texts.sort();
  yield;
  // The canonical bytes of the sorted list, one text after the other.
  const hash = sha256.create();
  for (const [index, text] of texts.entries()) {
    hash.update(bytesOf(`${index === 0 ? '[' : ','}${JSON.stringify(text)}`));
    yield;
  }
  hash.update(bytesOf(texts.length === 0 ? '[]' : ']'));
  return base32(hash.digest()).slice(0, 20);
}

/** Keyed code over some texts (HMAC-SHA-256, RFC 2104), so many base-32 characters of 5 bits. Only the key's holder can make it. */
export function keyedCode(key: string, parts: readonly unknown[], characters: number): string {
  return base32(hmac(sha256, bytesOf(key), canonical(parts))).slice(0, characters);
}
