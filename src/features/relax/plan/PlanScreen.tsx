import type { SafetyPlan } from '@catalog/exercises/exercise'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { Progress } from '@/components/Progress/Progress'
import { Skeleton } from '@/components/States/States'
import { ownWords } from '@/lib/copy/own'
import { planPageWords as words } from '@/lib/copy/planPage'
import { openHelp } from '@/lib/help/help'
import { writtenSteps } from '@/lib/plan/plan'
import { OwnedNotice } from '../own/OwnedNotice'
import { Opening } from '../run/Opening'
import { usePlan } from './usePlan'
import { WholePlan } from './WholePlan'
import { WriteStep } from './WriteStep'

/** The safety plan: written when calm, a step at a time; read here, and first of all on the help card. */
export function PlanScreen({ exercise }: { readonly exercise: SafetyPlan }) {
  const { plan, owned, write, remove } = usePlan()
  const [at, setAt] = useState<number | null>(null)
  const { title, steps } = exercise
  if (plan === null)
    return (
      <Page title={title}>
        <Skeleton lines={5} label={ownWords.loading} />
      </Page>
    )
  const step = at === null ? undefined : steps[at]
  if (at !== null && step)
    return (
      <Page
        title={title}
        footer={
          <>
            <Button kind="primary" wide onPress={() => setAt(at + 1 < steps.length ? at + 1 : null)}>
              {at + 1 < steps.length ? words.next : words.finish}
            </Button>
            <Button kind="quiet" wide onPress={() => setAt(at === 0 ? null : at - 1)}>
              {words.before}
            </Button>
          </>
        }
      >
        <Progress
          value={(at + 1) / steps.length}
          label={words.step(at + 1, steps.length)}
          text={`${at + 1} / ${steps.length}`}
        />
        <WriteStep
          key={step.id}
          step={step}
          lines={plan.lines[step.id] ?? []}
          full={owned.full}
          onWrite={(lines) => write(step.id, lines)}
        />
      </Page>
    )
  if (writtenSteps(plan).length > 0)
    return (
      <Page title={title}>
        <WholePlan exercise={exercise} plan={plan} onChange={setAt} onRemove={remove} />
      </Page>
    )
  return (
    <Page
      title={title}
      footer={
        <Button kind="primary" wide onPress={() => setAt(0)}>
          {words.write}
        </Button>
      }
    >
      <OwnedNotice owned={owned} />
      <Opening exercise={exercise}>
        <Card title={words.calm} note={words.calmNote}>
          <Button icon="heart" onPress={() => openHelp('button')}>
            {words.hard}
          </Button>
        </Card>
      </Opening>
    </Page>
  )
}
