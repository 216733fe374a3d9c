import type { Meter } from '../store/document'
import { invalid } from '../store/errors'
import type { Sort } from '../store/plan'
import type { Store } from '../store/store'
import type { Clock } from '../types'
import { decode, encode } from './values'

type Plain = Record<string, unknown>

/** Body of one request of the SDK. Documents, queries, orders and projections are strings of extended JSON. */
export type WireRequest = Plain & { action?: unknown }
export type WireAction = (request: WireRequest, meter: Meter) => Promise<Plain> | Plain

const MAX_PAGE = 1000
const DEFAULT_PAGE = 100

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

function collectionOf(request: WireRequest): string {
  const name = text(request.collectionName)
  if (!name || !/^[A-Za-z0-9_][\w-]{0,63}$/.test(name))
    throw invalid('collectionName is missing or not a name')
  return name
}

/** Every database action that the SDK sends, on the store. */
export function databaseActions(store: Store, clock: Clock): Record<string, WireAction> {
  const read = (request: WireRequest) => ({
    collection: collectionOf(request),
    query: decode(request.query, clock) ?? {},
    transactionId: text(request.transactionId),
  })
  return {
    'database.addCollection': (request) => {
      store.addCollection(collectionOf(request))
      return {}
    },
    'database.insertDocument': async (request) => {
      const documents = Array.isArray(request.data) ? request.data : [request.data]
      const decoded = documents.map((one) => decode(one, clock) ?? {})
      const insertedIds = await store.insert(collectionOf(request), decoded, text(request.transactionId))
      return { data: { insertedIds } }
    },
    'database.getDocument': (request, meter) => {
      const { collection, query, transactionId } = read(request)
      const list = store.find(collection, query, {
        sort: decode(request.order, clock) as Sort | undefined,
        skip: Number(request.offset ?? 0),
        limit: Math.min(Number(request.limit ?? DEFAULT_PAGE), MAX_PAGE),
        projection: decode(request.projection, clock),
        transactionId,
        meter,
      })
      return { data: { list: list.map(encode) } }
    },
    'database.calculateDocument': (request, meter) => {
      const { collection, query } = read(request)
      return { data: { total: store.count(collection, query, meter) } }
    },
    'database.modifyDocument': async (request, meter) => {
      const { collection, query, transactionId } = read(request)
      const result = await store.update(collection, query, decode(request.data, clock) ?? {}, {
        multi: request.multi === true,
        upsert: request.upsert === true,
        replace: request.merge === false,
        transactionId,
        meter,
      })
      return { data: { updated: result.updated, upsert_id: result.upsertedId } }
    },
    'database.modifyAndReturnDoc': async (request, meter) => {
      const { collection, query, transactionId } = read(request)
      const change = decode(request.data, clock) ?? {}
      const result = await store.update(collection, query, change, { multi: false, transactionId, meter })
      return { data: { updated: result.updated, doc: result.document ? encode(result.document) : null } }
    },
    'database.removeDocument': async (request, meter) => {
      const { collection, query, transactionId } = read(request)
      const deleted = await store.remove(collection, query, {
        multi: request.multi === true,
        transactionId,
        meter,
      })
      return { data: { deleted } }
    },
    'database.aggregateDocuments': (request, meter) => {
      const stages = (Array.isArray(request.stages) ? request.stages : []) as Plain[]
      const pipeline = stages.map((stage) => ({
        [String(stage.stageKey)]: decode(stage.stageValue, clock),
      }))
      return { data: { list: store.aggregate(collectionOf(request), pipeline, meter).map(encode) } }
    },
    'database.startTransaction': () => ({ transactionId: store.begin() }),
    'database.commitTransaction': async (request) => {
      await store.commit(String(request.transactionId))
      return {}
    },
    'database.abortTransaction': (request) => {
      store.abort(String(request.transactionId))
      return {}
    },
  }
}
