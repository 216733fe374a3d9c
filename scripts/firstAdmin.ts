import { now } from '@server/cloud/clock'
import { readEnvironment } from '@server/cloud/environment'
import { keysOf } from '@server/kernel/keys'
import { makeInvitation } from '@server/modules/admin/invitations'

/** A local cloud by its address, or a CloudBase environment with the secrets of its owner. */
export type Target =
  | { readonly adminUrl: string }
  | { readonly env: string; readonly secretId: string; readonly secretKey: string }

/**
 * What the SDK has to find to reach the target; undefined is what must not be there. Told that it runs inside a cloud
 * function, the SDK takes an address that exists only in there, and the local cloud's address is for the local cloud.
 */
export function sdkEnvironment(target: Target): Readonly<Record<string, string | undefined>> {
  const local = 'adminUrl' in target
  const env = local ? 'local' : target.env
  return {
    TENCENTCLOUD_RUNENV: local ? 'SCF' : undefined,
    TENCENTCLOUD_REGION: process.env.TENCENTCLOUD_REGION ?? 'ap-shanghai',
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    TENCENTCLOUD_SECRETID: local ? 'local' : target.secretId,
    TENCENTCLOUD_SECRETKEY: local ? 'local' : target.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: undefined,
    TCB_CONTEXT_CNFG: local ? JSON.stringify({ URL: target.adminUrl }) : undefined,
  }
}

/**
 * Makes the invitation of an administrator from outside the service, where nobody is an administrator yet. Needs the
 * functions' own keys in the environment. `at` is what the service's clock says: a demo's may have been moved.
 */
export function inviteAdmin(
  target: Target,
  at: number = now(),
): Promise<{ readonly code: string; readonly expiresAt: number }> {
  for (const [name, value] of Object.entries(sdkEnvironment(target)))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  const environment = readEnvironment(process.env)
  const { region } = environment
  const invitation = { region, roles: ['admin'], expert: null, createdBy: 'operator', at } as const
  return makeInvitation(keysOf(environment), invitation)
}
