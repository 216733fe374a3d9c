import { act, fireEvent, screen, within } from '@testing-library/react'
import { DOUBLE_TAP_MS } from '@/features/assessment/taking/state'

let ahead = 0
const real = Date.now.bind(Date)
jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead)

/** Time that passes for the page without anyone waiting. */
export function pass(ms: number): void {
  ahead += ms
}

/** Lets replies and storage come in. */
export async function wait(ms = 30): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, ms)))
}

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }))
  await wait()
}

let tappedAt = 0

/** Taps the nth option, from 1, of the question on screen, as soon as a person could. */
export function choose(position: number, after = DOUBLE_TAP_MS + 50): void {
  const options = within(screen.getByRole('radiogroup')).getAllByRole('radio')
  const option = options[position - 1]
  if (option === undefined) throw new Error(`there is no option ${position}`)
  // An impatient tap comes so soon however slow the machine is.
  if (after < DOUBLE_TAP_MS) ahead = tappedAt + after - real()
  else pass(after)
  tappedAt = Date.now()
  fireEvent.click(option)
}
