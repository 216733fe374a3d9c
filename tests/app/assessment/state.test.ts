import * as fc from 'fast-check'
import { progressOf } from '@/features/assessment/taking/progress'
import {
  askedItem,
  DOUBLE_TAP_MS,
  isComplete,
  startTaking,
  type Taking,
  type TakingAction,
  taking,
} from '@/features/assessment/taking/state'
import { transcript } from '@/features/assessment/taking/transcript'

const order = ['1', '2', '3', '4', '5']
const slow = DOUBLE_TAP_MS

const run = (actions: readonly TakingAction[], from: Taking = startTaking(order, 0)) =>
  actions.reduce(taking, from)

/** A person's move: answer what is asked, reopen an item, or change their mind, each after `wait` ms. */
const move = fc.record({
  kind: fc.constantFrom('answer', 'answer', 'answer', 'reopen', 'leaveAsItWas', 'pause', 'resume'),
  item: fc.constantFrom(...order),
  code: fc.integer({ min: 1, max: 4 }),
  wait: fc.integer({ min: 0, max: 2 * slow }),
})

/** Plays moves as the screen would, and keeps the map that the accepted answers make. */
function play(moves: readonly (typeof move extends fc.Arbitrary<infer M> ? M : never)[]) {
  let state = startTaking(order, 0)
  let at = 0
  const expected: Record<string, number> = {}
  for (const { kind, item, code, wait } of moves) {
    at += wait
    if (kind === 'answer') {
      const asked = askedItem(state) ?? item
      const accepted = !state.paused && askedItem(state) !== null && at - state.askedAt >= slow
      if (accepted) expected[asked] = code
      state = taking(state, { type: 'answer', item: asked, code, at })
    } else if (kind === 'reopen') state = taking(state, { type: 'reopen', item, at })
    else if (kind === 'pause') state = taking(state, { type: 'pause' })
    else state = taking(state, { type: kind as 'resume' | 'leaveAsItWas', at })
  }
  return { state, expected }
}

test('any order of taps, edits and pauses leaves exactly the last answer of each item', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const { state, expected } = play(moves)
      expect(state.answers).toEqual(expected)
    }),
  )
})

test('the same final answers give the same sheet, whatever way led there', () => {
  const finalAnswers = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 })
  const detours = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
  fc.assert(
    fc.property(finalAnswers, detours, (codes, edits) => {
      let at = 0
      const tap = (from: Taking, item: string, code: number) => {
        at += slow
        return taking(from, { type: 'answer', item, code, at })
      }
      let state = startTaking(order, 0)
      for (const [index, item] of order.entries()) {
        state = tap(state, item, codes[index] ?? 0)
        for (const [target, code] of edits) {
          const earlier = order[target]
          if (earlier === undefined || target > index) continue
          state = tap(taking(state, { type: 'reopen', item: earlier, at }), earlier, code)
          state = tap(taking(state, { type: 'reopen', item: earlier, at }), earlier, codes[target] ?? 0)
        }
      }
      expect(isComplete(state)).toBe(true)
      expect(order.map((item) => state.answers[item])).toEqual(codes)
    }),
  )
})

test('the second tap of a double tap does not answer the next item', () => {
  const state = run([
    { type: 'answer', item: '1', code: 2, at: slow },
    { type: 'answer', item: '2', code: 2, at: slow + 120 },
  ])
  expect(state.answers).toEqual({ 1: 2 })
  expect(askedItem(state)).toBe('2')
})

test('a changed answer stays in its place and later answers stay', () => {
  const before = run([
    { type: 'answer', item: '1', code: 1, at: slow },
    { type: 'answer', item: '2', code: 2, at: 2 * slow },
    { type: 'reopen', item: '1', at: 2 * slow },
  ])
  expect(transcript(before).map((turn) => turn.asked)).toEqual([true, false, false])
  const after = taking(before, { type: 'answer', item: '1', code: 4, at: 3 * slow })
  expect(after.answers).toEqual({ 1: 4, 2: 2 })
  expect(askedItem(after)).toBe('3')
})

test('a paused sheet takes no answer, and goes on where it was', () => {
  const paused = run([{ type: 'answer', item: '1', code: 1, at: slow }, { type: 'pause' }])
  expect(taking(paused, { type: 'answer', item: '2', code: 3, at: 9 * slow })).toBe(paused)
  const resumed = taking(paused, { type: 'resume', at: 10 * slow })
  expect(askedItem(resumed)).toBe('2')
})

test('a draft comes back with its answers, without items that the scale does not have', () => {
  const state = startTaking(order, 0, { 1: 3, 2: 1, 77: 4 })
  expect(state.answers).toEqual({ 1: 3, 2: 1 })
  expect(progressOf(state)).toEqual({ at: 3, of: 5, answered: 2, share: 0.4 })
})

test('a restart forgets every answer', () => {
  const state = run([
    { type: 'answer', item: '1', code: 2, at: slow },
    { type: 'restart', at: 2 * slow },
  ])
  expect(state).toEqual(startTaking(order, 2 * slow))
})

test('a phone clock that is set back while a question stands costs no tap', () => {
  const begun = startTaking(['1', '2'], 1_000_000)
  expect(taking(begun, { type: 'answer', item: '1', code: 2, at: 400_000 }).answers).toEqual({ 1: 2 })
})
