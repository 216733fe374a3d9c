import type { Output } from '@shared/contracts'
import { isOpen } from '@shared/domain/booking/appointment'
import { call } from '@/lib/call/call'
import { createStore, useStore } from '@/lib/store/store'

type Own = Output<'booking.own'>
type Visit = Own['visits'][number]

/** What stands in front of everything else that somebody has booked. */
export type Next =
  | { readonly kind: 'offer'; readonly startAt: number; readonly until: number }
  | { readonly kind: 'choice' | 'referral' | 'visit'; readonly visit: Visit }

/** A time that is kept for minutes first, then what waits for a choice or an answer, then what begins next; or null. */
export function nextOf({ visits, waits }: Own, now: number): Next | null {
  const offer = waits.flatMap((wait) => wait.offer ?? []).find(({ until }) => until > now)
  if (offer) return { kind: 'offer', ...offer }
  const ahead = visits.filter((visit) => isOpen(visit) && visit.endAt > now)
  const choice = ahead.find(({ asksChoice }) => asksChoice)
  if (choice) return { kind: 'choice', visit: choice }
  const suggested = visits.find(({ referral }) => referral?.state === 'offered')
  if (suggested) return { kind: 'referral', visit: suggested }
  const [visit] = [...ahead].sort((one, other) => one.startAt - other.startAt)
  return visit ? { kind: 'visit', visit } : null
}

/** What the person has booked, as far as it was fetched. Memory only. */
const known = createStore<Own | null>(null)
let asking: Promise<void> | null = null

export const useBooked = (): Own | null => useStore(known)

/** Fetches it anew; what was known stays when that fails. Asked twice at once it is asked once. */
export function refreshBooked(): Promise<void> {
  asking ??= call('booking.own', {})
    .then((reply) => {
      if (reply.ok) known.set(reply.data)
    })
    .finally(() => {
      asking = null
    })
  return asking
}
