import { useEffect, useMemo } from 'react'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { fetchAhead } from '@/lib/navigation/ahead'
import { replace } from '@/lib/navigation/navigation'
import { useSession } from '@/lib/session/session'
import { lastOffers, refreshOffers, useOffers } from '../offers/offers'
import { useBirth } from '../offers/useBirth'
import { ageVerdict } from '../scales/ages'
import { type PhoneScale, scaleOf } from '../scales/definitions'
import { headerOf, titleOf } from '../scales/title'
import { finishSheet } from '../sheet/finish'
import type { Sheet } from '../sheet/sheet'
import type { Question } from '../taking/question'
import { questionsOf } from '../taking/questions'
import { AgePage } from './AgePage'
import { BeginSheet } from './BeginSheet'
import { OutOfAgePage } from './OutOfAgePage'
import { openResult } from './openResult'
import { Refusal } from './Refusal'

const words = assessmentWords.refusals

/** One scale from its address to its result; refuses what cannot be taken before the first question. */
export function TakeScale({ id }: { readonly id: string }) {
  const scale = scaleOf(id)
  const questions = useMemo(() => (scale === null ? null : questionsOf(scale)), [scale])
  if (scale === null) return <Refusal title={assessmentWords.refusals.title} text={words.unknown} />
  if (questions === null) return <Refusal title={headerOf(scale)} text={words.noWording(titleOf(scale.id))} />
  return <TakeWhole key={id} scale={scale} questions={questions} />
}

interface WholeProps {
  readonly scale: PhoneScale
  readonly questions: readonly Question[]
}

function TakeWhole({ scale, questions }: WholeProps) {
  const offers = useOffers()
  const session = useSession()
  const birth = useBirth()
  useEffect(() => {
    fetchAhead('packages/assessment/result/index')
    if (lastOffers() === null) void refreshOffers()
  }, [])

  if (offers.last !== null && !offers.last.scales.some((offer) => offer.scale === scale.id))
    return <Refusal title={headerOf(scale)} text={words.offBefore(titleOf(scale.id))} />
  switch (ageVerdict(scale, birth.birthMonth, nowAt())) {
    case 'unknown':
      if (session.status !== 'loading') return <AgePage title={headerOf(scale)} birth={birth} />
      return (
        <Page title={headerOf(scale)}>
          <Skeleton />
        </Page>
      )
    case 'out':
      return <OutOfAgePage scale={scale} birth={birth} />
    case 'in':
      return <BeginSheet scale={scale} questions={questions} onFinish={finish} />
  }
}

async function finish(sheet: Sheet): Promise<void> {
  const finished = await finishSheet(sheet, nowAt())
  await openResult(finished, replace)
}
