import { allowMessages, learnAllowance } from '@/lib/allow/allow'
import { flush, pending } from '@/lib/outbox/outbox'
import { subscribe } from '@/platform/subscribe'
import { subscribe as weapp } from '@/platform/subscribe/subscribe.weapp'
import Taro from '../mocks/taro'
import { done, type ScriptedGateway, scriptGateway, until } from '../support/gateway'

let left = 0
let gateway: ScriptedGateway
const asked = jest.spyOn(subscribe, 'ask')
const templates = () => ({ templates: [{ name: 'letters', id: 'template-l', left }] })

beforeEach(() => {
  localStorage.clear()
  asked.mockReset().mockImplementation(async (ids) => ids)
  left = 0
  gateway = scriptGateway(({ action }) => {
    if (action === 'notice.accepted') left += 1
    return done(templates())
  })
})

const accepted = () =>
  gateway.batches.flatMap(({ calls }) => calls).filter(({ action }) => action === 'notice.accepted')

test('the dialog is opened within the tap itself, before anything is awaited', async () => {
  await learnAllowance()
  allowMessages('letters')
  expect(asked).toHaveBeenCalledWith(['template-l'])
  await until(() => accepted().length === 1)
  expect(accepted()[0]).toMatchObject({ input: { templates: ['letters'] }, key: expect.any(String) })
  await until(async () => (await pending()).length === 0)
})

test('a no is a no: nothing is told to the service', async () => {
  await learnAllowance()
  asked.mockResolvedValue([])
  allowMessages('letters')
  await flush()
  expect(accepted()).toEqual([])
})

test('a yes without a network is told when it is back, once', async () => {
  await learnAllowance()
  gateway.online = false
  allowMessages('letters')
  await until(async () => (await pending()).length === 1)
  gateway.online = true
  await flush()
  await flush()
  expect(accepted()).toHaveLength(1)
})

test('nobody is asked again and again: not with enough left, not for what is not set up', async () => {
  left = 3
  await learnAllowance()
  allowMessages('letters')
  allowMessages('duty')
  expect(asked).not.toHaveBeenCalled()
})

test('each yes counts for the next tap', async () => {
  left = 1
  await learnAllowance()
  for (let tap = 1; tap <= 2; tap += 1) {
    allowMessages('letters')
    await until(() => accepted().length === tap)
    await until(async () => (await pending()).length === 0)
  }
  allowMessages('letters')
  expect(asked).toHaveBeenCalledTimes(2)
})

describe('the mini-program’s own dialog', () => {
  const answering = (answer: () => Promise<unknown>) =>
    Object.assign(Taro, { requestSubscribeMessage: jest.fn(answer) })

  test.each([
    ['accept', ['t']],
    ['acceptWithAudio', ['t']],
    ['reject', []],
    ['ban', []],
    ['filter', []],
  ])('%s gives %j', async (word, given) => {
    answering(async () => ({ errMsg: 'ok', t: word }))
    expect(await weapp.ask(['t'])).toEqual(given)
  })

  test('one that cannot be opened is a no', async () => {
    answering(() => Promise.reject({ errCode: 20004 }))
    expect(await weapp.ask(['t'])).toEqual([])
  })
})
