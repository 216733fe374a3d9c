import type { Caller } from '../types'

/** Variables of this process that a function may see: what Node needs to run, and the service's own settings. */
const passed = /^(XINYU_|PATH$|HOME$|TZ$|LANG$|NODE_EXTRA_CA_CERTS$)/

/**
 * What is the same for every call of one function. The secret id is the function's name: the SDK signs with it,
 * so the wire can tell which function is asking.
 */
export function instanceEnvironment(functionName: string, adminUrl: string): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([key, value]) =>
    value !== undefined && passed.test(key) ? [[key, value] as const] : [],
  )
  return {
    ...Object.fromEntries(kept),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    TENCENTCLOUD_SECRETID: functionName,
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  }
}

/** Who is calling, in the form that getWXContext() reads. Replaces everything that the last call left. */
export function callEnvironment(caller: Caller): Record<string, string> {
  const identity: Record<string, string> = {
    ...(caller.openid ? { WX_OPENID: caller.openid } : {}),
    ...(caller.unionid ? { WX_UNIONID: caller.unionid } : {}),
    WX_APPID: caller.appid ?? 'wxlocal',
  }
  return {
    ...identity,
    WX_CONTEXT_KEYS: Object.keys(identity).join(','),
    TCB_SOURCE: caller.source,
    ...(caller.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  }
}
