import { useState } from 'react'
import { Page } from '@/components/Page/Page'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { replace } from '@/lib/navigation/navigation'
import { OutOfAge } from '../intro/OutOfAge'
import { useOffers } from '../offers/offers'
import type { Birth } from '../offers/useBirth'
import { ageVerdict } from '../scales/ages'
import type { PhoneScale } from '../scales/definitions'
import { suitable } from '../scales/suitable'
import { headerOf, titleOf } from '../scales/title'
import { AgePage } from './AgePage'

interface OutOfAgePageProps {
  readonly scale: PhoneScale
  readonly birth: Birth
}

/** The age gate said no: says why, offers scales for this age, and lets a slip of the thumb be corrected. */
export function OutOfAgePage({ scale, birth }: OutOfAgePageProps) {
  const [correcting, setCorrecting] = useState(false)
  const { last } = useOffers()
  if (correcting)
    return (
      <AgePage
        title={headerOf(scale)}
        birth={{ ...birth, say: (month) => birth.say(month).then(() => setCorrecting(false)) }}
      />
    )
  const { age_min, age_max } = scale.population
  const instead = suitable(scale.id, last?.scales ?? null, (other) =>
    ageVerdict(other, birth.birthMonth, nowAt()),
  )
  return (
    <Page title={headerOf(scale)}>
      <OutOfAge
        name={titleOf(scale.id)}
        ages={assessmentWords.ages(age_min, age_max)}
        instead={instead}
        onTake={(other) => replace('packages/assessment/take/index', { scale: other })}
        onCorrect={() => setCorrecting(true)}
      />
    </Page>
  )
}
