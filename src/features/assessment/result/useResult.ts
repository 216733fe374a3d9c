import { scoreSheet } from '@shared/domain/assessment/score'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/lib/call/call'
import { useRemoved } from '../history/records'
import { scaleOf } from '../scales/definitions'
import { freshResult, freshSheet, sentAs } from '../sheet/fresh'
import { finishedSheet } from '../sheet/keep'
import type { StoredResult } from '../sheet/outcome'
import type { Sheet } from '../sheet/sheet'
import type { Answers } from '../taking/state'
import type { ResultModel } from './model'
import { modelOf } from './modelOf'

/** Where a result is: with the service, or in a finished sheet on this phone. */
export type ResultPlace =
  | { readonly kind: 'stored'; readonly id: string }
  | { readonly kind: 'sheet'; readonly id: string }

export type ResultState =
  | { readonly status: 'loading' | 'notFound' | 'unknownScale' | 'offline' | 'failed' }
  | { readonly status: 'ready'; readonly model: ResultModel; readonly sheet: Sheet | null }

const gone: ResultState = { status: 'notFound' }

/** One result for its page. What was finished a moment ago opens without asking anyone. */
export function useResult(place: ResultPlace): { readonly state: ResultState; readonly retry: () => void } {
  const { kind, id } = place
  const [state, setState] = useState<ResultState>({ status: 'loading' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    let here = true
    setState({ status: 'loading' })
    const found = kind === 'stored' ? storedResult(id) : sheetResult(id)
    void found.then((next) => {
      if (here) setState(next)
    })
    return () => {
      here = false
    }
  }, [kind, id, round])
  const retry = useCallback(() => setRound((before) => before + 1), [])
  const removed = useRemoved().has(id)
  return { state: removed ? gone : state, retry }
}

async function storedResult(id: string): Promise<ResultState> {
  const fresh = freshResult(id)
  if (fresh !== null) return ready(fresh.result, fresh.answers)
  const reply = await call('assessment.get', { id })
  if (reply.ok) return ready(reply.data.result, reply.data.answers)
  // An id that is not even shaped like one cannot be anybody's result.
  if (reply.error === 'NOT_FOUND' || reply.error === 'BAD_INPUT') return { status: 'notFound' }
  return { status: reply.error === 'OFFLINE' ? 'offline' : 'failed' }
}

function ready(result: StoredResult, answers: Answers | Readonly<Record<string, unknown>>): ResultState {
  const scale = scaleOf(result.scale, result.version)
  if (scale === null) return { status: 'unknownScale' }
  const { score, takenAt } = result
  return {
    status: 'ready',
    model: modelOf(scale, { score, takenAt, answers: answers as Answers }),
    sheet: null,
  }
}

async function sheetResult(sheetId: string): Promise<ResultState> {
  const sheet = freshSheet(sheetId) ?? (await finishedSheet(sheetId).catch(() => 'unreadable' as const))
  if (sheet === 'unreadable') return { status: 'failed' }
  if (sheet === null || sheet.stage.name === 'taking') {
    // The outbox may have sent it while its page was on the way.
    const resultId = sentAs(sheetId)
    return resultId === null ? gone : storedResult(resultId)
  }
  const scale = scaleOf(sheet.scale, sheet.version)
  if (scale === null) return { status: 'unknownScale' }
  const scored = scoreSheet(scale, sheet.answers)
  if (!scored.ok) return { status: 'failed' }
  const takenAt = sheet.stage.finishedAt
  return {
    status: 'ready',
    model: modelOf(scale, { score: scored.score, takenAt, answers: sheet.answers }),
    sheet,
  }
}
