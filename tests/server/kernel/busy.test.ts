import { TransactionGaveUp } from '@server/cloud/transaction'
import { dispatch } from '@server/kernel/dispatch'
import { registryOf } from '@server/kernel/registry'
import { start } from '@server/kernel/start'
import type { ActionRow } from '@shared/contracts/action'
import * as z from 'zod'
import { connectSdk, newOpenid, startTestCloud, type TestCloud } from '../../support/cloud'

const row: ActionRow = {
  host: 'api',
  audience: ['citizen'],
  rate: { limit: 10, windowSeconds: 60 },
  idempotency: 'none',
  input: z.strictObject({}),
  output: z.object({}),
  errors: [],
}

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  connectSdk(cloud, 'wx_client')
})
afterAll(() => cloud.stop())

const answerTo = (fault: Error) => {
  const { region, keys } = start()
  const handle = () => Promise.reject(fault)
  const registry = registryOf({ a: async () => ({ 'a.b': handle }) }, { a: async () => ({ 'a.b': row }) })
  const caller = { openid: newOpenid(), source: 'wx_client' }
  return dispatch({ requestId: 'r', caller, region, keys, registry }, { action: 'a.b', input: {} })
}

test('a document that others changed on every try is no fault: come again', async () => {
  expect(await answerTo(new TransactionGaveUp('conflict'))).toEqual({
    ok: false,
    error: 'BUSY',
    requestId: 'r',
  })
  expect(await answerTo(new Error('conflict'))).toEqual({ ok: false, error: 'INTERNAL', requestId: 'r' })
})
