import type { Input } from '@shared/contracts'
import { changePerson, dataOf, newCitizen } from './citizen'
import { newKey, type TestCloud } from './cloud'

/** An expert that nobody can take for a real one. */
export const exampleExpert: NonNullable<Input<'staff.admin.invite'>['expert']> = {
  name: '示例专家 01',
  licence: 'clinical',
  institution: 'city-hospital',
  specialties: ['sleep', 'mood'],
  checkedOn: '2026-11-01',
}

/** A first letter. */
export const newLetter = (change: Partial<Input<'letter.send'>> = {}): Input<'letter.send'> => ({
  threadId: null,
  text: '最近总是睡不好，想找人说说。',
  topic: 'sleep',
  alias: '小禾',
  sameExpert: false,
  ...change,
})

/** A situation card with two of its lines. */
export const cardLines = { who: '二十多岁，上班', what: '睡不好', since: '', tried: '', wish: '' }

/** One of the staff, made where people are stored. */
export async function newStaff(
  cloud: TestCloud,
  ...roles: readonly ('expert' | 'supervisor' | 'volunteer' | 'editor' | 'admin')[]
): Promise<string> {
  const openid = await newCitizen(cloud)
  await changePerson(cloud, openid, { roles })
  return openid
}

/** Sends a letter and returns its thread. */
export const sendLetter = async (
  cloud: TestCloud,
  writer: string,
  change: Partial<Input<'letter.send'>> = {},
) => dataOf(await cloud.call(writer, 'letter.send', newLetter(change), { key: newKey() })).thread

/** A letter that this expert took and answered. */
export async function answeredLetter(
  cloud: TestCloud,
  writer: string,
  expert: string,
  change: Partial<Input<'letter.send'>> = {},
) {
  const { id } = await sendLetter(cloud, writer, change)
  dataOf(await cloud.call(expert, 'staff.letter.claim', { threadId: id }))
  const reply = { threadId: id, text: '我读到了，我们一起看看。' }
  return dataOf(await cloud.call(expert, 'staff.letter.reply', reply, { key: newKey() })).thread
}
