import type { NoticeKind } from '@shared/domain/notice/kinds'
import { nothingTried, type Outcome, type Tried } from '@shared/domain/notice/ladder'
import { command, db } from '../../cloud/database'
import { newestFirst, type Position } from '../../kernel/cursor'

export type StaffGroup = 'duty' | 'supervisor' | 'admin'

/** Something that somebody is to be told. It says what kind of thing happened, never what was written. */
export interface NoticeDocument {
  readonly _id: string
  readonly region: string
  readonly kind: NoticeKind
  /** Who is told; null for one that is told to staff, and becomes one notice for each of them. */
  readonly person: string | null
  readonly staff: StaffGroup | null
  /** The notice from which this one was spread, or itself: what the robot counts. */
  readonly event: string
  /** What it is about, by id; null when there is nothing to open. */
  readonly ref: string | null
  /** When it happened. */
  readonly at: number
  /** `dismissed`: reached nobody, and an administrator has seen it. */
  readonly state: 'pending' | 'sent' | 'dead' | 'dismissed'
  /** 0 goes before 1. */
  readonly rank: 0 | 1
  /** When it may be taken up; taking it moves this ahead, so that it comes back if its relay dies. */
  readonly nextAt: number
  /** How often it was taken up. Whoever writes must still have the number that it took. */
  readonly attempts: number
  /** Rounds through the channels that reached nobody. */
  readonly rounds: number
  /** What this round has tried. */
  readonly tried: Tried
  /** Since when it waits for the robot's next message, or NEVER. */
  readonly robotAt: number
}

/** Sorts after every time. */
export const NEVER = Number.MAX_SAFE_INTEGER

const notices = db.collection<NoticeDocument>('notices')

/** What every notice begins with. */
export const fresh = {
  state: 'pending',
  attempts: 0,
  rounds: 0,
  tried: nothingTried,
  robotAt: NEVER,
} as const

/** False when it is there already. */
export const addNotice = (notice: NoticeDocument) => notices.insert(notice)

/** The next ones that may be taken up, the urgent ones first. */
export async function dueNotices(region: string, at: number, limit: number): Promise<NoticeDocument[]> {
  const due = (rank: 0 | 1, count: number) =>
    notices.find(
      { region, state: 'pending', rank, nextAt: command().lte(at) },
      { order: [['nextAt', 'asc']], limit: count },
    )
  const urgent = await due(0, limit)
  return urgent.length === limit ? urgent : [...urgent, ...(await due(1, limit - urgent.length))]
}

/** Takes one up until `until`. Of any number who try, one succeeds and gets it as it now stands. */
export async function takeNotice(seen: NoticeDocument, until: number): Promise<NoticeDocument | null> {
  const { _id, nextAt, attempts } = seen
  const changes = { nextAt: until, attempts: attempts + 1 }
  const taken = await notices.update({ _id, state: 'pending', nextAt, attempts }, changes)
  return taken === 1 ? { ...seen, ...changes } : null
}

export type NoticeChange = Partial<Pick<NoticeDocument, 'state' | 'nextAt' | 'rounds' | 'tried' | 'robotAt'>>

/** Null when somebody else has taken it up meanwhile: then whoever held it must leave it. */
export async function saveNotice(
  held: NoticeDocument,
  changes: NoticeChange,
): Promise<NoticeDocument | null> {
  const { _id, attempts } = held
  const saved = await notices.update({ _id, state: 'pending', attempts }, { ...changes })
  return saved === 1 ? { ...held, ...changes } : null
}

/** Those that wait for the robot's next message. */
export const queuedNotices = (region: string, rank: 0 | 1, limit: number) =>
  notices.find(
    { region, rank, robotAt: command().lte(NEVER - 1) },
    { order: [['robotAt', 'asc']], limit, fields: ['kind', 'event'] },
  )

/** Takes those that waited out of the robot's queue. */
export const settleQueued = (
  ids: readonly string[],
  outcome: Outcome,
  then: { readonly state: 'sent' } | { readonly nextAt: number },
) =>
  notices.update(
    { _id: command().in([...ids]), state: 'pending', robotAt: command().lt(NEVER) },
    { tried: { robot: outcome }, robotAt: NEVER, ...then },
  )

/** Ends the way of those about this that are still under way: it needs nobody any more. */
export const settlePending = (ref: string, kind: NoticeKind) =>
  notices.update({ ref, kind, state: 'pending' }, { state: 'sent', robotAt: NEVER })

export const isSettled = async (id: string): Promise<boolean> => (await notices.get(id))?.state === 'sent'

export const deadNotices = (
  region: string,
  page: { readonly after: Position | null; readonly limit: number },
) => newestFirst(notices, 'at', { region, state: 'dead' }, page)

/** Those that happened from an instant on and reached nobody. */
export const deadFrom = (region: string, from: number, limit: number) =>
  notices.find(
    { region, state: 'dead', at: command().gte(from) },
    { order: [['at', 'asc']], limit, fields: ['at'] },
  )

/** Gives a dead one another day. False when there is no dead one of this id here. */
export async function reviveNotice(region: string, id: string, at: number): Promise<boolean> {
  const { attempts: _counted, ...again } = fresh
  return (await notices.update({ _id: id, region, state: 'dead' }, { ...again, nextAt: at })) === 1
}

/** Somebody has seen that it reached nobody. False when there is no dead one of this id here. */
export async function dismissNotice(region: string, id: string): Promise<boolean> {
  return (await notices.update({ _id: id, region, state: 'dead' }, { state: 'dismissed' })) === 1
}

/** Removes at most `limit` that are done with and happened before; returns how many. */
export async function purgeDone(
  region: string,
  state: 'sent' | 'dismissed',
  before: number,
  limit: number,
): Promise<number> {
  const due = await notices.find(
    { region, state, at: command().lt(before) },
    { order: [['at', 'asc']], limit, fields: ['_id'] },
  )
  return due.length === 0 ? 0 : notices.remove({ _id: command().in(due.map(({ _id }) => _id)) })
}
