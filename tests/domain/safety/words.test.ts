import { compile } from '@shared/domain/safety/compile'
import { fold } from '@shared/domain/safety/normalise'
import { search } from '@shared/domain/safety/search'
import type { Kind } from '@shared/domain/safety/types'
import { wordsIn } from '@shared/domain/safety/words'
import * as fc from 'fast-check'
import { lexicon } from '../../../catalog/lexicon/lexicon'
import cases from './cases.json'
import unseenCases from './unseen.json'

interface Case {
  readonly text: string
  readonly card: boolean
  readonly page: boolean
  /** At least these, as a reader would say. */
  readonly kinds?: readonly Kind[]
  readonly why: string
  /** The lexicon gets it wrong; it stays in the count. */
  readonly missed?: boolean
}

const all = cases as readonly Case[]
/** Written before the rules were run on them; the rules have been widened with them in view since. */
const unseen: readonly Pick<Case, 'text' | 'card' | 'page'>[] = unseenCases
const found = (text: string) => wordsIn(text, lexicon)
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length

describe('words that ask for help', () => {
  test.each(all.filter(({ missed }) => !missed))('$text', ({ text, card, page }) => {
    const { card: showsCard, page: pages } = found(text)
    expect({ card: showsCard, page: pages }).toEqual({ card, page })
  })

  test('recall and false alarms over all cases, the missed ones counted', () => {
    const asking = all.filter(({ card }) => card)
    const urgent = all.filter(({ page }) => page)
    const harmless = all.filter(({ card }) => !card)
    expect(harmless.length).toBeGreaterThanOrEqual(150)
    expect(asking.length).toBeGreaterThanOrEqual(150)
    const recall = share(
      asking.filter(({ text }) => found(text).card),
      asking,
    )
    const pageRecall = share(
      urgent.filter(({ text }) => found(text).page),
      urgent,
    )
    const falseAlarms = harmless.filter(({ text }) => found(text).card)
    process.stdout.write(
      `lexicon v${lexicon.version}: ${all.length} cases, card recall ${recall.toFixed(4)}, page recall ${pageRecall.toFixed(4)}, false alarms ${falseAlarms.length} of ${harmless.length}\n`,
    )
    expect(recall).toBeGreaterThan(0.99)
    expect(pageRecall).toBeGreaterThan(0.99)
    expect(falseAlarms.filter(({ missed }) => !missed)).toEqual([])
  })

  test('on sentences that were once unseen they find no less than when the rules were widened with them in view', () => {
    const read = unseen.map((one) => ({ ...one, said: found(one.text) }))
    const asking = read.filter(({ card }) => card)
    const urgent = read.filter(({ page }) => page)
    const harmless = read.filter(({ card }) => !card)
    const carded = asking.filter(({ said }) => said.card).length
    const paged = urgent.filter(({ said }) => said.page).length
    const falseAlarms = harmless.filter(({ said }) => said.card).length
    process.stdout.write(
      `unseen: card ${carded} of ${asking.length}, page ${paged} of ${urgent.length}, false alarms ${falseAlarms} of ${harmless.length}\n`,
    )
    expect(carded).toBeGreaterThanOrEqual(55)
    expect(paged).toBeGreaterThanOrEqual(42)
    expect(falseAlarms).toBeLessThanOrEqual(0)
  })

  test('names what a reader would name in at least 97 of 100 cases', () => {
    const named = all.filter(({ kinds }) => kinds !== undefined)
    const short = named.filter(({ text, kinds = [] }) =>
      kinds.some((kind) => !found(text).kinds.includes(kind)),
    )
    expect(share(short, named)).toBeLessThan(0.03)
  })
})

describe('what a person does to words to hide or to stress them', () => {
  const urgent = all.filter(({ page, missed, text }) => page && !missed && !/[a-z]/i.test(text))

  test.each([' ', '.', '、', '*', '\u200b'])('%j between all characters hides nothing', (mark) => {
    const spaced = urgent.filter(({ text }) => !found(Array.from(text).join(mark)).card)
    // Marks also tell where a clause ends, so a few patterns that need one clause are lost.
    expect(share(spaced, urgent)).toBeLessThan(0.05)
  })

  test('an emoji, a cry or full-width signs around them change nothing', () => {
    for (const { text } of urgent)
      for (const said of [`😭😭${text}😭`, `${text}！！！`, `　${text}　`])
        expect(found(said)).toMatchObject({ card: true, page: true })
  })

  test('words that ask for help still do so inside a long letter', () => {
    const letter = '今天下班以后去公园走了一圈，天气很好。'.repeat(100)
    for (const { text } of urgent) expect(found(`${letter}\n${text}\n${letter}`).card).toBe(true)
  })
})

describe('for any text at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...all.map(({ text }) => text)),
    fc.constantFrom('死', '我', '不', '想', '\ud83d', '\u0000', '。', '\n', '💊'),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  test('a page never comes without a card, and kinds are sorted, each once', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { card, page, kinds } = found(any)
        expect(card || !page).toBe(true)
        expect([...new Set(kinds)].sort()).toEqual(kinds)
      }),
      { numRuns: 1000 },
    )
  })

  test('the work grows with the length, whatever the text says', () => {
    const compiled = compile(lexicon)
    const stepsFor = (said: string): number =>
      search(fold(said, compiled.pairs, compiled.pictures), compiled.words, () => false).steps
    for (const unit of [
      '我想死',
      '想要打算准备',
      '吃药一瓶',
      '下辈子对不起',
      '打我爸',
      '不想活了。',
      'si4s',
    ]) {
      const short = stepsFor(unit.repeat(100))
      const long = stepsFor(unit.repeat(1000))
      expect(long).toBeLessThan(short * 12 + 1000)
    }
  })
})

test('a pattern that cannot be read is refused when the lexicon is made ready', () => {
  const [group] = lexicon.groups
  if (!group) throw new Error('no groups')
  for (const pattern of ['', '~3', '死 ~2', '@nobody', '死|| 活'])
    expect(() => compile({ ...lexicon, groups: [{ ...group, patterns: [pattern] }] })).toThrow(RangeError)
})
