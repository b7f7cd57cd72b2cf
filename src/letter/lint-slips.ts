import type { LetterFinding } from './findings';
import type { Sentence } from './sentences';

/**
 * Characters that hardly ever stand twice in a row, with the words in which they do: the end of one word and the beginning
 * of the next (目的|的, 认为|为), or a word of their own (的的确确). `·` stands for the doubled pair.
 */
const DOUBLES: readonly (readonly [character: string, words: readonly string[]])[] = [
  ['的', ['目·', '·确', '有·放矢', '标·', '·士']],
  ['了', ['·解', '·结', '·望', '不·', '一目·', '·却', '·如', '为·', '·得', '·然', '·事', '明·', '直截·当']],
  ['是', ['还·', '但·', '于·', '凡·', '·非', '正·', '可·', '就·', '总·', '只·', '求·', '国·', '若·', '要·']],
  [
    '在',
    ['现·', '存·', '·职', '·岗', '·册', '·编', '正·', '实·', '旨·', '内·', '所·', '·于', '·场', '潜·', '自·'],
  ],
  ['和', ['·气', '平·', '·谐', '·睦', '·平', '温·', '缓·', '总·', '·解', '共·']],
  ['与', ['参·', '·会', '给·', '赋·', '·时', '授·', '·其']],
  ['及', ['以·', '涉·', '普·', '·时', '·其', '波·', '·早', '提·', '顾·', '·格', '触·', '论·', '危·', '·至']],
  ['并', ['合·', '·且', '归·', '兼·', '·轨', '·行', '·列', '一·', '·重', '·非', '吞·']],
  ['把', ['·关', '·握', '·脉', '·控', '·好', '·守']],
  ['被', ['·动', '棉·', '·告', '植·', '·评']],
  ['将', ['即·', '·来', '·军', '必·', '·要', '行·']],
  ['从', ['服·', '·严', '·事', '听·', '跟·', '自·', '·业', '·而', '·此', '·来', '遵·', '·容']],
  ['由', ['自·', '理·', '·于', '经·', '·来', '缘·', '事·', '因·', '·此']],
  ['而', ['从·', '·且', '反·', '因·', '然·', '进·', '·后', '·已', '·是', '继·', '·言']],
  [
    '为',
    [
      '认·',
      '作·',
      '成·',
      '以·',
      '·民',
      '·了',
      '行·',
      '·人',
      '称·',
      '视·',
      '·何',
      '更·',
      '评·',
      '定·',
      '较·',
      '最·',
      '因·',
      '·主',
      '·期',
      '·止',
      '·此',
      '分·',
      '列·',
      '转·',
      '·什',
      '·公',
      '·官',
      '归并·',
      '变·',
      '·重',
      '·准',
      '·本',
      '极·',
      '身·',
      '有·',
    ],
  ],
  [
    '对',
    [
      '·照',
      '·方',
      '针·',
      '面·',
      '·比',
      '·象',
      '·策',
      '·标',
      '·待',
      '·于',
      '相·',
      '·接',
      '·应',
      '反·',
      '核·',
      '绝·',
      '·手',
      '校·',
      '·话',
      '·外',
      '·口',
      '·账',
    ],
  ],
  ['我', ['自·', '·们', '·国', '·党', '·支', '·市', '·县', '·单位']],
  ['们', []],
  ['这', []],
  ['那', []],
  ['就', ['成·', '·业', '·地', '·近', '造·', '·是', '·餐', '·职', '·此', '·绪', '早·', '·医', '·算']],
  ['也', []],
  ['都', ['首·', '·市', '成·', '大·']],
  [
    '党',
    [
      '共产·',
      '·员',
      '·章',
      '·支',
      '·委',
      '·性',
      '·建',
      '·内',
      '政·',
      '·课',
      '·组',
      '·规',
      '·史',
      '全·',
      '·和',
      '·的',
      '入·',
      '爱·',
      '·风',
      '·纪',
    ],
  ],
];

/** Marks that stand once. Dashes and dots of omission are pairs by themselves. */
const MARKS = /([，。、；：,;:])[ ]?\1+|[，、；][，。、；]/g;

/** English words that may stand twice. */
const TWICE = new Set(['had', 'that', 'very', 'so']);

const allowed = new Map<string, RegExp>(
  DOUBLES.map(([character, words]) => [
    character,
    new RegExp(words.map((word) => word.replace('·', character.repeat(2))).join('|') || '(?!)'),
  ]),
);

/** Slips of the pen in a sentence: something twice in a row, a plural that is none. */
export function lintSlips({ text }: Sentence): readonly LetterFinding[] {
  const doubled = [...doubledCharacters(text), ...doubledWords(text), ...(text.match(MARKS) ?? [])];
  return [
    ...doubled.map((found): LetterFinding => ({
      level: 'warning',
      code: 'letter-doubled',
      at: {},
      data: { text: found, sentence: text },
    })),
    ...plurals(text).map(({ found, better }): LetterFinding => ({
      level: 'warning',
      code: 'letter-plural',
      at: {},
      data: { text: found, better, sentence: text },
    })),
  ];
}

/** 的的, 了了 …: unless the pair is the seam of two words, or a word that is said twice. */
function doubledCharacters(text: string): readonly string[] {
  return [...text.matchAll(/([\p{Script=Han}])\1+/gu)].flatMap(({ 0: run, 1: character = '', index }) => {
    const words = allowed.get(character);
    if (!words) return [];
    // Three in a row are a slip whatever stands around them.
    const around = text.slice(Math.max(0, index - 3), index + run.length + 3);
    return run.length === 2 && words.test(around) ? [] : [run];
  });
}

/** Words of two characters twice in a row, unless a verb is said twice to soften it (研究研究). */
const VERBS =
  /^(?:研究|讨论|学习|商量|考虑|休息|准备|了解|介绍|交流|打听|收拾|整理|锻炼|表示|感受|体会|检查|总结|一个|逐条|逐项|逐一|一件|许多|非常|十分|一次|一遍|一步|逐个|一项|一条|大家|好好)$/;

const doubledWords = (text: string): readonly string[] => [
  ...[...text.matchAll(/(\p{Script=Han}{2})\1/gu)].flatMap(({ 0: run, 1: word = '' }) =>
    VERBS.test(word) || word[0] === word[1] ? [] : [run],
  ),
  ...[...text.matchAll(/\b(\p{Script=Latin}+) \1\b/giu)].flatMap(({ 0: run, 1: word = '' }) =>
    TWICE.has(word.toLowerCase()) ? [] : [run],
  ),
];

const NOUNS: Readonly<Record<string, string>> = {
  member: 'members',
  ballot: 'ballots',
  opinion: 'opinions',
  item: 'items',
  vote: 'votes',
  talk: 'talks',
  pair: 'pairs',
  decision: 'decisions',
  problem: 'problems',
  person: 'people',
  woman: 'women',
  commissioner: 'commissioners',
};
const SINGULAR = new Map(Object.entries(NOUNS).map(([one, many]) => [many, one]));
const MANY = '(?:0|[2-9]|[1-9]\\d|[1-9]\\d\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/** 1 members, 8 member. A noun before another one stays single: an 8 member branch. */
function plurals(text: string): readonly { readonly found: string; readonly better: string }[] {
  const of = (pattern: RegExp, better: (noun: string) => string) =>
    [...text.matchAll(pattern)].map(({ 0: found, 1: noun = '' }) => ({
      found,
      better: found.replace(noun, better(noun.toLowerCase())),
    }));
  return [
    ...of(
      new RegExp(`(?<![\\w.,-])(?:1|one) (${[...SINGULAR.keys()].join('|')})\\b`, 'gi'),
      (noun) => SINGULAR.get(noun) ?? noun,
    ),
    ...of(
      new RegExp(
        `(?<![\\w.,-])${MANY} (${Object.keys(NOUNS).join('|')})(?=[.,;:)]|$| (?:were|was|are|is|have|has|in|of|and|who|for|voted|came|attended|from|to|with|on)\\b)`,
        'gi',
      ),
      (noun) => NOUNS[noun] ?? noun,
    ),
  ];
}
