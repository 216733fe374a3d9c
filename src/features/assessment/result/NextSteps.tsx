import type { NextStep } from '@catalog/results/all'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { openHelp } from '@/lib/help/help'
import { go } from '@/lib/navigation/navigation'
import { isOffered } from '../offers/isOffered'
import { useOffers } from '../offers/offers'
import { useBirth } from '../offers/useBirth'
import { ageVerdict } from '../scales/ages'
import { scaleOf } from '../scales/definitions'
import { titleOf } from '../scales/title'
import styles from './NextSteps.module.scss'

const words = assessmentWords.result

/** The steps that open something now, for this person; advice in words stands in the three lines above. */
export function NextSteps({ steps }: { readonly steps: readonly NextStep[] }) {
  const offers = useOffers()
  const { birthMonth } = useBirth()
  const scales = steps
    .flatMap((step) => (step.startsWith('scale:') ? (scaleOf(step.slice(6)) ?? []) : []))
    .filter((scale) => isOffered(scale.id, offers.last) && ageVerdict(scale, birthMonth, nowAt()) !== 'out')
  return (
    <View className={styles.steps}>
      {scales.map((scale) => (
        <Card
          key={scale.id}
          title={words.alsoTake(titleOf(scale.id))}
          note={assessmentWords.home.facts(scale.admin.minutes, scale.items.length)}
          onPress={() => go('packages/assessment/take/index', { scale: scale.id })}
        />
      ))}
      {steps.includes('help-card') && (
        <Button kind="plain" wide icon="phone" onPress={() => openHelp('button')}>
          {words.openHelp}
        </Button>
      )}
      <Button kind="plain" wide icon="chart" onPress={() => go('packages/assessment/history/index')}>
        {words.history}
      </Button>
    </View>
  )
}
