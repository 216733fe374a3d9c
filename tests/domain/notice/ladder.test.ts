import { channels, type NoticeKind, noticeKinds, noticeRules } from '@shared/domain/notice/kinds'
import {
  nextRound,
  nextStep,
  nothingTried,
  type Outcome,
  ROUNDS,
  type Step,
  type Tried,
} from '@shared/domain/notice/ladder'
import * as fc from 'fast-check'

const AT = Date.parse('2026-11-23T10:30:00+08:00')
const DAY = 86_400_000

const ends: readonly Outcome[] = [
  'ok',
  'gathered',
  'timeout',
  'limited',
  'failed',
  'invalid',
  'refused',
  'noQuota',
  'notConfigured',
  'noProvider',
  'nobody',
]
const step = (kind: NoticeKind, tried: Partial<Tried>, rounds = 0): Step =>
  nextStep(kind, { ...nothingTried, ...tried }, rounds, AT)

/** Walks one round; every channel answers what it is told to, the list in the app always works. */
function walk(kind: NoticeKind, answer: (channel: string) => Outcome, rounds = 0) {
  const asked: string[] = []
  let tried: Tried = nothingTried
  for (;;) {
    const next = nextStep(kind, tried, rounds, AT)
    if (!(channels as readonly string[]).includes(next.next)) return { asked, end: next, tried }
    asked.push(next.next)
    tried = { ...tried, [next.next]: next.next === 'app' ? 'ok' : answer(next.next) }
  }
}

test.each(['noQuota', 'refused', 'invalid', 'timeout', 'limited', 'failed', 'notConfigured'] as const)(
  'a subscribe message that ends with %s does not stop the ladder: the robot is next, without a wait',
  (outcome) => {
    expect(step('letter_new', { app: 'ok', subscribe: outcome })).toEqual({ next: 'robot' })
    expect(step('letter_new', { app: 'ok', subscribe: outcome, robot: outcome })).toEqual({ next: 'sms' })
  },
)

test('nobody is told twice by two channels when one was enough', () => {
  expect(step('letter_new', { app: 'ok', subscribe: 'ok' })).toEqual({ next: 'sent' })
  expect(walk('crisis_page', () => 'ok').asked).toEqual(['app', 'subscribe'])
})

test('the lead in a crisis is told by every channel', () => {
  expect(walk('crisis_lead', () => 'ok').asked).toEqual([...channels])
  expect(walk('crisis_lead', (one) => (one === 'robot' ? 'ok' : 'noQuota')).end).toEqual({ next: 'sent' })
})

test('what waits for the robot is left alone', () => {
  expect(step('letter_new', { app: 'ok', subscribe: 'noQuota', robot: 'queued' })).toEqual({ next: 'wait' })
})

test('a citizen without a subscription is not tried again: the list in the app has it', () => {
  for (const outcome of ['noQuota', 'refused', 'notConfigured', 'gathered'] as const)
    expect(step('reply_arrived', { app: 'ok', subscribe: outcome })).toEqual({ next: 'sent' })
})

test('a template that the platform refuses does not fail in silence: it is dead, and somebody looks', () => {
  expect(step('reply_arrived', { app: 'ok', subscribe: 'invalid' })).toEqual({ next: 'dead' })
})

test('a crisis that reached nobody outside the app is never called sent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...noticeKinds.filter((kind) => noticeRules[kind].needs === 'outside')),
      fc.constantFrom(...ends.filter((outcome) => outcome !== 'ok' && outcome !== 'gathered')),
      fc.integer({ min: 0, max: ROUNDS }),
      (kind, outcome, rounds) => {
        const { end } = walk(kind, () => outcome, rounds)
        expect(end.next).toBe(rounds + 1 < ROUNDS ? 'again' : 'dead')
      },
    ),
  )
})

test('whatever the channels answer, a round ends, the app comes first and no channel is asked twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...noticeKinds),
      fc.array(fc.constantFrom(...ends), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 0, max: ROUNDS }),
      (kind, answers, rounds) => {
        const left = [...answers]
        const { asked, end } = walk(kind, () => left.pop() ?? 'ok', rounds)
        expect(asked[0]).toBe('app')
        expect(new Set(asked).size).toBe(asked.length)
        expect(['sent', 'again', 'dead']).toContain(end.next)
      },
    ),
  )
})

test('a channel that is down for a day is tried all day, ever less often, and the notice is not dropped before', () => {
  const waits: number[] = []
  let rounds = 0
  let at = AT
  for (;;) {
    const next = nextStep(
      'crisis_page',
      { ...nothingTried, app: 'ok', subscribe: 'timeout', robot: 'failed', sms: 'noProvider' },
      rounds,
      at,
    )
    if (next.next !== 'again') {
      expect(next).toEqual({ next: 'dead' })
      break
    }
    waits.push(next.at - at)
    at = next.at
    rounds += 1
  }
  expect(waits[0]).toBe(60_000)
  expect([...waits].sort((a, b) => a - b)).toEqual(waits)
  expect(at - AT).toBeGreaterThanOrEqual(DAY)
})

test('a further round tries every channel anew, and writes nothing into the app again', () => {
  const tried: Tried = { app: 'ok', subscribe: 'timeout', robot: 'failed', sms: 'noProvider' }
  expect(nextRound(tried)).toEqual({ ...nothingTried, app: 'ok' })
  expect(nextRound({ ...tried, app: 'nobody' })).toEqual(nothingTried)
})
