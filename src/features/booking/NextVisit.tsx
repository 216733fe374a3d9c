import { Card } from '@/components/Card/Card'
import { useNow } from '@/lib/clock/useNow'
import { bookingEntryWords as words } from '@/lib/copy/bookingEntry'
import { go } from '@/lib/navigation/navigation'
import type { Next } from './ahead'
import { CancelNext } from './CancelNext'
import { nextWords } from './nextWords'

/** What is ahead, as a card of the conversation; nothing when nothing is. Never with whom or what about. */
export function NextVisit({ next }: { readonly next: Next | null }) {
  const now = useNow()
  if (!next) return null
  return (
    <>
      <Card
        icon={next.kind === 'offer' ? 'clock' : 'calendar'}
        tone={next.kind === 'visit' ? 'plain' : 'primary'}
        title={nextWords(next, now)}
        note={words.title}
        onPress={() => go('packages/booking/own/index')}
      />
      <CancelNext next={next} />
    </>
  )
}
