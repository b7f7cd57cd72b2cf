import { crc32, inflateSync } from 'node:zlib';
import { dotsPng } from '../../src/files/dots-png';

/** A PNG of one bit a pixel, read by its specification: rows of pixels, true = black. */
function pixelsOf(png: Uint8Array): readonly (readonly boolean[])[] {
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1');
    if (typeof crc32 === 'function')
      expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? new Uint8Array(13);
  const side = new DataView(header.buffer, header.byteOffset).getUint32(0);
  expect([...header.subarray(8)]).toEqual([1, 0, 0, 0, 0]);
  // Node's own zlib checks the sum at the stream's end.
  const raw = inflateSync(chunks.get('IDAT') ?? new Uint8Array(0));
  const line = 1 + Math.ceil(side / 8);
  expect(raw.length).toBe(line * side);
  return Array.from({ length: side }, (_, y) =>
    Array.from(
      { length: side },
      (__, x) => (((raw[y * line + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0,
    ),
  );
}

test.each([1, 2, 21])('%i × %i dots: each four pixels wide, four dots of white around', (size) => {
  const dots = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => (x * 7 + y * 3) % 5 < 2),
  );
  const pixels = pixelsOf(dotsPng(dots));
  expect(pixels).toHaveLength((size + 8) * 4);
  const wanted = pixels.map((row, y) => row.map((_, x) => dots[(y >> 2) - 4]?.[(x >> 2) - 4] === true));
  expect(pixels).toEqual(wanted);
});

test('pictures of as many dots are as long, whatever they show', () => {
  const [white, black] = [false, true].map((dot) =>
    dotsPng(Array.from({ length: 21 }, () => Array.from({ length: 21 }, () => dot))),
  );
  expect(white?.length).toBe(black?.length);
});
