import { act, fireEvent, render, screen } from '@testing-library/react'
import { PageOverlay } from '@/components/Page/overlay'
import { Page } from '@/components/Page/Page'
import { HelpCard } from '@/features/help/HelpCard'
import { closeHelp } from '@/lib/help/help'
import { setPreferences } from '@/lib/preferences/preferences'
import { journeys } from '../mocks/taro'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

beforeEach(() => {
  preparePhone()
  scriptGateway(() => done())
  act(() => closeHelp())
  journeys.length = 0
})

const show = () =>
  render(
    <PageOverlay.Provider value={HelpCard}>
      <Page title="一页">内容</Page>
    </PageOverlay.Provider>,
  )

test('求助 is in the header of every page and opens the card at once', () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: '求助' }))
  expect(screen.getByRole('dialog').textContent).toContain('12356')
})

test('the chosen type size and theme reach the root, and are kept on the phone', async () => {
  const { container } = show()
  await act(() => setPreferences({ fontScale: 1.75, theme: 'dark' }))
  const root = container.firstElementChild as HTMLElement
  expect(root.style.getPropertyValue('--fs')).toBe('1.75')
  expect(root.className).toContain('theme-dark')
  expect(document.body.className).toContain('theme-dark')
  expect(localStorage.getItem('xinyu.citizen.preferences')).toContain('1.75')
})

test('back from the first page of a link leads home', async () => {
  show()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '返回' })))
  expect(journeys).toEqual(['switchTab /pages/chat/index'])
})

test('the window never names the page that one is on', () => {
  show()
  expect(document.title).not.toContain('一页')
})
