import { fireEvent, render, screen } from '@testing-library/react'
import { OptionList } from '@/components/OptionList/OptionList'

const options = ['没有', '有时', '经常', '总是'].map((text, index) => ({ id: String(index + 1), text }))

function show(chosen: string | null, onChoose = jest.fn()) {
  render(
    <OptionList label="我觉得闷闷不乐" options={options} chosen={chosen} onChoose={onChoose} autoFocus />,
  )
  return { group: screen.getByRole('radiogroup', { name: '我觉得闷闷不乐' }), onChoose }
}
const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label')

test('it is a radio group with one tab stop: the chosen option, else the first', () => {
  show('3')
  const radios = screen.getAllByRole('radio')
  expect(radios.map((one) => one.getAttribute('aria-checked'))).toEqual(['false', 'false', 'true', 'false'])
  expect(radios.map((one) => one.getAttribute('tabindex'))).toEqual(['-1', '-1', '0', '-1'])
  expect(focused()).toBe('经常')
})

test('arrows walk around without choosing', () => {
  const { group, onChoose } = show(null)
  expect(focused()).toBe('没有')
  fireEvent.keyDown(group, { key: 'ArrowDown' })
  expect(focused()).toBe('有时')
  fireEvent.keyDown(group, { key: 'ArrowUp' })
  fireEvent.keyDown(group, { key: 'ArrowUp' })
  expect(focused()).toBe('总是')
  expect(onChoose).not.toHaveBeenCalled()
})

test('a tap, Enter on the focused one, and a digit choose; a digit beyond the list does not', () => {
  const { group, onChoose } = show(null)
  fireEvent.click(screen.getByRole('radio', { name: '经常' }))
  fireEvent.keyDown(screen.getByRole('radio', { name: '有时' }), { key: 'Enter' })
  fireEvent.keyDown(group, { key: '4' })
  fireEvent.keyDown(group, { key: '7' })
  expect(onChoose.mock.calls.map(([id]) => id)).toEqual(['3', '2', '4'])
})
