/** Words of the safety plan as it stands on the help card. */
export const planWords = {
  title: '我的安全计划',
  /** As the catalogue has them; here again because the help card needs no other file. */
  short: {
    signs: '我知道它来了',
    myself: '我先自己做',
    distract: '去有人的地方',
    people: '告诉一个人',
    professionals: '打给专业的人',
    safer: '让身边更安全',
  },
  step: (no: number, of: number, short: string): string => `${no} / ${of} ${short}`,
  lead: '从这里往下走，走到哪一步好些了，就停在哪一步。不安全就直接打下面的电话。',
  next: '还是难受，下一步',
  before: '上一步',
  over: '走完还是难受，就打下面的电话。',
} as const
