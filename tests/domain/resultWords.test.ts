import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { headlinesOf } from '@shared/domain/assessment/headline'
import { metricRange } from '@shared/domain/assessment/metricRange'
import { genericWords, type LabelledWords, needs, resultWords } from '../../catalog/results/all'
import { wordsFor } from '../../catalog/results/wordsFor'
import { scaleCatalog } from '../../catalog/scales/all'

/** The one sentence that may name what a result is not. */
const FIXED = '筛查提示，不是诊断。'
const REFUSED = /诊断|确诊|治疗|治愈|解脱|患者|病人|障碍|抑郁症|焦虑症|重度|中度|轻度|阳性|阴性|异常|正常/
const LOUD = /[!！]|恭喜|真棒|太好了|加油|危险分子|严重/

const refusedIn = (text: string): string | undefined =>
  (text.replaceAll(FIXED, '').match(REFUSED) ?? text.match(LOUD))?.[0]

const named = scaleCatalog.map((scale) => [scale.id, scale] as const)

function levelsOf(scale: (typeof scaleCatalog)[number]): readonly [set: string, level: string][] {
  return headlinesOf(scale).flatMap(({ bandSet }) =>
    (bandSet?.bands?.map((band) => band.level) ?? bandSet?.levels ?? []).map((level): [string, string] => [
      bandSet?.id ?? '',
      level,
    ]),
  )
}

test.each(named)('%s: each level of its norms has three lines, a label and a step', (id, scale) => {
  const words = resultWords[id]
  if (!words) throw new Error('no words')
  expect(words.scale).toBe(id)
  const levels = levelsOf(scale)
  for (const [set, level] of levels) {
    const found = wordsFor(id, set, level)
    if (!found) throw new Error(`${set} ${level}`)
    expect(found.label).not.toBe('')
    checkLines(found)
  }
  const written = Object.entries(words.readings).flatMap(([set, { bands }]) =>
    Object.keys(bands).map((level) => [set, level]),
  )
  expect(written.sort()).toEqual([...levels].sort())
  if (Object.keys(words.readings).length > 1)
    for (const reading of Object.values(words.readings)) expect(reading.name).toEqual(expect.any(String))
})

function checkLines({ mean, cannot, next, steps }: Omit<LabelledWords, 'label'>): void {
  for (const line of [mean, cannot, next]) expect(line.length).toBeGreaterThan(8)
  expect(cannot.startsWith(FIXED)).toBe(true)
  expect(mean + next).not.toContain('诊断')
  expect(steps.length).toBeGreaterThan(0)
  for (const step of steps) {
    if (['retest', 'help-card', 'hospital-visit'].includes(step)) continue
    expect(scaleCatalog.map((scale) => `scale:${scale.id}`)).toContain(step)
  }
  // A person must be able to come: a hotline alone is not help, and no result is without one.
  expect(steps).toContain('help-card')
}

test.each(named)('%s: nothing that people read diagnoses, frightens or praises', (id) => {
  const words = resultWords[id]
  if (!words) throw new Error('no words')
  const texts = [words.purpose, words.title, ...words.factors.map(({ name }) => name)]
  for (const { name, bands } of Object.values(words.readings)) {
    texts.push(name ?? '')
    for (const band of Object.values(bands))
      texts.push(band.label, ...('as' in band ? [] : [band.mean, band.cannot, band.next]))
  }
  // The handbooks' own names hold 抑郁 and 焦虑; a band's label does not.
  expect(texts.flatMap((text) => refusedIn(text) ?? [])).toEqual([])
  for (const { bands } of Object.values(words.readings))
    for (const { label } of Object.values(bands)) expect(label).not.toMatch(/抑郁|焦虑|失眠/)
})

test('the general words keep the same rules', () => {
  for (const words of Object.values(genericWords)) {
    checkLines(words)
    expect([words.mean, words.cannot, words.next].flatMap((text) => refusedIn(text) ?? [])).toEqual([])
  }
})

test('the refusing test refuses', () => {
  for (const text of ['你患有抑郁症', '确诊了', '需要治疗', '轻度抑郁', '真棒', '加油！', '诊断'])
    expect(refusedIn(text)).toBeDefined()
  expect(refusedIn(FIXED)).toBeUndefined()
})

test.each(named)('%s: its factors are metrics, and its needs are known', (id, scale) => {
  for (const { metric } of resultWords[id]?.factors ?? [])
    expect(metricRange(scale, metric).max).toBeGreaterThan(metricRange(scale, metric).min)
  for (const need of resultWords[id]?.needs ?? []) expect(needs).toContain(need)
  expect(resultWords[id]?.needs.length).toBeGreaterThan(0)
})

test('words that are not there are null, and a scale without cut-offs claims no band', () => {
  expect(wordsFor('nosuch', 'a', 'b')).toBeNull()
  expect(wordsFor('sds', 'cn_norm', 'nosuch')).toBeNull()
  expect(wordsFor('ucla3', null, null)?.label).toBe('')
})

test('every file of words is listed', () => {
  const folder = path.resolve(__dirname, '../../catalog/results')
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'generic.json')
  expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(Object.keys(resultWords).sort())
  for (const file of files) expect(readFileSync(path.join(folder, file), 'utf8')).not.toContain('TODO')
})
