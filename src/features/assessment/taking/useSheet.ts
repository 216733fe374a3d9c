import { useCallback, useRef, useState } from 'react'
import { call } from '@/lib/call/call'
import { nowAt } from '@/lib/clock/clock'
import { openHelp } from '@/lib/help/help'
import { put } from '@/lib/outbox/outbox'
import { keepSheet } from '../sheet/keep'
import { type Sheet, withAnswers } from '../sheet/sheet'
import { reportKey, safetyTap } from './safety'
import { startTaking, type Taking, type TakingAction, takesTap, taking } from './state'

export interface SheetInHand {
  readonly sheet: Sheet
  readonly taking: Taking
  /** False when the phone could not keep the last step. */
  readonly saved: boolean
  answer(item: string, code: number): void
  reopen(item: string): void
  leaveAsItWas(): void
  pause(): void
  resume(): void
}

export interface SheetRules {
  readonly order: readonly string[]
  /** Whether this answer to this item is one that asks for the help card. */
  readonly isSafetyAnswer: (item: string, code: number) => boolean
}

/**
 * A sheet being taken: every tap is kept on the phone before anything else can happen to it, and a safety answer
 * brings up the help card within the same tap, whatever the network does.
 */
export function useSheet(begun: Sheet, rules: SheetRules): SheetInHand {
  const latest = useRef({ sheet: begun, taking: startTaking(rules.order, Date.now(), begun.answers) })
  const [shown, setShown] = useState(latest.current)
  const [saved, setSaved] = useState(true)

  const show = useCallback((next: { sheet: Sheet; taking: Taking }) => {
    latest.current = next
    setShown(next)
  }, [])

  const move = useCallback(
    (action: TakingAction) => show({ ...latest.current, taking: taking(latest.current.taking, action) }),
    [show],
  )

  const answer = useCallback(
    (item: string, code: number): void => {
      const at = Date.now()
      const before = latest.current
      if (!takesTap(before.taking, item, at)) return
      const safety = safetyTap(item, code, rules.isSafetyAnswer(item, code), before.sheet.reported)
      if (safety.showCard) openHelp('safety_item')
      const next = taking(before.taking, { type: 'answer', item, code, at })
      const answered = withAnswers(before.sheet, next.answers)
      // 只存在我手机里 was promised without exception: the card comes up all the same, and offers who to call.
      const report = answered.localOnly ? null : safety.report
      const sheet = report === null ? answered : { ...answered, reported: [...answered.reported, report] }
      show({ sheet, taking: next })
      void keepSheet(sheet).then(
        () => setSaved(true),
        () => setSaved(false),
      )
      if (report !== null) void sendReport(sheet, item, code)
    },
    [rules, show],
  )

  return {
    ...shown,
    saved,
    answer,
    reopen: useCallback((item) => move({ type: 'reopen', item, at: Date.now() }), [move]),
    leaveAsItWas: useCallback(() => move({ type: 'leaveAsItWas', at: Date.now() }), [move]),
    pause: useCallback(() => move({ type: 'pause' }), [move]),
    resume: useCallback(() => move({ type: 'resume', at: Date.now() }), [move]),
  }
}

/**
 * Says what happened, never a level. Waits in the outbox for as long as it takes; a phone that is too full to keep
 * it sends it at once.
 */
async function sendReport(sheet: Sheet, item: string, code: number): Promise<void> {
  const key = reportKey(sheet.sheetId, item, code)
  const input = {
    source: 'scale_item',
    scale: sheet.scale,
    version: sheet.version,
    item: Number(item),
    code,
    happenedAt: nowAt(),
  } as const
  try {
    await put({ key, action: 'safety.report', input, keep: 'untilSent' })
  } catch {
    await call('safety.report', input, { key })
  }
}
