import { Button } from '@/components/Button/Button'
import { bookingEntryWords as words } from '@/lib/copy/bookingEntry'
import { go } from '@/lib/navigation/navigation'
import type { Next } from './ahead'

/** With the reminder of what is ahead, the way out of it: the next tap is the one that cancels. */
export function CancelNext({ next }: { readonly next: Next | null }) {
  if (next?.kind !== 'visit' || next.visit.state !== 'reminded') return null
  const { id } = next.visit
  return (
    <Button kind="quiet" onPress={() => go('packages/booking/own/index', { cancel: id })}>
      {words.cancel}
    </Button>
  )
}
