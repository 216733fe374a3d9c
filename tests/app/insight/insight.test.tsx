import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { InsightScreen } from '@/features/insight/InsightScreen'
import { insightWords as words } from '@/lib/copy/insight'
import { saidRefusal } from '@/lib/copy/refusals'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const course = {
  course: 'c',
  title: '一门课',
  people: 40 as number | null,
  times: 44 as number | null,
  questions: [
    { ask: '第一题', right: 30 as number | null },
    { ask: '第二题', right: null },
  ],
}

let gateway: ScriptedGateway
let courses: readonly (typeof course)[]
let region: { people: number | null; known: { share: number; low: number; high: number } | null }
beforeEach(() => {
  preparePhone()
  courses = [course]
  region = { people: 40, known: { share: 0.8, low: 0.7012, high: 0.8749 } }
  gateway = scriptGateway(({ action }) =>
    action === 'staff.insight.learning' ? done({ courses }) : done({ ...region, leastPeople: 30, asked: 5 }),
  )
})
const show = async (isAdmin = true) => {
  render(<InsightScreen isAdmin={isAdmin} />)
  await act(async () => undefined)
}
const asked = () => gateway.batches.flatMap(({ calls }) => calls.map(({ action }) => action))

test('without a network it says so for each, and nothing is shown as a number', async () => {
  gateway.online = false
  await show()
  expect((await screen.findAllByText(`${words.failed}${saidRefusal('OFFLINE')}`)).length).toBe(2)
  expect(screen.queryByText('0')).toBeNull()
})

test('an editor is not asked about the region, and sees no share of it', async () => {
  await show(false)
  await screen.findByText('一门课')
  expect(asked()).toEqual(['staff.insight.learning'])
  expect(screen.queryByText(words.awareness)).toBeNull()
})

test('few people: it says that they are few, and neither a number nor a share', async () => {
  courses = [{ ...course, people: null, times: null, questions: [{ ask: '第一题', right: null }] }]
  region = { people: null, known: null }
  await show()
  await screen.findByText(words.few(30))
  expect(screen.getAllByText(words.hidden).length).toBe(4)
})

test('the share with its interval and what it does not say; the counts with what they count; another quarter', async () => {
  await show()
  await screen.findByText('80.0%（95% 区间 70.1% 到 87.5%）')
  screen.getByText(words.definition(5))
  screen.getByText(words.limits)
  screen.getByText(words.right(30, 40))
  screen.getByText(words.people[1])
  const before = asked().length
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: words.earlier })))
  await waitFor(() => expect(asked().length).toBe(before + 2))
})
