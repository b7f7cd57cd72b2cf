import { toSerial } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { planTalks } from '../meeting/plan-talks';
import { relationOf } from '../meeting/relations';
import type { MeetingWords } from '../meeting/words';
import type { SheetPlan } from '../workbook/sheet-plan';
import { SAMPLE_MEMBERS } from './sample';
import type { SampleWords } from './words';

/** Both languages of a made-up text. */
interface Text {
  readonly zh: string;
  readonly en: string;
}

const day = (month: number, dayOfMonth: number): number => toSerial({ year: 2021, month, day: dayOfMonth });

/** Members are named by their place in the roster, from 0. */
interface SampleTalk {
  readonly day: number;
  readonly from: number;
  readonly to: readonly number[] | Text;
  readonly topic: Text;
}

/** Every pair of the committee and 27 of the 28 pairs of members have talked: one gap is left to be found. */
const TALKS: readonly SampleTalk[] = [
  { day: day(2, 22), from: 0, to: [1], topic: { zh: '纪检工作和党员教育管理', en: 'Discipline, and the education of members' } },
  { day: day(2, 22), from: 0, to: [2], topic: { zh: '宣传阵地建设', en: 'Notice boards and newsletters' } },
  { day: day(2, 23), from: 1, to: [2], topic: { zh: '支委会分工配合', en: 'Working together in the committee' } },
  { day: day(2, 24), from: 0, to: [3, 4, 5, 6, 7], topic: { zh: '对支委会的意见和个人思想情况', en: 'Opinions on the committee, and how everyone is' } },
  { day: day(2, 25), from: 1, to: [3, 4, 5, 6, 7], topic: { zh: '遵守纪律、廉洁自律', en: 'Keeping the rules' } },
  { day: day(2, 26), from: 2, to: [3, 4, 5, 6, 7], topic: { zh: '学习教育和先锋作用', en: 'Learning, and setting an example' } },
  { day: day(3, 1), from: 3, to: [4, 5, 6, 7], topic: { zh: '岗位工作中的困难', en: 'Difficulties at work' } },
  { day: day(3, 2), from: 4, to: [5, 6, 7], topic: { zh: '服务群众的做法', en: 'Ways of serving people' } },
  { day: day(3, 3), from: 5, to: [6], topic: { zh: '工作作风和效率', en: 'Manner and pace of work' } },
  { day: day(3, 3), from: 6, to: [7], topic: { zh: '关心老同志生活', en: 'How the retired are doing' } },
  { day: day(3, 4), from: 0, to: { zh: '李桂芳', en: 'Li Guifang' }, topic: { zh: '楼道照明、下水问题', en: 'Lights on the stairs, and the drains' } },
];

/** The registers of the year, filled for the sample's branch. */
export function planSampleYear(words: SampleWords, meeting: MeetingWords): readonly SheetPlan[] {
  const say = (text: Text): string => text[words.names];
  const name = (index: number): string => SAMPLE_MEMBERS[index]?.[words.names] ?? '';
  const relations = meeting.talks.relations.map(([label, from, to]) => relationOf(label, from, to, ''));
  const outward = relations.find(({ to }) => to.kind === 'outside')?.label ?? null;
  const talks = TALKS.map(({ day: on, from, to, topic }): readonly CellValue[] => {
    const isOutward = 'zh' in to;
    const whom = isOutward ? say(to) : to.map(name).join(meeting.separator);
    return [on, isOutward ? outward : null, name(from), whom, say(topic), null];
  });
  return [planTalks({ unit: words.unit, lines: talks, relations }, meeting)];
}
