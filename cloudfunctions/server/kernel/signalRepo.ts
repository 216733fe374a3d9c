import { command, db } from '../cloud/database'

/** The one thing a client may watch, its own: a counter that says "ask again", no content. `_id` is the personId. */
interface SignalDocument {
  readonly _id: string
  readonly _openid: string
  readonly count: number
}

const signals = db.collection<SignalDocument>('signals')

/** False when this person has no counter yet. */
export const countSignal = async (personId: string): Promise<boolean> =>
  (await signals.update({ _id: personId }, { count: command().inc(1) })) === 1

/** False when somebody else has made it meanwhile. */
export const addSignal = (personId: string, openid: string) =>
  signals.insert({ _id: personId, _openid: openid, count: 1 })
