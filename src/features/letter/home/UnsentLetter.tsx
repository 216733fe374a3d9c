import { DraftCard } from './DraftCard'
import { useUnsent } from './useUnsent'

/** A letter that was begun, as a card for other pages; nothing when there is none. */
export function UnsentLetter() {
  return <DraftCard letter={useUnsent().letter} />
}
