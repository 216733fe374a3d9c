import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { command, db, rawDatabase } from '@server/cloud/database'
import { sdk } from '@server/cloud/sdk'
import type { Schema } from '../../cloudfunctions/schema'
import { startLocalCloud } from '../../local-cloud/server'

/**
 * The collection of these tests. A real environment needs it once, made by hand with these indexes and closed to
 * clients; everything that a test writes carries its `run` and is removed afterwards.
 */
const schema: Schema = {
  collections: {
    contract_visits: {
      permission: 'closed',
      indexes: [
        {
          name: 'by_run_code',
          keys: [
            ['run', 1],
            ['code', 1],
          ],
          unique: true,
        },
        {
          name: 'by_run_time',
          keys: [
            ['run', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'by_run_tag',
          keys: [
            ['run', 1],
            ['tags', 1],
          ],
        },
      ],
    },
  },
  functions: {},
}

const COLLECTION = 'contract_visits'

/** A document of the tests: any fields beside its run. */
export interface Visit {
  readonly _id: string
  readonly run: string
  readonly [field: string]: unknown
}

/** What one reply of the SDK holds; its own typings mix in the callback side. */
export interface Reply {
  readonly data: unknown
  readonly _id?: string
  readonly total?: number
  readonly list?: readonly Readonly<Record<string, unknown>>[]
  readonly stats?: Readonly<Record<string, number>>
}

interface Query {
  where(query: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: object): Query
  get(): Promise<Reply>
  count(): Promise<Reply>
  update(change: { data: object }): Promise<Reply>
  remove(): Promise<Reply>
}

interface DocumentReference {
  get(): Promise<Reply>
  set(document: { data: object }): Promise<Reply>
  update(change: { data: object }): Promise<Reply>
  remove(): Promise<Reply>
}

export interface RawCollection extends Query {
  add(document: { data: object | readonly object[] }): Promise<Reply>
  doc(id: string): DocumentReference
  aggregate(): Aggregate
}

/** Stages of the SDK's aggregate, ended by `end`. */
export type Aggregate = {
  readonly [stage in 'match' | 'group' | 'sort' | 'limit' | 'unwind']: (argument: unknown) => Aggregate
} & { end(): Promise<Reply> }

export interface RawTransaction {
  collection(name: string): RawCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

function chooseReal(env: string): void {
  const { XINYU_CLOUD_SECRET_ID: secretId, XINYU_CLOUD_SECRET_KEY: secretKey } = process.env
  if (!secretId || !secretKey)
    throw new Error('XINYU_CLOUD_ENV also needs XINYU_CLOUD_SECRET_ID and XINYU_CLOUD_SECRET_KEY.')
  Object.assign(process.env, {
    TCB_ENV: env,
    SCF_NAMESPACE: env,
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
  })
}

async function startLocal(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xinyu-cloud-'))
  const local = await startLocalCloud({ port: 0, dataDir, schema, timers: false, failOnScan: true })
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local-env',
    TCB_ENV: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: local.adminUrl }),
  })
  return async () => {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * The unmodified SDK and the product's own wrapper of it, on a local cloud with a folder of its own; on a real
 * environment when XINYU_CLOUD_ENV, XINYU_CLOUD_SECRET_ID and XINYU_CLOUD_SECRET_KEY are set.
 */
export async function openEnvironment() {
  const real = process.env.XINYU_CLOUD_ENV
  const stop = real ? chooseReal(real) : await startLocal()
  const run = randomBytes(6).toString('hex')
  const raw = () => rawDatabase().collection(COLLECTION) as unknown as RawCollection
  const visits = db.collection<Visit>(COLLECTION)
  let made = 0
  return {
    run,
    sdk: sdk(),
    command: command() as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>> & {
      readonly aggregate: Readonly<Record<string, (argument: unknown) => unknown>>
    },
    /** The SDK's collection itself. */
    raw,
    /** The product's wrapper. */
    visits,
    collection: COLLECTION,
    begin: () => rawDatabase().startTransaction() as unknown as Promise<RawTransaction>,
    serverDate: (offset: number) =>
      (rawDatabase().serverDate as (options: { offset: number }) => unknown)({ offset }),
    regExp: (regexp: string) => rawDatabase().RegExp({ regexp, options: '' }) as unknown,
    /** Adds a document and returns its id. */
    async have(fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
      made += 1
      const _id = `${run}-${made}`
      await raw().add({ data: { _id, run, code: `code-${made}`, ...fields } })
      return _id
    },
    /** What is stored under an id, read by the SDK. */
    stored: (id: string) => visits.get(id),
    async stop() {
      await raw().where({ run }).remove()
      await stop?.()
    },
  }
}

export type Opened = Awaited<ReturnType<typeof openEnvironment>>
