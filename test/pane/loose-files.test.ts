import { readTogether } from '../../src/pane/loose-files';

const file = (text: string, size = 0) => ({ name: text, file: new Blob([text.padEnd(size, '.')]) });
const textOf = async (bytes: () => Promise<Uint8Array>): Promise<string> =>
  new TextDecoder().decode(await bytes());

test.each([
  ['none', 0],
  ['one', 1],
  ['many, of every size', 700],
])('each file gets its own bytes, also when asked twice: %s', async (_, count) => {
  const files = Array.from({ length: count }, (__, n) => file(`#${String(n)}#`, (n * 7919) % 40_000));
  const returned = readTogether(files);
  expect(returned.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  for (let again = 0; again < 2; again++) {
    for (const [n, one] of returned.entries())
      expect(await textOf(one.bytes)).toBe(await files[n]?.file.text());
  }
});

test('a file that cannot be read is refused alone', async () => {
  class Gone extends Blob {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException('gone', 'NotFoundError'));
    }
  }
  // The batch's own read fails too, as a browser's does when one of its files is gone.
  const original = Blob.prototype.arrayBuffer;
  const spy = jest.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
    return this.size > 3 ? Promise.reject(new DOMException('gone', 'NotFoundError')) : original.call(this);
  });
  const [one, gone, two] = readTogether([file('a'), { name: 'gone', file: new Gone(['xyz']) }, file('b')]);
  await expect(gone?.bytes()).rejects.toThrow('gone');
  expect(await Promise.all([one, two].flatMap((each) => (each ? [textOf(each.bytes)] : [])))).toEqual([
    'a',
    'b',
  ]);
  spy.mockRestore();
});
