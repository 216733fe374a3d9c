import type { Input, Output } from '@shared/contracts'
import { createStore, useStore } from '@/lib/store/store'

export type Service = Output<'booking.services'>['services'][number]
export type Rules = Output<'booking.services'>['rules']
export type Expert = NonNullable<Output<'booking.own'>['visits'][number]['expert']>
export type Slot = Output<'booking.week'>['slots'][number]
export type Visit = Output<'booking.own'>['visits'][number]
type Book = Input<'booking.book'>

/** What somebody wants, as far as they have said it. In memory only: what it is about is not left on the phone. */
export interface Need extends Pick<Book, 'topic' | 'forWhom' | 'isGuardian'> {
  readonly service: string
  readonly way: Book['way']
  /** As it was typed. */
  readonly age: string
}

const blank: Need = {
  service: 'talk-remote',
  way: 'video',
  topic: null,
  forWhom: 'self',
  age: '',
  isGuardian: false,
}
const need = createStore<Need>(blank)

export const useNeed = (): Need => useStore(need)
export const changeNeed = (edit: Partial<Need>): void => need.set({ ...need.get(), ...edit })

/** The part of a booking that does not depend on the time. */
export function aboutOf({ way, topic, forWhom, isGuardian, age }: Need) {
  const years = /^\d{1,3}$/.test(age) ? Number(age) : null
  return {
    way,
    topic,
    forWhom,
    isGuardian: forWhom === 'child' && isGuardian,
    age: forWhom === 'self' || years === null || years > 120 ? null : years,
  }
}
