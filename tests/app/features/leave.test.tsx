import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { PageOverlay } from '@/components/Page/overlay'
import { Page } from '@/components/Page/Page'
import { HelpCard } from '@/features/help/HelpCard'
import { shellWords } from '@/lib/copy/shell'
import { openHelp } from '@/lib/help/help'
import AwayPage from '@/pages/away/index'
import { leave } from '@/platform/leave'
import { leave as weapp } from '@/platform/leave/leave.weapp'
import { journeys } from '../mocks/taro'
import { scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

beforeEach(() => {
  preparePhone()
  journeys.length = 0
  scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' })).online = false
})

test('one tap leaves for the neutral page, without a question and without a network; the help card does not stay', async () => {
  const left = jest.spyOn(leave, 'leave').mockResolvedValue(undefined)
  render(
    <PageOverlay.Provider value={HelpCard}>
      <Page title="信">
        <span>心里话</span>
      </Page>
    </PageOverlay.Provider>,
  )
  await act(async () => openHelp('button'))
  expect(screen.getByRole('dialog')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: shellWords.leave })))
  expect(left.mock.calls).toEqual([['/pages/away/index']])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('in the mini-program the neutral page comes first, so that the list of recent apps shows it; then the app closes', async () => {
  const order: string[] = []
  jest.spyOn(Taro, 'reLaunch').mockImplementation(async ({ url }) => {
    order.push(url)
    return { errMsg: 'ok' }
  })
  const exit = async () => {
    order.push('exit')
    throw new Error('a developer tool cannot close itself')
  }
  Object.assign(Taro, { exitMiniProgram: exit })
  await weapp.leave('/pages/away/index')
  expect(order).toEqual(['/pages/away/index', 'exit'])
})

test('the neutral page says nothing of what this app is for', () => {
  render(<AwayPage />)
  expect(document.body.textContent).not.toMatch(/心理|心语|求助|测评|专家|抑郁|焦虑/)
})
