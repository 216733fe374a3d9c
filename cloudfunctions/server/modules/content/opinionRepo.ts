import { command, db } from '../../cloud/database'
import { inTransaction, unlessThere } from '../../cloud/transaction'

/** Made of article and person, so that there is one of each and it does not tell whose it is. */
export interface OpinionDocument {
  readonly _id: string
  readonly region: string
  /** The article's `_id`. */
  readonly articleId: string
  readonly helpful: boolean
  readonly at: number
}

/** How many people an article helped, and did not; apart from it, because the article is large and rarely changes. */
interface CountsDocument {
  readonly _id: string
  readonly region: string
  readonly yes: number
  readonly no: number
}

const counts = db.collection<CountsDocument>('article_counts')
const counter = (helpful: boolean): keyof CountsDocument => (helpful ? 'yes' : 'no')

/** Counts a person once; who said something else before is moved over. */
export async function countOpinion(opinion: OpinionDocument): Promise<void> {
  const { region, articleId } = opinion
  await counts.insert({ _id: articleId, region, yes: 0, no: 0 })
  // The same person's other tap may have been first; then it is there to be changed.
  if ((await unlessThere(() => change(opinion))) === null) await change(opinion)
}

const change = ({ _id, articleId, helpful, ...rest }: OpinionDocument): Promise<void> =>
  inTransaction(async (transaction) => {
    const before = await transaction.get<OpinionDocument>('article_opinions', _id)
    if (before?.helpful === helpful) return
    if (before) await transaction.update('article_opinions', _id, { helpful, at: rest.at })
    else await transaction.insert('article_opinions', { _id, articleId, helpful, ...rest } as OpinionDocument)
    await transaction.update('article_counts', articleId, {
      [counter(helpful)]: command().inc(1),
      ...(before && { [counter(before.helpful)]: command().inc(-1) }),
    })
  })
