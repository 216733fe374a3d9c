import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { done, scriptGateway } from '../support/gateway'

test('what one screen asks in a tick is one invocation, and each gets its own answer', async () => {
  const gateway = scriptGateway(({ action }) => done({ action }))
  const [session, catalog] = await Promise.all([call('account.session', {}), call('assessment.catalog', {})])
  expect(gateway.batches.map((batch) => batch.calls.length)).toEqual([2])
  expect(session).toEqual({ ok: true, data: { action: 'account.session' } })
  expect(catalog).toEqual({ ok: true, data: { action: 'assessment.catalog' } })
  expect(gateway.batches[0]?.host).toBe('api')
})

test('a refusal is a value with its code and request', async () => {
  scriptGateway(() => ({ ok: false, error: 'NOT_FOUND', requestId: 'r9' }))
  const id = 'x'.repeat(20)
  expect(await call('assessment.get', { id })).toEqual({ ok: false, error: 'NOT_FOUND', requestId: 'r9' })
})

test('without a network it says so and does not try again', async () => {
  const gateway = scriptGateway(() => done())
  gateway.online = false
  expect(await call('account.session', {})).toEqual({ ok: false, error: 'OFFLINE' })
  expect(gateway.batches).toEqual([])
})

test('after a lost answer it asks once more with the same key', async () => {
  const gateway = scriptGateway(() => done())
  gateway.faults = [{ errCode: -1, errMsg: 'cloud.callFunction:fail timeout' }]
  const input = { scope: 'results', version: '1', textSha256: 'a'.repeat(64), granted: true } as const
  const result = await call('account.consent', input, { key: 'key-of-sixteen-chars' })
  expect(result.ok).toBe(true)
  expect(gateway.batches.map((batch) => batch.calls[0]?.key)).toEqual([
    'key-of-sixteen-chars',
    'key-of-sixteen-chars',
  ])
})

test('a second fault is the answer', async () => {
  const gateway = scriptGateway(() => done())
  const fault = { errCode: -504002, errMsg: 'functions execute fail' }
  gateway.faults = [fault, fault]
  expect(await call('account.session', {})).toEqual({ ok: false, error: 'INTERNAL' })
  expect(gateway.batches.length).toBe(2)
})

test('the server’s clock is learnt from every reply', async () => {
  scriptGateway(() => done())
  await call('account.session', {})
  expect(Math.abs(nowAt() - Date.now())).toBeLessThan(2000)
})
