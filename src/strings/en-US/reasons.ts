/** Why a file cannot be read. */
export const reasons = {
  'not-a-workbook': 'it is not an Excel workbook',
  'not-a-text': 'it is neither text nor a Word document (.docx)',
  'legacy-xls': 'it is an old .xls file; save it as .xlsx in Excel or WPS',
  'text-renamed': 'it is a text file (such as .csv) under another name; save it as .xlsx',
  encrypted: 'it is encrypted; remove the password to open it',
  truncated: 'it is incomplete, perhaps a broken download; get it again',
  damaged: 'its content is damaged; get it again',
  'too-large': 'it is larger than can be handled',
  'forbidden-content': 'it holds content that is not allowed (a document type or external entities)',
  'unsupported-method':
    'it is compressed in a way that is not supported; unpack it, or compress it again as an ordinary zip',
  'ballot-broken':
    'it is a ballot of this vote, but its table is broken beyond recognition; look at the original',
  empty: 'it is empty',
};
