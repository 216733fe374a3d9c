import { dataOf, newCitizen } from './citizen'
import { newKey, type TestCloud } from './cloud'
import { expertRefOf } from './duty'
import { exampleExpert, newStaff } from './letters'

/** An expert with a profile, bound by an invitation as in life. */
export async function boundExpert(cloud: TestCloud, admin: string): Promise<string> {
  const invitation = { roles: ['expert' as const], expert: exampleExpert }
  const invited = await cloud.call(admin, 'staff.admin.invite', invitation, { key: newKey() })
  const openid = await newCitizen(cloud)
  dataOf(await cloud.call(openid, 'account.join', { code: dataOf(invited).code }))
  return openid
}

/** How an administrator names one of the staff. */
export const staffRefOf = expertRefOf

/** One of the staff whom an administrator can name, and an invitation that nobody has used. */
export async function staffAndInvitation(cloud: TestCloud) {
  const admin = await newStaff(cloud, 'admin')
  const openid = await boundExpert(cloud, admin)
  const open = { roles: ['editor' as const], expert: null, name: '示例编辑 01' }
  dataOf(await cloud.call(admin, 'staff.admin.invite', open, { key: newKey() }))
  const { invitations } = dataOf(await cloud.call(admin, 'staff.admin.invitations', { limit: 1 }))
  return { openid, staffRef: staffRefOf(cloud, openid), invitation: invitations[0]?.id ?? '' }
}
