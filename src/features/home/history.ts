import { keep } from '@/lib/kept/kept'
import { type Line, noTalk, type Talk } from './dialogue'
import { homeDialogue } from './homeDialogue'

/** The last of it; a longer one is scrolled by nobody. */
const MOST_LINES = 60

/**
 * What was said with the guide: on this phone only, until the owner clears it. What a person types is not in it: that
 * stays in the field. Nor is anything about asking for help.
 */
export const history = keep<Talk>('guide/talk', readTalk, noTalk)

/** The form in which a talk is kept. */
export const keptForm = (talk: Talk): Talk => ({
  ...talk,
  lines: numbered(talk.lines.filter(({ passing }) => !passing).slice(-MOST_LINES)),
  // The replies after it would tell as well.
  at: talk.lines.at(-1)?.passing ? '' : talk.at,
})

const numbered = (lines: readonly Line[]): readonly Line[] => lines.map((line, n) => ({ ...line, n }))

function readTalk(found: unknown): Talk | null {
  const { lines, at, greeted } = (found ?? {}) as Partial<Talk>
  if (!Array.isArray(lines) || !Array.isArray(greeted) || typeof at !== 'string') return null
  const whole = (lines as readonly Line[]).filter(isWhole)
  return { lines: numbered(whole), at: homeDialogue.nodes[at] ? at : '', greeted }
}

const isWhole = (line: Line): boolean =>
  line.from === 'card' ? typeof line.card?.kind === 'string' : typeof line.text === 'string'
