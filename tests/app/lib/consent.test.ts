import booking from '@catalog/consents/booking-v2.json'
import results from '@catalog/consents/results-v2.json'
import { ensureConsent } from '@/lib/consent/consent'
import { refreshSession } from '@/lib/session/session'
import { done, scriptGateway } from '../support/gateway'

const session = (birthMonth: string | null, consents: unknown[] = []) => ({
  region: 'taizhou',
  roles: ['citizen'],
  birthMonth,
  preferences: { fontScale: 1, theme: 'system', careMode: false },
  consents,
})
const consent = (version: string, granted: boolean) => [{ scope: 'results', version, granted, at: 1 }]

test('who gave age and consent to the text on this phone is not asked again', async () => {
  scriptGateway(() => done(session('1990-06', consent(results.version, true))))
  await refreshSession()
  expect(await ensureConsent('results')).toBe('agreed')
})

test.each([
  ['nothing is known', session(null)],
  ['there is no consent', session('1990-06')],
  ['it was withdrawn', session('1990-06', consent(results.version, false))],
  ['the text is a newer one', session('1990-06', consent('0', true))],
])('when %s the question stays open until someone answers', async (_why, known) => {
  scriptGateway(() => done(known))
  await refreshSession()
  const first = ensureConsent('results')
  const open = await Promise.race([first, new Promise((resolve) => setTimeout(() => resolve('open'), 30))])
  expect(open).toBe('open')
  // A second question takes the place of the first, which counts as declined.
  void ensureConsent('results')
  expect(await first).toBe('declined')
})

const agreed = (version: string) => [{ scope: 'booking', version, granted: true, at: 1 }]
const isOpen = async (asked: Parameters<typeof ensureConsent>[0], known: object): Promise<boolean> => {
  scriptGateway(() => done(known))
  await refreshSession()
  const answer = ensureConsent(asked)
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(() => resolve('open'), 30))])
  return first === 'open'
}

test('who agreed to a text that goes on is not asked again for what it spoke of, and is asked for what it did not', async () => {
  expect(booking.keeps).toEqual(['1'])
  expect(await isOpen('booking', session('1990-06', agreed('1')))).toBe(false)
  expect(await isOpen('visitCard', session('1990-06', agreed('1')))).toBe(true)
  expect(await isOpen('visitCard', session('1990-06', agreed('2')))).toBe(false)
  expect(await isOpen('booking', session('1990-06', agreed('0')))).toBe(true)
})

test('a child whose guardian agreed to the earlier text books, and is asked for the guardian before a card', async () => {
  const missingForNewest = [{ scope: 'booking', what: 'guardian' }]
  const child = { ...session('2014-06', agreed('2')), missing: [], missingForNewest }
  expect(await isOpen('booking', child)).toBe(false)
  expect(await isOpen('visitCard', child)).toBe(true)
  expect(await isOpen('visitCard', { ...child, missingForNewest: [] })).toBe(false)
})
