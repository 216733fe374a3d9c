import { Card } from '@/components/Card/Card'
import { useNow } from '@/lib/clock/useNow'
import { bookingEntryWords as words } from '@/lib/copy/bookingEntry'
import { go } from '@/lib/navigation/navigation'
import { CancelNext } from './CancelNext'
import { nextWords } from './nextWords'
import { useNext } from './useNext'

/** The way to one's own appointments from another page, with what is ahead of them. */
export function BookingEntry() {
  const now = useNow()
  const next = useNext()
  return (
    <>
      <Card
        icon="calendar"
        title={words.title}
        note={next ? nextWords(next, now) : words.note}
        onPress={() => go('packages/booking/own/index')}
      />
      <CancelNext next={next} />
    </>
  )
}
