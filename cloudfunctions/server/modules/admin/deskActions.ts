import type { ModuleHandlers } from '../../kernel/registry'
import { disable } from './disable'
import { enable } from './enable'
import { invite } from './invite'
import { inviteCode } from './inviteCode'
import { list } from './list'
import { people } from './people'
import { person } from './person'
import { revoke } from './revoke'
import { saveProfile } from './saveProfile'

export const adminDesk: ModuleHandlers<'staff.admin'> = {
  'staff.admin.invite': invite,
  'staff.admin.inviteCode': inviteCode,
  'staff.admin.invitations': list,
  'staff.admin.revoke': revoke,
  'staff.admin.people': people,
  'staff.admin.person': person,
  'staff.admin.saveProfile': saveProfile,
  'staff.admin.disable': disable,
  'staff.admin.enable': enable,
}
