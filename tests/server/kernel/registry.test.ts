import { type Entry, entriesOf, registryOf } from '@server/kernel/registry'
import { contracts } from '@shared/contracts'
import type { ActionRow } from '@shared/contracts/action'
import { areas } from '@shared/contracts/areas'
import * as z from 'zod'

const row: ActionRow = {
  host: 'api',
  audience: ['citizen'],
  rate: { limit: 1, windowSeconds: 1 },
  idempotency: 'none',
  input: z.strictObject({}),
  output: z.object({}),
  errors: [],
}
const handle = async () => ({})
const offers = (handlers: Readonly<Record<string, unknown>>) => async () => handlers

test('an action without an audience cannot be called', () => {
  const open = { ...row, audience: [] } as unknown as ActionRow
  expect(() => entriesOf('a', { 'a.b': open }, { 'a.b': handle })).toThrow('a.b has no audience')
})

test('an area with an action without a handler, or a handler without a contract, answers nothing', async () => {
  expect(() => entriesOf('a', { 'a.b': row }, {})).toThrow('a.b has no handler')
  expect(() => entriesOf('a', { 'a.b': row }, { 'a.b': handle, 'a.c': handle })).toThrow('a.c')
  const torn = registryOf(
    { a: offers({ 'a.b': handle, 'a.c': handle }) },
    { a: async () => ({ 'a.b': row }) },
  )
  await expect(torn.find('a.b')).rejects.toThrow('a.c')
  await expect(torn.find('a.b')).rejects.toThrow('a.c')
})

test('a door knows only its own actions', async () => {
  const rows = { a: async () => ({ 'a.b': row, 'staff.a.c': { ...row, host: 'staff' as const } }) }
  const registry = registryOf({ a: offers({ 'a.b': handle }) }, rows)
  expect(await registry.find('a.b')).toMatchObject<Partial<Entry>>({ name: 'a.b' })
  for (const name of ['staff.a.c', 'a', 'a.', '.b', '', 'a.b.', 'a.b.c', '__proto__.b', 'constructor.name'])
    expect(await registry.find(name)).toBeUndefined()
})

test('an area is read once, and not before it is called', async () => {
  const read = jest.fn(offers({ 'a.b': handle }))
  const registry = registryOf({ a: read }, { a: async () => ({ 'a.b': row }) })
  expect(read).not.toHaveBeenCalled()
  await Promise.all([registry.find('a.b'), registry.find('a.b'), registry.find('c.d')])
  await registry.find('a.b')
  expect(read).toHaveBeenCalledTimes(1)
})

test('no row of the contracts is left out of the areas that the doors read, and each is where it is looked for', async () => {
  const found: Record<string, unknown> = {}
  for (const [area, rows] of Object.entries(areas))
    for (const [name, one] of Object.entries(await rows()))
      if (name.replace(/\.[^.]*$/, '') === area) found[name] = one
  expect(Object.keys(found).sort()).toEqual(Object.keys(contracts).sort())
  for (const [name, one] of Object.entries(contracts)) expect(found[name]).toBe(one)
})
