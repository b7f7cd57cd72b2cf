import type { Comment, Sheet } from '../model/sheet';
import type { Book } from '../model/book';
import { HostError, ref, wireClass } from '../wire';
import { mustBeUnprotected, type Cells } from './targets';

function sheetOf(comment: Comment, book: Book): Sheet {
  const sheet = book.sheets.find(({ comments }) => comments.includes(comment));
  if (!sheet) throw new HostError('ItemNotFound');
  return sheet;
}

export const comment = wireClass<Comment>({
  name: 'Comment',
  id: ({ id }) => id,
  scalars: { Id: ({ id }) => id, Content: ({ content }) => content },
  objects: {
    GetLocation: (target, _, { book }) => {
      const { row, column } = target;
      const cells: Cells = { sheet: sheetOf(target, book), areas: [{ row, column, rows: 1, columns: 1 }] };
      return ref('Range', cells);
    },
  },
  methods: {
    Delete: (target, _, { book }) => {
      const sheet = sheetOf(target, book);
      mustBeUnprotected(sheet);
      sheet.comments.splice(sheet.comments.indexOf(target), 1);
      return null;
    },
  },
});
