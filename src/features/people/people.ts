import type { Output } from '@shared/contracts'
import { addDays } from '@shared/kit/time'
import { deskWords } from '@/lib/copy/desk'
import { licenceWords } from '@/lib/copy/expert'
import { peopleWords as words } from '@/lib/copy/people'
import { createStore, useStore } from '@/lib/store/store'
import { dateOn } from '@/lib/timeWords/timeWords'

export type StaffPerson = Output<'staff.admin.people'>['people'][number]
export type StaffRole = StaffPerson['roles'][number]

/** Looked at so long ago that somebody should look again. */
const isOld = (on: string, now: number): boolean => on < addDays(dateOn(now), -365)

export const roleWords = (roles: readonly StaffRole[]): string =>
  roles.map((role) => deskWords.join.roles[role]).join('、')

export const nameOf = ({ name }: Pick<StaffPerson, 'name'>): string => name || words.nameless

/** What an administrator has to know of somebody at a glance, a line each. */
export function factsOf(person: StaffPerson, now: number): readonly string[] {
  const { roles, formerRoles, disabledAt, mine, expert, trainedOn } = person
  const standing = disabledAt === null ? roleWords(roles) : words.person.former(roleWords(formerRoles))
  return [
    [mine ? words.mine : '', disabledAt === null ? '' : words.disabled, standing].filter(Boolean).join(' · '),
    ...(expert ? [`${licenceWords[expert.licence]} · ${expert.institutionName}`] : []),
    ...(expert
      ? [isOld(expert.checkedOn, now) ? words.checkedOld(expert.checkedOn) : words.checked(expert.checkedOn)]
      : []),
    ...(trainedOn === null ? [] : [words.trained(trainedOn)]),
  ]
}

/** Who was changed on a page above the list, as they are now. Memory only. */
const changed = createStore<StaffPerson | null>(null)
export const tellChanged = (person: StaffPerson | null): void => changed.set(person)
export const useChanged = (): StaffPerson | null => useStore(changed)
