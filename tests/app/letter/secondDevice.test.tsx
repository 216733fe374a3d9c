import { render, screen } from '@testing-library/react'
import { MessageList as DeskList } from '@/features/desk/MessageList'
import { MessageList } from '@/features/letter/thread/MessageList'
import { nowAt } from '@/lib/clock/clock'
import { preparePhone } from '../support/phone'
import { writersThread } from '../support/thread'

/** A line that has arrived stands there once, also while the phone still waits for its receipt. */

const threadId = 't'.repeat(22)
const key = 'k'.repeat(22)
const line = '换了一部手机写的'
const entry = { key, keep: 'untilSent', putAt: nowAt(), sure: true, turn: 1 } as const
const plain = { topic: null, alias: '', sameExpert: false }
const common = {
  id: threadId,
  state: 'assigned' as const,
  topic: null,
  alias: '',
  openedAt: nowAt(),
  lastAt: nowAt(),
  lastSeq: 2,
  seenByWriter: 2,
  seenByExpert: 1,
  promise: null,
}
const messages = (from: 'writer' | 'expert', own: string | null) => [
  { seq: 1, from: 'writer' as const, text: '第一句', at: nowAt(), key: null },
  { seq: 2, from, text: line, at: nowAt(), key: own },
]

beforeEach(preparePhone)

const sides = [
  {
    side: 'the writer',
    show: (own: string | null) => (
      <MessageList
        thread={writersThread(common)}
        messages={messages('writer', own)}
        waiting={[{ ...entry, action: 'letter.send', input: { threadId, text: line, ...plain } }]}
        now={nowAt()}
        onAsk={() => undefined}
      />
    ),
  },
  {
    side: 'the expert',
    show: (own: string | null) => (
      <DeskList
        thread={{ ...common, reason: 'due', mine: true, meant: null, heldUntil: null, withVolunteer: false }}
        messages={messages('expert', own)}
        waiting={[{ ...entry, action: 'staff.letter.reply', input: { threadId, text: line } }]}
        now={nowAt()}
      />
    ),
  },
]

test.each(sides)('$side: the same words sent twice are two lines', ({ show }) => {
  render(show('another key'))
  expect(screen.getAllByText(line)).toHaveLength(2)
})

test.each(sides)('$side: one’s own line that came back before its receipt is one bubble', ({ show }) => {
  render(show(key))
  expect(screen.getAllByText(line)).toHaveLength(1)
})
