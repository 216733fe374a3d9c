import { useCallback, useEffect, useRef, useState } from 'react'
import { nowAt } from '@/lib/clock/clock'
import { openHelp } from '@/lib/help/help'
import { putOrCall } from '@/lib/outbox/outbox'
import { keepMark, keepSheet } from '../sheet/keep'
import { type Sheet, withAnswers } from '../sheet/sheet'
import { reportKey, reportMark, safetyTap } from './safety'
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

  const keep = useCallback((sheet: Sheet): void => {
    void keepSheet(sheet).then(
      () => setSaved(true),
      () => setSaved(false),
    )
  }, [])

  /** Reported means that it is in the queue or with the service, never that it will be. */
  const say = useCallback(
    async (item: string, code: number): Promise<void> => {
      if (!(await sendReport(latest.current.sheet, item, code))) return
      const { sheet } = latest.current
      const mark = reportMark(item, code)
      if (sheet.reported.includes(mark)) return
      show({ ...latest.current, sheet: { ...sheet, reported: [...sheet.reported, mark] } })
      await keepMark(sheet, mark).catch(() => setSaved(false))
    },
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
      const sheet = { ...answered, answeredAt: nowAt() }
      show({ sheet, taking: next })
      keep(sheet)
      if (report !== null) void say(item, code)
    },
    [rules, show, keep, say],
  )

  // A kill after the answer and before the report was in the queue: it is made up for now.
  useEffect(() => {
    const { sheet } = latest.current
    if (sheet.localOnly) return
    for (const [item, code] of Object.entries(sheet.answers))
      if (safetyTap(item, code, rules.isSafetyAnswer(item, code), sheet.reported).report !== null)
        void say(item, code)
  }, [rules, say])

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
async function sendReport(sheet: Sheet, item: string, code: number): Promise<boolean> {
  const key = reportKey(sheet.sheetId, item, code)
  const input = {
    source: 'scale_item',
    scale: sheet.scale,
    version: sheet.version,
    item: Number(item),
    code,
    happenedAt: nowAt(),
  } as const
  const reply = await putOrCall({ key, action: 'safety.report', input, keep: 'untilSent' })
  return reply === 'kept' || reply.ok
}
