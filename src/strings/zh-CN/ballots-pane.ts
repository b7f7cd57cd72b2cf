export const ballotsPane = {
  make: {
    files: '制作电子票',
    paper: '制作纸质票',
    sheets: '在工作簿里制作',
  },
  makeHint: {
    files: '每张测评票一个 .xlsx 文件，打成一个 zip 下载，发给大家填写。',
    paper: '每种表一个工作簿，里面是全部测评票，各有编号和二维码，单面打印即可。',
    sheets: '每张测评票一张工作表，适合在本机填写。',
  },
  paperName: (unit: string) => `${unit}测评票-打印.zip`,
  editScheme: '修改方案',
  privacy: {
    title: '发票前看一看保密',
    hint: '列出一个好奇的同事可能猜到什么。只看，不改任何内容。',
    look: '查看',
  },
};
