import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ThreadPage } from '@/features/desk/ThreadPage'
import { ReadingRequests } from '@/features/reading/ReadingRequests'
import { readingWords } from '@/lib/copy/reading'
import { refreshSession } from '@/lib/session/session'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const { list } = readingWords
const session = (roles: readonly string[]) => ({
  region: 'taizhou',
  roles: ['citizen', ...roles],
  birthMonth: '1980-01',
  preferences: { fontScale: 1, theme: 'system', careMode: false },
  consents: [],
  missing: [],
})
const sent = (gateway: ScriptedGateway, action: string) =>
  gateway.batches.flatMap(({ calls }) => calls).filter((call) => call.action === action)

beforeEach(preparePhone)

describe('a minor’s letter that is no task at hand', () => {
  async function open() {
    let asked = 0
    const gateway = scriptGateway(({ action }) => {
      if (action === 'staff.letter.askReading') {
        asked = 1
        return done({ state: 'asked' })
      }
      return { ok: false, error: 'REASON_REQUIRED', details: { asked }, requestId: 'r' } as never
    })
    render(<ThreadPage id={'t'.repeat(32)} />)
    await screen.findByText(readingWords.why)
    return gateway
  }
  const write = (text: string) =>
    fireEvent.change(screen.getByLabelText(readingWords.label), { target: { value: text } })
  const send = () => screen.getByRole('button', { name: readingWords.send })

  test('is not on screen before somebody approved; a reason that says nothing is not sent', async () => {
    const gateway = await open()
    write('看看')
    expect(send().getAttribute('aria-disabled')).toBe('true')
    expect(sent(gateway, 'staff.letter.askReading')).toEqual([])
  })

  test('a reason that cannot be sent stays where it was written', async () => {
    const gateway = await open()
    write('家属投诉，核对回复')
    gateway.online = false
    await act(async () => void fireEvent.click(send()))
    await screen.findByText(new RegExp(readingWords.kept))
    expect(screen.getByDisplayValue('家属投诉，核对回复')).toBeTruthy()
  })

  test('once asked it waits, and asks nothing again', async () => {
    const gateway = await open()
    write('家属投诉，核对回复')
    await act(async () => void fireEvent.click(send()))
    await screen.findByText(readingWords.waiting)
    expect(sent(gateway, 'staff.letter.askReading')).toHaveLength(1)
    expect(screen.queryByLabelText(readingWords.label)).toBeNull()
  })
})

describe('what waits for a supervisor', () => {
  async function show(roles: readonly string[]) {
    const request = { id: 'r'.repeat(43), what: 'letter', reason: '家属投诉', by: '', askedAt: Date.now() }
    const gateway = scriptGateway(({ action }) => {
      if (action === 'staff.reading.list') return done({ requests: [request] })
      if (action === 'staff.reading.decide') return done({ requests: [] })
      return done(session(roles))
    })
    await act(async () => void (await refreshSession()))
    render(<ReadingRequests />)
    await act(async () => undefined)
    return gateway
  }

  test('is not asked for by anybody else', async () => {
    const gateway = await show(['expert'])
    expect(sent(gateway, 'staff.reading.list')).toEqual([])
  })

  test.each([
    [list.approve, true],
    [list.decline, false],
  ])('%s is one tap, for the reason that stands there', async (name, approve) => {
    const gateway = await show(['supervisor'])
    fireEvent.click(await screen.findByRole('button', { name: list.label(name, '家属投诉') }))
    await waitFor(() => expect(sent(gateway, 'staff.reading.decide')).toHaveLength(1))
    expect(sent(gateway, 'staff.reading.decide')[0]?.input).toEqual({ id: 'r'.repeat(43), approve })
    await waitFor(() => expect(screen.queryByText('家属投诉')).toBeNull())
  })
})
