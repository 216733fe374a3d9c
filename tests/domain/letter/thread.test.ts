import {
  afterClaim,
  afterClose,
  afterHandOver,
  afterReply,
  afterTakeBack,
  afterWriterMessage,
  mayTakeBack,
  type Next,
  owesReply,
  REOPEN_MS,
  type ThreadStanding,
} from '@shared/domain/letter/thread'
import * as fc from 'fast-check'

/** What was said, which is all that decides whether a reply is owed. */
interface Said {
  readonly lines: { readonly from: 'writer' | 'expert'; taken: boolean }[]
  seenByExpert: number
  at: number
}

/** The thread as it is stored: its state, and apart from it the promise. */
interface Kept {
  thread: ThreadStanding
  promised: boolean
}

const lastReply = ({ lines }: Said): number => lines.map(({ from }) => from).lastIndexOf('expert')
const unanswered = (said: Said): boolean =>
  said.lines.slice(lastReply(said) + 1).some(({ from, taken }) => from === 'writer' && !taken)

/** Stores what follows, and looks whether the state and the promise say what the words say. */
function keep(said: Said, kept: Kept, next: Next | null): boolean {
  if (next) {
    const { owed, ...thread } = next
    kept.thread = thread
    if (owed !== 'stays') kept.promised = owed === 'anew'
  }
  const { state, expertId, closedAt } = kept.thread
  expect({ owed: owesReply(kept.thread), promised: kept.promised }).toEqual({
    owed: unanswered(said),
    promised: unanswered(said),
  })
  if (owesReply(kept.thread)) expect(state).toBe(expertId === null ? 'waiting' : 'assigned')
  expect(closedAt === null).toBe(state !== 'closed')
  return next !== null
}

type Step = fc.Command<Said, Kept>
const step = (name: string, run: (said: Said, kept: Kept) => void): Step => ({
  check: () => true,
  run,
  toString: () => name,
})

const writes = step('the writer writes', (said, kept) => {
  const next = afterWriterMessage(kept.thread, said.at)
  if (next) said.lines.push({ from: 'writer', taken: false })
  keep(said, kept, next)
})
const replies = (who: string): Step =>
  step(`${who} replies`, (said, kept) => {
    const mine = kept.thread.expertId === who || kept.thread.expertId === null
    const next = mine ? afterReply(kept.thread, who) : null
    if (next) {
      said.lines.push({ from: 'expert', taken: false })
      said.seenByExpert = said.lines.length
    }
    keep(said, kept, next)
  })
const claims = (who: string): Step =>
  step(`${who} claims`, (said, kept) => void keep(said, kept, afterClaim(kept.thread, who)))
const handsOver = (heir: string | null): Step =>
  step(`handed to ${heir}`, (said, kept) => void keep(said, kept, afterHandOver(kept.thread, heir)))
const closes = step('is closed', (said, kept) => void keep(said, kept, afterClose(kept.thread, said.at)))
const opens = step('the expert looks', (said) => {
  said.seenByExpert = said.lines.length
})
const waits = (days: number): Step =>
  step(`${days} days pass`, (said) => {
    said.at += days * (REOPEN_MS / 14)
  })
const takesBack = (place: number): Step =>
  step(`takes back ${place}`, (said, kept) => {
    const seq = (place % said.lines.length) + 1
    const line = said.lines[seq - 1]
    if (line?.from !== 'writer' || !mayTakeBack({ seq }, said.seenByExpert)) return
    line.taken = true
    const found = { left: unanswered(said), replied: lastReply(said) >= 0 }
    keep(said, kept, afterTakeBack(kept.thread, said.at, found))
  })

test('whatever happens in whatever order, a thread waits or is assigned exactly while a reply is owed and promised', () => {
  const people = fc.constantFrom('a', 'b')
  const commands = fc.commands(
    [
      fc.constant(writes),
      people.map(replies),
      people.map(claims),
      fc.option(people).map(handsOver),
      fc.constant(closes),
      fc.constant(opens),
      fc.nat(9).map(takesBack),
      fc.integer({ min: 1, max: 20 }).map(waits),
    ],
    { maxCommands: 60 },
  )
  fc.assert(
    fc.property(commands, (steps) =>
      fc.modelRun(
        (): { model: Said; real: Kept } => ({
          model: { lines: [{ from: 'writer', taken: false }], seenByExpert: 0, at: 0 },
          real: { thread: { state: 'waiting', closedAt: null, expertId: null }, promised: true },
        }),
        steps,
      ),
    ),
    { numRuns: 2000 },
  )
})

test('a thread that was answered, handed on and handed back to all waits for nobody and owes nothing', () => {
  const answered = { state: 'answered', closedAt: null, expertId: 'a' } as const
  expect(afterHandOver({ ...answered, expertId: 'b' }, null)).toMatchObject({
    state: 'answered',
    expertId: null,
    owed: 'stays',
  })
  expect(afterWriterMessage({ ...answered, expertId: null }, 1)).toMatchObject({
    state: 'waiting',
    owed: 'anew',
  })
})
