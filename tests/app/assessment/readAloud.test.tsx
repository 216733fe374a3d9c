import { act, fireEvent, render, screen } from '@testing-library/react'
import { ReadAloud } from '@/features/assessment/taking/ReadAloud'
import { assessmentWords } from '@/lib/copy/assessment'
import { speech as weapp } from '@/platform/speech/speech.weapp'

interface Spoken {
  readonly text: string
  voice: unknown
  onend?: () => void
}
const said: Spoken[] = []
let stopped = 0
const voices = (list: readonly object[]) =>
  Object.assign(window, {
    speechSynthesis: {
      getVoices: () => list,
      speak: (one: Spoken) => said.push(one),
      cancel: () => {
        stopped += 1
      },
    },
    SpeechSynthesisUtterance: class {
      constructor(readonly text: string) {}
    },
  })
const chinese = { lang: 'zh-CN', localService: true }
const button = () => screen.queryByRole('button', { name: assessmentWords.taking.readAloud })

beforeEach(() => {
  said.length = 0
  stopped = 0
})

test.each([
  ['no voice at all', []],
  ['no Chinese voice', [{ lang: 'en-US', localService: true }]],
  ['a voice that works through a server of somebody else', [{ lang: 'zh-CN', localService: false }]],
])('%s: reading aloud is not offered', (_, list) => {
  voices(list)
  render(<ReadAloud text="我觉得闷闷不乐" />)
  expect(button()).toBeNull()
})

test('it reads exactly the question on screen, and stops when another question comes or the page goes', async () => {
  voices([chinese])
  const page = render(<ReadAloud text="我觉得闷闷不乐" />)
  await act(async () => void fireEvent.click(button() as HTMLElement))
  expect(said).toMatchObject([{ text: '我觉得闷闷不乐', voice: chinese }])
  await act(async () => said[0]?.onend?.())
  const before = stopped
  page.rerender(<ReadAloud text="我觉得一天中早晨最好" />)
  expect(stopped).toBe(before + 1)
  page.unmount()
  expect(stopped).toBe(before + 2)
})

test('in the mini-program no text leaves the phone to be read', async () => {
  expect(weapp.available()).toBe(false)
  await weapp.speak('我觉得闷闷不乐')
  weapp.stop()
})
