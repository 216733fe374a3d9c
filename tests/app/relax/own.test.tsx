import diary from '@catalog/exercises/mood-diary.json'
import worries from '@catalog/exercises/worry-notebook.json'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { PageOverlay } from '@/components/Page/overlay'
import { HelpCard } from '@/features/help/HelpCard'
import { diary as keptDiary } from '@/features/relax/diary/days'
import { notebook } from '@/features/relax/notebook/worries'
import { diaryWords } from '@/lib/copy/diary'
import { notebookWords } from '@/lib/copy/notebook'
import { ownWords } from '@/lib/copy/own'
import { closeHelp } from '@/lib/help/help'
import { dateOn, dayWords } from '@/lib/timeWords/timeWords'
import ExercisePage from '@/packages/relax/exercise/index'
import { openedWith } from '../mocks/taro'
import { type ScriptedGateway, scriptGateway } from '../support/gateway'
import { preparePhone } from '../support/phone'

const DAY = 86_400_000
let gateway: ScriptedGateway

beforeEach(async () => {
  preparePhone()
  act(() => closeHelp())
  await notebook.load()
  await keptDiary.load()
  gateway = scriptGateway(() => ({ ok: false, error: 'INTERNAL', requestId: 'r' }))
})

async function open(id: string): Promise<void> {
  openedWith({ id })
  render(
    <PageOverlay.Provider value={HelpCard}>
      <ExercisePage />
    </PageOverlay.Provider>,
  )
  await act(async () => {})
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const worry = (id: string, at: number) => ({
  id,
  text: id,
  at,
  ended: null,
  endedOn: null,
  step: null,
  when: null,
  became: null,
})

describe('the worry notebook', () => {
  const { capture, session, looking } = worries
  const note = async (text: string): Promise<void> => {
    await type(notebookWords.label, text)
    await press(notebookWords.write)
  }

  test('nothing of it leaves the phone', async () => {
    await open('worry-notebook')
    await note('周五的汇报')
    expect(screen.getByText(capture.saved)).toBeTruthy()
    expect(gateway.batches).toEqual([])
  })

  test('a worry that is none of this book: words that ask for help bring the card, and stay written', async () => {
    await open('worry-notebook')
    await note('我不想活了')
    expect(screen.getByRole('dialog').textContent).toContain('12356')
    expect(screen.getAllByText('我不想活了').length).toBeGreaterThan(0)
  })

  test('half a line and a whole one are there after the phone was killed', async () => {
    await open('worry-notebook')
    await note('妈妈的检查结果')
    await type(notebookWords.label, '房租')
    cleanup()
    await open('worry-notebook')
    expect(screen.getByText('妈妈的检查结果')).toBeTruthy()
    expect(screen.getByDisplayValue('房租')).toBeTruthy()
  })

  test('its time: each worry comes once, is answered to an end, and the first step is kept', async () => {
    await open('worry-notebook')
    await note('周五的汇报')
    await note('他为什么没回消息')
    await press(notebookWords.begin)
    expect(screen.getByText(/第 1 条，共 2 条/)).toBeTruthy()
    await press('还要紧')
    await press('能')
    await type(notebookWords.stepLabel, '列三个要点')
    await press(notebookWords.stepNext)
    await press('今天')
    expect(screen.getByText(session.endings.kept)).toBeTruthy()
    await press(notebookWords.next)
    await press('不要紧了')
    await press(notebookWords.next)
    await press(notebookWords.close)
    expect(screen.getByText(/第一步：列三个要点（今天）/)).toBeTruthy()
    expect(screen.getByText(notebookWords.waiting(0))).toBeTruthy()
  })

  test('worries that take the whole evening: after the minutes the book is closed', async () => {
    await notebook.save({ worries: [worry('汇报', Date.now())], time: null, minutes: 10 })
    await open('worry-notebook')
    jest.useFakeTimers()
    await press(notebookWords.begin)
    await act(async () => void jest.advanceTimersByTime(10 * 60_000 + 500))
    expect(screen.getByText(session.timeUp)).toBeTruthy()
    expect(screen.queryByText(session.questions[0]?.ask ?? '')).toBeNull()
    jest.useRealTimers()
  })

  test('two weeks later it asks what became of it, once', async () => {
    await notebook.save({ worries: [worry('汇报', Date.now() - 15 * DAY)], time: null, minutes: null })
    await open('worry-notebook')
    expect(screen.getByText(looking.ask)).toBeTruthy()
    await press('没有发生')
    expect(screen.getByText(looking.closing)).toBeTruthy()
    expect(screen.queryByText(looking.ask)).toBeNull()
  })

  test('one that is deleted comes back; all of it can go, and is gone from the phone', async () => {
    await open('worry-notebook')
    await note('房租要涨')
    await press(notebookWords.remove('房租要涨'))
    expect(screen.queryByText('房租要涨')).toBeNull()
    await press(ownWords.undo)
    expect(screen.getByText('房租要涨')).toBeTruthy()
    await press(notebookWords.removeAll)
    await press(new RegExp(`^${ownWords.yes}，${notebookWords.removeAll}`))
    expect(Object.keys(localStorage).filter((key) => key.includes('own/worries'))).toEqual([])
  })
})

describe('the mood diary', () => {
  const choose = (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
  const today = dateOn(Date.now())
  const on = (ago: number) => dateOn(Date.now() - ago * DAY)
  const day = (ago: number, mood: number, around: readonly string[] = []) => ({
    on: on(ago),
    mood,
    energy: null,
    sleep: null,
    feelings: [],
    around,
    text: '',
  })

  test('every tap is kept, one line a day, and nothing leaves the phone', async () => {
    await open('mood-diary')
    await choose('有点沉')
    await choose('平平的')
    await press(diaryWords.feelings)
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: '孤单' })))
    await type(diaryWords.textLabel, '下雨')
    cleanup()
    await keptDiary.load()
    expect(keptDiary.store.get()).toEqual([
      { on: today, mood: 2, energy: null, sleep: null, feelings: ['孤单'], around: [], text: '下雨' },
    ])
    expect(gateway.batches).toEqual([])
  })

  test('words that ask for help bring the card when the day is written', async () => {
    await open('mood-diary')
    await type(diaryWords.textLabel, '我不想活了')
    await press(diaryWords.save)
    expect(screen.getByRole('dialog').textContent).toContain('12356')
  })

  test('a heavy day is answered with help in sight, five of them in a row with a way to somebody', async () => {
    await keptDiary.save([4, 3, 2, 1].map((ago) => day(ago, 0)))
    await open('mood-diary')
    await press(diaryWords.save)
    expect(screen.queryByText(diary.said.lowRow)).toBeNull()
    await choose('很沉')
    await press(diaryWords.save)
    expect(screen.getByText(diary.said.low)).toBeTruthy()
    expect(screen.getByText(diary.said.lowRow)).toBeTruthy()
  })

  test('two weeks can be looked back at: counts beside each other, no score, no cause', async () => {
    await keptDiary.save(
      Array.from({ length: 14 }, (_, ago) =>
        day(ago + 1, ago % 2 ? 3 : 0, ago % 2 ? ['动了动'] : ['没睡好']),
      ),
    )
    await open('mood-diary')
    expect(screen.getByText(diaryWords.better(7))).toBeTruthy()
    expect(screen.getByText(diaryWords.beside('动了动', 7))).toBeTruthy()
    expect(screen.getByText(diaryWords.cause)).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/总分|得分|\d 分(?!钟)/)
  })

  test('a day that is deleted comes back', async () => {
    await keptDiary.save([day(1, 3, ['见了人'])])
    await open('mood-diary')
    await press(diaryWords.remove(dayWords(Date.now() - DAY, Date.now())))
    expect(screen.queryByText(/见了人/)).toBeNull()
    await press(ownWords.undo)
    expect(screen.getByText(/见了人/)).toBeTruthy()
  })
})
