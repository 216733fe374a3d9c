import { act, fireEvent, render, screen } from '@testing-library/react'
import { FrontScreen } from '@/features/visits/FrontScreen'
import { visitsWords } from '@/lib/copy/visits'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const words = visitsWords.front
const service = { id: 'talk-remote', name: '视频或电话咨询', ways: ['phone'] }
const startAt = Date.now() + 3_600_000
let services: readonly (typeof service)[]
let gateway: ScriptedGateway

beforeEach(() => {
  preparePhone()
  services = [service]
  gateway = scriptGateway(({ action }) => {
    if (action === 'booking.services') return done({ services })
    if (action === 'staff.booking.free')
      return done({ experts: [{ ref: 'e'.repeat(22), name: '示例专家 01', slots: [{ startAt }] }] })
    return done({ visits: [] })
  })
})

const time = { name: /^示例专家 01 / }

test('no time can be tapped before the service is known, and the first tap on one is heard', async () => {
  let letGo = (): void => undefined
  const late = new Promise<void>((resolve) => {
    letGo = resolve
  })
  gateway.hold = ([call]) => (call?.action === 'booking.services' ? late : Promise.resolve())
  render(<FrontScreen />)
  await screen.findByText(words.lead)
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(screen.queryByRole('button', time)).toBeNull()
  await act(async () => letGo())
  const slot = await screen.findByRole('button', time)
  await act(async () => void fireEvent.click(slot))
  await screen.findByLabelText(words.name)
})

test('where the first service is not given it says that there is no time, and the others can be chosen', async () => {
  services = [{ ...service, id: 'talk-place', name: '面对面咨询' }]
  render(<FrontScreen />)
  await screen.findByText(words.none)
  expect(screen.getByRole('radio', { name: '面对面咨询' })).toBeTruthy()
})
