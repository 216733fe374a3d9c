import type { Output } from '@shared/contracts'
import type { Entry } from '@shared/domain/directory/entry'

type EntryView = Output<'directory.list'>['entries'][number]

/** An entry as it travels: the same facts, in lists of its own. */
export const entryView = ({ topics, open, room, place, ...facts }: Entry): EntryView => ({
  ...facts,
  topics: [...topics],
  open:
    open === null
      ? null
      : open.map(({ days, ...times }) => ({ ...times, days: typeof days === 'string' ? days : [...days] })),
  room: room && [...room],
  place: place && { ...place },
})
