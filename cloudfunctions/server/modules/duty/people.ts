import type { ActionContext } from '../../kernel/context'
import { admits } from '../../kernel/guard'
import { findPerson, type PersonDocument, staffOf } from '../../kernel/personRepo'
import { expertCards } from './experts'

type Context = Pick<ActionContext, 'region' | 'sealer' | 'digest'>

/** How the staff name an expert to the service: says nothing about the person outside of it. */
export interface Who {
  readonly ref: string
  readonly name: string
}

const REF_LENGTH = 22
export const refOf = ({ digest }: Pick<Context, 'digest'>, personId: string): string =>
  digest('duty.expert', personId).slice(0, REF_LENGTH)

/** The enabled expert of this region behind a reference, or null. */
export async function expertBehind(context: Context, ref: string): Promise<string | null> {
  const experts = await staffOf(context.region, 'expert')
  return experts.find((personId) => refOf(context, personId) === ref) ?? null
}

/** How these people are named, by personId. */
export async function whoIs(
  context: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Who>> {
  const cards = await expertCards(context, personIds)
  return new Map(
    personIds.map((id) => [id, { ref: refOf(context, id), name: cards.get(id)?.name ?? '' }] as const),
  )
}

/** Whether letters and cases may stay with this person: somebody who may answer them, or decide on them. */
export const mayHold = (person: PersonDocument | null): boolean =>
  person !== null && admits(['expert', 'supervisor'], person)

/** The same of whoever has this id. */
export const mayHoldLetters = async (personId: string): Promise<boolean> =>
  mayHold(await findPerson(personId))

/** Those of them who may act as experts at this moment. */
export async function enabledExperts(personIds: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(personIds.map(findPerson))
  return personIds.filter((_, index) => {
    const person = found[index]
    return person?.disabledAt === null && person.roles.includes('expert')
  })
}
