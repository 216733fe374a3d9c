/** Words of the statistics of learning: every number with what it counts. */
export const insightWords = {
  entry: '学习和知晓率',
  entryNote: '多少人做过小问题、知道多少，只有数字',
  title: '学习和知晓率',
  quarter: (period: string): string => `${period.slice(0, 4)} 年第 ${period.slice(5)} 季度`,
  earlier: '上一季',
  later: '下一季',
  loading: '正在取这一季的数字',
  failed: '没有取到这一季的数字。它们都在服务里，没有丢。',
  hidden: '少于 10，不显示',
  none: '还没有',
  checks: '课后三个小问题',
  people: ['做过的人', '这一季至少对过一次答案的人，一个人只数一次'],
  times: ['做过的次数', '对答案的次数，同一个人再做，再数一次'],
  right: (right: number, people: number): string => `${right} 人对（${Math.round((100 * right) / people)}%）`,
  rightWhat: '每题只看第一次：第一次就选对的人。选对或选错的不到 10 人，都不显示，免得认出人。',
  awareness: '核心知识知晓率',
  answered: ['答过的人', '这一季交上五题的人，一人一季只能交一次，不记名'],
  share: '知晓率',
  shareOf: (share: string, low: string, high: string): string => `${share}（95% 区间 ${low} 到 ${high}）`,
  percent: (share: number): string => `${(100 * share).toFixed(1)}%`,
  few: (least: number): string => `不到 ${least} 人，不算比例`,
  definition: (asked: number): string =>
    `从题库里给每人随机抽 ${asked} 题，不重主题。知晓率＝答对的题数÷（人数×${asked}），“说不准”算没有答对。区间用 Wilson 计分法，同一个人的几题不当作互不相干，所以会宽一些。`,
  limits:
    '这是自愿作答的人，不能当作全体居民的比例。题目是按公开的核心知识自己编的，每题有出处，不是官方问卷，上报时请写明。',
} as const
