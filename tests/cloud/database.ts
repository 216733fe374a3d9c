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

type Fields = Readonly<Record<string, unknown>>
type Data = { readonly data: Fields }
type Updated = Promise<{ readonly stats: { readonly updated: number } }>

interface DocumentReference {
  get(): Promise<{ readonly data: Fields | null }>
  update(change: Data): Updated
  remove(): Promise<{ readonly stats: { readonly removed: number } }>
}

interface Collections {
  collection(name: string): {
    add(document: Data): Promise<{ readonly _id: string }>
    doc(id: string): DocumentReference
    where(query: Fields): { update(change: Data): Updated }
  }
}

/** The promise side of the SDK's database; its own types mix in the callback side. */
export interface Database extends Collections {
  readonly command: { inc(by: number): unknown }
  startTransaction(): Promise<Collections & { commit(): Promise<unknown>; rollback(): Promise<unknown> }>
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
  const settings: object = { throwOnNotFound: false }
  return {
    db: cloud.database(settings) as unknown as Database,
    async stop() {
      await local.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
