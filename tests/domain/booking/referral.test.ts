import { answerReferral, namesDisorder, offeredAfter } from '@shared/domain/booking/referral'
import fc from 'fast-check'

test('an answer to what was not seen is refused, whatever it says', () => {
  const found = { offeredAt: 5, state: 'offered', answeredAt: null } as const
  expect(answerReferral(found, 4, 'accepted', 9)).toEqual({ refused: 'REFERRAL_CHANGED' })
  expect(answerReferral(found, 5, 'accepted', 9)).toEqual({ change: { state: 'accepted', answeredAt: 9 } })
  const accepted = { ...found, state: 'accepted', answeredAt: 9 } as const
  expect(answerReferral(accepted, 5, 'accepted', 12)).toEqual({ change: {} })
})

test('a newer suggestion is later than the one before, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0 }), fc.integer({ min: 0 }), (before, at) => {
      expect(offeredAfter({ offeredAt: before }, at)).toBeGreaterThan(before)
    }),
  )
})

test.each(['可能是抑郁症', '建议确诊', '要治疗', '有睡眠障碍'])('%s names an illness', (text) =>
  expect(namesDisorder(text)).toBe(true),
)
test.each(['想请医生再一起看看睡眠', '那里有人可以陪你说说', '最近压力大，可以听听讲座'])(
  '%s names none',
  (text) => expect(namesDisorder(text)).toBe(false),
)
