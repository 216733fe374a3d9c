import { now } from '@server/cloud/clock'
import { readEnvironment } from '@server/cloud/environment'
import { keysOf } from '@server/kernel/keys'
import { makeInvitation } from '@server/modules/admin/invitations'

/** A local cloud by its address, or a CloudBase environment with the secrets of its owner. */
export type Target =
  | { readonly adminUrl: string }
  | { readonly env: string; readonly secretId: string; readonly secretKey: string }

/**
 * Makes the invitation of an administrator from outside the service, where nobody is an administrator yet. Needs the
 * functions' own keys in the environment.
 */
export function inviteAdmin(target: Target): Promise<{ readonly code: string; readonly expiresAt: number }> {
  const local = 'adminUrl' in target
  const env = local ? 'local' : target.env
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: process.env.TENCENTCLOUD_REGION ?? 'ap-shanghai',
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    TENCENTCLOUD_SECRETID: local ? 'local' : target.secretId,
    TENCENTCLOUD_SECRETKEY: local ? 'local' : target.secretKey,
    ...(local ? { TCB_CONTEXT_CNFG: JSON.stringify({ URL: target.adminUrl }) } : {}),
  })
  const environment = readEnvironment(process.env)
  const { region } = environment
  const invitation = { region, roles: ['admin'], expert: null, createdBy: 'operator', at: now() } as const
  return makeInvitation(keysOf(environment), invitation)
}
