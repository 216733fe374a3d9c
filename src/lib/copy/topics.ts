import type { Input } from '@shared/contracts'

export type Topic = NonNullable<Input<'letter.send'>['topic']>

/** What a letter can be about, in the order in which it is offered. */
export const topicWords: Record<Topic, string> = {
  mood: '抑郁焦虑',
  work: '职场心理',
  family: '亲子教育',
  emotion: '情绪管理',
  love: '恋爱婚姻',
  sleep: '睡眠',
  exam: '考试压力',
  other: '其他',
}

export const topics = Object.keys(topicWords) as readonly Topic[]
