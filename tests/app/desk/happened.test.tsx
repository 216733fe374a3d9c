import { render, screen } from '@testing-library/react'
import { Happened } from '@/features/crisis/Happened'
import { crisisWords } from '@/lib/copy/crisis'

/** What happened offline is told late: whoever takes it must not think that it is of this minute, or trust a wrong clock. */

const at = (text: string): number => Date.parse(`2026-11-${text}+08:00`)
const now = at('23T09:00')
const show = (happenedAt: number, storedAt: number) =>
  render(
    <Happened
      now={now}
      events={[
        {
          source: 'button',
          happenedAt,
          storedAt,
          scale: null,
          item: null,
          code: null,
          itemText: null,
          reason: null,
          words: null,
          safe: null,
          company: null,
        },
      ]}
    />,
  )

test('what waited on the phone, or was stamped by a clock that is wrong, says when it arrived', () => {
  show(at('22T22:30'), at('23T08:40'))
  expect(screen.getByText(crisisWords.arrived('昨天 22:30', '今天 08:40'))).toBeTruthy()
})

test('what was told at once has one time', () => {
  show(at('23T08:40'), at('23T08:41'))
  expect(screen.getByText('今天 08:40')).toBeTruthy()
})
