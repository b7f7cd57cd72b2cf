/** Why a file cannot be read. */
export const reasons = {
  'not-a-workbook': '不是 Excel 工作簿',
  'not-a-text': '不是文本，也不是 Word 文档（.docx）',
  'legacy-xls': '是旧版 .xls 文件，请用 Excel 或 WPS 另存为 .xlsx',
  'text-renamed': '其实是文本（如 .csv）改名而来，请另存为 .xlsx',
  encrypted: '已加密，请去掉打开密码后再交',
  truncated: '不完整，可能没有下载完，请重新取得',
  damaged: '内容已损坏，请重新取得',
  'too-large': '过大，超出可处理的范围',
  'forbidden-content': '含有不允许的内容（文档类型声明或外部实体）',
  'unsupported-method': '用了不支持的压缩方式，请解压后提交，或改用普通 zip 格式重新压缩',
  'ballot-broken': '是本次评议的票，但表格已被破坏，认不出各行各列，请对照原件裁定',
  empty: '是空文件',
};
