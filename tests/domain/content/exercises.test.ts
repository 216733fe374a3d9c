import { wordingOf } from '@shared/domain/content/wording'
import type { Exercise, MoodDiary, SafetyPlan, WorryNotebook } from '../../../catalog/exercises/exercise'
import { filesOf } from './catalogFiles'

const files = filesOf('exercises', '.json')
const exercises = files.map(({ text }) => JSON.parse(text) as Exercise)
const named = exercises.map((exercise) => [exercise.id, exercise] as const)

/** Characters that are read aloud in a second, slowly enough to follow lying down. */
const READ_A_SECOND = 3.5

function byKind<K extends Exercise['kind']>(kind: K): Extract<Exercise, { kind: K }>[] {
  return exercises.filter((one): one is Extract<Exercise, { kind: K }> => one.kind === kind)
}

/** Every text in a file, wherever it stands. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : []

test('the exercises that are promised are there, under their own names', () => {
  expect(exercises.map(({ id }) => id)).toEqual(files.map(({ name }) => name))
  expect(exercises.map(({ id }) => id)).toEqual([
    'body-scan',
    'box',
    'breath-478',
    'grounding',
    'minute-pause',
    'mood-diary',
    'muscle',
    'paced',
    'safety-plan',
    'wind-down',
    'worry-notebook',
  ])
})

test.each(named)('%s says when to stop, where it comes from and how it begins and ends', (_, exercise) => {
  for (const text of [exercise.title, exercise.forWhat, exercise.before, exercise.after])
    expect(text).not.toBe('')
  expect(exercise.caution.length).toBeGreaterThan(15)
  expect(exercise.source).toMatch(/(19|20)\d{2}/)
  expect(exercise.minutes).toBeGreaterThanOrEqual(1)
})

test.each(named)('%s keeps the rules of wording', (_, { source, ...exercise }) => {
  expect(source).not.toBe('')
  expect(textsIn(exercise).flatMap((text) => wordingOf(text, 'text'))).toEqual([])
})

test('a breath lasts as long as it says, and never holds longer than it breathes out', () => {
  const seconds = byKind('breath').map(({ id, minutes, rounds, phases }) => {
    const one = phases.reduce((sum, phase) => sum + phase.seconds, 0)
    const length = (kind: string) => phases.find((phase) => phase.kind === kind)?.seconds ?? 0
    expect(phases[0]?.kind).toBe('in')
    expect(length('out')).toBeGreaterThanOrEqual(Math.max(length('in'), length('hold')))
    expect(minutes).toBe(Math.ceil((one * rounds) / 60))
    return [id, phases.map((phase) => phase.seconds), rounds]
  })
  expect(seconds).toEqual([
    ['box', [4, 4, 4, 4], 10],
    ['breath-478', [4, 7, 8], 4],
    ['paced', [4, 6], 30],
  ])
  // Six breaths a minute.
  expect(60 / (4 + 6)).toBe(6)
})

test('a text that is read aloud fits into its time, piece by piece', () => {
  const lengths = byKind('timed').map(({ id, minutes, steps }) => {
    const tooFast = steps.filter(({ say, seconds }) => say.length > seconds * READ_A_SECOND)
    expect(tooFast).toEqual([])
    const whole = steps.reduce((sum, { seconds }) => sum + seconds, 0)
    expect(minutes).toBe(Math.ceil(whole / 60))
    return [id, whole]
  })
  expect(lengths).toEqual([
    ['body-scan', 562],
    ['minute-pause', 60],
    ['muscle', 600],
    ['wind-down', 300],
  ])
})

test('grounding counts five, four, three, two, one, and ends with a way to somebody', () => {
  const [grounding] = byKind('steps')
  const asks = grounding?.steps.map(({ ask }) => ask ?? '') ?? []
  expect(asks.filter((ask) => /[五四三两]/.test(ask)).length).toBe(4)
  expect(grounding?.steps.at(-1)?.say).toContain('去找一个人')
})

test('the safety plan has the six steps in their order, lines that need no writing, and names no means', () => {
  const plan = byKind('plan')[0] as SafetyPlan
  expect(plan.steps.map(({ id }) => id)).toEqual([
    'signs',
    'myself',
    'distract',
    'people',
    'professionals',
    'safer',
  ])
  for (const { title, short, why, ask, prompts, examples, atLeast, atMost } of plan.steps) {
    for (const text of [title, short, why, ask]) expect(text).not.toBe('')
    expect(short.length).toBeLessThanOrEqual(8)
    expect(prompts.length).toBeGreaterThanOrEqual(3)
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(atMost).toBeGreaterThan(atLeast)
  }
  const professionals = plan.steps.find(({ id }) => id === 'professionals')
  expect(professionals?.lines?.map(({ number }) => number)).toEqual(['12356', '120', '110'])
  // Somebody who knows no doctor can still finish the plan.
  expect(professionals?.atLeast).toBe(0)
  expect(plan.caution).toContain('先别写，去求助')
})

test('each question about a worry ends, and the time for worries is not the time for sleep', () => {
  const { session, settings } = byKind('notebook')[0] as WorryNotebook
  const questions = new Map(session.questions.map((question) => [question.id, question]))
  const endings = new Set(Object.keys(session.endings))
  const reached = new Set<string>()
  function walk(id: string, path: readonly string[]): void {
    if (endings.has(id)) {
      reached.add(id)
      return
    }
    const question = questions.get(id)
    if (!question || path.includes(id)) throw new Error(`no way on from ${[...path, id].join(' → ')}`)
    reached.add(id)
    const next = [
      ...(question.choices ?? []).map(({ then }) => then),
      ...(question.then ? [question.then] : []),
    ]
    expect(next.length).toBeGreaterThan(0)
    for (const one of next) walk(one, [...path, id])
  }
  walk(session.questions[0]?.id ?? '', [])
  expect([...reached].sort()).toEqual([...questions.keys(), ...endings].sort())
  expect(settings.times).toContain(settings.suggested)
  expect(settings.minutes).toContain(settings.suggestedMinutes)
  for (const time of settings.times) expect(time <= settings.latest).toBe(true)
  expect(settings.latest < '21:00').toBe(true)
})

test('the mood diary has five words for each scale, no word twice, and no sum', () => {
  const { scales, feelings, prompts, said } = byKind('diary')[0] as MoodDiary
  expect(scales.map(({ id }) => id)).toEqual(['mood', 'energy', 'sleep'])
  for (const { words } of scales) expect(new Set(words).size).toBe(5)
  const all = feelings.flatMap(({ words }) => words)
  expect(new Set(all).size).toBe(all.length)
  expect(new Set(prompts).size).toBeGreaterThanOrEqual(14)
  expect(said.low).toContain('求助')
  expect(said.lowRow).toContain('心理门诊')
})
