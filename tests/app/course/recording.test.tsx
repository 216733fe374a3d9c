import { act, fireEvent, render, screen } from '@testing-library/react'
import { CourseScreen } from '@/features/course/CourseScreen'
import { courseOf } from '@/features/course/courses'
import { progress } from '@/features/course/progress'
import { courseWords } from '@/lib/copy/course'
import { soundWords } from '@/lib/copy/sound'
import { sound } from '@/platform/sound'
import { hideApp } from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'
import { preparePhone } from '../support/phone'

const words = courseWords.recording
const online = courseOf('online-know-your-feelings')
const series = courseOf('series-friday-talk')
if (online?.kind !== 'online' || series?.kind !== 'series') throw new Error('the examples are not there')
const [first, second] = online.chapters
const [episode] = series.episodes
if (!first || !second || !episode) throw new Error('the examples are empty')
const fileId = 'cloud://env.bucket/courses/signal.mp3'
const other = 'cloud://env.bucket/courses/body.m4a'

let gateway: ScriptedGateway
let address: string
let refused: boolean
beforeEach(() => {
  preparePhone()
  progress.store.set(null)
  address = 'https://files/signal?until=1'
  refused = false
  gateway = scriptGateway(() =>
    refused ? { ok: false, error: 'NOT_FOUND', requestId: 'r' } : done({ address }),
  )
  // As a region has it whose operator has put recordings into storage; the examples have none.
  jest.replaceProperty(first, 'media', { kind: 'audio', fileId, seconds: 360 })
  jest.replaceProperty(second, 'media', { kind: 'audio', fileId: other, seconds: 300 })
  jest.replaceProperty(episode, 'media', { kind: 'audio', fileId, seconds: 3300 })
})
afterEach(() => jest.restoreAllMocks())

const show = async (id: string) => {
  const page = render(<CourseScreen id={id} onWrite={jest.fn()} />)
  await act(async () => undefined)
  return page
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const asked = () => gateway.batches.flatMap(({ calls }) => calls.map(({ action, input }) => [action, input]))
/** Every recording that was opened, in order, with what it is told. */
const listen = () => {
  const opened: { play: jest.Mock; pause: jest.Mock; close: jest.Mock }[] = []
  const open = jest.spyOn(sound, 'open').mockImplementation(() => {
    const one = { play: jest.fn(), pause: jest.fn(), close: jest.fn() }
    opened.push(one)
    return one
  })
  const tells = (at = -1) => open.mock.calls.at(at)?.[1]
  return { open, opened, tells }
}

test('a chapter whose recording is not there is not offered to be heard, and its words stand there', async () => {
  jest.restoreAllMocks()
  await show(online.id)
  screen.getByText(words.none)
  screen.getByText(first.text)
  expect(screen.queryByRole('button', { name: soundWords.playing(first.title) })).toBeNull()
})

test('a course that is only read tells nobody; a recording is asked for when it is played, and rests at the next tap', async () => {
  const { opened, open, tells } = listen()
  await show(online.id)
  expect(asked()).toEqual([])
  await press(soundWords.playing(first.title))
  await act(() => until(() => opened.length === 1))
  expect(asked()).toEqual([['content.recording', { fileId }]])
  expect(open).toHaveBeenCalledWith(address, expect.anything(), 0)
  expect(opened[0]?.play).toHaveBeenCalledTimes(1)
  act(() => tells()?.playing(true))
  act(() => tells()?.at(90))
  screen.getByText('1:30 / 6:00')
  screen.getByText(first.text)
  await press(soundWords.pausing(first.title))
  expect(opened[0]?.pause).toHaveBeenCalledTimes(1)
  act(() => tells()?.playing(false))
  await press(soundWords.playing(first.title))
  expect(opened[0]?.play).toHaveBeenCalledTimes(2)
  expect(asked()).toHaveLength(1)
})

test('the text is folded while somebody listens: the sound goes on, and rests and goes on from where it is', async () => {
  const { open, opened, tells } = listen()
  const chapter = { id: online.id, title: first.title, words: first.text, length: '6:00', shown: true }
  const what = courseWords.episode(episode.no, episode.title)
  const told = { id: series.id, title: what, words: episode.transcript ?? '', length: '55:00', shown: false }
  for (const { id, title, words: text, length, shown } of [chapter, told]) {
    const before = opened.length
    const page = await show(id)
    if (!shown) await press(title)
    await press(soundWords.playing(title))
    await act(() => until(() => opened.length > before))
    act(() => tells()?.playing(true))
    act(() => tells()?.at(90))
    await press(title)
    expect(screen.queryByText(text)).toBeNull()
    expect(opened.at(-1)?.close).not.toHaveBeenCalled()
    expect(opened.at(-1)?.pause).not.toHaveBeenCalled()
    await press(soundWords.pausing(title))
    act(() => tells()?.playing(false))
    await press(title)
    screen.getByText(`1:30 / ${length}`)
    await press(soundWords.playing(title))
    expect(opened.at(-1)?.play).toHaveBeenCalledTimes(2)
    expect(open).toHaveBeenCalledTimes(before + 1)
    page.unmount()
  }
})

test('without a network it says so, the words stay, and it plays when there is one again', async () => {
  const { opened } = listen()
  gateway.online = false
  await show(online.id)
  await press(soundWords.playing(first.title))
  await screen.findByText(words.away)
  screen.getByText(first.text)
  gateway.online = true
  await press('重试')
  await act(() => until(() => opened[0]?.play.mock.calls.length === 1))
  screen.getByRole('button', { name: soundWords.playing(first.title) })
})

test('a file that is gone from storage is said, and the words stay', async () => {
  refused = true
  await show(online.id)
  await press(soundWords.playing(first.title))
  await screen.findByText(words.failed)
  screen.getByText(first.text)
})

test('an address that is too old in the middle of an hour: it goes on where it was, from a new one', async () => {
  const { open, opened, tells } = listen()
  await show(series.id)
  const title = courseWords.episode(episode.no, episode.title)
  await press(title)
  await press(soundWords.playing(title))
  await act(() => until(() => opened.length === 1))
  act(() => tells()?.at(700))
  act(() => tells()?.failed())
  screen.getByText(words.failed)
  screen.getByText(episode.transcript ?? '')
  expect(opened[0]?.close).toHaveBeenCalledTimes(1)
  address = 'https://files/signal?until=2'
  await press('重试')
  await act(() => until(() => opened.length === 2))
  expect(open).toHaveBeenLastCalledWith(address, expect.anything(), 700)
  screen.getByText('11:40 / 55:00')
})

test('whoever leaves hears nothing more: hidden it rests, gone it is let go, and what was still asked for never begins', async () => {
  const { opened } = listen()
  const page = await show(online.id)
  await press(soundWords.playing(first.title))
  await act(() => until(() => opened.length === 1))
  act(() => hideApp())
  expect(opened[0]?.pause).toHaveBeenCalledTimes(1)
  page.unmount()
  expect(opened[0]?.close).toHaveBeenCalledTimes(1)

  for (const leave of ['hide', 'unmount'] as const) {
    const again = await show(online.id)
    const before = gateway.batches.length
    fireEvent.click(screen.getByRole('button', { name: soundWords.playing(first.title) }))
    if (leave === 'hide') act(() => hideApp())
    else again.unmount()
    await act(() => until(() => gateway.batches.length > before))
    await act(async () => undefined)
    expect(opened).toHaveLength(1)
    again.unmount()
  }
})

/** Holds back the answers about one recording until it is let go. */
function slow(about: string): () => void {
  const { fetch } = globalThis
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const stub = async (url: string, options: RequestInit) => {
    const reply = await fetch(url, options)
    if (String(options.body).includes(about)) await held
    return reply
  }
  Object.assign(globalThis, { fetch: stub })
  return release
}

test.each(['asked for', 'known already'])(
  'the last tap wins: what is answered late does not talk over a recording that is %s',
  async (known) => {
    const { opened, tells } = listen()
    await show(online.id)
    if (known === 'known already') {
      await press(soundWords.playing(second.title))
      await act(() => until(() => opened.length === 1))
      act(() => tells()?.playing(true))
      await press(soundWords.pausing(second.title))
      act(() => tells()?.playing(false))
    }
    const release = slow(fileId)
    fireEvent.click(screen.getByRole('button', { name: soundWords.playing(first.title) }))
    await act(() => until(() => asked().some(([, input]) => (input as { fileId: string }).fileId === fileId)))
    await press(soundWords.playing(second.title))
    const plays = known === 'asked for' ? 1 : 2
    await act(() => until(() => opened[0]?.play.mock.calls.length === plays))
    release()
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(opened).toHaveLength(1)
    expect(opened[0]?.pause).toHaveBeenCalledTimes(plays - 1)
  },
)

test('two voices at once: a chapter that begins lets the other one rest', async () => {
  const { opened } = listen()
  await show(online.id)
  await press(soundWords.playing(first.title))
  await act(() => until(() => opened.length === 1))
  await press(second.title)
  await press(soundWords.playing(second.title))
  await act(() => until(() => opened.length === 2))
  expect(opened[0]?.pause).toHaveBeenCalledTimes(1)
  expect(opened[1]?.play).toHaveBeenCalledTimes(1)
  expect(opened[1]?.pause).not.toHaveBeenCalled()
})
