/** 作废没发出的票：用到时随说明一起取。 */
export const voiding = {
  title: '作废没发出的票',
  hint: '备用的、撕坏换下的、没人领的票，也算在“发出”里。会后在这里作废，从发出的张数里减去，报告单才对得上。作废以后不能恢复。',
  standing: (form: string, issued: number, voided: number, counted: number) =>
    `${form}：发出 ${issued} 张，作废 ${voided} 张，已计票 ${counted} 张`,
  open: '有票没发出去',
  how: '怎么指明',
  ways: { count: '按张数', serials: '按票号', files: '按票文件' },
  hints: {
    count:
      '只减张数，不认是哪几张：它们若混进收回的票，仍是真票。剩下的请两人点清张数，当场销毁。一人一票的表，填每人的小票各几张。',
    serials: '一行一个，票号印在票的下角。这些票再交回来会被拒收。',
    files: '放进没发出去的票文件，文件夹或 zip 也行。填过的不会作废；作废的再交回来会被拒收。',
  },
  form: '哪种表',
  count: '张数',
  serials: '票号',
  run: '作废',
  confirm: {
    title: '作废这些票？',
    count: (form: string, count: number) => `“${form}”作废 ${count} 张，从发出的张数里减去，不能恢复。`,
    serials: (form: string, count: number) => `“${form}”作废 ${count} 个票号，不能恢复。`,
    files: (count: number) => `${count} 个文件里没有填过的票都会作废，不能恢复。`,
    yes: '作废',
    no: '先不作废',
  },
  done: (voided: number) => (voided === 0 ? '没有作废任何票。' : `已作废 ${voided} 张。`),
  kept: {
    filled: (count: number) => `${count} 张已经填过，没有作废。`,
    counted: (count: number) => `${count} 张已经计票，没有作废。`,
    voided: (count: number) => `${count} 张早已作废。`,
    foreign: (count: number) => `${count} 张不是这次的票，或票号有误。`,
  },
};
