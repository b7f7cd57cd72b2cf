import { toSerial } from '../kernel/dates';

/** Both languages of a made-up text. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A day of 2021, as a cell holds it. */
const day = (month: number, dayOfMonth: number): number => toSerial({ year: 2021, month, day: dayOfMonth });

/** Members are named by their place in the roster, from 0. */
export const SAMPLE_TALKS: readonly {
  readonly day: number;
  readonly from: number;
  readonly to: readonly number[] | Text;
  readonly topic: Text;
}[] = [
  // Every pair of the committee and 27 of the 28 pairs of members have talked: one gap is left to be found.
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

const STUDY: Text = { zh: '学习形式单一，联系实际不够', en: 'Study is always a lecture, and far from practice' };

/** About the team, or a member by place. Category and way: places in the lists of words. */
export const SAMPLE_OPINIONS: readonly {
  readonly number: number;
  readonly about: number | 'team';
  readonly category: number;
  readonly way: number;
  readonly text: Text;
  readonly merged?: Text;
  readonly giver?: Text;
}[] = [
  { number: 1, about: 'team', category: 0, way: 2, merged: STUDY, text: { zh: '每次学习都是念文件', en: 'Each time a paper is read aloud' } },
  { number: 1, about: 'team', category: 0, way: 3, merged: STUDY, text: { zh: '学习和手头的工作联系不起来', en: 'Study has little to do with our work' } },
  { number: 2, about: 'team', category: 2, way: 4, text: { zh: '到老旧楼栋走访不够经常', en: 'The old houses are visited too seldom' }, giver: { zh: '李桂芳', en: 'Li Guifang' } },
  { number: 3, about: 'team', category: 4, way: 2, text: { zh: '志愿服务总排在工作日，上班的人参加不了', en: 'Volunteer days fall on workdays, when people cannot come' } },
  { number: 4, about: 'team', category: 1, way: 0, text: { zh: '党务公开栏更新不及时', en: 'The notice board is out of date' } },
  { number: 5, about: 5, category: 2, way: 1, text: { zh: '遇事主动沟通不够', en: 'Could speak up earlier when something is wrong' } },
];

/** Problem, cause and measure of the six aspects; of the others some handed in on paper, on this day, and one has not. */
export const SAMPLE_EXAMINATIONS: readonly {
  readonly handedIn?: number;
  readonly aspects?: readonly (readonly [problem: Text, cause: Text, measure: Text])[];
}[] = [
  {
    aspects: [
      [{ zh: '研究上级文件多，结合本支部谋划少', en: 'Much reading of papers, little planning for our own branch' }, { zh: '满足于完成规定动作', en: 'Content with what is required' }, { zh: '每季度研究一次支部工作', en: 'Plan the work of the branch each quarter' }],
      [{ zh: '理论学习不够系统', en: 'Reading without a plan' }, { zh: '以工作忙为由放松要求', en: 'Work was an excuse' }, { zh: '每月通读一本书并交流', en: 'A book a month, and talk about it' }],
      [{ zh: '组织生活形式不够活', en: 'Meetings are all alike' }, { zh: '创新办法不多', en: 'Few new ideas' }, { zh: '每季度一次现场学习', en: 'One visit on site each quarter' }],
      [{ zh: '到老旧楼栋走访不够', en: 'Too few visits to the old houses' }, { zh: '习惯于听汇报', en: 'Used to listening to reports' }, { zh: '每月走访不少于四户', en: 'At least four visits a month' }],
      [{ zh: '对苗头性问题提醒不及时', en: 'Small slips were not spoken of in time' }, { zh: '有老好人思想', en: 'Wanted to please' }, { zh: '发现问题当面提醒', en: 'Speak to people at once' }],
      [{ zh: '志愿服务安排不够周全', en: 'Volunteer days were badly placed' }, { zh: '征求意见不够', en: 'Nobody was asked' }, { zh: '增加双休日场次', en: 'More days at weekends' }],
    ],
  },
  {
    aspects: [
      [{ zh: '对形势的认识还不深', en: 'Could know more of how things stand' }, { zh: '钻研不够', en: 'Too little study' }, { zh: '每周集中自学半天', en: 'Half a day of study each week' }],
      [{ zh: '进取意识有所减弱', en: 'Less eager than before' }, { zh: '自我要求降低', en: 'Asked less of oneself' }, { zh: '承担一项新任务', en: 'Take on a new task' }],
      [{ zh: '纪检委员作用发挥不充分', en: 'Could do more as discipline commissioner' }, { zh: '怕得罪人', en: 'Afraid to offend' }, { zh: '每季度通报一次', en: 'Report each quarter' }],
      [{ zh: '同年轻党员谈心少', en: 'Few talks with the young' }, { zh: '主动性不够', en: 'Waited for others' }, { zh: '每人每半年谈一次', en: 'A talk with each every half year' }],
      [{ zh: '学习纪律条例不细', en: 'Read the rules too quickly' }, { zh: '自以为不会出问题', en: 'Felt safe' }, { zh: '逐条学习并对照', en: 'Go through them one by one' }],
      [{ zh: '台账资料整理不及时', en: 'Files were not kept up' }, { zh: '计划性不强', en: 'No plan' }, { zh: '当月事当月清', en: 'Everything within its month' }],
    ],
  },
  {
    aspects: [
      [{ zh: '宣传上级精神不够通俗', en: 'Notices were hard to read' }, { zh: '照搬照抄', en: 'They were copied' }, { zh: '用身边事例讲', en: 'Tell it by examples from here' }],
      [{ zh: '学习笔记不够认真', en: 'Notes were taken carelessly' }, { zh: '应付检查', en: 'Only for inspection' }, { zh: '每次学习写出体会', en: 'Write down what was learned' }],
      [{ zh: '公开栏更新不及时', en: 'The notice board was out of date' }, { zh: '责任心不强', en: 'Took it lightly' }, { zh: '每月五日前更新', en: 'New by the fifth of each month' }],
      [{ zh: '办事有拖拉现象', en: 'Put things off' }, { zh: '标准不高', en: 'Asked too little of oneself' }, { zh: '列出时限清单', en: 'A list with deadlines' }],
      [{ zh: '会议纪律偶有松懈', en: 'Sometimes late for meetings' }, { zh: '要求不严', en: 'Not strict with oneself' }, { zh: '提前十分钟到会', en: 'Ten minutes early' }],
      [{ zh: '同服务对象联系不够', en: 'Little contact with people served' }, { zh: '坐等上门', en: 'Waited for them to come' }, { zh: '每月上门一次', en: 'One visit a month' }],
    ],
  },
  { handedIn: day(3, 5) },
  { handedIn: day(3, 5) },
  { handedIn: day(3, 8) },
  { handedIn: day(3, 9) },
  {},
];

/** The minutes of 2021-03-15: everyone came; who spoke to each item, by place in the roster, and what was said. */
export const SAMPLE_MINUTES = {
  place: { zh: '社区二楼会议室', en: 'Community centre, second floor' },
  official: { zh: '何志刚', en: 'He Zhigang' },
  recorder: 2,
  agenda: [
    { speakers: [1], said: { zh: '上年度整改 4 项全部完成；本次征求到意见 6 条，归并为 5 条', en: 'All 4 items of last year are done; 6 opinions were collected, 5 when merged' } },
    { speakers: [0], said: { zh: '从政治、思想、组织、作风、纪律、工作六个方面作对照检查', en: 'The work of the committee in six aspects' } },
    { speakers: 'everyone', said: { zh: '逐一发言，相互提出批评意见', en: 'Everyone spoke, and was answered' } },
    { speakers: [1, 2], said: { zh: '说明填票办法，发出、收回测评票并当场密封', en: 'How to fill in the ballots; they were handed out, collected and sealed' } },
    { speakers: ['official', 0], said: { zh: '肯定准备充分，要求抓好整改；书记表态发言', en: 'Well prepared, now put things right; the secretary answered' } },
  ],
  decisions: [
    { text: { zh: '建立整改台账，每月通报进展', en: 'Keep a ledger of what is put right, report monthly' }, responsible: 0, deadline: day(3, 25) },
    { text: { zh: '志愿服务每月安排一次双休日场次', en: 'One volunteer day a month at the weekend' }, responsible: 4, deadline: day(4, 5) },
    { text: { zh: '党务公开栏每月五日前更新', en: 'The notice board is renewed by the fifth of each month' }, responsible: 2, deadline: day(4, 5) },
  ],
} as const satisfies {
  readonly place: Text;
  readonly official: Text;
  readonly recorder: number;
  readonly agenda: readonly {
    readonly speakers: readonly (number | 'official')[] | 'everyone';
    readonly said: Text;
  }[];
  readonly decisions: readonly {
    readonly text: Text;
    readonly responsible: number;
    readonly deadline: number;
  }[];
};

/** Problem, goal, measure, pledge and progress of an item. */
type ItemTexts = readonly [problem: string, goal: string, measure: string, pledge: string, progress: string];

/** As of 2021-03-31: two accepted, one overdue, one due soon, one open. Sources: opinions by number, or words. */
export const SAMPLE_RECTIFICATIONS: readonly {
  readonly zh: ItemTexts;
  readonly en: ItemTexts;
  readonly source: number | Text;
  readonly responsible: number;
  readonly deadline: number;
  readonly accepted?: readonly [day: number, by: number];
}[] = [
  {
    zh: ['学习形式单一，联系实际不够', '每季度至少一次现场学习', '制定学习计划，党员轮流领学', '上半年完成两次现场学习', '已定计划'],
    en: ['Study is always a lecture, and far from practice', 'One visit on site each quarter', 'A plan for the year; members lead in turn', 'Two visits on site by the end of June', 'The plan is made'],
    source: 1, responsible: 2, deadline: day(6, 30),
  },
  {
    zh: ['到老旧楼栋走访不够经常', '老旧楼栋每月走访一遍', '支委分片包栋，走访有记录', '三月底前走访一遍', '已走访 12 栋'],
    en: ['The old houses are visited too seldom', 'Each old house once a month', 'Each commissioner has some houses, and keeps a record', 'All of them by the end of March', '12 houses visited'],
    source: 2, responsible: 0, deadline: day(3, 30), accepted: [day(3, 30), 1],
  },
  {
    zh: ['志愿服务总排在工作日', '每月有一次双休日场次', '提前一周征求时间', '四月起每月安排一次', '已排出四月计划'],
    en: ['Volunteer days fall on workdays', 'One day a month at the weekend', 'Ask a week before when people can come', 'From April, once a month', 'April is planned'],
    source: 3, responsible: 4, deadline: day(4, 5),
  },
  {
    zh: ['党务公开栏更新不及时', '每月五日前更新', '专人负责，支委会检查', '三月下旬前更新到位', '正在收集材料'],
    en: ['The notice board is out of date', 'New by the fifth of each month', 'One person does it, the committee looks', 'Up to date by late March', 'Collecting the papers'],
    source: 4, responsible: 2, deadline: day(3, 25),
  },
  {
    zh: ['台账资料整理不及时', '当月资料当月归档', '每月末清点一次', '三月底前补齐一季度资料', '已补齐'],
    en: ['Files were not kept up', 'Everything within its month', 'Look through them at the end of each month', 'The first quarter complete by the end of March', 'Complete'],
    source: { zh: '对照检查、班子测评 工作实绩', en: 'self-examination, Team Work' }, responsible: 1, deadline: day(3, 31), accepted: [day(3, 26), 0],
  },
];
