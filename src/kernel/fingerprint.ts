import { sha256 } from '@noble/hashes/sha2.js';
import { hmac } from '@noble/hashes/hmac.js';
import { base32 } from './random';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts joined so that no two lists give the same bytes. */
const canonical = (parts: readonly unknown[]): Uint8Array => bytesOf(JSON.stringify(parts));

/** Fingerprint of a set of rows, whatever their order: 100 bits in base 32. A missing, added or changed row gives another one. */
export function setFingerprint(rows: readonly (readonly unknown[])[]): string {
  const sorted = rows.map((row) => JSON.stringify(row)).sort();
  return base32(sha256(canonical(sorted))).slice(0, 20);
}

/** Keyed code over some texts (HMAC-SHA-256, RFC 2104), so many base-32 characters of 5 bits. Only the key's holder can make it. */
export function keyedCode(key: string, parts: readonly unknown[], characters: number): string {
  return base32(hmac(sha256, bytesOf(key), canonical(parts))).slice(0, characters);
}
