import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { exampleExpert, newStaff, sendLetter } from '../../support/letters'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

test('a supervisor who has not taken a letter cannot answer it; one who has can, and the writer sees by whom', async () => {
  const writer = await newCitizen(cloud)
  const supervisor = await newStaff(cloud, 'supervisor')
  const admin = await newStaff(cloud, 'admin')
  const { id: threadId } = await sendLetter(cloud, writer)
  const reply = () =>
    cloud.call(supervisor, 'staff.letter.reply', { threadId, text: '我读到了。' }, { key: newKey() })
  expect(errorOf(await reply())).toBe('NOT_FOUND')
  dataOf(await cloud.call(supervisor, 'staff.letter.claim', { threadId }))
  const { people } = dataOf(await cloud.call(admin, 'staff.admin.people', { group: 'supervisor' }))
  const refs = people.filter(({ roles }) => roles.includes('supervisor'))
  expect(refs).toHaveLength(1)
  const ref = refs[0]?.ref ?? ''
  dataOf(await cloud.call(admin, 'staff.admin.saveProfile', { ref, expert: exampleExpert }))
  expect(dataOf(await reply()).thread.state).toBe('answered')
  const { thread, messages } = dataOf(await cloud.call(writer, 'letter.read', { threadId, after: 0 }))
  expect(thread.expert).toMatchObject({ licence: 'clinical', name: exampleExpert.name })
  expect(thread.expert?.institution).not.toBe('')
  expect(messages.at(-1)).toMatchObject({ from: 'expert', text: '我读到了。' })
})
