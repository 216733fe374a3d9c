import type { CallError } from '../call/call'

/** What happened, what was kept, what to do next. */
export interface RefusalWords {
  readonly what: string
  readonly kept: string
  readonly next: string
}

/** One entry for every refusal of the service and of the way to it; a missing one is a type error. */
const words: Record<CallError, RefusalWords> = {
  OFFLINE: {
    what: '现在没有网络，没有发出去。',
    kept: '内容还在手机里。',
    next: '有网后再试，求助不受影响。',
  },
  TIMEOUT: { what: '等了很久没有回音。', kept: '内容还在手机里，再发一次也只算一次。', next: '请稍后再试。' },
  BUSY: { what: '现在用的人多，没有办成。', kept: '内容还在手机里。', next: '请过一会儿再试。' },
  INTERNAL: {
    what: '服务出了问题，没有办成。',
    kept: '内容还在手机里。',
    next: '请过一会儿再试；急事请打电话。',
  },
  RATE_LIMITED: { what: '这件事今天做得太多了。', kept: '之前的都保存好了。', next: '请晚些时候再来。' },
  TOO_LARGE: { what: '内容太长，没有发出去。', kept: '内容还在手机里。', next: '请分成几次发。' },
  UNKNOWN_ACTION: {
    what: '这个版本的小程序太旧了。',
    kept: '内容还在手机里。',
    next: '请关掉再打开一次，会自动更新。',
  },
  NOT_ALLOWED: { what: '这里需要另外的权限。', kept: '没有改动任何东西。', next: '请返回上一页。' },
  CONSENT_REQUIRED: {
    what: '还没有你的同意，所以没有保存。',
    kept: '内容只在手机里。',
    next: '可以先看同意书，也可以只存在手机里。',
  },
  BAD_INPUT: { what: '有一处填得不对，没有发出去。', kept: '填过的都还在。', next: '请检查后再试。' },
  KEY_REQUIRED: { what: '没有发出去。', kept: '内容还在手机里。', next: '请关掉再打开一次。' },
  KEY_REUSED: {
    what: '这一份之前发过，内容和现在不同。',
    kept: '之前那份保存好了。',
    next: '请重新做一次。',
  },
  NOT_FOUND: { what: '没有找到，可能已经删除。', kept: '其他记录没有变。', next: '请返回列表看看。' },
  SCALE_UNKNOWN: { what: '没有这份量表。', kept: '其他记录没有变。', next: '请在测评里另选一份。' },
  SCALE_VERSION_UNKNOWN: {
    what: '这份量表换了新版本。',
    kept: '已答的还在手机里。',
    next: '请关掉再打开一次，再继续。',
  },
  SCALE_OFF: {
    what: '这份量表暂时停用了。',
    kept: '已答的还在手机里，24 小时内有效。',
    next: '可以先做别的测评。',
  },
  ANSWERS_INVALID: {
    what: '答案对不上题目，没有计分。',
    kept: '已答的还在手机里。',
    next: '请检查有没有漏题。',
  },
  AGE_REQUIRED: { what: '还不知道你的出生年月。', kept: '内容还在手机里。', next: '填好年月就可以继续。' },
  OUT_OF_AGE: {
    what: '这一项不适合你的年龄。',
    kept: '没有改动任何东西。',
    next: '可以看看别的测评，或直接求助。',
  },
  GUARDIAN_REQUIRED: {
    what: '按你的年龄，要先有家长同意才能保存或寄出。',
    kept: '内容只在手机里。',
    next: '到“我的”里可以请家长同意；需要帮助随时点求助，打电话不用同意。',
  },
  PHONE_REQUIRED: {
    what: '按你的年龄，寄信前要先用微信确认手机号，这次没有确认成。',
    kept: '内容还在手机里。',
    next: '可以再试一次；打电话、按求助不用确认。',
  },
  CHANNEL_MISSING: {
    what: '本地区要求未成年人先实名，可是还没有开通办法，所以信暂时寄不出。',
    kept: '内容还在手机里。',
    next: '请打 12356 或按求助，都不用实名；也可以找学校心理老师。',
  },
  GUARDIAN_CODE_INVALID: {
    what: '这个码不对、过期了，或者已经用过。',
    kept: '填过和勾过的都还在。',
    next: '请孩子在他的手机上再显示一个新的码。',
  },
  REASON_REQUIRED: {
    what: '这可能是未成年人的记录，打开要先写理由，由另一位督导批准。',
    kept: '没有打开，也没有改动任何东西。',
    next: '正在回的信、正在处理的求助不受影响。',
  },
  THREAD_CLOSED: {
    what: '这封信结束超过 14 天，不能接着写了。',
    kept: '写好的还在手机里，以前的信也都在。',
    next: '可以用这些话另写一封新的。',
  },
  ALREADY_READ: {
    what: '专家已经看到这一句，收不回来了。',
    kept: '其他的没有变。',
    next: '想补充或更正，接着写就可以。',
  },
  NOT_ANSWERED: {
    what: '还没有回复，现在不能这样做。',
    kept: '没有改动任何东西。',
    next: '请等有了回复再来。',
  },
  ALREADY_TAKEN: {
    what: '另一位同事刚刚接走了。',
    kept: '信在他那里，没有丢。',
    next: '请看队列里的下一封。',
  },
  TOO_MANY_OPEN: {
    what: '你手上的信已经到上限了。',
    kept: '这封还在队列里。',
    next: '请先回复手上的，或交给同事。',
  },
  COLLEAGUE_FULL: {
    what: '这位同事手上的信已经到上限了，没有转过去。',
    kept: '信和写好的话都还在你这里。',
    next: '请换一位，或者放回给大家。',
  },
  INVITATION_INVALID: {
    what: '邀请码不对、过期了，或者已经用过。',
    kept: '没有改动任何东西。',
    next: '请核对后再试，或请管理员重新发一个。',
  },
  PROFILE_REQUIRED: {
    what: '邀请专家要写明姓名、执照和单位。',
    kept: '填过的都还在。',
    next: '请补全后再试。',
  },
  REFERRAL_CHANGED: {
    what: '专家刚刚换了一个建议。',
    kept: '还没有替你答复。',
    next: '请看看新的，再决定。',
  },
  REFERRAL_CLOSED: {
    what: '现在不能在这里给对方发建议。',
    kept: '写的还在这里。',
    next: '请当面或打电话告诉对方。',
  },
  NAMES_DISORDER: {
    what: '这句话里有病名或诊疗一类的词，还没有发给对方。',
    kept: '写的还在这里。',
    next: '请换成能帮上什么，比如“想请医生再一起看看睡眠”。',
  },
  INSTITUTION_UNKNOWN: { what: '没有这个单位。', kept: '填过的都还在。', next: '请从单位列表里选。' },
  EXPERT_UNKNOWN: { what: '没有这位专家，或已停用。', kept: '填过的都还在。', next: '请从名单里另选一位。' },
  OWN_ACCOUNT: {
    what: '不能停用自己。',
    kept: '没有改动任何东西。',
    next: '请另一位管理员来做，这样总有人能管理。',
  },
  OUTSIDE_HOURS: {
    what: '时间不对：服务班要在服务时间内，应急班要在服务时间外。',
    kept: '填过的都还在。',
    next: '请改一下时间再试。',
  },
  SHIFT_OVERLAP: {
    what: '这位专家在这段时间已经有班。',
    kept: '原来的班没有变。',
    next: '请换个时间，或换一位。',
  },
  SHIFT_OVER: { what: '这个班已经开始或过去了。', kept: '没有改动任何东西。', next: '请看后面的班。' },
  SHIFT_TAKEN: { what: '这个班刚刚有人接了。', kept: '班表已经更新，没有空着。', next: '请看看别的班。' },
  NOT_YOUR_SHIFT: { what: '这不是你的班。', kept: '没有改动任何东西。', next: '请刷新班表再看看。' },
  DAY_OUT_OF_RANGE: {
    what: '只能改今天起一年内的日子。',
    kept: '这一天的时间没有变。',
    next: '请换一天再试。',
  },
  TOO_EARLY: { what: '还没到确认的时候。', kept: '你的班没有变。', next: '开始前 10 分钟内再点到岗。' },
  OFF_DUTY: {
    what: '现在有同事在岗，信先由他们接。',
    kept: '这封信还在队列里，没有丢。',
    next: '轮到你的班，先在值班里点到岗。',
  },
  HELD_FOR_COLLEAGUE: {
    what: '写信的人请了一位同事，他这段时间会在，信先为他留着。',
    kept: '这封信还在队列里，没有丢。',
    next: '过了留的时间他还没接，谁都可以接。',
  },
  NOTE_REQUIRED: { what: '还没有联系记录，不能结束。', kept: '没有改动任何东西。', next: '请先写一条记录。' },
  FOLLOW_UP_OPEN: {
    what: '还有回访没有做完，不能结束。',
    kept: '没有改动任何东西。',
    next: '请先记下每次回访。',
  },
  FOLLOW_UP_AHEAD: {
    what: '还没到这次回访的日子。',
    kept: '没有改动任何东西。',
    next: '请在当天联系过之后再记；对方说不需要，随时可以记。',
  },
  CHANGED_MEANWHILE: {
    what: '别人刚刚改过这一篇。',
    kept: '你写的还在屏幕上，没有盖掉别人的。',
    next: '请复制你的改动，重新打开后再改。',
  },
  ARTICLE_REFUSED: {
    what: '这一篇还不能发布，有的地方不合格式，或者审阅日期太久了。',
    kept: '写好的内容已经存下。',
    next: '请按下面列出的行改好，再提交。',
  },
  ARTICLE_ID_TAKEN: {
    what: '这个 id 已经用在别的文章上，或者发布后改过。',
    kept: '写好的内容已经存下。',
    next: '请换一个 id，或者改回原来的。',
  },
  FILE_REFUSED: {
    what: '这个文件不合格式，没有收下。',
    kept: '文件没有动，已有的文章也没有变。',
    next: '请按列出的行改好，再选一次。',
  },
  TEXT_REFUSED: {
    what: '这一版没有存下：有一行带着网页代码、外面的地址或看不见的字符，或者图片和声音太多。',
    kept: '写的文字都还在屏幕上，以前存下的也没有变。',
    next: '请按列出的行改好，再存下。',
  },
  MEDIA_REFUSED: {
    what: '这个文件没有加上：图片只收 2 MB 以内的 JPG 或 PNG，声音只收 8 MB 以内的 MP3 或 M4A。',
    kept: '写的文字都在，没有变。',
    next: '请存成小一点的文件，或换一个再试。',
  },
  EDITED_ON_DESK: {
    what: '已有这个 id 的文章，在这里改过，或者正等着发布。',
    kept: '它的文字没有动，这个文件没有收下。',
    next: '请打开那一篇，把文件里的新文字贴进去。',
  },
  SECOND_NEEDED: {
    what: '涉及健康说法的文章要由另一个人同意。',
    kept: '这一篇还在等，没有发布。',
    next: '请找一位没有写过这一版的同事来看。',
  },
  WORDING_REFUSED: {
    what: '这段文字还不能公开。',
    kept: '写好的内容还在，没有发出。',
    next: '请去掉号码、称呼和具体方法，再试一次。',
  },
  CHECK_UNAVAILABLE: {
    what: '内容检查暂时连不上。',
    kept: '写好的内容还在，没有发出。',
    next: '请过一会儿再试。',
  },
  ALREADY_DECIDED: {
    what: '这一份刚刚有人处理了，或者换成了新的。',
    kept: '写好的还在这里，没有重复发出。',
    next: '请返回列表看看。',
  },
  DRAFT_DROPPED: {
    what: '这封信已经转给别人、收回或结束，草稿不能发了。',
    kept: '草稿留在志愿者那里，没有丢。',
    next: '请返回列表看看。',
  },
  WRITER_WENT_ON: {
    what: '对方刚刚又写了话，草稿还没有发出。',
    kept: '草稿和改动都还在。',
    next: '请先看新的话，再决定发不发。',
  },
  NOTHING_TO_FIND: {
    what: '只有符号，没有可以找的字。',
    kept: '写下的还在。',
    next: '请写几个字，比如“睡不着”。',
  },
  MINOR_NOT_ASKED: {
    what: '未成年人写来的信不做成公开的问答。',
    kept: '没有问对方，也没有公开任何东西。',
    next: '常见的问题可以请编辑另写成文章。',
  },
  ALREADY_ASKED: {
    what: '已经问过对方：还在等答复，或者 30 天内对方没有同意。',
    kept: '写好的还在，没有再问一遍。',
    next: '对方随时可以自己改主意，不用催。',
  },
  PICTURE_REFUSED: {
    what: '有一张图片没有加上：只收 2 MB 以内的 JPG 或 PNG，存过七天没有寄出的也会删掉。',
    kept: '写的字和其他图片都还在。',
    next: '请去掉这一张，或换一张再试。',
  },
  PICTURE_UNAVAILABLE: {
    what: '小程序码没有取到，可能是这个版本还没有发布，或平台一时不给。',
    kept: '邀请码没有变，照样能用。',
    next: '请先复制邀请码发给对方，或过一会儿再取。',
  },
  FEED_MISSING: {
    what: '日历的链接还没有开通。',
    kept: '预约都在，没有改动任何东西。',
    next: '请运维的同事按手册开通“HTTP 访问服务”，再来取。',
  },
  SERVICE_UNKNOWN: { what: '这种预约现在没有。', kept: '你选的还在。', next: '请换一种方式。' },
  MAY_NOT_GIVE: {
    what: '这位专家的资质不做这一种预约。',
    kept: '没有改动任何东西。',
    next: '请换一位专家，或换一种预约。',
  },
  SLOT_TAKEN: { what: '这个时间刚刚被别人约走了。', kept: '你选的都还在。', next: '请看看相近的时间。' },
  SLOT_PAST: { what: '这个时间太近了，来不及约。', kept: '你选的都还在。', next: '请选晚一点的时间。' },
  SLOT_NOT_GIVEN: { what: '专家这个时间不接预约了。', kept: '你选的都还在。', next: '请换一个时间。' },
  OUTSIDE_WINDOW: { what: '这个日子还没有开放预约。', kept: '你选的都还在。', next: '请选近一些的日子。' },
  NOBODY_FREE: {
    what: '这几周都约满了。',
    kept: '你选的都还在。',
    next: '可以换一种方式，或排队等空出来的时间；急事请打 12356。',
  },
  BOOKED_THEN: { what: '你在这个时间已经有预约。', kept: '原来的预约没有变。', next: '请换一个时间。' },
  TOO_MANY_BOOKED: {
    what: '你已经约满了可以约的次数。',
    kept: '原来的预约都没有变。',
    next: '等一次结束，或取消一次，就能再约。',
  },
  TOO_MANY_CANCELLED: {
    what: '这个月取消的次数到了上限。',
    kept: '原来的预约都没有变。',
    next: '下个月可以再约；有事可以写信，急事请打 12356。',
  },
  MOVE_TOO_LATE: {
    what: '离开始太近，不能改时间了。',
    kept: '原来的预约还在。',
    next: '来不了的话，可以取消。',
  },
  VISIT_OVER: {
    what: '这次预约已经开始、结束或取消了。',
    kept: '没有改动任何东西。',
    next: '请返回列表看看。',
  },
  VISIT_TOO_EARLY: { what: '还没到时候。', kept: '没有改动任何东西。', next: '请在预约开始之后再点。' },
  VISIT_CODE_UNKNOWN: {
    what: '没有找到这个码今天的预约。',
    kept: '没有改动任何东西。',
    next: '请对一下数字；开始前一小时内才能签到。',
  },
  RECONTACT_TOO_FAR: {
    what: '再联系的日子太远了，最远到 400 天以后。',
    kept: '你写的还在屏幕上，没有记下。',
    next: '请看看年份写对没有，换一个近一些的日子。',
  },
  OFFER_OVER: {
    what: '给你留的时间过了，已经给了下一位。',
    kept: '你选的都还在。',
    next: '可以再排队，或约别的时间。',
  },
  COURSE_UNKNOWN: {
    what: '没有找到这门课的问题。',
    kept: '你选的都还在这一页。',
    next: '请返回课程列表，再打开一次。',
  },
  SURVEY_OVER: {
    what: '这一季的小调查已经结束了。',
    kept: '什么都没有留下。',
    next: '想答的话，请重新打开，会换成这一季的题。',
  },
  SURVEY_ANSWERED: {
    what: '这一季你已经答过了。',
    kept: '上一次的算数，这次没有再记。',
    next: '请重新打开，可以看每一题的说明。',
  },
  ACTIVITY_UNKNOWN: { what: '没有找到这一场。', kept: '没有改动任何东西。', next: '请返回看看还有哪些。' },
  ACTIVITY_OVER: {
    what: '这一场已经开始或结束了。',
    kept: '没有改动任何东西。',
    next: '请看看下一场，或别的活动。',
  },
  ACTIVITY_CLOSED: {
    what: '这一场不再接收报名。',
    kept: '已经报上的名额都还在。',
    next: '请看看别的场次。',
  },
  ACTIVITY_FULL: {
    what: '名额和候补都满了。',
    kept: '没有改动任何东西。',
    next: '请看看别的场次；有人取消后可以再来报。',
  },
  CHILD_SIGNED_UP: {
    what: '这个孩子已经由另一位监护人报上了。',
    kept: '那个名额还在，没有多占一个。',
    next: '要取消或签到，请用报名的那部手机。',
  },
  DOOR_CLOSED: {
    what: '现在还不能签到。',
    kept: '你的名额还在。',
    next: '开始前一小时到结束，都可以签到。',
  },
  DOOR_CODE_WRONG: {
    what: '签到码不对，或者已经换过了。',
    kept: '你的名额还在。',
    next: '请看现场最新的六位数字，或把报名号告诉工作人员。',
  },
  TICKET_UNKNOWN: { what: '没有找到这个报名号。', kept: '没有改动任何东西。', next: '请再对一下六位数字。' },
  ALREADY_WAITING: {
    what: '你已经在排这位专家的队。',
    kept: '位置没有变。',
    next: '有空出来的时间会告诉你。',
  },
  LINES_MEET: { what: '这段时间和已有的一段重了。', kept: '时间表没有变。', next: '请改一下起止时间。' },
  LINE_TOO_SHORT: { what: '这段时间不够做一次。', kept: '时间表没有变。', next: '请留长一点。' },
  TOO_MANY_LINES: { what: '时间表里的条目太多了。', kept: '时间表没有变。', next: '请先去掉一些。' },
  WOULD_STRAND: {
    what: '这样改，已经约好的人会没有时间。',
    kept: '时间表没有变。',
    next: '确定要改的话再点一次，会请他们自己选怎么办。',
  },
  CONSENT_VERSION_OLD: { what: '同意书更新了。', kept: '内容还在手机里。', next: '请看过新的同意书再决定。' },
}

export const refusalWords = (error: CallError): RefusalWords => words[error]

/** The three in one breath. */
export function saidRefusal(error: CallError): string {
  const { what, kept, next } = words[error]
  return `${what}${kept}${next}`
}
