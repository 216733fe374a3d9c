import type { Output } from '@shared/contracts'
import type { EntryDocument } from './entryRepo'

type Entry = Output<'board.get'>['entry']

export const presentEntry = ({
  _id,
  topic,
  question,
  answer,
  publishedAt,
  helped,
}: EntryDocument): Entry => ({
  id: _id,
  topic: topic as Entry['topic'],
  question,
  answer,
  publishedAt,
  helped,
})
