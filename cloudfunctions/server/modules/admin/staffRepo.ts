import { command, db, isDuplicate } from '../../cloud/database'
import { inTransaction, type Transaction } from '../../cloud/transaction'
import type { ActionContext } from '../../kernel/context'
import type { PersonDocument } from '../../kernel/personRepo'

export type StaffChange = 'joined' | 'profile' | 'disabled' | 'enabled'

/** Append-only: what was done about one of the staff, and by whom. */
interface ChangeDocument {
  readonly _id: string
  readonly region: string
  readonly subjectId: string
  readonly actorId: string
  readonly change: StaffChange
  readonly at: number
}

const SHOWN = 20

const changes = db.collection<ChangeDocument>('staff_changes')

export const changesOf = (subjectId: string) =>
  changes.find(
    { subjectId },
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: SHOWN,
    },
  )

type Edit = Partial<
  Pick<PersonDocument, 'roles' | 'formerRoles' | 'staffDisabledAt' | 'staffState' | 'staffName'>
>

/**
 * Changes what one of the staff may do, together with the record of it. `decide` sees the person as stored in that
 * moment; null leaves everything as it is. Once per effect id.
 */
export async function changeStaff(
  { person: actor, region, at, effectId }: Pick<ActionContext, 'person' | 'region' | 'at' | 'effectId'>,
  subjectId: string,
  change: StaffChange,
  decide: (subject: PersonDocument) => Edit | null,
): Promise<PersonDocument | null> {
  const work = async (transaction: Transaction): Promise<PersonDocument | null> => {
    const subject = await transaction.get<PersonDocument>('persons', subjectId)
    const edit = subject && decide(subject)
    if (!subject || !edit) return subject
    const record: ChangeDocument = { _id: effectId, region, subjectId, actorId: actor._id, change, at }
    await transaction.insert('staff_changes', record)
    if (Object.keys(edit).length > 0) await transaction.update('persons', subjectId, whole(edit))
    return { ...subject, ...edit }
  }
  try {
    return await inTransaction(work)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // This very call has been here before.
    return inTransaction((transaction) => transaction.get<PersonDocument>('persons', subjectId))
  }
}

/** Lists are set whole: given as they are, an empty one would be left out. */
const whole = (edit: Edit): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(edit).map(([name, value]) => [
      name,
      Array.isArray(value) ? command().set([...value]) : value,
    ]),
  )
