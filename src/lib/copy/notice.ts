import type { Output } from '@shared/contracts'

type NoticeKind = Output<'notice.list'>['notices'][number]['kind']

/** What a notice says inside the app, where nobody looks over a shoulder at a locked screen. */
export const noticeWords: Record<NoticeKind, string> = {
  reply_arrived: '你的信有回复了。',
  promise_moved: '回信的时间有调整，打开信可以看到新的时间。',
  apology: '回信比说好的晚了，对不起。信没有丢，督导已经知道，正在催。',
  expert_changed: '会换一位专家接着回信，之前写的都在。',
  board_asked: '专家想把一次问答放到留言板，要你同意才会公开。打开信可以看到全文。',
  thread_closing: '有一封信几天没有新的话，这两天会先收好。想接着说，回一句就好。',
  thread_closed: '有一封信几天没有新的话，先收好了。信都在，14 天内接着写，还是这一封。',
  letter_new: '有一封新的信在等人接手。',
  letter_due_soon: '有一封信快到答应的时间了。',
  letter_overdue: '有一封信过了答应的时间，还没有回复。',
  thread_transferred: '有一封信转给了你。',
  draft_waiting: '有一份志愿者的草稿等你看。',
  draft_released: '你写的草稿已经由督导发出。',
  draft_returned: '你写的草稿退回来了，督导写了说明。',
  draft_dropped: '你写的草稿没有用上：这封信转给了别人、收回了或结束了。草稿留在你这里。',
  sample_reviewed: '督导抽查了你结束的一封信，留了一句话。',
  crisis_page: '有人可能需要马上联系，请现在打开看。',
  crisis_lead: '有人可能需要马上联系，值班没有应答，请你现在接手。',
  crisis_unanswered: '还没有人接手一件紧急的事，请现在打开看。',
  follow_up: '今天有一次回访。',
  shift_check: '你的班次快开始了，请确认到岗。',
  shift_swap: '有一个换班请你看。',
  shift_silent: '有一个班次还没有人到岗，能来的话请接一下。',
  roster_changed: '你的班有变动，请看一下班表。',
  hours_changed: '有一天的开放时间改了，请看一下班表。',
  swap_answered: '你请人换的班有了答复，请看一下班表。',
  visit_reminder: '你约的时间快到了。来不了的话，在预约里取消，名额会给别人。',
  visit_confirmed: '专家确认了你约的时间。',
  visit_choice: '专家来不了了，请你选：换一位，还是换个时间。没选之前不会替你改。',
  visit_lapsed: '你约的时间没有约成，名额已经放回，可以再约一个。',
  visit_referral: '专家给你留了一条建议，去不去由你。',
  seat_offered: '你在等的时间空出来了，给你留 15 分钟。',
  activity_reminder: '你报的活动明天开始。来不了的话，在“我的活动”里取消，名额会给候补的人。',
  activity_seat: '有人让出了名额，你在候补的活动已经报上了。来不了的话，请取消，让给下一位。',
  visit_new: '有一个新的预约。',
  visit_asked: '有一个预约等你确认。',
  visit_left: '有一个预约取消了。',
  visit_recontact: '今天有一个说好要再联系的人，在预约页的最上面。',
  calendar_missing: '有一年的放假安排还没有录入，那一年先按法定节假日算，调休算不准。请在发布后尽快更新。',
  canary_page: '每日自检。',
  canary_broken: '今天的自检没有通过，请马上查求助这条线。',
  outbox_dead: '有通知没有送到任何人，请到“日报”里看。',
}

/** What one line says for several things of a kind, where the words for one would not do. */
export const noticeCounts: Partial<Record<NoticeKind, (things: number) => string>> = {
  letter_due_soon: (n) => `有 ${n} 封信快到答应的时间了。`,
  crisis_unanswered: (n) => `有 ${n} 件紧急的事还没有人接手，请现在打开看。`,
  shift_swap: (n) => `有 ${n} 个换班请你看。`,
  shift_silent: (n) => `有 ${n} 个班次还没有人到岗，能来的话请接一下。`,
  hours_changed: (n) => `有 ${n} 天的开放时间改了，请看一下班表。`,
  visit_new: (n) => `有 ${n} 个新的预约。`,
  visit_asked: (n) => `有 ${n} 个预约等你确认。`,
  visit_left: (n) => `有 ${n} 个预约取消了。`,
}

export const noticeButtons = { open: '去看', seen: '知道了' } as const

export const allowanceWords = {
  left: (left: number): string =>
    left === 0
      ? '手机提醒用完了，有事只会发到工作群。点一次多一次。'
      : `手机提醒还剩 ${left} 次，用完后有事只会发到工作群。点一次多一次。`,
  more: '多要一次',
} as const

const channels: Readonly<Record<string, string>> = {
  app: '应用内',
  subscribe: '订阅消息',
  robot: '工作群',
  sms: '短信',
}
const outcomes: Readonly<Record<string, string>> = {
  ok: '已发',
  noQuota: '没有授权次数',
  refused: '对方没有授权',
  invalid: '平台不收',
  limited: '超过平台上限',
  timeout: '没有回应',
  notConfigured: '没有配置',
  noProvider: '没有服务商',
  nobody: '没有对象',
}

/** Notices that reached nobody, for the administrator. */
export const deadWords = {
  title: '没有送到的通知',
  note: '所有渠道都试过了。里面没有任何来信内容。',
  said: (channel: string, outcome: string): string =>
    `${channels[channel] ?? channel} ${outcomes[outcome] ?? '没有成功'}`,
  retry: '再发一次',
  dismiss: '看过了，收起',
  retried: '在重新发了。还是没送到的话，会再出现在这里。',
  dismissed: '收起了，不会再发。',
  entry: '通知记录',
  entryNote: '没有送到任何人的通知',
  loading: '正在取通知记录',
  empty: '没有送不到的通知。',
  more: '再看一些',
  rounds: (when: string, rounds: number): string => `${when} · 试了 ${rounds} 轮`,
  again: '重试',
  failed: '没有取到“没有送到的通知”。记录都在服务里，没有丢。',
} as const
