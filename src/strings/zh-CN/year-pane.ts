/** Words of the screen of the year's work. */
export const yearPane = {
  title: '全年工作',
  intro: '民主评议前后的各项工作，每项一张登记表，填好后在这里整理、统计。',
  entry: '全年工作',
  entryText: '征求意见、谈心谈话、对照检查、会议记录、整改台账',
  list: '各项工作',
  back: '返回全年工作',
  look: '再看一遍',
  statuses: { none: '未建表', open: '进行中', next: '下一步', done: '已完成' },
  sheets: '工作表',
  findings: '要核对的地方',
  fine: '没有发现问题。',
  start: '建立登记表',
  again: '整理、统计',
  more: (count: number) => `还有 ${String(count)} 项，见工作表`,
  dossier: {
    title: '全年工作材料',
    hint: '把全年的材料一次做齐：每项一个文件，另有目录，写明出自哪张表、缺什么。只有数值，票箱、密钥、票号不在其中；工作簿不变。',
    make: '生成全年材料',
    done: (file: string, missing: number) =>
      missing === 0 ? `已存为“${file}”，材料齐全。` : `已存为“${file}”，还缺 ${String(missing)} 项：`,
  },
  parts: {
    opinions: {
      title: '征求意见',
      intro: '把收集到的意见逐条登记，归并后汇总。不同意署名的，姓名不保留。',
      none: '登记收集到的意见，归并汇总',
      state: (given: number, merged: number) =>
        given === 0 ? '还没有登记意见' : `意见 ${String(given)} 条，归并为 ${String(merged)} 条`,
      list: '归并后的意见',
      withheld: '未署名的意见不足 3 条，暂不列出。',
      count: (count: number) => `${String(count)} 条`,
    },
    talks: {
      title: '谈心谈话',
      intro: '记下每次谈话，按必谈关系统计，还差谁写明姓名。',
      none: '记录谈话，统计四个必谈',
      state: (done: number, required: number) => `应谈 ${String(required)}，已谈 ${String(done)}`,
      left: (missing: number) => `还差 ${String(missing)}`,
      list: '必谈关系',
      gaps: '还差的谈话',
      gap: (name: string, partners: readonly string[], missing: number) =>
        partners.length === 0
          ? `${name}：还差 ${String(missing)} 位`
          : partners.length > 6
            ? `${name}：${partners.slice(0, 6).join('、')}等 ${String(partners.length)} 人`
            : `${name}：${partners.join('、')}`,
    },
    'self-examination': {
      title: '对照检查',
      intro: '每人六个方面：问题、原因、措施；统计谁还没有交。',
      none: '登记每人的对照检查，统计谁还没有交',
      state: (handedIn: number, people: number) => `${String(people)} 人，已交 ${String(handedIn)} 人`,
      missing: '还没有交',
      part: '没有填全',
      late: '已全部交齐。',
    },
    minutes: {
      title: '会议记录',
      intro: '日期、出席、议程、发言、决议；星期和人数自动核对。',
      none: '记录会议的出席、议程、发言和决议',
      state: (due: number, present: number) => `应到 ${String(due)}，实到 ${String(present)}`,
      unmarked: (count: number) => `还有 ${String(count)} 人没有填出席情况`,
      facts: '会议情况',
      day: '日期',
      due: '应到',
      present: '实到',
      absent: '缺席',
      items: '议程',
      decisions: '决议',
      officials: '列席',
    },
    rectification: {
      title: '整改台账',
      intro: '四明确一承诺，到期前提醒，验收后销号；同时做出可张贴的承诺书。',
      none: '登记问题、措施、责任人、期限和承诺',
      state: (closed: number, total: number) =>
        total === 0 ? '还没有登记问题' : `共 ${String(total)} 项，已销号 ${String(closed)} 项`,
      late: (overdue: number, soon: number) =>
        [
          ...(overdue > 0 ? [`逾期 ${String(overdue)}`] : []),
          ...(soon > 0 ? [`临期 ${String(soon)}`] : []),
        ].join('，'),
      counts: '各项状态',
      states: { closed: '已销号', open: '整改中', soon: '临期', overdue: '逾期', undated: '未定期' },
      count: (state: string, count: number) => `${state} ${String(count)}`,
      list: '逾期和临期的',
      item: (deadline: string, responsible: string) =>
        responsible === '' ? `${deadline} 到期` : `${deadline} 到期，责任人${responsible}`,
      month: '月份',
      report: '做月报',
      reported: (sheet: string) => `月报在“${sheet}”。`,
    },
  },
};
