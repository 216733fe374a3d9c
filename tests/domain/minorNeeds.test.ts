import { type MinorIdentity, needsOf } from '@shared/domain/assessment/minor'
import * as fc from 'fast-check'

const at = Date.parse('2026-11-24T12:00:00+08:00')
const born = (age: number): string => `${2026 - age - 1}-12`
const rules = ['off', 'guardian', 'real_name'] as const
const scopes = ['results', 'letters', 'booking', 'activities'] as const

test.each<[number, MinorIdentity, string, readonly string[]]>([
  [13, 'off', 'letters', ['guardian']],
  [13, 'guardian', 'results', ['guardian']],
  [13, 'real_name', 'letters', ['guardian', 'phone']],
  [13, 'real_name', 'results', ['guardian']],
  [14, 'off', 'letters', []],
  [14, 'guardian', 'letters', ['guardian']],
  [17, 'guardian', 'results', []],
  [17, 'real_name', 'letters', ['phone']],
  [18, 'real_name', 'letters', []],
])('at %i under the rule %s, %s needs %j', (age, rule, scope, needs) => {
  expect(needsOf(born(age), scope, rule, at)).toEqual(needs)
})

test('below 14 no rule of a region does without a guardian, and from 18 none asks for anything', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(...rules),
      fc.constantFrom(...scopes),
      (age, rule, scope) => {
        const needs = needsOf(born(age), scope, rule, at)
        expect(needs.includes('guardian') || age >= 14).toBe(true)
        if (age >= 18) expect(needs).toEqual([])
      },
    ),
  )
})
