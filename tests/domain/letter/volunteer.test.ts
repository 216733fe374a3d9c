import {
  isForVolunteers,
  mayDecide,
  mayDraft,
  mayTakeAsVolunteer,
  refusalToRelease,
  type VolunteerStanding,
} from '@shared/domain/letter/volunteer'
import * as fc from 'fast-check'

const waiting: VolunteerStanding = {
  state: 'waiting',
  expertId: null,
  writerId: 'writer',
  forVolunteers: true,
  volunteerId: null,
  draftId: null,
  lastSeq: 1,
}
const drafted: VolunteerStanding = { ...waiting, volunteerId: 'volunteer', draftId: 'draft' }

test('one thing that speaks against it is enough: a volunteer never gets such a letter', () => {
  const letter = fc.record({
    adult: fc.boolean(),
    asksForHelp: fc.boolean(),
    inCare: fc.boolean(),
    wishesSomebody: fc.boolean(),
  })
  fc.assert(
    fc.property(letter, (one) => {
      const harmless = one.adult && !(one.asksForHelp || one.inCare || one.wishesSomebody)
      expect(isForVolunteers(one)).toBe(harmless)
    }),
  )
})

test.each<[string, Partial<VolunteerStanding>, string]>([
  ['not for volunteers', { forVolunteers: false }, 'volunteer'],
  ['an expert has it', { state: 'assigned', expertId: 'expert' }, 'volunteer'],
  ['another volunteer has it', { volunteerId: 'other' }, 'volunteer'],
  ['closed', { state: 'closed' }, 'volunteer'],
  ['one’s own letter', {}, 'writer'],
])('%s: not to be taken', (_, change, me) => {
  expect(mayTakeAsVolunteer(waiting, 'volunteer')).toBe(true)
  expect(mayTakeAsVolunteer({ ...waiting, ...change }, me)).toBe(false)
})

test('a draft is written by who has the letter, while a reply is owed', () => {
  expect(mayDraft(drafted, 'volunteer')).toBe(true)
  expect(mayDraft(drafted, 'other')).toBe(false)
  expect(mayDraft({ ...drafted, state: 'answered' }, 'volunteer')).toBe(false)
  expect(mayDraft({ ...drafted, state: 'closed' }, 'volunteer')).toBe(false)
})

test('nobody decides on their own draft, on a reply to themselves, or on a draft that waits no more', () => {
  expect(mayDecide(drafted, 'draft', 'supervisor')).toBe(true)
  expect(mayDecide(drafted, 'draft', 'volunteer')).toBe(false)
  expect(mayDecide(drafted, 'draft', 'writer')).toBe(false)
  expect(mayDecide(drafted, 'older', 'supervisor')).toBe(false)
  expect(mayDecide({ ...drafted, draftId: null }, 'draft', 'supervisor')).toBe(false)
})

test('nothing is released over words of the writer that the supervisor has not read', () => {
  const by = { draftId: 'draft', me: 'supervisor' }
  expect(refusalToRelease(drafted, { ...by, seen: 1 })).toBeNull()
  expect(refusalToRelease({ ...drafted, lastSeq: 2 }, { ...by, seen: 1 })).toBe('wentOn')
  expect(refusalToRelease({ ...drafted, draftId: null }, { ...by, seen: 1 })).toBe('notWaiting')
})
