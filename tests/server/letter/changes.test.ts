import { dataOf, newCitizen, personIdOf } from '../../support/citizen'
import { newKey, type TestCloud } from '../../support/cloud'
import { expertRefOf } from '../../support/duty'
import { newStaff, sendLetter } from '../../support/letters'
import { startNoticeCloud, tick } from '../../support/notices'

/** The record of a thread: who changed what and when, from which state to which, and who had it. */

let cloud: TestCloud
let writer: string
let expert: string
let colleague: string
beforeAll(async () => {
  cloud = await startNoticeCloud()
  writer = await newCitizen(cloud)
  expert = await newStaff(cloud, 'expert')
  colleague = await newStaff(cloud, 'expert')
})
afterAll(async () => {
  cloud.local.clock.reset()
  await cloud.stop()
})

const clock = (text: string) => cloud.local.clock.set(Date.parse(`2026-11-${text}+08:00`))
const changesOf = (threadId: string) =>
  cloud.local.store.find('thread_changes', { threadId }).sort((a, b) => Number(a.at) - Number(b.at))
const id = (openid: string): string => personIdOf(cloud, openid)

test('every step of a thread has an actor and a time, and begins where the last one ended', async () => {
  clock('23T09:00')
  const { id: threadId } = await sendLetter(cloud, writer)
  const staff = (who: string, action: 'claim' | 'close') =>
    cloud.call(who, `staff.letter.${action}`, { threadId })
  const reply = (who: string) =>
    cloud.call(who, 'staff.letter.reply', { threadId, text: '读到了。' }, { key: newKey() })
  clock('23T09:01')
  dataOf(await staff(expert, 'claim'))
  clock('23T09:02')
  const hand = { threadId, to: expertRefOf(cloud, colleague), note: '请接着回' }
  dataOf(await cloud.call(expert, 'staff.letter.transfer', hand, { key: newKey() }))
  clock('23T09:03')
  dataOf(await reply(colleague))
  clock('23T09:04')
  await sendLetter(cloud, writer, { threadId, text: '还有' })
  clock('23T11:05')
  await tick(cloud)
  clock('23T11:06')
  dataOf(await staff(colleague, 'claim'))
  clock('23T11:07')
  dataOf(await reply(colleague))
  clock('23T11:08')
  dataOf(await staff(colleague, 'close'))
  clock('23T11:09')
  await sendLetter(cloud, writer, { threadId, text: '又想起一件事' })
  clock('23T11:10')
  dataOf(await cloud.call(writer, 'letter.takeBack', { threadId, seq: 5 }))

  const [w, e, c] = [id(writer), id(expert), id(colleague)]
  const changes = changesOf(threadId)
  expect(
    changes.map(({ change, actorId, from, to, fromId, toId }) => [change, actorId, from, to, fromId, toId]),
  ).toEqual([
    ['opened', w, null, 'waiting', null, null],
    ['claimed', e, 'waiting', 'assigned', null, e],
    ['transferred', e, 'assigned', 'assigned', e, c],
    ['answered', c, 'assigned', 'answered', c, c],
    ['continued', w, 'answered', 'assigned', c, c],
    ['breached', 'service', 'assigned', 'assigned', c, c],
    ['reassigned', 'service', 'assigned', 'waiting', c, null],
    ['claimed', c, 'waiting', 'assigned', null, c],
    ['answered', c, 'assigned', 'answered', c, c],
    ['closed', c, 'answered', 'closed', c, c],
    ['reopened', w, 'closed', 'assigned', c, c],
    ['takenBack', w, 'assigned', 'answered', c, c],
  ])
  for (const { at, region } of changes) expect([typeof at, region]).toEqual(['number', 'taizhou'])
  for (const [index, { from, fromId }] of changes.entries())
    if (index > 0) expect([from, fromId]).toEqual([changes[index - 1]?.to, changes[index - 1]?.toId])
})
