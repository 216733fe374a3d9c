/** Ways to reach a person, nearest first. */
export const channels = ['app', 'subscribe', 'robot', 'sms'] as const
export type Channel = (typeof channels)[number]

export const noticeKinds = [
  'reply_arrived',
  'promise_moved',
  'apology',
  'expert_changed',
  'thread_closing',
  'thread_closed',
  'board_asked',
  'letter_new',
  'letter_due_soon',
  'letter_overdue',
  'thread_transferred',
  'draft_waiting',
  'draft_released',
  'draft_returned',
  'draft_dropped',
  'sample_reviewed',
  'crisis_page',
  'crisis_lead',
  'crisis_unanswered',
  'follow_up',
  'shift_check',
  'shift_swap',
  'shift_silent',
  'roster_changed',
  'hours_changed',
  'swap_answered',
  'visit_reminder',
  'visit_confirmed',
  'visit_choice',
  'visit_lapsed',
  'visit_referral',
  'seat_offered',
  'visit_new',
  'visit_asked',
  'visit_left',
  'visit_recontact',
  'activity_reminder',
  'activity_seat',
  'calendar_missing',
  'canary_page',
  'canary_broken',
  'outbox_dead',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Subscribe templates by what they are asked for: a citizen's letters, a citizen's appointments, the staff's duty. */
export const templateNames = ['letters', 'duty', 'visits'] as const
export type TemplateName = (typeof templateNames)[number]

const MINUTE = 60_000

export interface NoticeRule {
  /** `now` goes before everything else; `calm` may wait for a robot message that gathers several. */
  readonly urgency: 'now' | 'calm'
  readonly channels: readonly Channel[]
  /** `first`: the first channel outside the app that works is enough. `every`: all of them are used. */
  readonly reach: 'first' | 'every'
  /** Whether the list in the app is enough when no other channel works, or somebody has to be reached outside it. */
  readonly needs: 'app' | 'outside'
  readonly template: TemplateName
  /** An earlier one that is still unread speaks for this one too: of the same matter or of the same kind, and for how long. */
  readonly gathers: { readonly by: 'matter' | 'kind'; readonly ms: number } | null
  /** What a locked screen may show: no topic, no name, no word of what this service is. At most 20 characters. */
  readonly words: string
  /** The same in five characters: for phrases, and beside a count. */
  readonly label: string
  /** Page that the message opens: where it is dealt with. No id goes along; the page knows what is new. */
  readonly page: string
}

const citizen = {
  urgency: 'calm',
  channels: ['app', 'subscribe'],
  reach: 'first',
  needs: 'app',
  template: 'letters',
  gathers: { by: 'matter', ms: 720 * MINUTE },
  page: 'pages/letters/index',
} as const
const visitor = { ...citizen, template: 'visits', gathers: null, page: 'packages/booking/own/index' } as const
const activity = { ...visitor, page: 'packages/read/mine/index' } as const
const duty = {
  urgency: 'calm',
  channels: ['app', 'subscribe', 'robot', 'sms'],
  reach: 'first',
  needs: 'app',
  template: 'duty',
  gathers: { by: 'kind', ms: 30 * MINUTE },
  page: 'packages/staff/desk/index',
} as const
const roster = { ...duty, gathers: null, page: 'packages/staff/roster/index' } as const
const visits = { ...duty, gathers: null, page: 'packages/staff/visits/index' } as const
const volunteer = { ...duty, page: 'packages/staff/volunteer/index' } as const
/** Somebody may be in danger, or the service is deaf: never gathered, never given up quietly. */
const urgent = { ...duty, urgency: 'now', needs: 'outside', gathers: null } as const

/** Everything that differs between kinds, as data. */
export const noticeRules: Readonly<Record<NoticeKind, NoticeRule>> = {
  reply_arrived: { ...citizen, words: '你有一条新的回复', label: '新回复' },
  promise_moved: { ...citizen, words: '回复的时间有调整', label: '时间调整' },
  apology: { ...citizen, words: '比说好的晚了，很抱歉', label: '晚了致歉' },
  expert_changed: { ...citizen, words: '接下来由另一位来回复', label: '换人回复' },
  // Asked once a matter, so an unread reply must not speak for it.
  board_asked: { ...citizen, gathers: null, words: '有一件事想先问问你', label: '问问你' },
  thread_closing: { ...citizen, words: '有一件事快要收好，想说还能说', label: '快收好了' },
  thread_closed: { ...citizen, words: '有一件事先收好了，还能接着说', label: '先收好了' },
  letter_new: { ...duty, words: '有一件新的待办', label: '新待办' },
  letter_due_soon: { ...duty, words: '有一件待办快到时间', label: '快到时间' },
  letter_overdue: { ...duty, needs: 'outside', words: '有一件待办过了时间', label: '过了时间' },
  thread_transferred: { ...duty, words: '有一件待办转到你这里', label: '转来的' },
  draft_waiting: { ...duty, words: '有一份草稿等你看', label: '待看草稿' },
  draft_released: { ...volunteer, words: '你写的草稿用上了', label: '草稿用上' },
  draft_returned: { ...volunteer, words: '你写的草稿退回来了', label: '草稿退回' },
  draft_dropped: { ...volunteer, words: '你写的草稿没有用上', label: '草稿未用' },
  sample_reviewed: { ...duty, words: '督导给你留了一句话', label: '督导留言' },
  crisis_page: { ...urgent, words: '请马上打开工作台', label: '紧急' },
  crisis_lead: { ...urgent, reach: 'every', words: '请负责人马上打开工作台', label: '紧急待负责' },
  crisis_unanswered: { ...urgent, words: '还没有人接手，请马上看', label: '紧急未接' },
  follow_up: { ...duty, words: '今天有一次回访', label: '回访' },
  shift_check: { ...roster, words: '快到你的班次，请确认到岗', label: '到岗确认' },
  shift_swap: { ...roster, words: '有一个换班请你看', label: '换班' },
  shift_silent: { ...roster, words: '有一个班没有人，请看', label: '没有人在' },
  roster_changed: { ...roster, words: '你的班有变动，请看', label: '班有变动' },
  hours_changed: { ...roster, words: '有一天的时间改了，请看', label: '时间改了' },
  swap_answered: { ...roster, words: '你的换班有了答复', label: '换班答复' },
  visit_reminder: { ...visitor, words: '你约的时间快到了', label: '快到时间' },
  visit_confirmed: { ...visitor, words: '你约的时间定下来了', label: '已经定下' },
  visit_choice: { ...visitor, words: '你约的时间有变动，请选', label: '时间变动' },
  visit_lapsed: { ...visitor, words: '你约的时间没有约成', label: '没有约成' },
  visit_referral: { ...visitor, words: '有一条建议请你看看', label: '有建议' },
  seat_offered: { ...visitor, words: '有一个时间空出来了', label: '有空时间' },
  visit_new: { ...visits, words: '有一个新的预约', label: '新预约' },
  visit_asked: { ...visits, words: '有一个预约等你确认', label: '待你确认' },
  visit_left: { ...visits, words: '有一个预约取消了', label: '预约取消' },
  // Several fall on one morning; the list has them all.
  visit_recontact: {
    ...visits,
    gathers: duty.gathers,
    words: '今天有一个说好要再联系的人',
    label: '该再联系',
  },
  activity_reminder: { ...activity, words: '你报的时间快到了', label: '快到时间' },
  activity_seat: { ...activity, words: '你等的名额有了', label: '有名额了' },
  // Nothing that a group of colleagues or a locked screen has to know of.
  calendar_missing: { ...duty, channels: ['app'], words: '有一年的假期表还没有', label: '缺假期表' },
  canary_page: { ...urgent, channels: ['app'], needs: 'app', words: '每日自检', label: '每日自检' },
  canary_broken: { ...urgent, words: '每日自检没有通过', label: '自检未过' },
  outbox_dead: { ...duty, words: '有通知没有送到', label: '通知未达' },
}
