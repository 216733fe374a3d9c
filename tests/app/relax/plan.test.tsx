import plan from '@catalog/exercises/safety-plan.json'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { PageOverlay } from '@/components/Page/overlay'
import { HelpCard } from '@/features/help/HelpCard'
import { helpWords } from '@/lib/copy/help'
import { ownWords } from '@/lib/copy/own'
import { planWords } from '@/lib/copy/plan'
import { planPageWords as words } from '@/lib/copy/planPage'
import { closeHelp, openHelp } from '@/lib/help/help'
import { safetyPlan } from '@/lib/plan/plan'
import ExercisePage from '@/packages/relax/exercise/index'
import { openedWith } from '../mocks/taro'
import { type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

let gateway: ScriptedGateway

beforeEach(async () => {
  preparePhone()
  act(() => closeHelp())
  await safetyPlan.load()
  gateway = scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' }))
  gateway.online = false
})

async function open(): Promise<void> {
  openedWith({ id: 'safety-plan' })
  render(
    <PageOverlay.Provider value={HelpCard}>
      <ExercisePage />
    </PageOverlay.Provider>,
  )
  await act(async () => {})
}
async function openCard(): Promise<HTMLElement> {
  render(<HelpCard />)
  await act(async () => openHelp('button'))
  return screen.getByRole('dialog', { name: helpWords.title })
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const write = (title: string, no: number, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(words.line(title, no)), { target: { value } }))
const titles = plan.steps.map(({ title }) => title)

/** Writes one line in each of the first steps. */
async function fill(lines: readonly string[]): Promise<void> {
  await press(words.write)
  for (const [index, line] of lines.entries()) {
    await write(titles[index] ?? '', 1, line)
    await press(index === titles.length - 1 ? words.finish : words.next)
  }
}

test('the words on the help card and in the catalogue drift apart', () => {
  expect(planWords.short).toEqual(Object.fromEntries(plan.steps.map(({ id, short }) => [id, short])))
  expect(planWords.title).toBe(plan.title)
})

test('somebody who is in danger now is set to writing: the page offers help first', async () => {
  await open()
  expect(screen.getByText(/先别写，去求助/)).toBeTruthy()
  await press(words.hard)
  expect(screen.getByRole('dialog', { name: helpWords.title }).textContent).toContain('12356')
})

test('without a plan the help card says nothing of one', async () => {
  const card = await openCard()
  expect(card.textContent).not.toContain(planWords.title)
})

test('a plan that is not there when it is needed: it stands first on the help card, without a network', async () => {
  await open()
  await fill(['整晚睡不着', '洗个热水澡', '', '姐姐 13800000000'])
  cleanup()
  const card = await openCard()
  const text = card.textContent ?? ''
  expect(text.indexOf(planWords.title)).toBeGreaterThan(-1)
  expect(text.indexOf(planWords.title)).toBeLessThan(text.indexOf('12356'))
  expect(text).toContain('整晚睡不着')
  expect(text).toContain(planWords.step(1, 3, '我知道它来了'))
  await press(planWords.next)
  expect(card.textContent).toContain('洗个热水澡')
  await press(planWords.next)
  expect(card.textContent).toContain(planWords.step(3, 3, '告诉一个人'))
  expect(screen.getByRole('button', { name: /打电话，姐姐/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: planWords.next })).toBeNull()
  expect(gateway.batches).toEqual([])
})

test('a killed phone loses nothing of it: every key is kept, an unfinished step too', async () => {
  await open()
  await press(words.write)
  await write(titles[0] ?? '', 1, '胸口像压着石头')
  await write(titles[0] ?? '', 2, '不回消息')
  cleanup()
  await open()
  expect(screen.getByText('胸口像压着石头')).toBeTruthy()
  expect(screen.getByText('不回消息')).toBeTruthy()
  for (const number of ['12356', '120', '110'])
    expect(screen.getByText(new RegExp(` ${number}$`))).toBeTruthy()
})

test('no step takes more lines than fit on the card', async () => {
  await open()
  await press(words.write)
  const most = plan.steps[0]?.atMost ?? 0
  for (let no = 1; no <= most; no += 1) await write(titles[0] ?? '', no, `第${no}`)
  expect(screen.queryByLabelText(words.line(titles[0] ?? '', most + 1))).toBeNull()
})

test('a plan that is deleted by accident: it asks, says what goes, and comes back', async () => {
  await open()
  await fill(['整晚睡不着'])
  cleanup()
  await open()
  await press(words.remove)
  expect(screen.getByText(words.removeAsk)).toBeTruthy()
  await press(new RegExp(`^${ownWords.yes}，${words.remove}`))
  expect(screen.queryByText('整晚睡不着')).toBeNull()
  expect(Object.keys(localStorage).filter((key) => key.includes('plan'))).toEqual([])
  await press(ownWords.undo)
  expect(screen.getByText('整晚睡不着')).toBeTruthy()
})

test('a plan of two months ago asks to be looked at', async () => {
  await safetyPlan.save({ lines: { signs: ['睡不着'] }, changedAt: Date.now() - 61 * 86_400_000 })
  await open()
  expect(screen.getByText(words.old(61))).toBeTruthy()
})

test('a full phone is told at once, and what was typed stays on screen', async () => {
  await open()
  await press(words.write)
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full')
  })
  await write(titles[0] ?? '', 1, '睡不着')
  expect(screen.getByText(words.full)).toBeTruthy()
  expect(screen.getByDisplayValue('睡不着')).toBeTruthy()
  full.mockRestore()
})
