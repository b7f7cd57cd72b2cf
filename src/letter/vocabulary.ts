import type { Topic } from './facts';
import { amount, NUMBER } from './numbers';

/** How texts give a number: `topics` are what it may count, the first by name. */
export interface Wording {
  readonly topics: readonly [Topic, ...Topic[]];
  readonly zh: readonly RegExp[];
  readonly en: readonly RegExp[];
  /** Sentences that speak of something else, though in the same words; or the only ones that speak of it. */
  readonly unless?: RegExp;
  readonly only?: RegExp;
}

const PEOPLE = '名|人|位|个';
const BALLOTS = '张|份|票';
const THINGS = '项|条|个|件';
const LINK = '(?:共计|共有|总计|共|计|为|是|有|了|:|=)?';
const FORM = '(?:民主)?(?:测评|评议|表决|选)?(?:票|表|卷)?(?:总)?数?';

/** Only a part of the group: 3名党员发言 says nothing of how many there are. */
const WHOLE_GROUP =
  '(?![^，。；、,;]{0,8}(?:参加|到会|出席|参会|接受|被评|发言|请假|缺席|列席|评为|优秀|代表))';

const zh = (pattern: string): RegExp => new RegExp(pattern, 'g');
const en = (pattern: string): RegExp => new RegExp(`\\b${pattern}(?![\\w-])`, 'g');
/** Word, then number: 应到 8 人, 有效：8. */
const behind = (word: string, units: string): RegExp => zh(`${word}${LINK}${amount(units, true)}`);
/** The same, with a unit: without it the word says too little. */
const behindUnit = (word: string, units: string): RegExp => zh(`${word}${LINK}${amount(units)}`);
/** Number, then word: 8 人到会. */
const before = (units: string, word: string): RegExp => zh(`${amount(units)}${word}`);
const enBehind = (word: string): RegExp => en(`${word}(?: ?[:=]| was| were| is| are)? ${NUMBER}`);
const enBefore = (word: string): RegExp => en(`${NUMBER} ${word}`);

const group = (topic: Topic, word: string, english: RegExp): Wording => ({
  topics: [topic],
  zh: [behind(word, PEOPLE), before(PEOPLE, `${word}${WHOLE_GROUP}`)],
  en: [english],
});

const OPINION = '(?:意见建议|意见和建议|意见|建议)';
/** Forms on which opinions are asked for are handed out and collected too, and are no ballots. */
const NO_BALLOTS = /意见征求表|意见表|征求意见|问卷|opinion|questionnaire/;
const RECTIFIED = /整改|台账|销号|put right|ledger/;

/**
 * Families of wordings. Within one, what an earlier wording has taken is not offered to a later: 应出席 8 人 does not say
 * that 8 came.
 */
export const WORDINGS: readonly (readonly Wording[])[] = [
  [
    {
      topics: ['members'],
      zh: [
        behind('党员(?:总数|总人数|人数)', PEOPLE),
        behind('(?:现有|共有|在册)(?:在册|中共)?党员', PEOPLE),
        zh(`(?:现有|共有|全体)${amount(PEOPLE)}党员${WHOLE_GROUP}`),
      ],
      en: [en(`(?<!committee )(?:has|have) ${NUMBER} (?:party )?members?`)],
    },
  ],
  [group('formal', '正式党员', enBefore('formal'))],
  [group('probationary', '预备党员', enBefore('probationary'))],
  [group('in-service', '在职党员', enBefore('(?:are |is )?in service'))],
  [group('retired', '(?:离退休|退休)党员', enBefore('(?:are |is )?retired'))],
  [
    group(
      'women',
      '女党员',
      en(`${NUMBER} (?:(?:are|of them are|of them) women|is a woman|women(?=[,.;)]|$| and ))`),
    ),
  ],
  [group('committee', '(?:支委会成员|支委会委员|支委|班子成员)', en(`committee (?:of|has) ${NUMBER}`))],
  [
    {
      topics: ['due'],
      zh: [behind('应(?:到会?|参加|出席|参会)(?:会议|会)?的?(?:党员|人数|人员)?', PEOPLE)],
      en: [enBefore('(?:members? |people )?(?:were |was |are |is )?due'), enBehind('due')],
    },
    {
      topics: ['present'],
      zh: [
        behind('(?:实际到会|实到会?|到会|出席|实际参加|参会)(?:会议|会)?的?(?:党员|人数|人员)?', PEOPLE),
        before(PEOPLE, '(?:党员)?(?:实到|到会|出席|参会|参加了?(?:本次)?(?:组织生活会|会议|大会))'),
      ],
      en: [
        enBefore('(?:members? |people )?(?:were present|was present|present|came(?! back)|attended)'),
        enBehind('present'),
      ],
    },
  ],
  ...(
    [
      ['issued', '(?:发出|发放|下发)了?', '(?:issued|handed out)'],
      ['returned', '(?:收回|回收)了?', '(?:returned|came back)'],
      ['valid', '有效', 'valid'],
      ['spoiled', '(?:无效|作废|废)', '(?:spoiled|void)'],
    ] as const
  ).map(([topic, word, english]): readonly Wording[] => [
    {
      topics: [topic],
      zh: [
        zh(
          `${word}${FORM}${LINK}${amount(BALLOTS, true)}(?!征求|意见|通知|倡议|资料|材料|学习|文件|书|项|条|个|名|人)`,
        ),
        ...(topic === 'valid' || topic === 'spoiled' ? [before(BALLOTS, `${word}(?:票|表)`)] : []),
      ],
      en: [enBefore(`(?:ballots? )?(?:were |was |are |is )?${english}`), enBehind(english)],
      unless: NO_BALLOTS,
    },
  ]),
  [
    {
      topics: ['rated'],
      zh: [
        zh(`(?:参加|接受|纳入|列入)(?:民主)?(?:评议|测评)的?[一-龥]{0,6}?${LINK}${amount(PEOPLE)}`),
        zh(`(?:评议|测评)了?(?:在职|正式)?党员(?:共计?|:)?${amount(PEOPLE)}`),
        zh(`(?:评议|测评)了${amount(PEOPLE)}`),
        behind('(?:应评|参评|被评议|评议对象)的?(?:党员|人数|人员)?', PEOPLE),
        zh(`${amount(PEOPLE)}[^\\d，。；,;]{0,10}?(?:参加|接受)了?(?:本次)?(?:民主)?(?:评议|测评|评定)`),
        zh(
          `对[^\\d，。；,;]{0,10}?${amount(PEOPLE)}[^\\d，。；,;]{0,10}?(?:(?:进行|开展)了?(?:民主)?(?:评议|测评|评定)|确定等次|定等)`,
        ),
      ],
      en: [
        en(`fixed the grades of ${NUMBER} members?`),
        en(
          `${NUMBER}(?: [a-z-]+){0,5}? (?:were|was) rated(?= ?[:.,;)]|$| (?:by|in|at|on|this|and|secretly) )`,
        ),
        enBehind('rated:?'),
      ],
    },
  ],
  [
    {
      topics: ['not-graded'],
      zh: [behind('不定等(?:次)?的?(?:党员)?', PEOPLE), before(PEOPLE, '(?:党员)?暂?不定等')],
      en: [enBefore('(?:members? )?(?:were |was )?(?:not graded|given no grade)')],
    },
  ],
  [
    {
      topics: ['merged'],
      zh: [
        behindUnit(
          `(?:归并|归纳|梳理|合并|整理|汇总)(?:整理|归纳|汇总)?(?:为|成|出|后)?(?:${OPINION})?`,
          '条|件|个',
        ),
      ],
      en: [en(`merged (?:in)?to ${NUMBER}`), enBefore('when merged')],
    },
    {
      topics: ['given'],
      zh: [
        behindUnit(
          `(?:征求|收集|征集|收到|听取)(?:到|了)?(?:各类|各方面|党员群众|党员、群众)?(?:的)?${OPINION}`,
          '条|件|个',
        ),
      ],
      en: [enBefore('opinions? (?:were |was )?(?:collected|given)')],
      // What is said of a result that was posted is no opinion on the team.
      unless: /公示/,
    },
    { topics: ['given', 'merged'], zh: [before('条|件', OPINION)], en: [enBefore('opinions?')] },
  ],
  [
    {
      topics: ['talks'],
      zh: [behindUnit('(?:谈心谈话|谈心|谈话)(?:活动|记录)?(?:累计)?', '次|场'), before('次|场', '谈心谈话')],
      en: [
        enBefore('heart-to-heart talks?'),
        enBefore('talks? (?:were|was) held'),
        en(`held ${NUMBER} talks?`),
      ],
    },
  ],
  [
    {
      topics: ['committee-pairs'],
      zh: [zh(`(?:支委|班子)(?:会)?(?:成员)?(?:之间|相互)[^\\d，。；、,;]{0,8}?${amount('对')}(?!照|方|象)`)],
      en: [enBefore('pairs? of the committee')],
    },
    {
      topics: ['pairs'],
      zh: [zh(`(?:谈心|谈话)[^\\d，。；、,;]{0,8}?${amount('对')}(?!照|方|象)`)],
      en: [enBefore('pairs?(?: of members)?')],
    },
  ],
  [
    {
      topics: ['examined'],
      zh: [
        behindUnit('对照检查(?:材料)?(?:已)?(?:收到|收|交来|上交|交)?', '份'),
        before('份', '对照检查(?:材料)?'),
        before(PEOPLE, '(?:党员)?已?(?:提交|撰写|上交|交来|交)了?(?:个人)?对照检查'),
      ],
      en: [enBefore('(?:members? )?(?:have |has )?handed in'), enBefore('self-examinations?')],
    },
  ],
  [
    {
      topics: ['agenda'],
      zh: [behindUnit('议程', '项'), before('项', '议程')],
      en: [enBefore('items? (?:of|on) the agenda'), en(`agenda of ${NUMBER}`)],
    },
  ],
  [
    {
      topics: ['decisions'],
      zh: [behindUnit('决议(?:事项)?', '项|条'), before('项|条', '决议')],
      en: [enBefore('decisions?')],
    },
  ],
  [
    {
      topics: ['closed'],
      zh: [
        // 完成一项，销号一项 is a way of working, not a number.
        behindUnit('(?:已经?整改(?:完成)?|已?(?:整改完成|完成整改|完成|销号|办结))(?:销号)?(?!一)', THINGS),
        before(THINGS, '(?:事项|问题)?已?(?:整改完成|完成整改|完成|销号|办结)'),
      ],
      en: [enBefore('(?:of them |of these |of which )?(?:are |is |were |was )?(?:closed|accepted)')],
      only: RECTIFIED,
    },
    {
      topics: ['items'],
      zh: [
        behindUnit('(?:列入整改|列入台账|整改台账|整改(?:事项|问题|任务))(?:的)?(?:事项|问题|任务)?', THINGS),
        before(THINGS, '(?:整改(?:事项|问题|任务)|(?:问题|事项)?列入整改)'),
      ],
      en: [enBefore('(?:items?|problems?) (?:of|in|on) the ledger'), en(`ledger has ${NUMBER} items?`)],
      only: RECTIFIED,
    },
  ],
];

/** Said without a number: a reader can still check it. */
export const ALL_VALID = /(?:全部|全|均为?|都)有效|all (?:of them |were |were found )?valid/;

/** Of another year: the workbook is not about it. */
export const ANOTHER_YEAR = /去年|上年|上一年|往年|历年|last year|previous year/;

/** Wholes and the parts that they are the sum of. */
export const SUMS: readonly (readonly [whole: Topic, parts: readonly Topic[]])[] = [
  ['returned', ['valid', 'spoiled']],
  ['members', ['formal', 'probationary']],
];

/** What can never be more than something else. */
export const AT_MOST: readonly (readonly [less: Topic, most: Topic])[] = [
  ['returned', 'issued'],
  ['valid', 'returned'],
  ['present', 'due'],
  ['closed', 'items'],
];

/** Sentences about the meeting itself; other meetings have other days. */
export const THE_MEETING =
  /组织生活会|民主评议|评议大会|held its (?:annual )?(?:meeting|appraisal)|annual meeting|took place/;
export const HELD = /召开|举行|开展|held|took place|met on/;
