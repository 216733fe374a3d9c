import { Card } from '@/components/Card/Card'
import { bookingEntryWords as words } from '@/lib/copy/bookingEntry'
import { go } from '@/lib/navigation/navigation'

/** The way to one's own appointments from another page. */
export function BookingEntry() {
  return (
    <Card
      icon="calendar"
      title={words.title}
      note={words.note}
      onPress={() => go('packages/booking/own/index')}
    />
  )
}
