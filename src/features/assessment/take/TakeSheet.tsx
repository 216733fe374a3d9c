import { isSafetyAnswer } from '@shared/domain/assessment/critical'
import { useMemo } from 'react'
import { Page } from '@/components/Page/Page'
import { back } from '@/lib/navigation/navigation'
import type { PhoneScale } from '../scales/definitions'
import { headerOf } from '../scales/title'
import type { Sheet } from '../sheet/sheet'
import type { Question } from '../taking/question'
import { TakingDock, type WholeRun } from '../taking/TakingDock'
import { Turns } from '../taking/Turns'
import { useEndKey } from '../taking/useEndKey'
import { useSheet } from '../taking/useSheet'

export interface TakeSheetProps {
  readonly scale: PhoneScale
  readonly questions: readonly Question[]
  readonly begun: Sheet
  readonly run?: WholeRun
  /** Something around the sheet could not be kept. */
  readonly unsaved?: boolean
  readonly onFinish: (sheet: Sheet) => Promise<void>
}

/** One sheet, question after question, until every one has an answer. */
export function TakeSheet({ scale, questions, begun, run, unsaved = false, onFinish }: TakeSheetProps) {
  const rules = useMemo(
    () => ({
      order: questions.map(({ item }) => item),
      isSafetyAnswer: (item: string, code: number) => isSafetyAnswer(scale, Number(item), code),
    }),
    [scale, questions],
  )
  const hand = useSheet(begun, rules)
  const endKey = useEndKey(hand.taking)
  return (
    <Page
      title={headerOf(scale)}
      endKey={endKey}
      footer={
        <TakingDock
          hand={{ ...hand, saved: hand.saved && !unsaved }}
          questions={questions}
          onFinish={() => onFinish(hand.sheet)}
          onLeave={back}
          {...(run === undefined ? {} : { run })}
        />
      }
    >
      <Turns hand={hand} questions={questions} />
    </Page>
  )
}
