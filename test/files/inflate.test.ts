import zlib from 'node:zlib';
import fc from 'fast-check';
import { inflateInto } from '../../src/files/inflate';
import { attempt } from '../../src/files/unreadable';

/** The bytes, or the reason why there are none. */
function inflate(data: Uint8Array, size: number): Uint8Array | string {
  const out = new Uint8Array(size);
  const done = attempt(() => inflateInto(data, out, size));
  return done.ok ? out : done.failure;
}

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
  // Few and many repetitions, near and far: long matches, all distances, codes of every length.
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40_000, size: 'max' }), fc.integer({ min: 1, max: 6 }))
    .map(([part, times]) =>
      Uint8Array.from({ length: part.length * times }, (_, n) => part[n % part.length] ?? 0),
    ),
  fc
    .tuple(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.integer({ min: 1, max: 50_000 }))
    .map(([seed, spread, length]) =>
      Uint8Array.from({ length }, (_, n) => (Math.imul(seed + n, 2_654_435_761) >>> 20) % spread),
    ),
);
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.integer({ min: 0, max: 4 }),
});

test('what zlib deflates comes back, and a wrong size is refused', () => {
  fc.assert(
    fc.property(bytes, options, (content, option) => {
      const packed = zlib.deflateRawSync(content, option);
      const found = inflate(packed, content.length);
      expect(typeof found !== 'string' && Buffer.from(found).equals(content)).toBe(true);
      expect(inflate(packed, content.length + 1)).toBe('damaged');
      if (content.length > 0) expect(inflate(packed, content.length - 1)).toBe('damaged');
    }),
    { numRuns: 300 },
  );
});

test('a stream cut short is refused', () => {
  fc.assert(
    fc.property(bytes, options, fc.double({ min: 0, max: 0.999, noNaN: true }), (content, option, share) => {
      const packed = zlib.deflateRawSync(content, option);
      expect(inflate(packed.subarray(0, Math.floor(packed.length * share)), content.length)).toBe('damaged');
    }),
  );
});

test('changed streams are read as zlib reads them, or refused', () => {
  fc.assert(
    fc.property(
      bytes,
      options,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1 }),
      (content, option, changes) => {
        const packed = zlib.deflateRawSync(content, option);
        for (const [at, byte] of changes) packed[at % packed.length] = byte;
        const found = inflate(packed, content.length);
        if (found === 'damaged') return;
        expect(Buffer.from(found as Uint8Array).equals(zlib.inflateRawSync(packed))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['nothing', []],
  ['a block of no kind', [7]],
  ['a stored block whose lengths disagree', [1, 5, 0, 5, 0, 1, 2, 3, 4, 5]],
  ['a stored block that breaks off', [1, 5, 0, 250, 255, 1]],
  ['a copy of what was never written', [0x03, 0x02, 0x00]],
  ['more codes than bits', [0x05, 0xc0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
])('%s is refused', (_what, data) => {
  expect(inflate(Uint8Array.from(data), 10)).toBe('damaged');
});
