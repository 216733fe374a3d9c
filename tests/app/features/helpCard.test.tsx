import region from '@catalog/regions/taizhou.json'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { HelpCard } from '@/features/help/HelpCard'
import { helpWords } from '@/lib/copy/help'
import { closeHelp, openHelp } from '@/lib/help/help'
import { scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

beforeEach(() => {
  preparePhone()
  act(() => closeHelp())
})

test('it comes up within the same tick, without a network, with the three national numbers', () => {
  const gateway = scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' }))
  gateway.online = false
  render(<HelpCard />)
  expect(screen.queryByRole('dialog')).toBeNull()
  act(() => openHelp('safety_item'))
  const card = screen.getByRole('dialog', { name: helpWords.title })
  for (const number of ['12356', '110', '120']) expect(card.textContent).toContain(number)
  expect(gateway.batches).toEqual([])
})

test('a line that nobody confirmed is never shown', () => {
  const unverified = region.hotlines.filter((line) => line.verifiedOn === null)
  expect(unverified.length).toBeGreaterThan(0)
  render(<HelpCard />)
  act(() => openHelp('button'))
  const shown = screen.getByRole('dialog').textContent ?? ''
  for (const { name, number } of unverified)
    for (const word of [name, number].filter(Boolean)) expect(shown).not.toContain(word)
})

test('the two questions can be answered in any order or not at all, and change only a sentence', () => {
  render(<HelpCard />)
  act(() => openHelp('button'))
  expect(screen.queryByText(helpWords.alone)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: helpWords.company.no }))
  expect(screen.getByText(helpWords.alone)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: helpWords.company.yes }))
  expect(screen.queryByText(helpWords.alone)).toBeNull()
  expect(screen.getByText(helpWords.together)).toBeTruthy()
})

test('asking for an expert says plainly that nobody is reading, and points to the phone', () => {
  render(<HelpCard />)
  act(() => openHelp('button'))
  fireEvent.click(screen.getByRole('button', { name: new RegExp(helpWords.expert) }))
  expect(screen.getByRole('status').textContent).toMatch(/没有开通[\s\S]*没有人在看[\s\S]*12356/)
})

test('the words for someone trusted are offered, and nothing is sent anywhere', () => {
  const gateway = scriptGateway(() => ({ ok: true, data: {} }))
  render(<HelpCard />)
  act(() => openHelp('button'))
  fireEvent.click(screen.getByRole('button', { name: new RegExp(helpWords.trusted) }))
  expect(screen.getByText(helpWords.trustedWords)).toBeTruthy()
  expect(gateway.batches).toEqual([])
})
