import { act, renderHook } from '@testing-library/react'
import {
  adoptPreferences,
  setPreferences,
  startPreferences,
  usePreferences,
} from '@/lib/preferences/preferences'
import { done, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

beforeEach(() => {
  preparePhone()
  scriptGateway(() => done())
})

test('a phone without a choice takes over the one of the last phone; its own choice stays', async () => {
  const { result } = renderHook(usePreferences)
  await act(startPreferences)
  act(() => adoptPreferences({ fontScale: 1.45, theme: 'dark', careMode: true }))
  expect(result.current).toMatchObject({ fontScale: 1.45, theme: 'dark', careMode: true, dark: true })
  await act(() => setPreferences({ careMode: false }))
  act(() => adoptPreferences({ fontScale: 1, theme: 'light', careMode: true }))
  expect(result.current).toMatchObject({ fontScale: 1.45, theme: 'dark', careMode: false })
})

test('a choice is told to the service and survives a restart', async () => {
  const gateway = scriptGateway(() => done())
  const { result } = renderHook(usePreferences)
  await act(() => setPreferences({ fontScale: 1.75, theme: 'light' }))
  expect(gateway.batches.at(-1)?.calls[0]).toMatchObject({
    action: 'account.setPreferences',
    input: { fontScale: 1.75, theme: 'light' },
  })
  await act(startPreferences)
  expect(result.current).toMatchObject({ fontScale: 1.75, theme: 'light', dark: false })
})

test('a damaged memory counts as none', async () => {
  localStorage.setItem('xinyu.citizen.preferences', '{"fontScale":9}')
  const { result } = renderHook(usePreferences)
  await act(startPreferences)
  expect([1, 1.2, 1.45, 1.75]).toContain(result.current.fontScale)
})
