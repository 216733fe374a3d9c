import region from '@catalog/regions/taizhou.json'
import type { Output } from '@shared/contracts'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { PageOverlay } from '@/components/Page/overlay'
import { Page } from '@/components/Page/Page'
import { HelpCard } from '@/features/help/HelpCard'
import { followCalls } from '@/features/help/keep'
import { helpWords } from '@/lib/copy/help'
import { refusalWords } from '@/lib/copy/refusals'
import { closeHelp, openHelp } from '@/lib/help/help'
import { helpForWords } from '@/lib/words/words'
import { hideApp, journeys, showApp } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

beforeEach(() => {
  preparePhone()
  journeys.length = 0
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

test('words about somebody else: what can be done for that person stands right after the numbers, and leads there', async () => {
  render(<HelpCard />)
  act(() => void helpForWords('我朋友说她不想活了'))
  const card = screen.getByRole('dialog', { name: helpWords.title })
  const text = card.textContent ?? ''
  expect(text.indexOf('12356')).toBeLessThan(text.indexOf(helpWords.other))
  expect(text.indexOf(helpWords.other)).toBeLessThan(text.indexOf(helpWords.safe.question))
  expect(screen.queryByRole('button', { name: helpWords.worry })).toBeNull()
  await act(
    async () => void fireEvent.click(screen.getByRole('button', { name: new RegExp(helpWords.other) })),
  )
  expect(journeys).toEqual(['navigateTo /packages/help/worry/index'])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('words about oneself are not taken for worry about another', () => {
  render(<HelpCard />)
  act(() => void helpForWords('我不想活了'))
  expect(screen.getByRole('dialog').textContent).not.toContain(helpWords.other)
  expect(screen.getByRole('button', { name: helpWords.worry })).toBeTruthy()
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

describe('asking for the person on duty', () => {
  const { ask, standing } = helpWords
  let gateway: ScriptedGateway
  let now: Output<'safety.standing'>
  const asked = () =>
    gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'safety.ask')

  beforeEach(() => {
    now = { standing: 'none', at: null, callback: false }
    gateway = scriptGateway(({ action }) => done(action === 'safety.said' ? { lines: [] } : now))
  })

  async function open(): Promise<void> {
    render(<HelpCard />)
    await act(async () => openHelp('button'))
    fireEvent.click(screen.getByRole('button', { name: new RegExp(helpWords.expert) }))
  }
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const send = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: ask.send })))

  test('a number that is none is not sent, and what was written stays', async () => {
    await open()
    fill(ask.phone, '12')
    fill(ask.reason, '撑不住了')
    await send()
    expect(screen.getByText(ask.phoneWrong)).toBeTruthy()
    expect(screen.getByDisplayValue('撑不住了')).toBeTruthy()
    expect(asked()).toEqual([])
  })

  test('nothing has to be filled in; what was answered above goes along, once for a double tap', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: helpWords.company.no }))
    now = { standing: 'paged', at: Date.now(), callback: false }
    const button = screen.getByRole('button', { name: ask.send })
    await act(async () => {
      fireEvent.click(button)
      fireEvent.click(button)
    })
    await screen.findByText(/已通知值班人员/)
    expect(asked()).toHaveLength(1)
    expect(asked()[0]?.input).toMatchObject({ about: 'self', safe: null, company: false, phone: null })
  })

  test('without a network it says that it has not gone out, and points to the phone', async () => {
    gateway.online = false
    await open()
    await send()
    expect(await screen.findByText(standing.waiting)).toBeTruthy()
  })

  test('a call that the service refuses is said, with the phone first; what was written is still there', async () => {
    followCalls()
    gateway.answer = ({ action }) =>
      action === 'safety.ask'
        ? { ok: false, error: 'BAD_INPUT', requestId: 'r' }
        : done(action === 'safety.said' ? { lines: [] } : now)
    await open()
    fill(ask.reason, '撑不住了')
    await send()
    const said = await screen.findByText(standing.refused(refusalWords('BAD_INPUT').what))
    expect(said.textContent).toContain('12356')
    await act(async () => closeHelp())
    await act(async () => openHelp('button'))
    expect(await screen.findByText(standing.refused(refusalWords('BAD_INPUT').what))).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: new RegExp(helpWords.expert) }))
    expect(await screen.findByDisplayValue('撑不住了')).toBeTruthy()
    gateway.answer = ({ action }) => done(action === 'safety.said' ? { lines: [] } : now)
    now = { standing: 'paged', at: Date.now(), callback: false }
    await send()
    expect(await screen.findByText(/已通知值班人员/)).toBeTruthy()
  })

  test('a phone that is full calls at once; when that fails too, it is said', async () => {
    await open()
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    gateway.online = false
    await send()
    expect(await screen.findByText(ask.full(refusalWords('OFFLINE').what))).toBeTruthy()
    gateway.online = true
    now = { standing: 'paged', at: Date.now(), callback: false }
    await send()
    expect(await screen.findByText(/已通知值班人员/)).toBeTruthy()
    full.mockRestore()
    expect(asked()).toHaveLength(1)
  })

  test('while the phone dials the card stays as it is, with what was written; another page takes it away', async () => {
    const page = render(
      <PageOverlay.Provider value={HelpCard}>
        <Page title="信">
          <span />
        </Page>
      </PageOverlay.Provider>,
    )
    await act(async () => openHelp('button'))
    fireEvent.click(screen.getByRole('button', { name: new RegExp(helpWords.expert) }))
    fill(ask.phone, '0553-3838383')
    act(hideApp)
    act(showApp)
    expect(screen.getByDisplayValue('0553-3838383')).toBeTruthy()
    act(hideApp)
    render(
      <Page title="上面的一页">
        <span />
      </Page>,
    )
    expect(page.container.querySelector('[role=dialog]')).toBeNull()
  })

  test.each([
    ['searching', standing.searching],
    ['unattended', standing.unattended],
  ] as const)('%s is said as it is, with the phone first', async (state, words) => {
    now = { standing: state, at: Date.now(), callback: false }
    await open()
    expect(await screen.findByText(words)).toBeTruthy()
    expect(words).toContain('12356')
  })

  test('who has left no number is told that nobody can call', async () => {
    now = { standing: 'acknowledged', at: Date.now(), callback: false }
    await open()
    expect((await screen.findByText(/接手了/)).textContent).toContain(standing.noPhone)
  })
})

describe('a line for those on duty', () => {
  const { say } = helpWords
  let gateway: ScriptedGateway
  let standing: Output<'safety.standing'>['standing']
  const sent = () =>
    gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'safety.say')
  beforeEach(() => {
    standing = 'paged'
    gateway = scriptGateway(({ action }) =>
      done(action === 'safety.said' ? { lines: [] } : { standing, at: Date.now(), callback: false }),
    )
  })
  async function open(): Promise<void> {
    render(<HelpCard />)
    await act(async () => openHelp('button'))
  }
  const field = () => screen.findByLabelText(say.label)
  const write = async (text: string) => fireEvent.change(await field(), { target: { value: text } })
  const button = () => screen.getByRole('button', { name: say.send })
  const press = () => act(async () => void fireEvent.click(button()))

  test('is not offered before help was asked for, and an empty or too long one is not sent', async () => {
    standing = 'none'
    await open()
    expect(screen.queryByLabelText(say.label)).toBeNull()
    act(() => closeHelp())
    standing = 'paged'
    await act(async () => openHelp('button'))
    await write('字'.repeat(501))
    expect(screen.getByText(say.tooLong(500))).toBeTruthy()
    expect(button().getAttribute('aria-disabled')).toBe('true')
    expect(sent()).toEqual([])
  })

  test('without a network it waits on the phone and says so; closing the card loses nothing', async () => {
    await open()
    await write('我在房间里')
    gateway.online = false
    await press()
    expect(await screen.findByText('我在房间里')).toBeTruthy()
    expect(screen.getByText(say.waiting)).toBeTruthy()
    await write('门锁着')
    await act(async () => closeHelp())
    gateway.online = true
    await act(async () => openHelp('button'))
    expect(await screen.findByDisplayValue('门锁着')).toBeTruthy()
    expect(screen.getByText('我在房间里')).toBeTruthy()
  })

  test('where nobody is on duty the card says that nobody reads, with the phone first', async () => {
    standing = 'unattended'
    await open()
    expect(await screen.findByText(say.nobody)).toBeTruthy()
    expect(say.nobody).toContain('12356')
  })
})

test('the words for someone trusted are offered, and nothing is sent anywhere', () => {
  const gateway = scriptGateway(() => ({ ok: true, data: {} }))
  render(<HelpCard />)
  act(() => openHelp('button'))
  fireEvent.click(screen.getByRole('button', { name: new RegExp(helpWords.trusted) }))
  expect(screen.getByText(helpWords.trustedWords)).toBeTruthy()
  expect(gateway.batches).toEqual([])
})
