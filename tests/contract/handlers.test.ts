import { refuse } from '@server/kernel/refuse'
import type { Handler, ModuleHandlers } from '@server/kernel/registry'

const session: Handler<'account.session'> = async () => ({
  region: 'taizhou',
  roles: ['citizen'],
  birthMonth: null,
  preferences: { fontScale: 1, theme: 'system', careMode: false },
  consents: [],
  missing: [],
})

test('the compiler refuses what a contract row does not say', () => {
  // @ts-expect-error a refusal that the row does not declare
  const undeclared: Handler<'account.session'> = async () => refuse('NOT_FOUND')
  // @ts-expect-error an output that is not the contract's
  const wrong: Handler<'account.session'> = async () => ({ region: 1 })
  // @ts-expect-error an area with a handler missing
  const missing: ModuleHandlers<'account'> = { 'account.session': session }
  // @ts-expect-error an action that no contract names
  const unknown: Handler<'account.forget'> = session
  expect([undeclared, wrong, missing, unknown]).toHaveLength(4)
})
