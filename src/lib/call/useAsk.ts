import type { ActionName, Input, Output } from '@shared/contracts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { nowAt } from '../clock/clock'
import { type CallError, type CallResult, call } from './call'

export interface Asked<A extends ActionName> {
  /** What was last answered to this question; it stays on screen while it is asked anew, and when that fails. */
  readonly last: { readonly data: Output<A>; readonly at: number } | null
  readonly error: CallError | null
  readonly ask: () => Promise<void>
}

/** Asks the service something whenever the question changes; an answer to an older question is dropped. */
export function useAsk<A extends ActionName>(action: A, input: Input<A>): Asked<A> {
  const question = JSON.stringify(input)
  const [state, setState] = useState<{
    readonly question: string
    readonly last: Asked<A>['last']
    readonly error: CallError | null
  }>({ question, last: null, error: null })
  const newest = useRef(question)
  newest.current = question
  const ask = useCallback(async (): Promise<void> => {
    const reply: CallResult<A> = await call(action, JSON.parse(question) as Input<A>)
    if (newest.current !== question) return
    setState((before) => ({
      question,
      last: reply.ok ? { data: reply.data, at: nowAt() } : before.question === question ? before.last : null,
      error: reply.ok ? null : reply.error,
    }))
  }, [action, question])
  useEffect(() => void ask(), [ask])
  const known = state.question === question
  return { last: known ? state.last : null, error: known ? state.error : null, ask }
}
