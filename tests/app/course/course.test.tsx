import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { CourseList } from '@/features/course/CourseList'
import { CourseScreen } from '@/features/course/CourseScreen'
import { courseOf, courses } from '@/features/course/courses'
import { progress } from '@/features/course/progress'
import { courseWords as words } from '@/lib/copy/course'
import { journeys } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const online = courseOf('online-know-your-feelings')
const series = courseOf('series-friday-talk')
if (online?.kind !== 'online' || series?.kind !== 'series') throw new Error('the examples are not there')
const [first, second] = online.chapters
const write = jest.fn()

let gateway: ScriptedGateway
beforeEach(() => {
  preparePhone()
  progress.store.set(null)
  write.mockReset()
  journeys.length = 0
  gateway = scriptGateway(() => done())
})
const show = async (id: string) => {
  const page = render(<CourseScreen id={id} onWrite={write} />)
  await act(async () => undefined)
  return page
}
const press = (name: RegExp | string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('a course that is not there: a way on, and nothing half-shown', async () => {
  for (const id of ['gone', '__proto__']) {
    const page = await show(id)
    screen.getByText(words.unknown)
    screen.getByRole('button', { name: words.all })
    page.unmount()
  }
})

test('all of it can be read without a network, and nothing of it is told to anyone', async () => {
  gateway.online = false
  for (const course of courses) {
    const page = await show(course.id)
    screen.getByText(course.title)
    for (const source of course.sources) expect(screen.queryByText(source)).toBeNull()
    await press(words.sources)
    for (const source of course.sources) screen.getByText(source)
    page.unmount()
  }
  expect(gateway.batches).toEqual([])
})

test('a finished chapter is remembered on this phone, the next one is open then, and it can be forgotten', async () => {
  const page = await show(online.id)
  expect(screen.getByText(first?.text ?? '')).toBeTruthy()
  await press(`${first?.title}：${words.chapterDone}`)
  page.unmount()
  const list = render(<CourseList />)
  await screen.findByText(new RegExp(words.chapters(1, 4)))
  list.unmount()
  await show(online.id)
  expect(screen.queryByText(first?.text ?? '')).toBeNull()
  expect(screen.getByText(second?.text ?? '')).toBeTruthy()
  await press(words.forget)
  expect(progress.store.get()).toEqual({})
  expect(JSON.stringify({ ...localStorage })).not.toContain(online.id)
})

test('what somebody’s hand left on the phone instead of the progress breaks no page', async () => {
  localStorage.setItem('courses/progress', '{"online-know-your-feelings":"signal"}')
  await show(online.id)
  screen.getByText(words.chapters(0, 4))
})

const chooseIn = (ask: string, text: string) =>
  act(async () => {
    const group = screen.getByRole('radiogroup', { name: words.options(ask) })
    fireEvent.click(within(group).getByRole('radio', { name: text }))
  })
/** Chooses what is right, but for the first question. */
const chooseAllButOne = async () => {
  for (const [at, { ask, options, answer }] of online.check.entries())
    await chooseIn(ask, options[at === 0 ? (answer + 1) % options.length : answer] ?? '')
}

test('nothing is sent before all questions are answered, and then by one tap; the service has the last word', async () => {
  // Another version of the course on the service: what it says counts.
  const questions = online.check.map(({ answer }) => ({ right: false, answer, explain: '服务的说明。' }))
  gateway = scriptGateway(() => done({ questions }))
  await show(online.id)
  const [first] = online.check
  await chooseIn(first?.ask ?? '', first?.options[0] ?? '')
  await press(words.checkNow)
  expect(gateway.batches).toEqual([])
  await chooseAllButOne()
  await press(words.checkNow)
  await screen.findByText(words.checked(0, online.check.length))
  screen.getByText(words.counted)
  expect(
    gateway.batches.flatMap(({ calls }) => calls.map(({ action, key, input }) => [action, key, input])),
  ).toEqual([
    [
      'insight.check',
      undefined,
      {
        course: online.id,
        answers: online.check.map(({ answer, options }, at) =>
          at === 0 ? (answer + 1) % options.length : answer,
        ),
      },
    ],
  ])
})

test('without a network a wrong choice is told kindly and why, may be tried again, and it says that nobody was counted', async () => {
  gateway.online = false
  await show(online.id)
  await chooseAllButOne()
  await press(words.checkNow)
  await screen.findByText(words.checked(online.check.length - 1, online.check.length))
  screen.getByText(words.uncounted)
  screen.getByText(new RegExp(`^${words.wrong}`))
  await press(words.checkAgain)
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
})

test('a question to the programme is a letter, and what was never said is not shown as said', async () => {
  await show(series.id)
  const unsaid = series.episodes.filter(({ transcript }) => transcript === null)
  for (const { no, title } of unsaid)
    expect(screen.queryByRole('button', { name: words.episode(no, title) })).toBeNull()
  await press(words.write)
  expect(write).toHaveBeenCalledWith(words.letterTo(series.title))
})

test('links of a course lead to pages that there are', async () => {
  await show(online.id)
  await press(words.toArticle)
  await press(words.toExercise)
  expect(journeys.map(String)).toEqual([
    expect.stringContaining('packages/read/article/index?id=naming-feelings'),
    expect.stringContaining('packages/relax/exercise/index?id=mood-diary'),
  ])
})
