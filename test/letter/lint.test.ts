import { lintLetter } from '../../src/jobs/lint';
import { makeDecisions } from '../../src/jobs/decide';
import { claimsIn } from '../../src/letter/claims';
import { lintText } from '../../src/letter/lint';
import { sentencesOf } from '../../src/letter/sentences';
import { SAMPLE_NEWSLETTER } from '../../src/samples/sample';
import { jobOn, valueOf } from '../support/book';
import { countedSample } from '../decision/counted';
import { type Count, ENGLISH_GRADES, factsOf, GRADES } from './facts';

const facts = factsOf();
const english = factsOf({ english: true });

/** Findings of a text as `level code detail`, the detail being what is wrong in it. */
const found = (text: string, against = facts): readonly string[] =>
  lintText(text, against).map((finding) => {
    const { sentence: _, ...data } = finding.data;
    return `${finding.code} ${JSON.stringify(Object.values(data))}`;
  });

const claims = (text: string, grades: readonly string[] = GRADES): readonly string[] =>
  sentencesOf(text).flatMap((sentence) =>
    claimsIn(sentence, grades).map(
      ({ topics, grade, stated }) =>
        `${grade === null ? topics[0] : (grades[grade] ?? '')} ${String(stated)}`,
    ),
  );

// What newsletters and notices really write, read by hand.
test.each<[string, readonly string[]]>([
  ['优秀2名，合格6名，不合格0名', ['不合格 0', '优秀 2', '合格 6']],
  [
    '参加评议党员 8 名：优秀 2 人、合格 5 人、基本合格 1 人、不合格 0 人',
    ['基本合格 1', '不合格 0', '优秀 2', '合格 5', 'rated 8'],
  ],
  ['本次评议党员 7 名，其中优秀 2 名，合格 6 名', ['优秀 2', '合格 6', 'rated 7']],
  ['支部评议了7名在职党员', ['in-service 7', 'rated 7']],
  ['开展民主评议党员，8名党员到会', ['present 8']],
  ['评定2名“优秀”、6名“合格”等次，没有不合格党员', ['不合格 0', '优秀 2', '合格 6']],
  ['优秀等次：２名；合格等次：６名', ['优秀 2', '合格 6']],
  ['优秀、合格、基本合格、不合格分别为2名、6名、0名、0名', ['优秀 2', '合格 6', '基本合格 0', '不合格 0']],
  ['优秀两名，合格六名', ['优秀 2', '合格 6']],
  ['优秀16票，合格48票', []],
  ['优秀率25%，合格率 75.0%', []],
  ['我支部获评优秀党支部，2名同志获评优秀共产党员', []],
  ['去年评定优秀3名', []],
  ['应到8人，实到7人', ['due 8', 'present 7']],
  ['本次会议应出席党员八名，实际到会八名', ['due 8', 'present 8']],
  ['应到会12名，到会12名，列席2名', ['due 12', 'present 12']],
  [
    '发出测评票 8 张，收回 8 张，其中有效票 7 张、无效票 1 张',
    ['issued 8', 'returned 8', 'valid 7', 'spoiled 1'],
  ],
  ['发出征求意见表20份，收回18份，征求到意见6条', ['given 6']],
  ['支部有效推动3项整改落实', []],
  ['目前已整改2项，正在整改3项', ['closed 2']],
  ['支委之间谈话3对，党员之间谈话27对', ['committee-pairs 3', 'pairs 27']],
  ['评定优秀党员2名，合格党员6名，无基本合格、不合格党员', ['基本合格 0', '不合格 0', '优秀 2', '合格 6']],
  ['公示期间收到意见0条', []],
  ['发出3份通知', []],
  ['支部现有党员8名，其中正式党员7名、预备党员1名', ['members 8', 'formal 7', 'probationary 1']],
  ['全体8名党员听取了报告，3名正式党员发言', ['members 8']],
  ['会前征求意见6条，归并为5条', ['merged 5', 'given 6']],
  ['开展谈心谈话11次，27对党员谈了话，谈话27对', ['talks 11', 'pairs 27']],
  ['形成决议3项，列入整改台账5项，已完成2项', ['decisions 3', 'closed 2', 'items 5']],
  ['上年度整改4项全部完成', []],
  ['走访党员3户，完成2项民生实事', []],
  ['第三名优秀', []],
])('read: %s', (text, expected) => {
  expect(claims(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  [
    'On 15 March 8 members came and the 7 members in service were rated: Excellent 2, Basically qualified 0.',
    ['Basically qualified 0', 'Excellent 2', 'present 8', 'rated 7'],
  ],
  [
    'Two were rated Excellent; six got Qualified. Nobody was rated Unqualified.',
    ['Excellent 2', 'Qualified 6', 'Unqualified 0'],
  ],
  [
    '8 ballots were issued, 8 returned, 8 valid and 0 spoiled.',
    ['issued 8', 'returned 8', 'valid 8', 'spoiled 0'],
  ],
  [
    'The branch has 8 members, 2 women. 6 opinions were collected, merged into 5.',
    ['members 8', 'women 2', 'merged 5', 'given 6'],
  ],
  ['An unqualified success, with 3.5 hours and 40% of Qualified 2.5.', []],
])('read: %s', (text, expected) => {
  expect(claims(text, ENGLISH_GRADES)).toEqual(expected);
});

describe('against the workbook', () => {
  test.each<[string, readonly string[]]>([
    ['应到8人，实到7人。', ['letter-count-differs ["present","","实到7人",7,8]']],
    [
      '优秀3名，合格5名，基本合格0名，不合格0名；发出8张，收回8张，有效8张。',
      [
        'letter-count-differs ["grade","优秀","优秀3名",3,2]',
        'letter-count-differs ["grade","合格","合格5名",5,6]',
      ],
    ],
    ['党员测评发出9张。', ['letter-count-differs ["issued","党员测评","发出9张",9,8]']],
    [
      '党员测评收回8张，有效7张，无效0张。',
      ['letter-count-differs ["valid","党员测评","有效7张",7,8]', 'letter-sum ["returned",8,[7,0],7]'],
    ],
    [
      '发出8张，收回9张。',
      ['letter-count-differs ["returned","党员测评","收回9张",9,8]', 'letter-more ["returned","issued",9,8]'],
    ],
    ['班子测评发出8张，收回8张，有效8张，无效0张；党员测评发出8张，收回8张，有效8张，无效0张。', []],
    ['支部有意见5条。', []],
    ['征求意见5条。', ['letter-count-differs ["given","","征求意见5条",5,6]']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a number that the workbook does not have is a note, not an error', () => {
    const without: readonly Count[] = [['members', 8]];
    expect(
      lintText('征求意见6条。', factsOf({ counts: without })).map(({ level, code }) => [level, code]),
    ).toEqual([['note', 'letter-unsourced']]);
  });

  test('a finding says where the workbook has it otherwise', () => {
    expect(lintText('3月16日召开组织生活会。', facts)[0]?.at).toEqual({ sheet: '会议记录', cell: 'D4' });
  });
});

// Whole texts as branches write them, about the reference branch: nothing in them is wrong.
test.each([
  `3月15日下午，青松路第三党支部召开2020年度组织生活会和民主评议党员大会。支部全体党员8人参加会议，社区党委副书记何志刚到会指导。会议由支部书记周国栋同志主持。
会前，支部认真制定方案，组织集中学习3次，支委之间谈话3对，广泛征求意见建议6条，为开好会议打下了坚实基础。会上，周国栋同志代表支部班子作对照检查，8名党员逐一进行个人对照检查，开展批评与自我批评，共提出批评意见24条。
随后，采取无记名投票方式，对支部班子和8名党员进行民主测评。共发出测评票8张，收回8张，有效票8张。评定优秀党员2名，合格党员6名，无基本合格、不合格党员。
会议要求，一要提高政治站位，二要抓好整改落实，三要发挥先锋模范作用。下一步，支部将针对查摆出的5个问题，列出整改清单，明确整改措施12条，完成一项，销号一项。`,
  `会议应到正式党员8名，实到正式党员8名，列席入党积极分子2名。大会以举手表决方式一致通过了整改方案（8票赞成，0票反对，0票弃权）。优秀党员得票情况：林晓燕7票，赵明辉6票。`,
  `近日，我支部组织7名党员赴红色教育基地开展主题党日活动，参观了3个展厅。此次活动收到良好效果，有效增强了党员的党性意识，收回心得体会7篇。`,
  `根据《中国共产党章程》第二十九条规定，评议工作分3个阶段进行。优秀比例不超过三分之一，即不超过2名。评议结果公示5个工作日（3月16日至3月22日），公示期间收到意见0条。`,
  `会前发放征求意见表15份，收回15份，收集到意见建议6条，经梳理归纳为5条。班子成员与党员谈心27人次。1名党员因病请假，委托书面发言。整改完成率40%。`,
])('no false alarm: %#', (text) => {
  expect(found(text)).toEqual([]);
});
test('no false alarm in English', () => {
  const text = `On Monday, 15 March 2021, Qingsong Road Third Branch held its annual meeting. All 8 members attended. Secretary Zhou Guodong chaired the meeting. Two members spoke about volunteer days; 3 women from the neighbourhood came too. 8 ballots were handed out, 8 came back, all valid. Excellent: 2; Qualified: 6; Basically qualified: 0; Unqualified: 0. There were 2 talks on safety.`;
  expect(found(text, english)).toEqual([]);
});

describe('days', () => {
  test.each<[string, readonly string[]]>([
    ['2021年3月15日（星期一），支部召开组织生活会。', []],
    ['2021年3月15日（星期二），支部召开组织生活会。', ['letter-weekday ["2021-03-15",2,1]']],
    ['3月15日（周日）支部召开组织生活会。', ['letter-weekday ["2021-03-15",7,1]']],
    ['2021年3月16日，支部召开组织生活会。', ['letter-day-differs ["2021-03-16","2021-03-15"]']],
    ['3月1日召开支委会，研究准备工作。', []],
    ['2月29日前交材料。', ['letter-day-impossible ["2月29日"]']],
    ['３月１５日，支部召开组织生活会。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  test.each<[string, readonly string[]]>([
    ['On Monday, 15 March 2021, the branch held its annual meeting.', []],
    ['On Tuesday, March 15, 2021 the branch held its annual meeting.', ['letter-weekday ["2021-03-15",2,1]']],
    ['The annual meeting took place on 14 March.', ['letter-day-differs ["2021-03-14","2021-03-15"]']],
    ['Talks were held from 22 February to 4 March.', []],
  ])('%s', (text, expected) => {
    expect(found(text, english)).toEqual(expected);
  });
});

describe('names', () => {
  test.each<[string, readonly string[]]>([
    ['会议由书记周国栋同志主持，何志刚列席。', []],
    ['会议由书记周国梁主持。', ['letter-name-near ["周国梁","周国栋"]']],
    ['林晓燕同志主持会议。', ['letter-role-differs ["chair","林晓燕","周国栋"]']],
    ['支部书记林晓燕作对照检查，副书记赵明辉发言。', ['letter-role-differs ["secretary","林晓燕","周国栋"]']],
    ['张三丰同志发言。', ['letter-name-unknown ["张三丰"]']],
    ['全体同志发言，3名党员同志补充，老同志提了意见。', []],
    ['周 国 栋同志讲话。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  test.each<[string, readonly string[]]>([
    ['The meeting was chaired by Zhou Guodong.', []],
    ['Lin Xiaoyan took the chair.', ['letter-role-differs ["chair","Lin Xiaoyan","Zhou Guodong"]']],
    ['Secretary Zhou Guodon spoke.', ['letter-name-near ["Zhou Guodon","Zhou Guodong"]']],
    ['Qingsong Road Third Branch met.', []],
  ])('%s', (text, expected) => {
    expect(found(text, english)).toEqual(expected);
  });
});

describe('slips of the pen', () => {
  test.each([
    '为了达到目的的需要，大家看看、谈谈，人人发言，渐渐深入。',
    '他们被认为为民着想；做了了解；支部部署工作；会议议程；共产党党员；多多学习，常常自省。',
    '现在在职党员、存在在外流动情况；还是是非分明；以及及时整改；合并并报；第一一名。',
    '大家研究研究、讨论讨论，一个一个过，的的确确。',
    '面对对照检查，成为为民服务的人，参与与会讨论……——',
  ])('nothing: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
  test.each<[string, string]>([
    ['支部的的工作', '的的'],
    ['会议取得了了圆满成功', '了了'],
    ['我们们认真学习', '们们'],
    ['支部支部召开会议', '支部支部'],
    ['大家一致同意，，散会', '，，'],
    ['目的的的', '的的的'],
    ['这是是好事', '是是'],
    ['the the meeting', 'the the'],
  ])('%s', (text, slip) => {
    expect(found(text)).toEqual([`letter-doubled ["${slip}"]`]);
  });
  test.each<[string, readonly string[]]>([
    ['1 members spoke.', ['letter-plural ["1 members","1 member"]']],
    ['We counted 8 member.', ['letter-plural ["8 member","8 members"]']],
    ['21 members of an 8 member branch, in 2021 member states, 1 member.', []],
    ['Two ballot were void.', ['letter-plural ["Two ballot","Two ballots"]']],
  ])('%s', (text, expected) => {
    expect(
      found(text, factsOf({ english: true, counts: [] })).filter((one) => !one.includes('unsourced')),
    ).toEqual(expected);
  });
});

describe('the reference newsletter', () => {
  test.each(['zh', 'en'] as const)('%s: 7 and 8, the third grade not said, no ledger', (language) => {
    const against = language === 'zh' ? facts : english;
    expect([...found(SAMPLE_NEWSLETTER[language], against)].sort()).toEqual([
      expect.stringContaining('letter-count-differs ["rated",""'),
      `letter-grade-missing ["${against.grades[2] ?? ''}",0]`,
      'letter-ledger-missing [["issued","returned","valid"]]',
      'letter-sum ["rated",7,[2,6,0],8]',
    ]);
  });

  test('from the workbook: the same, and each says its sentence; decided grades only', async () => {
    const book = await countedSample();
    const before = valueOf(await lintLetter(jobOn(book), { text: SAMPLE_NEWSLETTER.zh }));
    expect(before.findings.map(({ code }) => code)).toContain('letter-unsourced');
    valueOf(await makeDecisions(jobOn(book), { changes: { accept: true } }));
    const { findings, sentences } = valueOf(await lintLetter(jobOn(book), { text: SAMPLE_NEWSLETTER.zh }));
    expect(sentences).toBe(2);
    expect(findings.map(({ level, code, data }) => [level, code, data.sentence.slice(0, 4)])).toEqual([
      ['error', 'letter-count-differs', '3月15'],
      ['error', 'letter-sum', '3月15'],
      ['warning', 'letter-grade-missing', '评议结果'],
      ['warning', 'letter-ledger-missing', '评议结果'],
    ]);
  });
});
