import type { Input } from '@shared/contracts'

export type ArticleTopic = NonNullable<Input<'content.feed'>['topic']>
export type ArticleAudience = NonNullable<Input<'content.feed'>['audience']>

/** What an article can be about, in the order in which it is offered. */
export const articleTopics: Readonly<Record<ArticleTopic, string>> = {
  mood: '抑郁焦虑',
  work: '职场心理',
  family: '亲子教育',
  emotion: '情绪管理',
  love: '恋爱婚姻',
  sleep: '睡眠',
  exam: '考试压力',
  perinatal: '孕产',
  elder: '老年',
  teen: '青春期',
}

export const articleAudiences: Readonly<Record<ArticleAudience, string>> = {
  minors: '给孩子看',
  parents: '给家长看',
  teachers: '给老师看',
  adults: '给成年人看',
  elders: '给老人看',
}

/** The third tab, an article and the search. */
export const contentWords = {
  title: '科普',
  find: '找一找：失眠、吵架、考前紧张……',
  topics: '按话题看',
  allTopics: '全部',
  forWhom: '按给谁看来挑',
  everybody: '都看看',
  empty: '这里还没有文章。',
  showAll: '看全部',
  loading: '正在取文章',
  offline: '现在没有网络，这里还没有存过文章。',
  offlineKept: (ago: string): string => `没有网络，下面是${ago}取到的。`,
  failed: '文章没有取到。',
  retry: '重试',
  earlier: '再看一些',
  minutes: (minutes: number): string => `约 ${minutes} 分钟`,
  read: '读完了',
  begun: '看过开头',
  readOn: (title: string): string => `接着读：${title}`,
  readOnNote: (ago: string): string => `${ago}读到一半，只记在这部手机里`,
  kept: '收藏和看过的',
  keptNote: '只记在这部手机里',
  lead: {
    reviewed: (on: string): string => `${on} 审阅`,
    offlineCopy: (ago: string): string => `没有网络，这是${ago}存下的一份。`,
  },
  today: '今天就能做的',
  tip: '小提示',
  sources: '依据',
  next: '接着可以',
  toTest: (title: string): string => `做一份：${title}`,
  toExercise: '跟着做一个放松练习',
  toLine: (number: string): string => `打电话 ${number}`,
  toHelp: '打开求助',
  aboutText: '文章讲的是一般情况，不是诊断，也不能代替看医生。',
  favourite: '收藏',
  favourited: '已收藏，点一下取消',
  share: '转给别人',
  shared: '标题已复制，可以粘贴给对方。',
  shareFailed: '没有复制成，请长按标题试试。',
  shareText: (title: string, brand: string): string => `${title}\n在“${brand}”小程序的“科普”里可以看到。`,
  helpful: {
    ask: '这篇对你有帮助吗？',
    yes: '有帮助',
    no: '没帮助',
    thanks: '记下了，只计数，不记名字。',
    failed: '没有记上，有网时可以再点一次。',
  },
  gone: '这篇文章已经收起来了，可能正在更新。',
  all: '去看别的文章',
  full: '手机存不下了，这次没有记住。',
} as const

export const searchWords = {
  title: '找文章',
  label: '想找什么',
  placeholder: '写几个字，比如“睡不着”',
  find: '找',
  max: 40,
  none: (words: string): string => `没有找到写“${words}”的文章。`,
  noneNext: '换个说法试试，或者把想问的写成信，交给专家。',
  toLetter: '写信给专家',
  count: (count: number): string => `找到 ${count} 篇`,
  working: '正在找',
} as const

export const keptWords = {
  title: '收藏和看过的',
  favourites: '收藏',
  seen: '看过的',
  none: '还没有收藏，也没有看过的文章。',
  forget: '清除看过的记录',
  forgotten: '已清除，收藏还在。',
  note: '这些只记在这部手机里，不会传出去。',
} as const
