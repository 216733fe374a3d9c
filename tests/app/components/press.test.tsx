import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Press } from '@/components/Press/Press'

test('a tap, Enter and Space do the same; other keys do nothing', () => {
  const onPress = jest.fn()
  render(<Press label="开始" onPress={onPress} />)
  const control = screen.getByRole('button', { name: '开始' })
  fireEvent.click(control)
  fireEvent.keyDown(control, { key: 'Enter' })
  fireEvent.keyDown(control, { key: ' ' })
  fireEvent.keyDown(control, { key: 'a' })
  expect(onPress).toHaveBeenCalledTimes(3)
  expect(control.getAttribute('tabindex')).toBe('0')
})

test('while its promise is open a second tap is dropped, and it says that it works', async () => {
  let finish = (): void => {}
  const onPress = jest.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve
      }),
  )
  render(<Press label="保存" onPress={onPress} />)
  const control = screen.getByRole('button', { name: '保存' })
  fireEvent.click(control)
  fireEvent.click(control)
  expect(onPress).toHaveBeenCalledTimes(1)
  expect(control.getAttribute('aria-busy')).toBe('true')
  finish()
  await waitFor(() => expect(control.getAttribute('aria-busy')).toBeNull())
  fireEvent.click(control)
  expect(onPress).toHaveBeenCalledTimes(2)
})

test('a disabled control is deaf, says so, and is left out of the tab order', () => {
  const onPress = jest.fn()
  render(<Press label="提交" disabled onPress={onPress} />)
  const control = screen.getByRole('button', { name: '提交' })
  fireEvent.click(control)
  fireEvent.keyDown(control, { key: 'Enter' })
  expect(onPress).not.toHaveBeenCalled()
  expect(control.getAttribute('aria-disabled')).toBe('true')
  expect(control.getAttribute('tabindex')).toBe('-1')
})

test('a control inside a pressable card does not press the card', () => {
  const card = jest.fn()
  const inside = jest.fn()
  render(
    <Press label="卡片" onPress={card}>
      <Press label="删除" onPress={inside} />
    </Press>,
  )
  fireEvent.click(screen.getByRole('button', { name: '删除' }))
  expect([card.mock.calls.length, inside.mock.calls.length]).toEqual([0, 1])
})
