import { createHash } from 'node:crypto'
import results from '@catalog/consents/results-v2.json'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ConsentQuestion } from '@/features/account/ConsentQuestion'
import { type Consent, ensureConsent } from '@/lib/consent/consent'
import { accountWords } from '@/lib/copy/account'
import { monthWords } from '@/lib/copy/month'
import { refusalWords } from '@/lib/copy/refusals'
import { refreshSession } from '@/lib/session/session'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

/** A service that knows one person and learns what they say. */
function service(): ScriptedGateway {
  let birthMonth: string | null = null
  const consents: unknown[] = []
  return scriptGateway(({ action, input }) => {
    if (action === 'account.setBirth') birthMonth = (input as { birthMonth: string }).birthMonth
    if (action === 'account.consent') consents.push({ ...(input as object), at: 1 })
    const preferences = { fontScale: 1, theme: 'system', careMode: false }
    return done({ region: 'taizhou', roles: ['citizen'], birthMonth, preferences, consents })
  })
}

async function asked(): Promise<{ gateway: ScriptedGateway; answer: Promise<Consent> }> {
  preparePhone()
  const gateway = service()
  render(<ConsentQuestion />)
  await act(async () => {
    await refreshSession()
  })
  let answer: Promise<Consent> = Promise.resolve('away')
  act(() => {
    answer = ensureConsent('results')
  })
  await screen.findByRole('dialog', { name: accountWords.birthTitle })
  return { gateway, answer }
}

async function tellBirth(): Promise<void> {
  fireEvent.change(screen.getByLabelText(monthWords.year), { target: { value: '1990' } })
  fireEvent.change(screen.getByLabelText(monthWords.month), { target: { value: '6' } })
  fireEvent.click(screen.getByRole('button', { name: accountWords.birthNext }))
  await screen.findByRole('dialog', { name: results.title })
}

const agree = (): HTMLElement => screen.getByRole('button', { name: accountWords.consents.results.agree })

test('age, then an unticked box: agreeing sends the version and the digest of the text that was shown', async () => {
  const { gateway, answer } = await asked()
  await tellBirth()
  expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
  fireEvent.click(agree())
  expect(agree().getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(agree())
  expect(await act(async () => answer)).toBe('agreed')
  const sent = gateway.batches
    .flatMap((batch) => batch.calls)
    .find((call) => call.action === 'account.consent')
  const text = `${results.title}\n${results.paragraphs.join('\n')}`
  expect(sent?.input).toEqual({
    scope: 'results',
    version: results.version,
    textSha256: createHash('sha256').update(text).digest('hex'),
    granted: true,
  })
  expect(sent?.key).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('declining is one tap, sends nothing and keeps the result on the phone', async () => {
  const { gateway, answer } = await asked()
  await tellBirth()
  const before = gateway.batches.length
  fireEvent.click(screen.getByRole('button', { name: accountWords.consents.results.decline }))
  expect(await act(async () => answer)).toBe('declined')
  expect(gateway.batches.length).toBe(before)
})

test('a refusal is said in words, and the question stays open', async () => {
  const { gateway, answer } = await asked()
  await tellBirth()
  gateway.answer = () => ({ ok: false, error: 'GUARDIAN_REQUIRED', requestId: 'r' })
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(agree())
  expect(await screen.findByText(new RegExp(refusalWords('GUARDIAN_REQUIRED').what))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: accountWords.consents.results.decline }))
  expect(await act(async () => answer)).toBe('declined')
})
