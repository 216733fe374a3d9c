import { View } from '@tarojs/components'
import { Notice } from '@/components/Notice/Notice'
import { assessmentWords } from '@/lib/copy/assessment'
import { AnswerDock } from './AnswerDock'
import { ProgressBar } from './ProgressBar'
import { progressOf } from './progress'
import type { Question } from './question'
import { ReadAloud } from './ReadAloud'
import { CompleteDock, PausedDock } from './RestDock'
import { askedItem } from './state'
import styles from './TakingDock.module.scss'
import type { SheetInHand } from './useSheet'

const words = assessmentWords.taking

/** How far a run through several scales is, when the sheet is part of one. */
export interface WholeRun {
  readonly part: number
  readonly parts: number
  /** Answered items before this sheet, and items of all sheets together. */
  readonly before: number
  readonly of: number
}

export interface TakingDockProps {
  readonly hand: SheetInHand
  readonly questions: readonly Question[]
  readonly run?: WholeRun
  readonly onFinish: () => Promise<void>
  readonly onLeave: () => void | Promise<void>
}

/** What a thumb needs while a sheet is taken: how far it is, the options or what else there is to do. */
export function TakingDock({ hand, questions, run, onFinish, onLeave }: TakingDockProps) {
  const { taking } = hand
  if (taking.paused) return <PausedDock onResume={hand.resume} onLeave={onLeave} />
  const question = questions.find(({ item }) => item === askedItem(taking))
  const progress = progressOf(taking)
  return (
    <View className={styles.dock}>
      <ProgressBar
        text={words.progress(progress.at, progress.of)}
        share={run === undefined ? progress.share : (run.before + progress.answered) / run.of}
        onPause={hand.pause}
        {...(run === undefined ? {} : { part: words.part(run.part, run.parts) })}
      />
      {!hand.saved && question !== undefined && <Notice kind="warning">{words.notSaved}</Notice>}
      {question === undefined ? (
        <CompleteDock
          text={words.complete(questions.length)}
          label={run === undefined ? words.finish : run.part < run.parts ? words.next : words.finish}
          onFinish={onFinish}
          saved={hand.saved}
        />
      ) : (
        <>
          <ReadAloud text={question.text} />
          <AnswerDock
            question={question}
            chosen={taking.answers[question.item] ?? null}
            onAnswer={hand.answer}
            {...(taking.reopened === null ? {} : { onKeep: hand.leaveAsItWas })}
          />
        </>
      )}
    </View>
  )
}
