/** Where a draft belongs, and what locks it. */
export interface DraftPlace {
  readonly session: string;
  /** From the workbook: without it nobody reads the draft. */
  readonly draftKey: string;
}

const nameOf = ({ session }: DraftPlace): string => `pingyi.paper.${session}`;

/** AES-GCM wants a number that is used once with each key. */
const NONCE_BYTES = 12;

/** Safari's type for bytes that WebCrypto takes: never shared memory. */
type Bytes = Uint8Array<ArrayBuffer>;

async function keyOf({ draftKey }: DraftPlace): Promise<CryptoKey> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(draftKey));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * Keeps a draft on this machine, locked; false where the page may not (private windows, policies, no secure connection).
 * Ballots that are typed and not counted belong neither into the workbook, which is passed on, nor in the open beside it.
 */
export async function keepDraft(place: DraftPlace, text: string): Promise<boolean> {
  if (!('subtle' in crypto)) return false;
  const nonce: Bytes = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const locked = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    await keyOf(place),
    new TextEncoder().encode(text),
  );
  try {
    localStorage.setItem(nameOf(place), toBase64(new Uint8Array([...nonce, ...new Uint8Array(locked)])));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The draft that was kept; null where there is none that this workbook opens. */
export async function fetchDraft(place: DraftPlace): Promise<string | null> {
  const kept = stored(place);
  if (kept === null || !('subtle' in crypto)) return null;
  try {
    const bytes = fromBase64(kept);
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(0, NONCE_BYTES) },
      await keyOf(place),
      bytes.subarray(NONCE_BYTES),
    );
    return new TextDecoder().decode(text);
  } catch (error) {
    // Another key, or something else under our name: it is no draft of this vote.
    if (UNREADABLE.has(nameIn(error))) return null;
    throw error;
  }
}

/** What WebCrypto and base64 call a text that they cannot open. */
const UNREADABLE: ReadonlySet<string> = new Set(['OperationError', 'InvalidCharacterError']);

const nameIn = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** Forgets the draft: it was counted, or given up. */
export function dropDraft(place: DraftPlace): void {
  if (stored(place) !== null) localStorage.removeItem(nameOf(place));
}

function stored(place: DraftPlace): string | null {
  try {
    return localStorage.getItem(nameOf(place));
  } catch (error) {
    // Where the browser keeps nothing for us, there is none.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const toBase64 = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
