import { askedItem, nextUnanswered, type Taking } from './state'

/** One question of the chat: answered with `code`, or still open. `asked`: its options are on screen. */
export interface Turn {
  readonly item: string
  readonly code: number | null
  readonly asked: boolean
}

/** What the chat shows, top to bottom: every answered item, then the next open one. */
export function transcript(taking: Taking): readonly Turn[] {
  const asked = askedItem(taking)
  const next = nextUnanswered(taking)
  return taking.order
    .filter((item) => taking.answers[item] !== undefined || item === next)
    .map((item) => ({ item, code: taking.answers[item] ?? null, asked: item === asked }))
}
