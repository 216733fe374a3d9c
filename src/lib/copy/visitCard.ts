import type { Input } from '@shared/contracts'
import { linesOfCard } from './card'

export type VisitCard = Required<Input<'booking.saveCard'>['card']>

/** Words of the card that somebody may write before an appointment. */
export const visitCardWords = {
  title: '访前卡',
  lead: '用三分钟写几行，这次想谈什么。可以不写，见面时直接说也一样。',
  who: '只有这次预约的专家能看，开始之前随时能改。谈完 14 天后自动删除；取消预约、撤回同意时马上删除。',
  talk: '这次最想谈什么',
  talkPlaceholder: '想到哪里写到哪里',
  fill: '用情况卡填',
  filled: '填好了空着的几行，还没有交给谁。可以再改。',
  noCard: '还没有写过情况卡，或者几行都已经有字了。',
  more: '再说一点（都可以不写）',
  loading: '正在取访前卡',
  failed: '没有取到。写过的还在，请再试一次。',
  gone: '没有找到这次预约。',
  over: '已经开始或结束，不能再改了。',
  save: '交给这次的专家',
  saved: '交给专家了。开始之前还能改。',
  waiting: '记下了。一有网络就会交给专家，不用再点。',
  notKept: '手机存满了，写的只在屏幕上。请先不要离开这一页。',
  declined: '没有交出去。写的还在这里，预约也还在。',
  away: '现在连不上服务，还没有交出去。写的还在这里。',
  back: '没有交成，写的还在这里。',
  erase: '删除访前卡',
  erased: '删除了，专家也看不到了。',
  notErased: '还有一份没有发完，先不能删。请有网络时再试。',
  savedOn: (moment: string): string => `${moment} 交给专家`,
  write: '写访前卡（可以不写）',
  look: '看看、改访前卡',
  read: '看看访前卡',
  desk: '对方的访前卡',
  there: '有访前卡（点“记录”看）',
} as const

/** Each line under its heading. */
export const linesOfVisitCard = ({ talk, ...situation }: VisitCard) => [
  { label: visitCardWords.talk, text: talk },
  ...linesOfCard(situation),
]
