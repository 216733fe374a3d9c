import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type ActionName, contracts, type Input, type Output } from '@shared/contracts'
import type { BatchReply, CallReply } from '@shared/contracts/envelope'
import { schema } from '../../cloudfunctions/schema'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/server'

const functionsDir = path.resolve(__dirname, '../../dist/cloudfunctions')

// A call is tens of milliseconds on an idle machine and much more on a busy one. The bench runs without Jest.
if (typeof jest !== 'undefined') jest.setTimeout(120_000)

export interface CallOptions {
  readonly key?: string
  readonly source?: string
}

/** A local cloud on a folder of its own with the built functions; a query without an index fails. */
export interface TestCloud {
  readonly local: LocalCloud
  /** Sends one call through its function as this openid; null is nobody. */
  call<A extends ActionName>(
    openid: string | null,
    action: A,
    input: Input<A>,
    options?: CallOptions,
  ): Promise<CallReply<Output<A>>>
  /** Sends any event at all. */
  send(host: 'api' | 'staff', openid: string | null, event: unknown, source?: string): Promise<BatchReply>
  stop(): Promise<void>
}

export const newKey = (): string => randomBytes(16).toString('base64url')

/** An openid that no other test uses. */
export const newOpenid = (): string => `oTest-${randomBytes(12).toString('base64url')}`

/** Starts it with fresh keys. `dist/cloudfunctions` must be built. */
export async function startTestCloud(
  options: {
    failOnScan?: boolean
    /** The functions' log lines go to a file of the data folder instead of the console. */
    quiet?: boolean
    environment?: Readonly<Record<string, string>>
  } = {},
): Promise<TestCloud> {
  if (!existsSync(path.join(functionsDir, 'api/index.js')))
    throw new Error('dist/cloudfunctions is missing: run "npm run build" first')
  Object.assign(process.env, {
    XINYU_FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    XINYU_HMAC_KEY: randomBytes(32).toString('base64'),
    XINYU_REGION: 'taizhou',
    XINYU_CALENDAR_URL: 'https://calendar.test/calendar',
    ...options.environment,
  })
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-server-'))
  const failOnScan = options.failOnScan ?? true
  const logFile = options.quiet ? path.join(dataDir, 'functions.log') : undefined
  const local = await startLocalCloud({
    port: 0,
    dataDir,
    schema,
    functionsDir,
    failOnScan,
    logFile,
    timers: false,
  })

  const send: TestCloud['send'] = async (host, openid, event, source = 'wx_client') =>
    (await local.invoke(host, event, openid === null ? { source } : { openid, source })) as BatchReply

  return {
    local,
    send,
    async call(openid, action, input, { key, source } = {}) {
      const { replies } = await send(
        contracts[action].host,
        openid,
        { calls: [{ action, input, ...(key ? { key } : {}) }] },
        source,
      )
      return replies[0] as CallReply<never>
    },
    async stop() {
      await local.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Lets server code that runs inside the test itself talk to this cloud, as a function called from `source`. */
export function connectSdk(cloud: TestCloud, source = 'wx_client'): void {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    TENCENTCLOUD_SECRETID: 'test',
    TENCENTCLOUD_SECRETKEY: 'test',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloud.local.adminUrl }),
    TCB_SOURCE: source,
    WX_CONTEXT_KEYS: 'WX_APPID',
    WX_APPID: 'wxlocal',
  })
}

/** Lets everybody call again as if for the first time, so that one case does not use up the next one's limit. */
export async function forgetLimits(cloud: TestCloud): Promise<void> {
  const { store } = cloud.local
  await store.remove(
    'rate_limits',
    { _id: { $in: store.everything('rate_limits').map(({ _id }) => _id) } },
    { multi: true },
  )
}
