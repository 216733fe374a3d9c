import { addDays } from '../../kit/time'
import type { Block, Span } from './types'

/** Chinese characters that a grown-up reads in a minute, in no hurry. */
const A_MINUTE = 300
const HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff]/g

/** After so many months an article is looked through again, or it leaves the feed. */
const FRESH_MONTHS = 18

const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** The words of a block as they are read, an item a line; those of an image and an audio stand in their place. */
export function textOf(block: Block): string {
  if ('items' in block) return block.items.map(wordsOf).join('\n')
  const words = wordsOf(block.spans)
  return block.kind === 'audio' ? `${block.title}\n${words}` : words
}

/** Chinese characters in a text. */
export const hanIn = (text: string): number => text.match(HAN)?.length ?? 0

/** How long the blocks take to read, in whole minutes. */
export const minutesFor = (blocks: readonly Block[]): number =>
  Math.max(1, Math.ceil(hanIn(blocks.map(textOf).join('')) / A_MINUTE))

/** The first day on which an article that was reviewed on a day is out of date, `YYYY-MM-DD`. */
export function expiresOn(reviewedOn: string): string {
  const [year = 0, month = 1, day = 1] = reviewedOn.split('-').map(Number)
  const months = year * 12 + month - 1 + FRESH_MONTHS
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
  return addDays(first, day - 1)
}
