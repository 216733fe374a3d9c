import { useEffect, useState } from 'react'
import { Bubble } from '@/components/Bubble/Bubble'
import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { Intro } from '../intro/Intro'
import type { PhoneScale } from '../scales/definitions'
import { headerOf, titleOf } from '../scales/title'
import { beginSheet } from '../sheet/begin'
import { dropSheet, unfinishedSheet } from '../sheet/keep'
import type { Sheet } from '../sheet/sheet'
import type { Question } from '../taking/question'
import { nextUnanswered, startTaking } from '../taking/state'
import { TakeSheet } from './TakeSheet'

const words = assessmentWords.intro

export interface BeginSheetProps {
  readonly scale: PhoneScale
  readonly questions: readonly Question[]
  readonly onFinish: (sheet: Sheet) => Promise<void>
}

type Step =
  | { readonly name: 'looking' }
  | { readonly name: 'found' | 'taking'; readonly sheet: Sheet }
  | { readonly name: 'intro' }

/** The introduction, or the offer to go on with a sheet that was begun; then the sheet. */
export function BeginSheet({ scale, questions, onFinish }: BeginSheetProps) {
  const [step, setStep] = useState<Step>({ name: 'looking' })
  const [localOnly, setLocalOnly] = useState(false)
  useEffect(() => {
    let here = true
    void unfinishedSheet({ scale: scale.id }, scale.version).then((sheet) => {
      const begun = sheet !== null && Object.keys(sheet.answers).length > 0
      if (here) setStep(begun ? { name: 'found', sheet } : { name: 'intro' })
    })
    return () => {
      here = false
    }
  }, [scale])

  const start = async (): Promise<void> =>
    setStep({ name: 'taking', sheet: await beginSheet(scale, { localOnly, startedAt: nowAt() }) })

  switch (step.name) {
    case 'looking':
      return (
        <Page title={headerOf(scale)}>
          <Skeleton />
        </Page>
      )
    case 'found':
      return (
        <Resume
          title={headerOf(scale)}
          questions={questions}
          sheet={step.sheet}
          onResume={() => setStep({ name: 'taking', sheet: step.sheet })}
          onRestart={() => dropSheet(step.sheet).then(() => setStep({ name: 'intro' }))}
        />
      )
    case 'intro':
      return (
        <Page
          title={headerOf(scale)}
          footer={
            <Button kind="primary" wide onPress={start}>
              {words.start}
            </Button>
          }
        >
          <Intro
            name={titleOf(scale.id)}
            recall={scale.recall.text}
            minutes={scale.admin.minutes}
            items={questions.length}
            attribution={scale.licence.attribution ?? scale.citation}
            localOnly={localOnly}
            onLocalOnly={setLocalOnly}
          />
        </Page>
      )
    case 'taking':
      return <TakeSheet scale={scale} questions={questions} begun={step.sheet} onFinish={onFinish} />
  }
}

interface ResumeProps {
  readonly title: string
  readonly questions: readonly Question[]
  readonly sheet: Sheet
  readonly onResume: () => void
  readonly onRestart: () => Promise<void>
}

function Resume({ title, questions, sheet, onResume, onRestart }: ResumeProps) {
  const order = questions.map(({ item }) => item)
  const next = nextUnanswered(startTaking(order, 0, sheet.answers))
  return (
    <Page
      title={title}
      footer={
        <>
          <Button kind="primary" wide onPress={onResume}>
            {words.resumeYes}
          </Button>
          <Button kind="plain" wide onPress={onRestart}>
            {words.resumeNo}
          </Button>
        </>
      }
    >
      <Bubble from="guide">{next === null ? words.resumeDone : words.resume(order.indexOf(next) + 1)}</Bubble>
    </Page>
  )
}
