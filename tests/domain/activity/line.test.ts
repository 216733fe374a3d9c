import {
  type Entry,
  inOrder,
  join,
  leave,
  numberOf,
  type Place,
  placeId,
  promote,
  type Writes,
} from '@shared/domain/activity/line'
import * as fc from 'fast-check'

const room = { id: 'talk.2026-12-12', capacity: 3, waiting: 4 }
const people = ['an', 'bo', 'ci', 'du', 'en', 'fu', 'gu', 'he', 'ji'] as const

/** Everything that is stored, as a database has it: a key can be taken once. */
class World {
  readonly places = new Map<string, Place>()
  readonly entries = new Map<string, Entry>()

  apply({ entries, held, passed, freed }: Writes): void {
    for (const id of freed) if (!this.places.delete(id)) throw new Error(`${id} was not held`)
    for (const place of passed) {
      if (!this.places.has(place.id)) throw new Error(`${place.id} was not held`)
      this.places.set(place.id, place)
    }
    for (const place of held) {
      if (this.places.has(place.id)) throw new Error(`${place.id} is held twice`)
      this.places.set(place.id, place)
    }
    for (const entry of entries) this.entries.set(entry.id, entry)
  }
  get held(): Place[] {
    return [...this.places.values()]
  }
  stateOf = (id: string) => this.entries.get(id)?.state ?? 'left'
}

/** What people expect, in one line: the first so many take part, the others wait in the order in which they came. */
class Expected {
  seated: string[] = []
  waiting: string[] = []

  join(id: string): boolean {
    if (this.seated.includes(id) || this.waiting.includes(id)) return true
    if (this.waiting.length === 0 && this.seated.length < room.capacity) this.seated.push(id)
    else if (this.waiting.length < room.waiting) this.waiting.push(id)
    else return false
    return true
  }
  leave(id: string): void {
    const seated = this.seated.includes(id)
    this.seated = this.seated.filter((one) => one !== id)
    this.waiting = this.waiting.filter((one) => one !== id)
    const next = seated ? this.waiting.shift() : undefined
    if (next) this.seated.push(next)
  }
}

function compare(world: World, expected: Expected): void {
  const of = (state: Entry['state']) =>
    [...world.entries.values()].flatMap((entry) => (entry.state === state ? [entry.id] : []))
  expect(of('in').sort()).toEqual([...expected.seated].sort())
  expect(inOrder(world.held).map(({ entryId }) => entryId)).toEqual(expected.waiting)
  expect(of('waiting').sort()).toEqual([...expected.waiting].sort())
  // Each who has a place holds its key, and each key is held by who says so.
  const claims = [...world.entries.values()].flatMap(({ id, placeId: place }) => (place ? [[place, id]] : []))
  expect(claims.sort()).toEqual(world.held.map(({ id, entryId }) => [id, entryId]).sort())
  for (const { id, line } of world.held) {
    expect(id).toBe(placeId(room.id, line, numberOf(id)))
    expect(numberOf(id)).toBeLessThan(line === 'seat' ? room.capacity : room.waiting)
  }
}

test('a room and a list that are full take nobody', () => {
  const world = new World()
  for (const [at, id] of people.slice(0, 7).entries()) {
    const writes = join(room, world.held, { id, at })
    if (writes) world.apply(writes)
  }
  expect(world.held).toHaveLength(7)
  expect(join(room, world.held, { id: 'he', at: 9 })).toBeNull()
  expect(promote(room, world.held)).toBeNull()
})

test('whatever people do in whatever order: seats and list are as in a line of people', () => {
  const step = fc.record({ who: fc.constantFrom(...people), does: fc.constantFrom('join', 'leave') })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = new World()
      const expected = new Expected()
      for (const [at, { who, does }] of steps.entries()) {
        const found = world.entries.get(who)
        if (does === 'leave') {
          if (found) world.apply(leave(found, inOrder(world.held)[0] ?? null))
          expected.leave(who)
        } else if (world.stateOf(who) === 'left') {
          const writes = join(room, world.held, { id: who, at })
          if (writes) world.apply(writes)
          expect(writes !== null).toBe(expected.join(who))
        }
        compare(world, expected)
        // Where each step gives its seat on at once, nothing is left to be filled.
        expect(promote(room, world.held)).toBeNull()
      }
    }),
    { numRuns: 500 },
  )
})

test('a seat that was given back while somebody joined the list is theirs as soon as anybody looks', () => {
  const step = fc.record({ who: fc.constantFrom(...people), does: fc.constantFrom('join', 'leave') })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const world = new World()
      for (const [at, { who, does }] of steps.entries()) {
        const found = world.entries.get(who)
        // The list is not seen by who leaves.
        if (does === 'leave' && found) world.apply(leave(found, null))
        if (does === 'join' && world.stateOf(who) === 'left') {
          const writes = join(room, world.held, { id: who, at })
          if (writes) world.apply(writes)
        }
      }
      const waiting = inOrder(world.held).map(({ entryId }) => entryId)
      const free = room.capacity - (world.held.length - waiting.length)
      for (let writes = promote(room, world.held); writes; writes = promote(room, world.held))
        world.apply(writes)
      expect(inOrder(world.held).map(({ entryId }) => entryId)).toEqual(waiting.slice(free))
      for (const id of waiting.slice(0, free)) expect(world.stateOf(id)).toBe('in')
    }),
    { numRuns: 500 },
  )
})
