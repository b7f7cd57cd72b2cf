import type { Sheet } from '../model/sheet';
import { HostError, isRef, ref, wireClass } from '../wire';
import { mustBeUnprotected, mustLive, rectFrom, rectOf, textFrom, type Cells } from './targets';

export const commentCollection = wireClass<Sheet>({
  name: 'CommentCollection',
  check: (sheet, { book }) => mustLive(sheet, book),
  items: (sheet) => sheet.comments.map((comment) => ref('Comment', comment)),
  indexer: (sheet, id) => {
    const found = sheet.comments.find((comment) => comment.id === id);
    if (!found) throw new HostError('ItemNotFound');
    return ref('Comment', found);
  },
  objects: {
    Add: (sheet, [address, content], { book }) => {
      mustBeUnprotected(sheet);
      const { row, column } = isRef(address) ? rectOf(address.target as Cells) : rectFrom(address);
      // Our code never asks for a second one: it would be a reply.
      if (sheet.comments.some((other) => other.row === row && other.column === column)) {
        throw new HostError('InvalidArgument');
      }
      const comment = { id: book.nextId(), row, column, content: textFrom(content) };
      sheet.comments.push(comment);
      return ref('Comment', comment);
    },
  },
});
