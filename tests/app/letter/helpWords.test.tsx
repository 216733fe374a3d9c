import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { CardScreen } from '@/features/letter/card/CardScreen'
import { ComposeScreen } from '@/features/letter/compose/ComposeScreen'
import { LineDock } from '@/features/letter/thread/LineDock'
import type { Thread } from '@/features/letter/threads'
import { ensureConsent } from '@/lib/consent/consent'
import { cardWords } from '@/lib/copy/card'
import { letterWords } from '@/lib/copy/letter'
import { closeHelp, useHelp } from '@/lib/help/help'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

jest.mock('@/lib/consent/consent', () => ({ ensureConsent: jest.fn(async () => 'agreed') }))

/** Wherever letters are written: what asks for help brings the card in that tap, whatever else is missing. */

const cry = '我不想活了'
const thread = { id: 't'.repeat(32), state: 'answered', reopenUntil: null } as unknown as Thread

let gateway: ScriptedGateway
beforeEach(() => {
  preparePhone()
  act(() => closeHelp())
  gateway = scriptGateway(() => done({ card: null, savedAt: null, templates: [] }))
  // Nothing after the card may be needed for it: the question of consent never comes back.
  jest.mocked(ensureConsent).mockReturnValue(new Promise(() => undefined))
})
const card = () => renderHook(() => useHelp()).result.current
const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  await act(async () => void fireEvent.input(field, { target: { value } }))
  return field
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('a line of a live chat, without a network', async () => {
  gateway.online = false
  render(<LineDock thread={thread} now={1} />)
  const field = await type(letterWords.thread.line, cry)
  expect(card()).toBeNull()
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
  expect(card()).toBe('words')
})

test('a letter, before age and consent are asked', async () => {
  gateway.online = false
  render(<ComposeScreen />)
  await type(letterWords.compose.textLabel, cry)
  await press(letterWords.compose.send)
  expect(card()).toBe('words')
})

test('the situation card', async () => {
  render(<CardScreen />)
  await type(cardWords.lines.what, cry)
  await press(cardWords.save)
  expect(card()).toBe('words')
})

test('harmless words bring nothing', async () => {
  render(<LineDock thread={thread} now={1} />)
  const field = await type(letterWords.thread.line, '今天好一点了')
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
  expect(card()).toBeNull()
})
