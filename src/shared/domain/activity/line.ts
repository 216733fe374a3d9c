/** `left`: by their own wish. */
export const entryStates = ['in', 'waiting', 'left'] as const
export type EntryState = (typeof entryStates)[number]

/** That a person takes part in an occasion, or waits for it. */
export interface Entry {
  readonly id: string
  readonly state: EntryState
  /** Since when: the order of the waiting list. */
  readonly at: number
  /** The key of the place that is held: a seat, or a place in the waiting list. */
  readonly placeId: string | null
}

/** Where a place is: in the room or in the waiting list. */
export type Line = 'seat' | 'wait'

/** A place that somebody has. It is stored while it is held and not at all otherwise. */
export interface Place {
  readonly id: string
  readonly line: Line
  readonly entryId: string
  readonly at: number
}

/** What is stored together, or not at all. */
export interface Writes {
  readonly entries: readonly Entry[]
  /** Places that nobody had until now. */
  readonly held: readonly Place[]
  /** Places that go from one to another. */
  readonly passed: readonly Place[]
  /** Keys of places that nobody has from now on. */
  readonly freed: readonly string[]
}

/** The one name of a place, whoever asks for it: two who want the same one meet at it. */
export const placeId = (occasion: string, line: Line, number: number): string =>
  `${occasion}.${line}.${number}`

/** The number in a name of a place, counted from nought. */
export const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('.') + 1))

/** Those who wait, the first one first. */
export const inOrder = (held: readonly Place[]): readonly Place[] =>
  held
    .filter(({ line }) => line === 'wait')
    .sort((one, other) => one.at - other.at || (one.entryId < other.entryId ? -1 : 1))

/** Places of a line that nobody has, in order, beginning at one that differs from entry to entry. */
function freeIn(
  occasion: string,
  line: Line,
  size: number,
  held: readonly Place[],
  entryId: string,
): string | undefined {
  const taken = new Set(held.map(({ id }) => id))
  const first = [...entryId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7)
  return Array.from({ length: size }, (_, step) => placeId(occasion, line, (first + step) % size)).find(
    (id) => !taken.has(id),
  )
}

interface Room {
  readonly id: string
  readonly capacity: number
  readonly waiting: number
}

/** A seat for somebody new; a place in the waiting list when there is none, or when others wait already. */
export function join(
  room: Room,
  held: readonly Place[],
  { id, at }: Pick<Entry, 'id' | 'at'>,
): Writes | null {
  const seat = inOrder(held).length === 0 && freeIn(room.id, 'seat', room.capacity, held, id)
  const place = seat || freeIn(room.id, 'wait', room.waiting, held, id)
  if (!place) return null
  const line = seat ? 'seat' : 'wait'
  return {
    entries: [{ id, at, state: seat ? 'in' : 'waiting', placeId: place }],
    held: [{ id: place, line, entryId: id, at }],
    passed: [],
    freed: [],
  }
}

/** Whoever waits as the holder of a seat. */
const seated = (id: string, { entryId, at }: Place): Place => ({ id, line: 'seat', entryId, at })
const takingPart = ({ id, entryId, at }: Place): Entry => ({ id: entryId, at, state: 'in', placeId: id })

/** Gives a place back; a seat goes in the same step to the first who waits. */
export function leave(entry: Entry, next: Place | null): Writes {
  const { placeId: place, state } = entry
  if (place === null) return { entries: [], held: [], passed: [], freed: [] }
  const gone: Entry = { ...entry, state: 'left', placeId: null }
  if (state !== 'in' || next === null) return { entries: [gone], held: [], passed: [], freed: [place] }
  const seat = seated(place, next)
  return { entries: [gone, takingPart(seat)], held: [], passed: [seat], freed: [next.id] }
}

/** Gives a seat that is free to the first who waits; null when there is neither. */
export function promote(room: Room, held: readonly Place[]): Writes | null {
  const [first] = inOrder(held)
  const free = first && freeIn(room.id, 'seat', room.capacity, held, first.entryId)
  if (!first || !free) return null
  const seat = seated(free, first)
  return { entries: [takingPart(seat)], held: [seat], passed: [], freed: [first.id] }
}
