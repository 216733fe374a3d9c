import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import cloud from 'wx-server-sdk'
import type { Schema } from '../../cloudfunctions/schema'
import { startLocalCloud } from '../../local-cloud/server'

const schema: Schema = {
  collections: {
    visits: { permission: 'closed', indexes: [{ name: 'by_code', keys: [['code', 1]], unique: true }] },
  },
  functions: {},
}

/** The SDK's database on a local cloud with a folder of its own; `stop` ends both. */
export async function openDatabase() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-cloud-'))
  const local = await startLocalCloud({ port: 0, dataDir, schema, timers: false })
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local-env',
    TCB_ENV: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: local.adminUrl }),
  })
  cloud.init({ env: 'local-env' })
  return {
    db: cloud.database({ throwOnNotFound: false }),
    async stop() {
      await local.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
