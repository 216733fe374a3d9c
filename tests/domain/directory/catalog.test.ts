import { type Entry, entryKinds, roomItems } from '@shared/domain/directory/entry'
import { find } from '@shared/domain/directory/find'
import { directories } from '../../../catalog/directory/all'
import { regions } from '../../../catalog/regions/all'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with an entry; with `verifiedOn` more is asked, because then it is shown. */
function faultsOf(entry: Entry): string[] {
  const { id, kind, name, number, open, place, room, verifiedOn, address } = entry
  const faults: string[] = []
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(`${id}: ${what}`)
  }
  must(/^[a-z0-9-]{1,40}$/.test(id), 'id')
  must(name !== '' && entryKinds.includes(kind), 'name and kind')
  must(number === '' || /^\d[\d-]{1,14}\d$/.test(number), 'number')
  for (const { days, start, end } of open ?? []) {
    must(clock.test(start) && (clock.test(end) || end === '24:00'), 'hours')
    must(
      typeof days === 'string'
        ? ['every', 'workdays'].includes(days)
        : days.every((day) => day >= 0 && day <= 6),
      'days',
    )
  }
  // China, roughly: a place elsewhere is a slip of the pen.
  if (place)
    must(place.latitude > 18 && place.latitude < 54 && place.longitude > 73 && place.longitude < 136, 'place')
  must((room !== null) === (kind === 'school'), 'only a school has a room to look through')
  must(
    (room ?? []).every((item) => roomItems.includes(item)),
    'items of a room',
  )
  if (verifiedOn !== null) {
    must(/^20\d{2}-\d{2}-\d{2}$/.test(verifiedOn), 'verified on a date')
    must(number !== '' || (kind !== 'line' && address !== ''), 'verified, and nobody can call or go there')
    must(!name.includes('示例'), 'an example is not verified')
  }
  return faults
}

test.each(regions.map(({ id }) => id))(
  '%s: what is not verified is on no screen, and every entry is well formed',
  (id) => {
    const entries = directories[id] ?? []
    expect(entries.flatMap(faultsOf)).toEqual([])
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
    const moment = { at: Date.parse('2026-11-26T10:00:00+08:00'), isWorkday: () => true }
    // Nobody has confirmed an example: none of it may be shown as fact.
    expect(find(entries, entryKinds, { topic: null, town: null }, moment)).toEqual([])
  },
)

test.each(regions.map((region) => [region.id, region] as const))(
  '%s: the help card and the directory say two things about one line',
  (id, { hotlines }) => {
    const lines = (directories[id] ?? []).filter(({ kind }) => kind === 'line')
    const told = ({
      id: one,
      name,
      number,
      verifiedOn,
    }: Pick<Entry, 'id' | 'name' | 'number' | 'verifiedOn'>) => ({
      id: one,
      name,
      number,
      verifiedOn,
    })
    expect(lines.map(told)).toEqual(hotlines.map(told))
  },
)

test('an entry that could mislead is refused', () => {
  const [example] = directories.taizhou ?? []
  if (!example) throw new Error('no entry')
  const verified = { ...example, verifiedOn: '2026-11-01' }
  expect(faultsOf(verified)).toEqual([])
  expect(faultsOf({ ...verified, number: '', address: '某路 1 号' })).toEqual([
    '96111: verified, and nobody can call or go there',
  ])
  expect(faultsOf({ ...verified, name: '某处（示例）' })).toEqual(['96111: an example is not verified'])
  expect(faultsOf({ ...verified, open: [{ days: 'every', start: '8:00', end: '24:00' }] })).toEqual([
    '96111: hours',
  ])
  expect(faultsOf({ ...verified, place: { latitude: 120, longitude: 32 } })).toEqual(['96111: place'])
  expect(faultsOf({ ...verified, room: ['sign'] })).toEqual([
    '96111: only a school has a room to look through',
  ])
})
