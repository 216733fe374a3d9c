import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { followVisitCards } from '@/features/booking/card/keep'
import { nowAt } from '@/lib/clock/clock'
import { ensureConsent } from '@/lib/consent/consent'
import { cardWords } from '@/lib/copy/card'
import { saidRefusal } from '@/lib/copy/refusals'
import { visitCardWords as words } from '@/lib/copy/visitCard'
import { closeHelp, useHelp } from '@/lib/help/help'
import { flush } from '@/lib/outbox/outbox'
import CardPage from '@/packages/booking/card/index'
import { openedWith } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

const HOUR = 3_600_000
const id = 'v'.repeat(32)
const empty = { talk: '', who: '', what: '', since: '', tried: '', wish: '' }
const situation = { who: '17岁', what: '睡不好', since: '', tried: '', wish: '想睡着' }

let gateway: ScriptedGateway
let startAt: number
let stored: { card: typeof empty | null; savedAt: number | null }
let refused: 'VISIT_OVER' | 'CONSENT_REQUIRED' | null
beforeEach(() => {
  preparePhone()
  act(() => closeHelp())
  openedWith({ id })
  jest.mocked(ensureConsent).mockResolvedValue('agreed')
  startAt = nowAt() + 30 * HOUR
  stored = { card: null, savedAt: null }
  refused = null
  gateway = scriptGateway(({ action, input }) => {
    if (action === 'booking.own')
      return done({ visits: [{ id, startAt, state: 'confirmed', cardAt: stored.savedAt }], waits: [] })
    if (action === 'card.get') return done({ card: situation, savedAt: 1 })
    if (action === 'booking.eraseCard') stored = { card: null, savedAt: null }
    if (action === 'booking.saveCard') {
      if (refused) return { ok: false, error: refused, requestId: 'r' }
      stored = { card: (input as { card: typeof empty }).card, savedAt: nowAt() }
    }
    return done(stored)
  })
  followVisitCards()
})

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  await act(async () => void fireEvent.input(field, { target: { value } }))
}
const press = async (name: string) => {
  const found = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(found))
}
const sent = () =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'booking.saveCard')
const filled = async (label: string) => (await screen.findByLabelText<HTMLTextAreaElement>(label)).value

test('without a consent nothing is sent, and what was written stands there after the app was ended', async () => {
  jest.mocked(ensureConsent).mockResolvedValue('declined')
  render(<CardPage />)
  await type(words.talk, '想说说半夜')
  await press(words.save)
  expect(ensureConsent).toHaveBeenLastCalledWith('visitCard')
  await screen.findByText(words.declined)
  expect(sent()).toEqual([])
  cleanup()
  render(<CardPage />)
  await waitFor(async () => expect(await filled(words.talk)).toBe('想说说半夜'))
})

test('words that ask for help bring the help card in that tap, before age and consent and without a network', async () => {
  jest.mocked(ensureConsent).mockReturnValue(new Promise(() => undefined))
  render(<CardPage />)
  await type(cardWords.lines.wish, '我不想活了')
  gateway.online = false
  await press(words.save)
  expect(renderHook(() => useHelp()).result.current).toBe('words')
})

test('without a network it is kept, also over the end of the app, and handed over once when there is one', async () => {
  render(<CardPage />)
  await type(words.talk, '没有网络')
  gateway.online = false
  await press(words.save)
  await screen.findByText(words.waiting)
  cleanup()
  render(<CardPage />)
  await waitFor(async () => expect(await filled(words.talk)).toBe('没有网络'))
  gateway.online = true
  await act(() => flush())
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]).toMatchObject({ input: { id, card: { ...empty, talk: '没有网络' } } })
  expect(sent()[0]?.key).toBeTruthy()
})

test('two taps hand it over once', async () => {
  render(<CardPage />)
  await type(words.talk, '一次')
  const button = await screen.findByRole('button', { name: words.save })
  await act(async () => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  await screen.findByText(words.saved)
  expect(sent()).toHaveLength(1)
})

test('what the service does not take comes back into the field with the reason', async () => {
  refused = 'VISIT_OVER'
  render(<CardPage />)
  await type(words.talk, '晚了一点')
  await press(words.save)
  await screen.findByText(`${words.back}${saidRefusal('VISIT_OVER')}`)
  await waitFor(async () => expect(await filled(words.talk)).toBe('晚了一点'))
})

test('the situation card fills only what is empty, and nothing is shared by that', async () => {
  render(<CardPage />)
  await type(cardWords.lines.what, '我自己写的')
  await press(words.fill)
  await screen.findByText(words.filled)
  expect(await filled(cardWords.lines.what)).toBe('我自己写的')
  expect(await filled(cardWords.lines.who)).toBe('17岁')
  expect(sent()).toEqual([])
  await press(words.fill)
  await screen.findByText(words.noCard)
})

test('from another device: what is stored is shown, and can be erased', async () => {
  stored = { card: { ...empty, talk: '别处写的' }, savedAt: 1 }
  render(<CardPage />)
  await waitFor(async () => expect(await filled(words.talk)).toBe('别处写的'))
  await press(words.erase)
  await screen.findByText(words.erased)
  expect(await filled(words.talk)).toBe('')
  expect(screen.queryByRole('button', { name: words.erase })).toBeNull()
})

test('once it has begun it can be read and erased, and not written', async () => {
  startAt = nowAt() - HOUR
  stored = { card: { ...empty, talk: '已经说过' }, savedAt: 1 }
  render(<CardPage />)
  await screen.findByText('已经说过')
  await screen.findByText(words.over)
  expect(screen.queryByRole('button', { name: words.save })).toBeNull()
  expect(screen.queryByLabelText(words.talk)).toBeNull()
  await screen.findByRole('button', { name: words.erase })
})

test('when nothing can be fetched it says that what was written is not lost, and tries again', async () => {
  gateway.online = false
  render(<CardPage />)
  const again = await screen.findByRole('button', { name: '重试' })
  gateway.online = true
  await act(async () => void fireEvent.click(again))
  await screen.findByLabelText(words.talk)
})
