import { registryOf } from '@server/kernel/registry'
import type { ActionRow } from '@shared/contracts/action'
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

test('an action without an audience does not start', () => {
  const open = { ...row, audience: [] } as unknown as ActionRow
  expect(() => registryOf('api', { 'a.b': handle }, { 'a.b': open })).toThrow('a.b has no audience')
})

test('an action without a handler, or a handler without a contract, does not start', () => {
  expect(() => registryOf('api', {}, { 'a.b': row })).toThrow('a.b has no handler')
  expect(() => registryOf('api', { 'a.b': handle, 'a.c': handle }, { 'a.b': row })).toThrow('a.c')
})

test('a door knows only its own actions', () => {
  const rows = { 'a.b': row, 'staff.c': { ...row, host: 'staff' as const } }
  expect([...registryOf('staff', { 'staff.c': handle }, rows).keys()]).toEqual(['staff.c'])
  expect(() => registryOf('api', { 'a.b': handle, 'staff.c': handle }, rows)).toThrow('no contract on api')
})
