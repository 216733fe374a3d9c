import { fireEvent, render, screen } from '@testing-library/react'
import { MonthField } from '@/components/MonthField/MonthField'
import { readMonth } from '@/components/MonthField/readMonth'
import { monthWords } from '@/lib/copy/month'

test.each([
  ['1990', '6', { ok: true, month: '1990-06' }],
  ['1990', '12', { ok: true, month: '1990-12' }],
  ['2026', '11', { ok: true, month: '2026-11' }],
  ['2026', '12', { ok: false, problem: 'tooLate' }],
  ['1899', '12', { ok: false, problem: 'notAYear' }],
  ['1990', '13', { ok: false, problem: 'notAMonth' }],
  ['1990', '0', { ok: false, problem: 'notAMonth' }],
  ['90', '6', { ok: false, problem: 'notAYear' }],
  ['1990', '', { ok: false, problem: 'missing' }],
])('%s 年 %s 月', (year, month, read) => {
  expect(readMonth(year, month, '1900-01', '2026-11')).toEqual(read)
})

test('it gives the month as soon as both are right, and says why only when one leaves', () => {
  const onChange = jest.fn()
  render(<MonthField label="出生年月" value={null} onChange={onChange} max="2026-11" />)
  const year = screen.getByLabelText(monthWords.year)
  const month = screen.getByLabelText(monthWords.month)
  fireEvent.change(year, { target: { value: '1990' } })
  fireEvent.change(month, { target: { value: '13' } })
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.blur(month)
  expect(screen.getByRole('alert').textContent).toBe(monthWords.problems.notAMonth)
  fireEvent.change(month, { target: { value: '6' } })
  expect(screen.queryByRole('alert')).toBeNull()
  expect(onChange.mock.calls.map(([value]) => value)).toEqual([null, null, '1990-06'])
})
