import letters from '@catalog/consents/letters-v1.json'
import type { Input, Output } from '@shared/contracts'
import { addDays, dateOn, startOfDay, weekdayOf } from '@shared/kit/time'
import type { LocalCloud } from '../server'
import { consentTo } from './consent'
import type { Phone } from './phone'

type Entry = Pick<Input<'staff.board.draft'>, 'topic' | 'question' | 'answer'>
type Thread = Output<'letter.list'>['threads'][number]

/** A letter of the demo's past, and the question and answer that an expert made of it. */
interface Example {
  /** By which a second seeding knows its own letter. */
  readonly alias: string
  readonly weeksAgo: number
  readonly letter: string
  readonly reply: string
  readonly entry: Entry
}

const examples: readonly Example[] = [
  {
    alias: '示例来信一',
    weeksAgo: 9,
    letter: '（示例来信）孩子一到考试前就说肚子疼，我不知道该不该让他请假。',
    reply: '（示例回信）读到了。先看看身体有没有事，再一起看看他最担心哪一件。',
    entry: {
      topic: 'exam',
      question: '（示例）孩子考试前总说肚子疼，要让他请假吗？',
      answer:
        '先带孩子看一次医生，看看身体有没有事。身体没有事，多半是紧张。可以试三件事：考前几天照平时的时间起床、吃饭；前一晚请他说出最担心的一件事，再一起想好遇到时先做什么；考完先不问分数，问一问今天哪里最难。能到考场坐一会儿，就比在家里等轻松一点。这样过了两周还是很难，可以写信给专家，也可以找学校的心理老师。这是演示用的例子，不是真的来信。',
    },
  },
  {
    alias: '示例来信二',
    weeksAgo: 6,
    letter: '（示例来信）同事随口一句话，我能想一个晚上。',
    reply: '（示例回信）读到了。我们先给这些念头定一个时间，再看看那句话碰到了什么。',
    entry: {
      topic: 'work',
      question: '（示例）同事一句话，我能想一晚上，怎么办？',
      answer:
        '心里有话没说完，才会一遍遍地想。可以给它一个时间：每天留十五分钟，把想到的都写下来，到时间就合上本子，去做一件动手的事，比如洗碗、走路。夜里又想起来，就对自己说：明天那十五分钟再想。第二天还在意，可以平静地问对方一句，昨天那句话是什么意思。这样过了两周还是停不下来，吃饭、做事都受影响，就写信给专家说说。这是演示用的例子，不是真的来信。',
    },
  },
]

const HOUR = 3_600_000
/** When each step was done, from the moment of the letter on. */
const after = { taken: HOUR / 3, replied: HOUR / 2, drafted: 2 * HOUR, agreed: 26 * HOUR, closed: 28 * HOUR }

interface Demo {
  readonly clock: LocalCloud['clock']
  readonly phone: (persona: string) => Phone
}

/**
 * Fills the board: letters of somebody whom nobody plays, answered by the demo's expert, written anew and published
 * with the consent that this writer recorded; each step by its own action, at its hour. What was done is left alone.
 */
export async function seedBoard(demo: Demo, startedAt: number): Promise<void> {
  for (const example of examples) await seedEntry(demo, example, mondayAt10(startedAt, example.weeksAgo))
}

function mondayAt10(startedAt: number, weeksAgo: number): number {
  const today = dateOn(startedAt)
  return startOfDay(addDays(today, 1 - weekdayOf(today) - 7 * weeksAgo)) + 10 * HOUR
}

async function seedEntry({ clock, phone }: Demo, example: Example, at: number): Promise<void> {
  const writer = phone('writer')
  const expert = phone('expert')
  const key = (step: string): string => `seed-board-${step}-${example.weeksAgo}`
  clock.set(at)
  await agree(writer)
  const { id: threadId } = (await own(writer, example)) ?? (await sent(writer, example, key('letter')))
  const isIn = async (state: Thread['state']): Promise<boolean> =>
    (await own(writer, example))?.state === state
  if (await isIn('waiting')) {
    clock.set(at + after.taken)
    await expert.call('staff.letter.claim', { threadId })
  }
  if (await isIn('assigned')) {
    clock.set(at + after.replied)
    await expert.call('staff.letter.reply', { threadId, text: example.reply }, key('reply'))
  }
  const asked = async () => (await writer.call('board.asked', { threadId })).entries[0]
  if (!(await asked())) {
    clock.set(at + after.drafted)
    await expert.call('staff.board.draft', { threadId, ...example.entry }, key('draft'))
  }
  const entry = await asked()
  if (entry?.state === 'asked') {
    clock.set(at + after.agreed)
    const { id: entryId, textSha256 } = entry
    await writer.call('board.consent', { entryId, granted: true, textSha256 }, key('consent'))
  }
  clock.set(at + after.closed)
  if (await isIn('answered')) await expert.call('staff.letter.close', { threadId, summary: '' }, key('close'))
  await lookIfDrawn(phone('supervisor'), threadId, key('sample'))
}

const own = async (writer: Phone, { alias }: Example): Promise<Thread | undefined> =>
  (await writer.call('letter.list', {})).threads.find((thread) => thread.alias === alias)

async function sent(writer: Phone, { alias, letter, entry }: Example, key: string) {
  const input = { threadId: null, text: letter, topic: entry.topic, alias, sameExpert: false }
  return (await writer.call('letter.send', input, key)).thread
}

async function agree(writer: Phone): Promise<void> {
  const session = await writer.call('account.session', {})
  if (!session.birthMonth) await writer.call('account.setBirth', { birthMonth: '1985-03' })
  if (session.consents.some(({ scope, granted }) => scope === 'letters' && granted)) return
  await writer.call('account.consent', consentTo('letters', letters), 'seed-board-consent-letters')
}

/** The lot may fall on it when it is closed; then it was looked at, so that no desk of the demo begins with work. */
async function lookIfDrawn(supervisor: Phone, threadId: string, key: string): Promise<void> {
  const { samples } = await supervisor.call('staff.sample.list', {})
  if (!samples.some((one) => one.threadId === threadId)) return
  const found = { threadId, inTime: true, safe: true, clear: true, remark: '' }
  await supervisor.call('staff.sample.review', found, key)
}
