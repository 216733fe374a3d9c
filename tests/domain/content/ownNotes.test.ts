import { besideMood, comesBack, type DiaryDay, lowestInARow } from '@shared/domain/content/diary'
import { afterAnswer, toLookAt, toLookBackAt, type Worry } from '@shared/domain/content/worry'
import { addDays } from '@shared/kit/time'
import fc from 'fast-check'
import notebook from '../../../catalog/exercises/worry-notebook.json'

const day = (on: string, mood: number | null, around: readonly string[] = []): DiaryDay => ({
  on,
  mood,
  energy: null,
  sleep: null,
  feelings: [],
  around,
  text: '',
})
const worry = (id: string, more: Partial<Worry> = {}): Worry => ({
  id,
  text: id,
  at: 0,
  ended: null,
  endedOn: null,
  step: null,
  when: null,
  became: null,
  ...more,
})

describe('the mood diary', () => {
  test('a heavy week that is overlooked, or one that is made up: only days without a gap count', () => {
    const days = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'].map((on) => day(on, 0))
    expect(lowestInARow(days, '2026-03-01')).toBe(4)
    expect(lowestInARow(days, '2026-03-02')).toBe(0)
    expect(lowestInARow([...days, day('2026-03-03', 0)], '2026-03-03')).toBe(1)
    expect(lowestInARow([day('2026-02-28', 1), day('2026-03-01', 0)], '2026-03-01')).toBe(1)
    expect(lowestInARow([day('2026-03-01', null)], '2026-03-01')).toBe(0)
  })

  test('whatever the days, the row is as long as it was laid, and not longer than the diary', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }), (length, others) => {
        const today = '2026-11-26'
        const row = Array.from({ length }, (_, index) => day(addDays(today, -index), 0))
        const rest = Array.from({ length: others }, (_, index) => day(addDays(today, -length - 1 - index), 2))
        expect(
          lowestInARow(
            fc.sample(fc.shuffledSubarray([...row, ...rest], { minLength: length + others }), 1)[0] ?? [],
            today,
          ),
        ).toBe(length)
      }),
    )
  })

  test('somebody who comes back is greeted, somebody new or daily is not', () => {
    expect(comesBack([], '2026-11-26')).toBe(false)
    expect(comesBack([day('2026-11-26', 2)], '2026-11-26')).toBe(false)
    expect(comesBack([day('2026-11-25', 2)], '2026-11-26')).toBe(false)
    expect(comesBack([day('2026-11-20', 2)], '2026-11-26')).toBe(true)
  })

  test('looking back counts days, each word once a day, and sums nothing up', () => {
    const { better, heavy } = besideMood([
      day('2026-11-01', 4, ['动了动', '动了动', '见了人']),
      day('2026-11-02', 3, ['动了动']),
      day('2026-11-03', 2, ['工作']),
      day('2026-11-04', 1, ['没睡好']),
      day('2026-11-05', 0, []),
      day('2026-11-06', null, ['没睡好']),
    ])
    expect(better).toEqual({
      days: 2,
      words: [
        { word: '动了动', days: 2 },
        { word: '见了人', days: 1 },
      ],
    })
    expect(heavy).toEqual({ days: 2, words: [{ word: '没睡好', days: 1 }] })
  })
})

describe('the worry notebook', () => {
  const { questions, endings } = notebook.session

  test('an answer that nobody offered leads nowhere', () => {
    expect(afterAnswer(questions, 'still', 'perhaps')).toBeNull()
    expect(afterAnswer(questions, 'nowhere', 'no')).toBeNull()
  })

  test('whatever is answered, a worry reaches an ending in at most as many steps as there are questions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (picks) => {
        let at = questions[0]?.id ?? ''
        for (let step = 0; step <= questions.length; step += 1) {
          const choices = questions.find(({ id }) => id === at)?.choices ?? []
          const choice = choices[(picks[step] ?? 0) % Math.max(1, choices.length)]?.id ?? null
          const next = afterAnswer(questions, at, choice)
          if (!next) throw new Error(`nothing after ${at}`)
          if ('ending' in next) return expect(Object.keys(endings)).toContain(next.ending)
          at = next.question
        }
        throw new Error('no end')
      }),
    )
  })

  test('a worry that is asked twice a day, or never again: what was left comes back tomorrow, what was dropped does not', () => {
    const worries = [
      worry('new', { at: 3 }),
      worry('left-today', { at: 1, ended: 'leave', endedOn: '2026-11-26' }),
      worry('left-before', { at: 2, ended: 'leave', endedOn: '2026-11-25' }),
      worry('dropped', { ended: 'drop', endedOn: '2026-11-20' }),
      worry('kept', { ended: 'kept', endedOn: '2026-11-20' }),
    ]
    expect(toLookAt(worries, '2026-11-26').map(({ id }) => id)).toEqual(['left-before', 'new'])
  })

  test('two weeks later, and not a day earlier, one is asked once what became of it', () => {
    const two = 14 * 86_400_000
    const worries = [
      worry('old', { at: 0 }),
      worry('told', { at: 0, became: '没有发生' }),
      worry('young', { at: 1 }),
    ]
    expect(toLookBackAt(worries, two).map(({ id }) => id)).toEqual(['old'])
    expect(toLookBackAt(worries, two - 1)).toEqual([])
  })
})
