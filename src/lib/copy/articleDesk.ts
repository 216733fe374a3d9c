import type { Output } from '@shared/contracts'
import type { Fault } from '@shared/domain/content/types'
import type { WordingFault } from '@shared/domain/content/wording'

type WorkState = Output<'staff.content.save'>['work']['state']

const states: Readonly<Record<WorkState, string>> = {
  draft: '草稿',
  asked: '等另一个人看',
  scheduled: '到时间发布',
  published: '已发布',
  withdrawn: '已收起',
  stale: '过期，要重新审阅',
}

const faults: Readonly<Record<Fault, string>> = {
  tooLong: '太长了',
  hiddenCharacter: '有看不见的字符',
  controlCharacter: '有制表符（Tab）或别的控制符，多半是从 Word 贴来的，请删掉或换成空格',
  frontMatterMissing: '开头要有两行 --- 之间的说明',
  frontMatterForm: '说明的写法不对',
  fieldUnknown: '没有这一项',
  fieldTwice: '这一项写了两次',
  fieldMissing: '缺这一项',
  fieldForm: '这一项的写法不对',
  topicUnknown: '没有这个话题',
  audienceUnknown: '没有这类读者',
  dateImpossible: '没有这一天',
  bodyMissing: '没有正文',
  html: '不能写网页代码',
  image: '图片要单独占一行，前后不能有字',
  imageWords: '方括号里要写清图上是什么，120 字以内，给看不见图的人听',
  audioForm: '声音要写长度和标题，像“!audio 3:20 [标题](xinyu:media/编号)”，标题 30 字以内',
  audioWords: '声音下面要逐行写出里面说的话，给听不见的人看',
  mediaAddress: '只能放在“一篇文章”里上传过的图片和声音，不能写网址或文件名',
  mediaMany: '图片和声音一共最多 10 处',
  address: '不能写网址',
  linkForm: '链接的写法不对',
  linkTarget: '链接只能去本服务里面，或者热线',
  markup: '不认识的记号',
  todayTwice: '“今天就能做的”只能有一处',
  todayWithoutSteps: '“今天就能做的”下面要有小步骤',
}

const wording: Readonly<Record<WordingFault, string>> = {
  exclamation: '不用感叹号',
  cure: '不承诺效果',
  method: '不写伤害自己的方法',
  wayOut: '不把死说成出路',
  sensational: '不用吓人或招揽的话',
  diagnosis: '不替读者下判断',
}

/** The editors' desk. */
export const articleDeskWords = {
  entry: '文章编辑',
  entryNote: '写文章、请人看、发布和收起',
  title: '文章编辑',
  write: '写一篇新的',
  which: '看哪些',
  all: '全部',
  states,
  loading: '正在取文章',
  failed: '文章没有取到。写过的都在服务里，没有丢。',
  offline: '现在没有网络，取不到文章。',
  stale: '没有取到更多，下面是先前取到的。',
  empty: '这一类还没有文章。',
  more: '再看一些',
  untitled: '还没有标题',
  row: (state: string, version: number, ago: string): string => `${state} · 第 ${version} 版 · ${ago}`,
  waitsForYou: '等你看',
  one: '一篇文章',
  gone: '没有找到这一篇。',
  back: '返回列表',
  source: '全文',
  sourceHint: '开头写说明，下面写正文',
  full: '手机存不下了，离开前请先点“存下”。',
  save: '存下',
  saved: (version: number): string => `已存下，是第 ${version} 版。读者看到的没有变。`,
  unsaved: '有改动还没有存下。存下以后才能提交。',
  preview: '看看读者看到的样子',
  edit: '回去改文字',
  clean: '格式和用词都可以。',
  atLine: (line: number, what: string, about: string): string =>
    `第 ${line} 行：${what}${about === '' ? '' : `（${about}）`}`,
  said: (what: string, words: string): string => `${what}：“${words}”`,
  faults,
  wording,
  when: '什么时候发布',
  now: '马上',
  tomorrow: '明天 8:30',
  nextWeek: '七天后 8:30',
  submit: '提交发布',
  claim: '这一篇有健康说法、图片或声音，提交后要另一个人看过才发布。',
  submitted: {
    asked: '已提交，等另一个人看。',
    scheduled: '已定好时间，到时候发布。',
    published: '已发布，读者现在能看到、能搜到。',
  },
  approve: '我看过了，同意发布',
  live: (version: number): string => `读者看到的是第 ${version} 版。`,
  publishAt: (when: string): string => `${when} 发布`,
  withdraw: '收起这一篇',
  withdrawAsk: '收起这一篇？',
  withdrawWords: '读者马上看不到它，等着发布的也取消。写过的每一版都留着，可以再发布。',
  withdrawKeep: '先不收起',
  withdrawn: '已收起，读者看不到了。',
  versions: '以前存下的',
  versionRow: (version: number, ago: string, mine: boolean): string =>
    `第 ${version} 版 · ${ago}${mine ? ' · 你存的' : ''}`,
  takeVersion: (version: number): string => `换成第 ${version} 版的文字`,
  taken: (version: number): string => `上面是第 ${version} 版的文字，存下才算数。`,
  template: `---
id: new-article
title: 标题，30 字以内
summary: 一句话说清讲什么，60 字以内。
topic: emotion
tags: [情绪]
audience: [adults]
authorRole: 示例医院 临床心理科（示例）
reviewedOn: 2026-01-01
minutes: 3
healthClaim: true
sources:
  - "依据写在这里"
related:
  exercise: paced
---

第一段。

!today
- 今天就能做的一小步。
`,
} as const
