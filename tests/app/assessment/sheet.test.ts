import { domainRefusals, kernelRefusals } from '@shared/contracts/refusals'
import { outcomeOf } from '@/features/assessment/sheet/outcome'
import { type Sheet, submitKey, withAnswers } from '@/features/assessment/sheet/sheet'

const sheet: Sheet = {
  sheetId: 'A'.repeat(22),
  scale: 'sds',
  version: 1,
  answers: { 1: 2 },
  startedAt: 0,
  localOnly: false,
  reported: [],
  stage: { name: 'taking' },
  revision: 0,
}

test('a sheet is sent under the same key until its answers change', () => {
  const answered = withAnswers(sheet, { 1: 2, 2: 3 })
  expect(submitKey(answered)).toBe(submitKey(sheet))
  const queued: Sheet = { ...answered, stage: { name: 'queued', finishedAt: 9 } }
  const edited = withAnswers(queued, { 1: 4, 2: 3 })
  expect(edited.stage).toEqual({ name: 'taking' })
  expect(submitKey(edited)).not.toBe(submitKey(queued))
  for (const one of [sheet, edited]) expect(submitKey(one)).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
})

test('without an answer from the service the sheet waits and is sent later', () => {
  for (const error of ['OFFLINE', 'BUSY', 'INTERNAL', 'RATE_LIMITED'] as const)
    expect(outcomeOf({ ok: false, error })).toEqual({ kind: 'queued' })
})

test('every refusal of the service leaves the person a way on, and none is taken for a success', () => {
  for (const error of [...kernelRefusals, ...domainRefusals])
    expect(outcomeOf({ ok: false, error }).kind).toMatch(/^(queued|held|askConsent|askAge)$/)
  expect(outcomeOf({ ok: false, error: 'SCALE_OFF' })).toEqual({ kind: 'held', why: 'off' })
  expect(outcomeOf({ ok: false, error: 'CONSENT_REQUIRED' })).toEqual({ kind: 'askConsent' })
  expect(outcomeOf({ ok: false, error: 'GUARDIAN_REQUIRED' })).toEqual({ kind: 'held', why: 'guardian' })
})
