import type { Role, Topic } from '../../letter/facts';
import type { PlaceName } from '../../letter/newsletter';
import type { LetterWords } from '../../letter/words';
import type { LetterCliWords, LetterSentences } from '../words';
import { WEEKDAYS } from './roster';

/** 数字所说的事项。 */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  members: '党员人数',
  formal: '正式党员',
  probationary: '预备党员',
  'in-service': '在职党员',
  retired: '退休党员',
  women: '女党员',
  committee: '支委会成员',
  due: '应到',
  present: '实到',
  issued: '发出',
  returned: '收回',
  valid: '有效',
  spoiled: '无效',
  rated: '参加评议人数',
  grade: '等次',
  'not-graded': '不定等',
  given: '征求意见',
  merged: '归并后的意见',
  talks: '谈心谈话次数',
  pairs: '谈话对数',
  'committee-pairs': '支委之间谈话对数',
  examined: '对照检查份数',
  agenda: '议程',
  decisions: '决议',
  items: '整改事项',
  closed: '已完成的整改',
};

/** 简讯里没有写的，因为工作簿里还没有。 */
export const PLACE_NAMES: Readonly<Record<PlaceName, string>> = {
  ...TOPIC_NAMES,
  unit: '单位名称',
  today: '日期',
  day: '会议日期',
  weekday: '会议日期',
  secretary: '书记',
  chair: '主持人',
  title: '会议名称',
  place: '会议地点',
  officials: '列席人员',
  ledgers: '计票结果',
  grades: '最终等次',
  'item-list': '议程',
  'decision-list': '决议',
};

const ROLES: Readonly<Record<Role, string>> = { secretary: '书记', chair: '主持人' };

const named = (topic: Topic, of: string): string =>
  topic === 'grade' ? `“${of}”人数` : `${TOPIC_NAMES[topic]}${of === '' ? '' : `（${of}）`}`;

/** 原句，太长的只留开头。 */
const quoted = (sentence: string): string => {
  const letters = Array.from(sentence);
  return `原句：“${letters.length > 60 ? `${letters.slice(0, 60).join('')}……` : sentence}”`;
};

export const letterSentences: LetterSentences = {
  'letter-count-differs': ({ topic, of, figure, actual, sentence }) =>
    `文字写“${figure}”，工作簿里${named(topic, of)}是 ${String(actual)}。${quoted(sentence)}`,
  'letter-unsourced': ({ topic, of, figure, sentence }) =>
    `“${figure}”无法核对：工作簿里还没有${named(topic, of)}，或还没有最后确定。${quoted(sentence)}`,
  'letter-grade-missing': ({ grade, actual, sentence }) =>
    `没有写“${grade}”的人数${actual === null ? '' : `（应为 ${String(actual)}）`}；没有人也请写 0。${quoted(sentence)}`,
  'letter-ledger-missing': ({ missing, sentence }) =>
    `写了评议结果，没有写${missing.map((what) => TOPIC_NAMES[what]).join('、')}张数，看的人无法核对。${quoted(sentence)}`,
  'letter-sum': ({ topic, stated, parts, sum, sentence }) =>
    `前后不一：${TOPIC_NAMES[topic]}写 ${String(stated)}，各项相加（${parts.join('＋')}）是 ${String(sum)}。${quoted(sentence)}`,
  'letter-more': ({ more, most, stated, limit, sentence }) =>
    `前后不一：${TOPIC_NAMES[more]} ${String(stated)}，多于${TOPIC_NAMES[most]} ${String(limit)}。${quoted(sentence)}`,
  'letter-day-differs': ({ stated, actual, sentence }) =>
    `文字说会议在 ${stated}，工作簿是 ${actual}。${quoted(sentence)}`,
  'letter-day-impossible': ({ figure, sentence }) => `日历上没有“${figure}”这一天。${quoted(sentence)}`,
  'letter-weekday': ({ date, stated, actual, sentence }) =>
    `${date} 是${WEEKDAYS[actual] ?? ''}，不是${WEEKDAYS[stated] ?? ''}。${quoted(sentence)}`,
  'letter-name-unknown': ({ name, sentence }) =>
    `“${name}”不在花名册上，也不在列席人员中。请核对姓名。${quoted(sentence)}`,
  'letter-name-near': ({ name, known, sentence }) =>
    `“${name}”像是“${known}”写错了一个字。请核对姓名。${quoted(sentence)}`,
  'letter-role-differs': ({ role, name, actual, sentence }) =>
    `文字说${ROLES[role]}是${name}，工作簿里是${actual}。${quoted(sentence)}`,
  'letter-doubled': ({ text, sentence }) => `“${text}”像是重复了。${quoted(sentence)}`,
  'letter-plural': ({ text, better, sentence }) => `“${text}”应为“${better}”。${quoted(sentence)}`,
};

export const letter: LetterWords = {
  newsletter: {
    title: ['{unit}召开{title}', '组织生活会简讯'],
    sections: [
      {
        heading: '基本情况',
        paragraphs: [
          [
            [
              '{unit}现有党员{members}名，其中正式党员{formal}名、预备党员{probationary}名。',
              '支部现有党员{members}名，其中正式党员{formal}名、预备党员{probationary}名。',
            ],
            ['在职党员{in-service}名、退休党员{retired}名，女党员{women}名。'],
            ['支委会成员{committee}名，书记{secretary}。', '支委会成员{committee}名。'],
          ],
        ],
      },
      {
        heading: '会前准备',
        paragraphs: [
          [
            ['会前征求意见{given}条，归并为{merged}条。'],
            ['开展谈心谈话{talks}次，支委之间谈话{committee-pairs}对，党员之间谈话{pairs}对。'],
            ['已交对照检查材料{examined}份。'],
          ],
        ],
      },
      {
        heading: '会议情况',
        paragraphs: [
          [
            [
              '{day}（{weekday}），支部在{place}召开{title}。',
              '{day}（{weekday}），支部召开{title}。',
              '{day}（{weekday}），支部召开会议。',
            ],
            ['应到党员{due}名，实到{present}名。'],
            ['会议由{chair}主持，{officials}列席。', '会议由{chair}主持。'],
          ],
          [['会议议程{agenda}项：{item-list}。']],
        ],
      },
      {
        heading: '评议结果',
        paragraphs: [
          [['会议以无记名方式进行测评。{ledgers}']],
          [['经支委会研究，对{rated}名党员确定等次：{grades}。'], ['另有{not-graded}名不定等。']],
        ],
      },
      {
        heading: '下一步工作',
        paragraphs: [
          [['会议形成决议{decisions}项：{decision-list}。']],
          [
            [
              '针对查摆出的问题和征求到的意见，支部建立整改台账，列入整改事项{items}项，已完成{closed}项；其余的按台账明确的目标、措施、责任人和期限逐项整改、逐项验收。',
            ],
          ],
        ],
      },
    ],
    heading: (number, text) => `${'一二三四五六'.charAt(number - 1)}、${text}`,
    space: '',
    ledger: '《{form}》发出{issued}张，收回{returned}张，有效{valid}张，无效{spoiled}张。',
    grade: '{label}{grade}名',
    listed: '（{number}）{text}',
    between: { ledgers: '', grades: '、', listed: '；' },
    day: ({ year, month, day }) => `${String(year)}年${String(month)}月${String(day)}日`,
    weekday: (weekday) => WEEKDAYS[weekday] ?? '',
    closing: ['{unit}', '{today}'],
  },
};

export const letterCli: LetterCliWords = {
  usage: `  pingyi newsletter BOOK.xlsx --out 简讯.docx                               简讯：数字都取自工作簿
  pingyi lint BOOK.xlsx 简讯.docx|文字.txt|-                                            核对任何文字：数字、姓名、日期、叠字`,
  made: (target) => `简讯已存入 ${target}`,
  missing: (places) =>
    `工作簿里还没有，没有写进去：${[...new Set(places.map((place) => PLACE_NAMES[place]))].join('、')}`,
  badTarget: (target) => `--out ${target} 应以 .docx 结尾`,
  linted: (sentences) => `${String(sentences)} 句，与工作簿没有不符之处`,
  found: (sentences, findings) => `${String(sentences)} 句，有 ${String(findings)} 处请看`,
};
