import { ScrollView, View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '@/components/spoken'
import { assessmentWords } from '@/lib/copy/assessment'
import { usePreferences } from '@/lib/preferences/preferences'
import { AnswerDock } from './AnswerDock'
import { ProgressBar } from './ProgressBar'
import { progressOf } from './progress'
import type { Question } from './question'
import { ReadAloud } from './ReadAloud'
import { CompleteDock, PausedDock } from './RestDock'
import { askedItem } from './state'
import styles from './TakingChat.module.scss'
import { TurnBubbles, turnId } from './TurnBubbles'
import { transcript } from './transcript'
import type { SheetInHand } from './useSheet'

const words = assessmentWords.taking

/** How far a run through several scales is, when the sheet is part of one. */
export interface WholeRun {
  readonly part: number
  readonly parts: number
  /** Answered items before this sheet, and of all sheets together. */
  readonly before: number
  readonly of: number
}

export interface TakingChatProps {
  readonly hand: SheetInHand
  readonly questions: readonly Question[]
  readonly run?: WholeRun
  /** What the last button says: 看结果, or 下一份 inside a run. */
  readonly finishLabel: string
  readonly onFinish: () => Promise<void>
  readonly onLeave: () => void | Promise<void>
}

/** The sheet as a chat: questions left, answers right, options always at the bottom. */
export function TakingChat(props: TakingChatProps) {
  const { hand, questions, run } = props
  const { calm } = usePreferences()
  const byItem = useMemo(() => new Map(questions.map((question) => [question.item, question])), [questions])
  const asked = askedItem(hand.taking)
  const question = asked === null ? undefined : byItem.get(asked)
  const progress = progressOf(hand.taking)
  const text = words.progress(progress.at, progress.of)
  return (
    <View className={styles.chat}>
      <ProgressBar
        text={text}
        share={run === undefined ? progress.share : (run.before + progress.answered) / run.of}
        onPause={hand.pause}
        {...(run === undefined ? {} : { part: words.part(run.part, run.parts) })}
      />
      <ScrollView
        scrollY
        className={styles.turns}
        scrollIntoView={asked === null ? END : turnId(asked)}
        scrollWithAnimation={!calm}
      >
        <View className={styles.inside}>
          {transcript(hand.taking).map((turn) => {
            const known = byItem.get(turn.item)
            return known === undefined ? null : (
              <TurnBubbles
                key={turn.item}
                question={known}
                code={turn.code}
                asked={turn.asked}
                onReopen={hand.reopen}
              />
            )
          })}
          <View id={END} className={styles.end} />
        </View>
      </ScrollView>
      <View className={styles.heard} {...spoken({ role: 'status' })}>
        {question === undefined ? '' : words.announce(question.no, progress.of, question.text)}
      </View>
      <View className={styles.dock}>
        <Dock {...props} question={question} />
      </View>
    </View>
  )
}

const END = 'turn-end'

function Dock({ hand, question, questions, ...rest }: TakingChatProps & { question: Question | undefined }) {
  if (hand.taking.paused) return <PausedDock onResume={hand.resume} onLeave={rest.onLeave} />
  if (question === undefined)
    return (
      <CompleteDock
        text={words.complete(questions.length)}
        label={rest.finishLabel}
        onFinish={rest.onFinish}
        saved={hand.saved}
      />
    )
  const reopened = hand.taking.reopened !== null
  return (
    <>
      <ReadAloud text={question.text} />
      <AnswerDock
        question={question}
        chosen={hand.taking.answers[question.item] ?? null}
        onAnswer={hand.answer}
        {...(reopened ? { onKeep: hand.leaveAsItWas } : {})}
      />
    </>
  )
}
