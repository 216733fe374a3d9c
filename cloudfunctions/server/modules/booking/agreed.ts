import { CARD_AND_DATE_SINCE } from '@shared/contracts/booking'
import { hasConsent } from '../../kernel/consent'
import { refusalOfMinor } from '../../kernel/minor'
import { findPerson } from '../../kernel/personRepo'
import { tellApps } from '../../kernel/signals'
import { noteTaken } from '../notice'
import { removeCardsOf } from './cardRepo'
import { forgetCardMarks, forgetDatesOf, withDates } from './visitRepo'

/** Whether somebody agrees to what the newer text alone speaks of; a caller of the front desk has read no text. */
export async function agreesToMore(personId: string | null, at: number): Promise<boolean> {
  if (personId === null || !(await hasConsent(personId, 'booking', CARD_AND_DATE_SINCE))) return false
  const person = await findPerson(personId)
  return person !== null && (await refusalOfMinor(person, 'booking', at, CARD_AND_DATE_SINCE)) === null
}

/** Deletes what somebody wrote before appointments and when they are to be heard of again: the consent to it is gone. */
export async function forgetAgreed(personId: string, at: number): Promise<void> {
  await removeCardsOf(personId)
  await forgetCardMarks(personId)
  await forgetDates(personId, at)
}

/** Nobody is reminded of this person any more. */
export async function forgetDates(personId: string, at: number): Promise<void> {
  const dated = await withDates(personId)
  await forgetDatesOf(personId)
  for (const { _id } of dated) await noteTaken(_id, 'visit_recontact', at)
  if (dated.length > 0) await tellApps([...new Set(dated.map(({ expertId }) => expertId))])
}
