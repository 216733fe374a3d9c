import type { Input } from '@shared/contracts'
import { dateOn } from '@/lib/timeWords/timeWords'
import type { StaffPerson, StaffRole } from './people'

type Expert = Input<'staff.admin.saveProfile'>['expert']
type Invitation = Input<'staff.admin.invite'>

/** As far as it has been filled in. */
export interface ProfileDraft {
  readonly name: string
  readonly licence: Expert['licence'] | null
  readonly institution: string | null
  readonly specialties: Expert['specialties']
  readonly checkedOn: string
}

export interface InviteDraft extends ProfileDraft {
  readonly roles: readonly StaffRole[]
  readonly trainedOn: string
  readonly days: number
}

export const emptyInvite: InviteDraft = {
  roles: [],
  name: '',
  licence: null,
  institution: null,
  specialties: [],
  checkedOn: '',
  trainedOn: '',
  days: 7,
}

export const draftOf = ({ name, expert }: StaffPerson): ProfileDraft => ({
  name,
  licence: expert?.licence ?? null,
  institution: expert?.institution ?? null,
  specialties: expert?.specialties ?? [],
  checkedOn: expert?.checkedOn ?? '',
})

/** `YYYY-MM-DD` of a day that there is and that is over or today; null for anything else. */
export function dayOf(text: string, now: number): string | null {
  const [, year, month, day] = /^(20\d{2})[-.]?(\d{2})[-.]?(\d{2})$/.exec(text.trim()) ?? []
  if (!year || !month || !day) return null
  const on = `${year}-${month}-${day}`
  const at = Date.parse(`${on}T00:00:00+08:00`)
  return Number.isNaN(at) || dateOn(at) !== on || at > now ? null : on
}

/** What is stored of an expert; null while something is missing. */
export function expertOf(draft: ProfileDraft, now: number): Expert | null {
  const { licence, institution, specialties } = draft
  const name = draft.name.trim()
  const checkedOn = dayOf(draft.checkedOn, now)
  if (name === '' || !licence || !institution || !checkedOn) return null
  return { name, licence, institution, specialties, checkedOn }
}

/** What an invitation is made from; null while something is missing. */
export function invitationOf(draft: InviteDraft, now: number): Invitation | null {
  const { roles, days } = draft
  const name = draft.name.trim()
  const expert = roles.includes('expert') ? expertOf(draft, now) : null
  const trainedOn = roles.includes('volunteer') ? dayOf(draft.trainedOn, now) : null
  if (roles.length === 0 || name === '') return null
  if ((roles.includes('expert') && !expert) || (roles.includes('volunteer') && !trainedOn)) return null
  return { roles: [...roles], expert, volunteer: trainedOn ? { name, trainedOn } : null, name, days }
}
