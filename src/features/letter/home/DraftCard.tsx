import { Card } from '@/components/Card/Card'
import { letterWords } from '@/lib/copy/letter'
import { refusalWords } from '@/lib/copy/refusals'
import { go } from '@/lib/navigation/navigation'
import type { Unsent } from './useUnsent'

const words = letterWords.home

/** A letter that was begun, or came back with its reason: one tap goes on with it. */
export function DraftCard({ letter }: Pick<Unsent, 'letter'>) {
  if (letter === null) return null
  const { refused } = letter
  return (
    <Card
      icon={refused ? 'info' : 'edit'}
      {...(refused ? { tone: 'accent' as const } : {})}
      title={refused ? words.refused : words.draft}
      note={refused ? words.refusedNote(refusalWords(refused).what) : words.draftNote}
      onPress={() => go('packages/letters/compose/index')}
    />
  )
}
