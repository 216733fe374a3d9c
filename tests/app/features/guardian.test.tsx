import { createHash } from 'node:crypto'
import letters from '@catalog/consents/guardian-letters-v1.json'
import own from '@catalog/consents/letters-v1.json'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ConsentQuestion } from '@/features/account/ConsentQuestion'
import { AgreeScreen } from '@/features/account/guardian/AgreeScreen'
import { type Consent, ensureConsent } from '@/lib/consent/consent'
import { guardianWords } from '@/lib/copy/guardian'
import { saidRefusal } from '@/lib/copy/refusals'
import { closeHelp, useHelp } from '@/lib/help/help'
import { refreshSession } from '@/lib/session/session'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const code = '2345-6789-ABCD'
const preferences = { fontScale: 1, theme: 'system', careMode: false }

/** A service that knows one person; what is missing changes as a test says. */
function service(birthMonth: string | null) {
  const state = {
    birthMonth,
    missing: [] as { scope: string; what: string }[],
    consents: [] as unknown[],
    wards: [] as unknown[],
    gateway: undefined as unknown as ScriptedGateway,
  }
  state.gateway = scriptGateway(({ action, input }) => {
    if (action === 'account.setBirth') state.birthMonth = (input as { birthMonth: string }).birthMonth
    if (action === 'guardian.invite') return done({ code, expiresAt: Date.now() + 1_800_000 })
    if (action.startsWith('guardian.')) return done({ wards: state.wards })
    const { missing, consents } = state
    return done({
      region: 'taizhou',
      roles: ['citizen'],
      birthMonth: state.birthMonth,
      preferences,
      consents,
      missing,
    })
  })
  return state
}
const sent = (gateway: ScriptedGateway, action: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter((call) => call.action === action)
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

const Help = () => <p>{`help: ${useHelp()}`}</p>

beforeEach(() => {
  preparePhone()
  act(() => closeHelp())
})

describe('a child', () => {
  const words = guardianWords.child

  async function asked(what: 'guardian' | 'phone' | 'channel') {
    const state = service('2014-06')
    state.missing = [{ scope: 'letters', what }]
    render(
      <>
        <ConsentQuestion />
        <Help />
      </>,
    )
    await act(async () => void (await refreshSession()))
    let answer: Promise<Consent> = Promise.resolve('away')
    act(() => {
      answer = ensureConsent('letters')
    })
    return { state, answer }
  }

  test('is not asked to agree before a guardian has; declining is one tap and sends nothing', async () => {
    const { state, answer } = await asked('guardian')
    await screen.findByRole('dialog', { name: words.title })
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByText(words.kept.letters)).toBeTruthy()
    await press(words.decline.letters)
    expect(await act(async () => answer)).toBe('declined')
    expect(sent(state.gateway, 'account.consent')).toEqual([])
    expect(sent(state.gateway, 'guardian.invite')).toEqual([])
  })

  test('is one tap from help, 12356 and what needs nobody', async () => {
    await asked('guardian')
    await screen.findByRole('dialog', { name: words.title })
    expect(screen.getByRole('button', { name: guardianWords.free.callLabel })).toBeTruthy()
    for (const name of [guardianWords.free.read, guardianWords.free.test])
      expect(screen.getByRole('button', { name })).toBeTruthy()
    await press(guardianWords.free.help)
    expect(screen.getByText('help: button')).toBeTruthy()
  })

  test('shows a code; when the guardian has agreed its own unticked box comes, by itself', async () => {
    const { state, answer } = await asked('guardian')
    await press(words.show)
    expect(await screen.findByText(code)).toBeTruthy()
    await press(words.look)
    expect(await screen.findByText(words.notYet)).toBeTruthy()
    state.missing = []
    await act(async () => void (await refreshSession()))
    await screen.findByRole('dialog', { name: own.title })
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
    state.consents = [{ scope: 'letters', version: own.version, granted: true, at: 1 }]
    await act(async () => void (await refreshSession()))
    expect(await act(async () => answer)).toBe('agreed')
  })

  test.each(['phone', 'channel'] as const)(
    'of whom the region asks a real identity (%s) is told so, with the same ways of help',
    async (what) => {
      await asked(what)
      await screen.findByRole('dialog', { name: guardianWords[what].title })
      expect(screen.getByRole('button', { name: guardianWords.free.help })).toBeTruthy()
    },
  )
})

describe('a guardian', () => {
  const words = guardianWords.agree
  const save = () => screen.getByRole('button', { name: words.save })
  const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))
  async function open(birthMonth: string | null = '1985-03') {
    const state = service(birthMonth)
    await act(async () => void (await refreshSession()))
    render(<AgreeScreen />)
    await act(async () => undefined)
    return state
  }
  const fill = (text: string) =>
    fireEvent.change(screen.getByLabelText(words.code), { target: { value: text } })

  test('finds nothing ticked, and cannot agree with the code alone, without a purpose or without the box of the guardian', async () => {
    await open()
    for (const box of screen.getAllByRole('checkbox')) expect(box.getAttribute('aria-checked')).toBe('false')
    fill(code)
    expect(save().getAttribute('aria-disabled')).toBe('true')
    tick(words.boxes.letters)
    expect(save().getAttribute('aria-disabled')).toBe('true')
    tick(words.boxes.letters)
    tick(words.isGuardian)
    expect(save().getAttribute('aria-disabled')).toBe('true')
  })

  test('agrees to what is ticked and to nothing else, with the digest of the text that was shown', async () => {
    const { gateway } = await open()
    fill('2345 6789 abcd')
    tick(words.boxes.letters)
    tick(words.isGuardian)
    await press(words.save)
    await waitFor(() => expect(sent(gateway, 'guardian.consent')).toHaveLength(1))
    const [call] = sent(gateway, 'guardian.consent')
    const text = `${letters.title}\n${letters.paragraphs.join('\n')}`
    expect(call?.input).toEqual({
      code,
      label: '',
      isGuardian: true,
      purposes: [
        {
          scope: 'letters',
          version: letters.version,
          textSha256: createHash('sha256').update(text).digest('hex'),
        },
      ],
    })
    expect(call?.key).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
    expect(await screen.findByText(words.saved)).toBeTruthy()
  })

  test.each([
    ['GUARDIAN_CODE_INVALID', saidRefusal('GUARDIAN_CODE_INVALID')],
    ['OUT_OF_AGE', words.tooYoung],
    ['RATE_LIMITED', saidRefusal('RATE_LIMITED')],
  ] as const)('who is refused with %s is told why, and finds everything as it was', async (error, said) => {
    const { gateway } = await open()
    fill(code)
    tick(words.boxes.results)
    tick(words.isGuardian)
    gateway.answer = () => ({ ok: false, error, requestId: 'r' })
    await press(words.save)
    expect(await screen.findByText(said)).toBeTruthy()
    expect(screen.getByDisplayValue(code)).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: words.boxes.results }).getAttribute('aria-checked')).toBe(
      'true',
    )
  })

  test('takes one purpose back after being told what that means', async () => {
    const state = service('1985-03')
    const given = { version: '1', granted: true, at: Date.now() }
    state.wards = [{ id: 'w'.repeat(43), label: '老大', consents: [{ scope: 'letters', ...given }] }]
    await act(async () => void (await refreshSession()))
    render(<AgreeScreen />)
    const { withdraw, purposes, sure } = guardianWords.wards
    await screen.findByText('老大')
    await press(withdraw(purposes.letters))
    expect(screen.getByText(sure.letters)).toBeTruthy()
    expect(sent(state.gateway, 'guardian.withdraw')).toEqual([])
    await press(guardianWords.wards.do)
    await waitFor(() => expect(sent(state.gateway, 'guardian.withdraw')).toHaveLength(1))
    expect(sent(state.gateway, 'guardian.withdraw')[0]?.input).toEqual({
      ward: 'w'.repeat(43),
      scope: 'letters',
    })
  })

  test('who has never told an age is asked for it first', async () => {
    const { gateway } = await open(null)
    fill(code)
    tick(words.boxes.letters)
    tick(words.isGuardian)
    await press(words.save)
    expect(await screen.findByRole('dialog')).toBeTruthy()
    expect(sent(gateway, 'guardian.consent')).toEqual([])
  })
})
