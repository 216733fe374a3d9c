import { act, cleanup, render, screen } from '@testing-library/react'
import { refreshOffers } from '@/features/assessment/offers/offers'
import { NextSteps } from '@/features/assessment/result/NextSteps'
import { refreshSession } from '@/lib/session/session'
import { preparePhone } from '../support/phone'
import { scriptService } from './support/service'

/** What may be tapped after a result whose steps name PHQ-9, for someone born then, while these scales are on. */
async function offered(birthMonth: string | null, on: string[]): Promise<string> {
  const service = scriptService()
  service.birthMonth = birthMonth
  service.on = on
  await act(async () => {
    await refreshSession()
    await refreshOffers()
  })
  render(<NextSteps steps={['scale:phq9', 'help-card']} />)
  const names = screen.getAllByRole('button').map((one) => one.textContent ?? '')
  cleanup()
  return names.join(' | ')
}

beforeEach(preparePhone)

test('a child is not sent to a scale for adults, nor anyone to one that is switched off', async () => {
  expect(await offered('2016-01', ['who5', 'phq9'])).not.toContain('PHQ-9')
  expect(await offered('1990-01', ['who5'])).not.toContain('PHQ-9')
  expect(await offered('1990-01', ['who5', 'phq9'])).toContain('PHQ-9')
})

test('whoever did not say an age is offered it, and asked there', async () => {
  expect(await offered(null, ['phq9'])).toContain('PHQ-9')
})
