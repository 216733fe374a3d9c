import { readdirSync } from 'node:fs'
import path from 'node:path'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { exerciseOf } from '@/features/relax/exercises'
import { relaxWords } from '@/lib/copy/relax'
import ExercisePage from '@/packages/relax/exercise/index'
import { journeys, openedWith } from '../mocks/taro'
import { scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const vibrated: number[] = []
let coarse = true
let calm = false

/** A phone with a motor, whose system may ask for less motion. */
function prepare(): void {
  preparePhone()
  const plain = window.matchMedia
  Object.assign(window, {
    matchMedia: (query: string) => ({
      ...plain(query),
      matches: query.includes('pointer') ? coarse : query.includes('reduced-motion') ? calm : false,
    }),
  })
  Object.assign(navigator, { vibrate: (ms: number) => vibrated.push(ms) })
}

beforeEach(() => {
  jest.useFakeTimers()
  coarse = true
  calm = false
  vibrated.length = 0
  journeys.length = 0
  prepare()
})
afterEach(() => jest.useRealTimers())

async function open(id: string) {
  const gateway = scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' }))
  gateway.online = false
  openedWith({ id })
  const { container } = render(<ExercisePage />)
  await act(async () => {})
  return { gateway, shape: () => container.querySelector<HTMLElement>('.shape') }
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
/** A tick at a time, as a phone draws. */
async function pass(seconds: number): Promise<void> {
  for (let ms = 0; ms < seconds * 1000; ms += 250) await act(async () => void jest.advanceTimersByTime(250))
}
const said = () => screen.getAllByRole('status').map((one) => one.textContent)

test('an exercise that is not there strands whoever follows the link: it leads to the others', async () => {
  await open('gone')
  expect(screen.getByText(relaxWords.unknown)).toBeTruthy()
  await press(relaxWords.all)
  expect(journeys).toEqual(['redirectTo /packages/relax/list/index'])
})

test('an exercise of the catalogue that no phone knows: a link to it would land nowhere', () => {
  const ids = readdirSync(path.resolve(__dirname, '../../../catalog/exercises'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
  expect(ids.map((id) => exerciseOf(id)?.id)).toEqual(ids)
})

test('a box breath: each part comes in its second, is said once, is felt once, and nothing is asked of a network', async () => {
  const { gateway, shape } = await open('box')
  expect(screen.getByText(/头晕、手麻、胸闷就停下/)).toBeTruthy()
  await press(relaxWords.begin)
  expect(said()).toEqual(['慢慢吸气'])
  expect(shape()?.style.transform).toBe('scale(1)')
  expect(shape()?.style.transition).toContain('4000ms')
  await pass(3.75)
  expect(said()).toEqual(['慢慢吸气'])
  await pass(0.5)
  expect(said()).toEqual(['停住，不用力'])
  await pass(4)
  expect(said()).toEqual(['慢慢呼气'])
  expect(shape()?.style.transform).toBe('scale(0.4)')
  expect(vibrated).toEqual([60, 20, 20])
  await pass(8)
  expect(screen.getByText(relaxWords.round(2, 10))).toBeTruthy()
  await pass(10 * 16)
  expect(screen.getByText(relaxWords.doneTitle)).toBeTruthy()
  expect(vibrated).toHaveLength(40)
  expect(gateway.batches).toEqual([])
})

test('the seconds are not read to anyone: the live region holds the part alone', async () => {
  await open('breath-478')
  await press(relaxWords.begin)
  const heard = new Set<string>()
  for (let second = 0; second < 19; second += 1) {
    for (const line of said()) heard.add(line ?? '')
    await pass(1)
  }
  expect([...heard]).toEqual(['用鼻子吸气', '停住', '用嘴慢慢呼出去'])
})

test('a pause waits as long as one likes, holds the shape, and goes on from there', async () => {
  const { shape } = await open('paced')
  await press(relaxWords.begin)
  await pass(2.25)
  await press(relaxWords.pause)
  expect(shape()?.style.transform).toBe('scale(0.7)')
  await pass(600)
  expect(screen.getByText(relaxWords.round(1, 30))).toBeTruthy()
  await press(relaxWords.resume)
  expect(said()).toEqual(['轻轻吸气，肚子鼓起来'])
  await pass(2)
  expect(said()).toEqual(['慢慢呼气，肚子落下去'])
})

test('whoever stops is not told to have failed, and 求助 is named', async () => {
  await open('paced')
  await press(relaxWords.begin)
  await press(relaxWords.pause)
  await press(relaxWords.stop)
  expect(screen.getByText(relaxWords.stoppedTitle)).toBeTruthy()
  expect(screen.getByText(relaxWords.still)).toBeTruthy()
})

test('motion although the system asks for less: only words and numbers change', async () => {
  calm = true
  const { shape } = await open('box')
  await press(relaxWords.begin)
  await pass(9)
  expect(shape()?.style.transform).toBe('scale(1)')
  expect(shape()?.style.transition).toBe('')
  expect(screen.getByText('3')).toBeTruthy()
})

test('the person may switch motion and touch off, and that is remembered on this phone', async () => {
  await open('box')
  for (const name of [relaxWords.motion, relaxWords.haptics])
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name })))
  const { shape } = await open('box')
  await act(
    async () =>
      void fireEvent.click(screen.getAllByRole('button', { name: relaxWords.begin })[1] as HTMLElement),
  )
  await pass(9)
  expect(shape()?.style.transition).toBe('')
  expect(vibrated).toEqual([])
})

test('a device that cannot be felt or heard is offered neither', async () => {
  coarse = false
  await open('box')
  expect(screen.queryByRole('switch', { name: relaxWords.haptics })).toBeNull()
  expect(screen.queryByRole('switch', { name: relaxWords.voice })).toBeNull()
  await press(relaxWords.begin)
  await pass(5)
  expect(vibrated).toEqual([])
})

test('a text that comes by itself: the next piece at its time, silent, with what is left on a bar', async () => {
  await open('minute-pause')
  await press(relaxWords.begin)
  expect(said()[0]).toMatch(/^停。/)
  await pass(8.25)
  expect(said()[0]).toMatch(/^看一眼身体/)
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('13')
  await pass(52)
  expect(screen.getByText(relaxWords.doneTitle)).toBeTruthy()
  expect(screen.getByRole('button', { name: relaxWords.plan })).toBeTruthy()
})

test('grounding waits for the person, leads back and on, and asks for nothing to be written', async () => {
  await open('grounding')
  await press(relaxWords.begin)
  await press(relaxWords.next)
  expect(said()[0]).toContain('五样')
  expect(screen.queryByRole('textbox')).toBeNull()
  await press(relaxWords.before)
  expect(said()[0]).toContain('把两只脚踩实')
  for (let step = 0; step < 6; step += 1) await press(relaxWords.next)
  await press(relaxWords.finish)
  expect(screen.getByText(/你把自己带回来了/)).toBeTruthy()
})

describe('read aloud, by the voice of this device', () => {
  const spoken: string[] = []
  let stopped = 0
  beforeEach(() => {
    spoken.length = 0
    stopped = 0
    Object.assign(window, {
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
      speechSynthesis: {
        getVoices: () => [{ lang: 'zh-CN', localService: true }],
        speak: ({ text }: { text: string }) => spoken.push(text),
        cancel: () => {
          stopped += 1
        },
      },
    })
  })
  afterEach(() => {
    Reflect.deleteProperty(window, 'speechSynthesis')
  })

  test('a voice in a room where others are: it is silent until somebody asks for it', async () => {
    await open('minute-pause')
    await press(relaxWords.begin)
    await pass(10)
    expect(spoken).toEqual([])
  })

  test('each piece is read once, and a pause silences it at once', async () => {
    await open('minute-pause')
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name: relaxWords.voice })))
    await press(relaxWords.begin)
    await pass(9)
    expect(spoken.map((text) => text.slice(0, 2))).toEqual(['停。', '看一'])
    const before = stopped
    await press(relaxWords.pause)
    expect(stopped).toBeGreaterThan(before)
    await pass(30)
    expect(spoken).toHaveLength(2)
  })
})
