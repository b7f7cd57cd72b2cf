/** Hands a file to the user by the browser's own way: it lands where downloads go. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser still reads from the address for a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The kind of a workbook as a file. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The kind of a document as a file. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
