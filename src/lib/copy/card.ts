import type { Input } from '@shared/contracts'

export type SituationCard = Required<Input<'card.save'>>

/** Words of the situation card. */
export const cardWords = {
  title: '情况卡',
  lead: '五行你自己写、自己改的话。写信时可以一起给专家，换人也不用从头再说。都可以不填。',
  lines: {
    who: '我是谁（多大、在做什么，不用写名字）',
    what: '最让我难受的是',
    since: '从什么时候开始',
    tried: '试过什么，有没有用',
    wish: '希望专家怎么帮我',
  },
  placeholder: '一两句就好',
  loading: '正在取情况卡',
  failed: '没有取到。写过的还在，请再试一次。',
  offline: '现在没有网络，取不到情况卡。',
  save: '保存',
  saved: '保存好了。以后写信可以一起给专家。',
  savedOn: (moment: string): string => `${moment} 保存`,
  erase: '删除情况卡',
  erased: '删除了。之前一起给过的信里也看不到了。',
  declined: '没有保存。写的还在这里。',
  away: '现在连不上服务，没有保存。写的还在这里。',
  along: '把情况卡一起给专家',
  alongHint: '接手的人先看它；你改了、删了，那边也跟着变',
  edit: '写或改情况卡',
  desk: '对方的情况卡',
} as const

/** The lines of a situation card in the order in which they are asked and read. */
export const situationLines = ['who', 'what', 'since', 'tried', 'wish'] as const

export const emptySituation: SituationCard = { who: '', what: '', since: '', tried: '', wish: '' }

/** Each line under its heading. */
export const linesOfCard = (card: SituationCard) =>
  situationLines.map((name) => ({ label: cardWords.lines[name], text: card[name] }))
