import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { SurveyScreen } from '@/features/course/SurveyScreen'
import { saidRefusal } from '@/lib/copy/refusals'
import { surveyWords as words } from '@/lib/copy/survey'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const statements = ['一', '二', '三', '四', '五'].map((number, at) => ({
  id: `s${at}`,
  say: `第${number}句话。`,
}))
const told = statements.map(({ id }, at) => ({ id, isTrue: at % 2 === 0, explain: `说明 ${at}` }))

let gateway: ScriptedGateway
let answered: boolean
let reply: () => ReturnType<ScriptedGateway['answer']>
beforeEach(() => {
  preparePhone()
  answered = false
  reply = () => done({ told })
  gateway = scriptGateway(({ action }) =>
    action === 'insight.survey'
      ? done({ period: '2026Q4', statements, told: answered ? told : null })
      : reply(),
  )
})
const show = async () => {
  render(<SurveyScreen />)
  await act(async () => undefined)
}
const sent = () =>
  gateway.batches.flatMap(({ calls }) => calls.filter(({ action }) => action === 'insight.answer'))
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const choose = (at: number, text: string) =>
  act(async () => {
    const group = screen.getByRole('radiogroup', { name: words.choose(statements[at]?.say ?? '') })
    fireEvent.click(within(group).getByRole('radio', { name: text }))
  })
const chooseAll = async () => {
  for (let at = 0; at < 5; at++) await choose(at, words.said.true)
}

test('without a network it says so, and asks again when one wants to', async () => {
  gateway.online = false
  await show()
  await screen.findByText(`${words.failed}${saidRefusal('OFFLINE')}`)
  gateway.online = true
  await press('重试')
  await screen.findByText(words.say(1, '第一句话。'))
})

test('nothing can be sent before all five are chosen, and going back sends nothing', async () => {
  await show()
  await screen.findByText(words.say(1, '第一句话。'))
  for (let at = 0; at < 4; at++) await choose(at, words.said.unsure)
  await press(words.send)
  await press(words.skip)
  expect(sent()).toEqual([])
})

test('a refusal keeps every choice on screen, and one that came twice shows what is true', async () => {
  reply = () => ({ ok: false, error: 'BUSY', requestId: 'r' })
  await show()
  await screen.findByText(words.say(1, '第一句话。'))
  await chooseAll()
  await press(words.send)
  await screen.findByText(saidRefusal('BUSY'))
  expect(screen.getAllByRole('radio', { checked: true }).length).toBe(5)
  reply = () => ({ ok: false, error: 'SURVEY_ANSWERED', requestId: 'r' })
  answered = true
  await press(words.send)
  await screen.findByText(words.earlier)
  screen.getByText('说明 4')
})

test('what was chosen is sent once and without a key, and what is true stands beside it', async () => {
  await show()
  await screen.findByText(words.say(1, '第一句话。'))
  await chooseAll()
  await press(words.send)
  await screen.findByText(words.done)
  expect(sent().map(({ key, input }) => [key, input])).toEqual([
    [undefined, { period: '2026Q4', answers: statements.map(({ id }) => ({ id, said: 'true' })) }],
  ])
  expect(screen.getAllByText(words.isFalse).length).toBe(2)
  expect(screen.getAllByText(words.mine(words.said.true)).length).toBe(5)
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/s0|2026Q4/)
})
