import type { Input } from '@shared/contracts'
import type { Phone } from './phone'

type Invite = Input<'staff.admin.invite'>

interface Member {
  /** Id of the persona. */
  readonly persona: string
  readonly invite: Invite
}

const profile = (name: string, licence: 'clinical' | 'counsellor'): Invite['expert'] => ({
  name,
  licence,
  institution: 'city-hospital',
  specialties: ['mood', 'sleep', 'family'],
  checkedOn: '2026-11-01',
})

/** The staff of the demo; their names say that they are examples. */
const members: readonly Member[] = [
  { persona: 'expert', invite: { roles: ['expert'], expert: profile('示例专家 01', 'clinical') } },
  {
    persona: 'supervisor',
    invite: { roles: ['expert', 'supervisor'], expert: profile('示例督导 01', 'clinical') },
  },
  {
    persona: 'volunteer',
    invite: {
      roles: ['volunteer'],
      expert: null,
      volunteer: { name: '示例志愿者 01', trainedOn: '2026-10-01' },
    },
  },
]

/** Makes the administrator by the operator's own invitation, and the others by the administrator's. */
export async function seedStaff(
  phone: (persona: string) => Phone,
  inviteAdmin: () => Promise<string>,
): Promise<void> {
  const admin = phone('admin')
  const { roles } = await admin.call('account.session', {})
  if (!roles.includes('admin')) await admin.call('account.join', { code: await inviteAdmin() })
  for (const { persona, invite } of members) {
    const member = phone(persona)
    const session = await member.call('account.session', {})
    if (invite.roles.every((role) => session.roles.includes(role))) continue
    const { code } = await admin.call('staff.admin.invite', invite, `seed-invite-${persona}-${Date.now()}`)
    await member.call('account.join', { code })
  }
}
