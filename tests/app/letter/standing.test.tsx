import { render, screen } from '@testing-library/react'
import { promiseWords } from '@/features/letter/promiseWords'
import { Standing } from '@/features/letter/thread/Standing'
import type { Thread } from '@/features/letter/threads'
import { preparePhone } from '../support/phone'
import { writersThread } from '../support/thread'

const at = (text: string): number => Date.parse(`2026-11-${text}+08:00`)
const now = at('22T09:00')
const thread = writersThread({
  topic: 'sleep',
  openedAt: now,
  lastAt: now,
  promise: { replyBy: at('24T10:30'), known: true, movedFrom: null },
})
const withPromise = (promise: Thread['promise']): Thread => ({ ...thread, promise })

beforeEach(preparePhone)

test('a promise that was not moved says nothing of another time', () => {
  render(<Standing thread={thread} ahead={null} now={now} />)
  expect(screen.getByText(/最晚 周二 10:30 前回复/)).toBeTruthy()
  expect(screen.queryByText(/原来说的是/)).toBeNull()
})

test('each sentence ends once, whatever stands beside the promise', () => {
  for (const promise of [
    { replyBy: at('24T10:30'), known: false, movedFrom: at('23T10:30') },
    { replyBy: at('24T10:30'), known: true, movedFrom: null },
    { replyBy: at('21T10:30'), known: true, movedFrom: null },
  ])
    for (const ahead of [0, 3, 50]) {
      const { container, unmount } = render(
        <Standing thread={{ ...withPromise(promise), expertAway: true }} ahead={ahead} now={now} />,
      )
      expect(container.textContent).not.toMatch(/。。|。，|，。/)
      expect(container.textContent).toMatch(/前面.*。上次的专家/)
      unmount()
    }
})

test('a promise that was moved says what was said before', () => {
  const moved = withPromise({ replyBy: at('24T10:30'), known: true, movedFrom: at('23T10:30') })
  render(<Standing thread={moved} ahead={null} now={now} />)
  expect(screen.getByText(/最晚 周二 10:30 前回复.*原来说的是 .*10:30/)).toBeTruthy()
})

test('a broken one says that it is late and sorry, moved or not', () => {
  for (const movedFrom of [null, at('23T10:30')])
    expect(promiseWords(withPromise({ replyBy: at('21T10:30'), known: true, movedFrom }), now)).toMatch(
      /对不起/,
    )
})

test.each([
  ['kept for the expert of last time', { until: at('22T10:00') }, /为他留到 .*10:00/],
  ['whoever is there takes it', { until: null }, /谁先有空谁来回/],
  ['half of the time has just passed', { until: at('22T08:59') }, /谁先有空谁来回/],
])('the wish for the expert of last time: %s', (_name, wish, said) => {
  render(<Standing thread={{ ...thread, wish }} ahead={null} now={now} />)
  expect(screen.getByText(said)).toBeTruthy()
})
