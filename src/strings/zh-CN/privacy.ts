import type { PrivacySentences } from '../words';

const GROUPS: Readonly<Record<string, string>> = {
  'in-service': '在职',
  retired: '退休',
  male: '男',
  female: '女',
  formal: '正式',
  probationary: '预备',
};

export const privacy: PrivacySentences = {
  'privacy-few-voters': ({ voters }) =>
    `只有 ${String(voters)} 人投票，结果很容易被猜到是谁投的。少于 3 人时请不要用无记名投票的结果。`,
  'privacy-small-group': ({ value, count }) =>
    `“${GROUPS[value] ?? value}”只有 ${String(count)} 人：任何按此分组的数字都等于公开个人。请不要分组公布。`,
  'privacy-self-blank': ({ form }) =>
    `“${form}”的填票说明让投票人不评本人：本人那一行的空白就等于署名。请改为人人评所有人，或改用一人一票（slip）。`,
  'privacy-writing': ({ form }) =>
    `“${form}”有备注或意见栏：笔迹和用语可能认出投票人。请提醒大家用印刷体或打字，并把意见与票分开汇总。`,
  'privacy-key': () =>
    '这个工作簿里存有本次投票的密钥。不要把工作簿发给别人；要公布的内容请导出为 PDF 或另存只含结果的副本。',
  'privacy-hidden-sheet': ({ name }) => `隐藏的工作表“${name}”会随工作簿一起给出去。公布前请检查。`,
  'privacy-box': ({ form }) =>
    `“${form}”的票箱逐张列出了选票：约定过填法的人能在里面认出某一张。票箱不能公布。`,
  'privacy-properties': () =>
    '工作簿的文件属性可能写有作者、单位和修改时间。公布前请在 Excel 中检查文档，去掉个人信息。',
  'privacy-order': () =>
    '发票和收票的先后会暴露投票人：发票前请打乱顺序，收票用票箱，不要一张一张地收、一张一张地计。',
  'privacy-few-ballots': ({ form, valid }) =>
    `“${form}”只有 ${String(valid)} 张有效票：少于 3 张不应公布分布，少于 5 张请慎重。`,
  'privacy-unanimous': ({ form, subjects }) =>
    `“${form}”中有 ${String(subjects)} 行大家选得一样：公布后每个人怎么选的都知道了。`,
  'privacy-one-blank': ({ form, ballots }) =>
    `“${form}”有 ${String(ballots)} 张票恰好空了一行，可能是投票人自己那一行。请不要让人看到单张票。`,
};
