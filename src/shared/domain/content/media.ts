import { faultOf } from './marks'
import type { Article, Block, Fault } from './types'

/** The most images and audios that one article has. */
export const MOST_MEDIA = 10
const LONGEST_WORDS = 120
const LONGEST_TITLE = 30
const LONGEST_SECONDS = 2 * 3600

const IMAGE = /^!\[([^[\]]*)\]\(([^()]*)\)$/
const AUDIO = /^!audio (\d{1,3}):([0-5]\d) \[([^[\]]*)\]\(([^()]*)\)$/
const STORED = /^xinyu:media\/([0-9a-f]{32})$/

/** Whether an address is the name of something in our own storage. */
export const isStored = (address: string): boolean => STORED.test(address)

type Of<K extends Block['kind']> = Omit<Extract<Block, { kind: K }>, 'spans'>
/** An image or an audio without its words. */
export type MediaBlock = Of<'image'> | Of<'audio'>

/**
 * The image or the audio that a line names, or why it cannot; null when it is about neither. Only what was put into
 * our own storage has a name to stand here: no address leads anywhere else.
 */
export function mediaIn(
  text: string,
): (MediaBlock & { readonly words: readonly string[] }) | { readonly fault: Fault } | null {
  if (text.startsWith('![')) return imageIn(text)
  return /^!audio(\s|$)/.test(text) ? audioIn(text) : null
}

function imageIn(text: string) {
  const [, words, address = ''] = IMAGE.exec(text) ?? []
  if (words === undefined) return { fault: 'image' } as const
  const [, media] = STORED.exec(address) ?? []
  if (!media) return { fault: 'mediaAddress' } as const
  const fault = faultOf(words)
  if (fault) return { fault }
  if (words.trim() === '' || words.length > LONGEST_WORDS) return { fault: 'imageWords' } as const
  return { kind: 'image', media, words: [words.trim()] } as const
}

function audioIn(text: string) {
  const [, minutes, rest, title, address = ''] = AUDIO.exec(text) ?? []
  if (title === undefined) return { fault: 'audioForm' } as const
  const [, media] = STORED.exec(address) ?? []
  if (!media) return { fault: 'mediaAddress' } as const
  const fault = faultOf(title)
  if (fault) return { fault }
  const seconds = Number(minutes) * 60 + Number(rest)
  const fits = title.trim() !== '' && title.length <= LONGEST_TITLE
  if (!fits || seconds === 0 || seconds > LONGEST_SECONDS) return { fault: 'audioForm' } as const
  return { kind: 'audio', media, title: title.trim(), seconds, words: [] } as const
}

/** `3:20`: how long something is, as it is written and shown. */
export const lengthOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`

/** How an editor writes one that is in storage; the words are still to be written. */
export const writtenMedia = (media: { readonly id: string; readonly seconds: number | null }): string =>
  media.seconds === null
    ? `![](xinyu:media/${media.id})`
    : `!audio ${lengthOf(media.seconds)} [](xinyu:media/${media.id})`

const NAMED = /xinyu:media\/([0-9a-f]{32})/g

/** What a line of a text names, also while its words are still to be written. */
export const mediaNamedIn = (line: string): readonly string[] =>
  /^!(\[|audio)/.test(line) ? [...line.matchAll(NAMED)].map(([, id = '']) => id) : []

/** What a text names, finished or not, each once. */
export const mediaNamed = (source: string): readonly string[] => [
  ...new Set(source.split(/\r?\n/).flatMap(mediaNamedIn)),
]

/** What an article shows and plays, each once. */
export function mediaOf({
  blocks,
}: Pick<Article, 'blocks'>): readonly { kind: 'image' | 'audio'; id: string }[] {
  const found = new Map<string, { kind: 'image' | 'audio'; id: string }>()
  for (const block of blocks)
    if (block.kind === 'image' || block.kind === 'audio')
      found.set(`${block.kind} ${block.media}`, { kind: block.kind, id: block.media })
  return [...found.values()]
}

/**
 * Whether two people publish it: it claims something about health, or it carries an image or an audio, into which no rule
 * of wording can look.
 */
export const needsSecond = (article: Pick<Article, 'blocks' | 'healthClaim'>): boolean =>
  article.healthClaim || mediaOf(article).length > 0
