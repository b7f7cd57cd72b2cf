import type { DecisionCliWords, DecisionFailures, DecisionSentences, DecisionWords } from '../words';

/** 2021Q1 → 2021年第一季度；2021 → 2021年 */
const periodText = (period: string): string => {
  const quarter = Number(period.slice(5));
  return `${period.slice(0, 4)}年${quarter > 0 ? `第${['', '一', '二', '三', '四'][quarter] ?? ''}季度` : ''}`;
};

/** 2021-03-15 → 2021年3月15日 */
const dateText = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return date === '' ? '' : `${String(year)}年${String(month)}月${String(day)}日，`;
};

const countsText = (counts: readonly { readonly label: string; readonly count: number }[]): string =>
  counts.map(({ label, count }) => `${label} ${String(count)} 名`).join('、');

export const decision: DecisionWords = {
  closing: ({ forms, doubtful }) => [
    `结束投票将销毁：${forms.map(({ title, ballots }) => `${title}的票箱（${String(ballots)} 张票）`).join('、')}，本次投票的密钥，全部票号暗码，工作簿里的测评票表。`,
    '以后不能再做：补收补计、裁定存疑票、作废、改用别的规则重算、对照票箱复核。结果表留下，公式变成数值；定等表留下。',
    '本工作簿的其他副本、备份、云端历史版本里仍有票箱，请一并删除。',
    ...(doubtful > 0 ? [`还有 ${String(doubtful)} 张存疑票没有裁定，结束后永远不计。`] : []),
    ...forms
      .filter(({ isDecided }) => !isDecided)
      .map(({ title }) => `“${title}”还没有定等表；结束后仍可定等，但不能再核对票箱。`),
  ],
  closedNote: '评议软件自用：本次投票已经结束，票箱、密钥和票号暗码都已销毁，这里只留各项合计数。请勿修改。',
  decide: {
    sheet: (form) => `定等 ${form}`,
    title: (form) => `${form}定等表`,
    note: ({ hasRecord }) =>
      `左边的得票${hasRecord ? '和平时考核' : ''}只供参考，右边由支委会集体研究后填写“最终等次”。最终等次与得票所示不同的，须写理由；预备党员不定等。`,
    index: '序号',
    name: '姓名',
    ballots: '得票（参考）',
    record: '平时考核（参考）',
    committee: '支委会定等',
    blank: '弃权',
    invalid: '该项无效',
    suggested: '得票所示',
    undecided: '并列待定',
    mean: (period) => `${periodText(period)}${period.length === 4 ? '平均' : '得分'}`,
    noMean: '不计',
    divergence: '得票与平时',
    divergences: { votes: '票高绩低', record: '绩高票低' },
    divergenceRule: ({ best, last, bestBand, lastBand }) =>
      `“票高绩低”“绩高票低”的规则：得分与平均分各排一次名次，并列者取中间名次，两个名次相差达到人数一半的（满 4 人才比）；或过半数评为“${best}”而平均分在“${lastBand}”档、过半数评为“${last}”而平均分在“${bestBand}”档的，都予提示。`,
    final: '最终等次',
    reason: '理由',
    remarks: '备注',
    check: '核对',
    notGraded: '不定等',
    probationary: '预备党员，不定等',
    stray: '不在本次名单',
    open: '待定',
    agrees: '一致',
    explained: '已写理由',
    needsReason: '须写理由',
    choiceTitle: '请选等次',
    choice: (grades) => `只能填：${grades.join('、')}。`,
    counts: '定等人数',
    cap: ({ grade, members, share, unrounded, limit }) =>
      `“${grade}”名额：参加定等的正式党员 ${String(members)} 人的 ${share} 为 ${unrounded}，取整 ${String(limit)} 人。`,
    inside: '名额内',
    over: '超名额',
    overAgreed: '超名额，已说明',
    override: '同意超名额',
    overrideReason: '←填“是”并写明理由',
    yes: '是',
    tied: (names, places) => `${names.join('、')}得分并列，名额剩 ${String(places)}，由支委会研究。`,
    decides: '最终等次由支委会研究确定，得票分布不等于最终等次。',
    signatures: '支部书记：＿＿＿＿＿＿＿＿　　记录人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
    fingerprint: '票箱指纹',
  },
  slip: {
    sheet: (form) => `反馈单 ${form}`,
    file: (index, name) => `${String(index).padStart(2, '0')} ${name}`,
    title: (form) => `${form.replace(/测评表$/, '')}结果反馈单`,
    addressee: (name) => `${name}同志：`,
    final: '一、支委会确定的等次',
    own: '二、您的得票',
    group: (members) => `三、总体得票（${String(members)} 人合计，不列姓名）`,
    grade: '等次',
    count: '票数',
    share: '占比',
    blank: '弃权',
    invalid: '该项无效',
    hidden: (least) => `有效的选择不足 ${String(least)} 个，为保护投票人，不列分布。`,
    few: (least) => `有效的选择不足 ${String(least)} 个，容易猜到是谁投的，请不要猜测、追问。`,
    unanimous: '大家的选择完全一样，等于人人公开，请不要外传。',
    groupHidden: {
      small: '人数或票数太少，列出总体就等于列出个人，因此不列。',
      hidden: '有人的票数太少、分布不列，列出总体就能推算出来，因此不列。',
      telling: '其余各人的得票几乎相同，列出总体就等于列出个人，因此不列。',
    },
    notGraded: '本次不定等',
    comments: '四、本人意见',
    signature: '本人签名：＿＿＿＿＿＿＿　反馈人：＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿＿',
    note: '占比以收回的有效票为分母。本单只交本人，不张贴、不传阅。对结果有不同意见的，请写在上面或向支委会当面提出。',
  },
  publication: {
    sheet: '评议结果',
    title: '民主评议结果',
    text: ({ unit, date, form, issued, returned, valid, spoiled, rated, notGraded, counts }) =>
      `${dateText(date)}${unit}进行无记名测评（${form}）：发出 ${String(issued)} 张，收回 ${String(returned)} 张，有效 ${String(valid)} 张，无效 ${String(spoiled)} 张。经支委会研究，对 ${String(rated)} 名党员确定等次：${countsText(counts)}${notGraded > 0 ? `；另有 ${String(notGraded)} 名不定等` : ''}。`,
    ledger: '计票情况',
    form: '测评表',
    due: '应到',
    issued: '发出',
    returned: '收回',
    valid: '有效',
    spoiled: '无效',
    grades: '最终等次',
    index: '序号',
    name: '姓名',
    final: '等次',
    notGraded: '不定等',
    profile: (form) => `${form}：总体得票（不列姓名）`,
    distribution: (form) => `${form}：得票分布`,
    grade: '等次',
    share: '占比',
    subject: '评议对象',
    blank: '弃权',
    invalid: '该项无效',
    hint: '提示',
    hints: { hidden: '票数太少，不列', few: '票数较少', unanimous: '选择一致' },
    profileHidden: '人数或票数太少，或各人得票几乎相同：列出总体就等于列出个人，因此不列。',
    note: '占比以有效票为分母；弃权和该项无效不折算为任何等次。最终等次由支委会研究确定，不等于得票多少。本件只含合计数，不含单张票、票号和定等理由。',
    signatures: '支部书记：＿＿＿＿＿＿＿＿　　监票人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  },
};

export const decisionSentences: DecisionSentences = {
  'decision-open': ({ count, names }) => `还有 ${String(count)} 人没有定等：${names}。`,
  'decision-unknown-grade': ({ name, text, grades }) =>
    `${name}的等次“${text}”不是本表的等次，请填：${grades}。`,
  'decision-needs-reason': ({ name, grade, suggested }) =>
    `${name}定为“${grade}”，${suggested === '' ? '而得票没有明确所示' : `与得票所示“${suggested}”不同`}，请写明理由。`,
  'decision-over-cap': ({ grade, count, limit, unrounded }) =>
    `“${grade}”定了 ${String(count)} 人，名额是 ${String(limit)} 人（${unrounded} 取整）。请减少；确需超出的，请在“同意超名额”填“是”并写明理由。`,
  'decision-over-cap-agreed': ({ grade, count, limit }) =>
    `“${grade}”定了 ${String(count)} 人，超过名额 ${String(limit)} 人，支委会已同意并写明理由。`,
  'decision-probationary': ({ name }) => `${name}是预备党员，不定等，请去掉等次。`,
  'decision-stray': ({ name }) => `${name}不在本次测评名单里，所填的等次不作数。`,
  'decision-stale': ({ sheet }) =>
    `“${sheet}”做好以后又计过票，表上的得票已经过时。请重做定等表，已填的内容会保留。`,
  'decision-divergent': ({ name, kind }) =>
    kind === 'votes'
      ? `${name}：得票靠前而平时考核靠后，定等前请议一议。`
      : `${name}：平时考核靠前而得票靠后，定等前请议一议。`,
};

export const decisionFailures: DecisionFailures = {
  'vote-closed': ({ day }) =>
    `本次投票已在 ${day} 结束，票箱、密钥和票号暗码已经销毁，不能再计票、裁定、作废或复核。结果表里的数还在。要进行下一次，请在制票时选“重新开始”。`,
  'count-missing': ({ form }) => `“${form}”还没有计过票。请先计票。`,
  'not-balanced': ({ form }) =>
    `“${form}”的计票报告单不平，或还有存疑票没有裁定，不能公布。请先裁定、核对后重新计票。`,
  'form-not-decidable': ({ form }) => `“${form}”不是对每位党员评等次的表，没有等次可定。`,
  'decisions-missing': ({ form }) => `“${form}”还没有定等表。请先做定等表，由支委会填写。`,
  'decisions-incomplete': ({ form, open, errors }) =>
    `“${form}”的定等没有完成：${[
      ...(open > 0 ? [`${String(open)} 人待定`] : []),
      ...(errors > 0 ? [`${String(errors)} 处须改正`] : []),
    ].join('，')}。请先填好定等表。`,
  'decision-list-invalid': ({ detail, text }) =>
    ({
      'no-headings': '清单里没有找到“姓名”和“最终等次”两栏。请加上表头。',
      'unknown-name': `清单里的“${text}”不在本次测评名单里。请核对姓名；没有写入。`,
      'unknown-grade': `清单里的“${text}”不是本表的等次。请改正；没有写入。`,
    })[detail],
  'close-unconfirmed': ({ session }) =>
    `批次号不对，没有结束投票。本工作簿的批次号是 ${session}，请照抄一遍以示确认。`,
};

export const decisionCli: DecisionCliWords = {
  usage: `  pingyi decide BOOK.xlsx [--form ID] [--period 2021|2021Q1] [--accept | --set 清单.csv] [--override 理由]   做定等表、填定等表
  pingyi decide BOOK.xlsx --statement 简讯.txt                               核对要公布的文字
  pingyi slips BOOK.xlsx --out 反馈单.xlsx|反馈单.zip [--form ID]              每人一页的结果反馈单
  pingyi publish BOOK.xlsx --out 公布件.xlsx [--names]                        公布件：不含票箱、密钥、理由
  pingyi close BOOK.xlsx [--yes --session 批次号]                             结束投票：销毁票箱、密钥和票号暗码`,
  decided: ({ title, counts, notGraded, open }) =>
    `${title}：${countsText(counts)}，不定等 ${String(notGraded)} 名，待定 ${String(open)} 名`,
  member: ({ name, suggested, final }) => `  ${name}：得票所示 ${suggested}，最终等次 ${final}`,
  undecided: '待定',
  slips: (count, target) => `${String(count)} 份反馈单已存入 ${target}。每份只交本人。`,
  published: (target) => `公布件已存入 ${target}`,
  closeHow: (session) =>
    `没有改动任何内容。确定要结束，请再运行：pingyi close BOOK.xlsx --yes --session ${session}`,
  closed: (day) => `投票已于 ${day} 结束：票箱、密钥和票号暗码已销毁。请同时删除其他副本和备份。`,
  badTarget: (target) => `--out ${target} 应以 .xlsx 或 .zip 结尾`,
};
