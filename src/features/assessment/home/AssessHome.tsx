import { batteries } from '@catalog/batteries/all'
import type { ScaleEntry } from '@catalog/derived'
import scales from '@catalog/scales/index.json'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { Card } from '@/components/Card/Card'
import { Empty } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { go } from '@/lib/navigation/navigation'
import { offersScale } from '@/lib/region/region'
import { refreshOffers, useOffers } from '../offers/offers'
import { useBirth } from '../offers/useBirth'
import styles from './AssessHome.module.scss'
import { BatterySection } from './BatterySection'
import { factsOf } from './facts'
import { KeptSection } from './KeptSection'
import { NeedFilter } from './NeedFilter'
import { OffersNotice } from './OffersNotice'
import { ScaleCard } from './ScaleCard'
import { Section } from './Section'
import { onNeed, shelfOf } from './shelf'
import { useKept } from './useKept'

const words = assessmentWords.home

/** The index is written by `npm run catalog` in exactly this shape. */
const index = scales as unknown as readonly ScaleEntry[]

const batteryName = (id: string): string => batteries.find((battery) => battery.id === id)?.name ?? id

/**
 * The second tab: what was begun, scales by need, check-ups. Shows the package's own catalogue at once; what the
 * service says is on, and when each was last taken, follows.
 */
export function AssessHome() {
  const offers = useOffers()
  const { birthMonth } = useBirth()
  const kept = useKept()
  const [need, setNeed] = useState<string | null>(null)
  useDidShow(() => {
    void refreshOffers()
  })
  const shelf = useMemo(
    () =>
      shelfOf({ index, offers: offers.last?.scales ?? null, onHere: offersScale, birthMonth, at: nowAt() }),
    [offers.last, birthMonth],
  )
  const shown = onNeed(shelf.scales, need)
  return (
    <View className={styles.home}>
      <Text className={styles.lead}>{words.lead}</Text>
      <OffersNotice {...offers} />
      <KeptSection kept={kept} index={index} batteryName={batteryName} />
      <Card
        icon="chart"
        title={words.records}
        note={words.recordsLead}
        onPress={() => go('packages/assessment/history/index')}
      />
      <Section title={words.scales}>
        <NeedFilter
          needs={shelf.needs.map((id) => ({ id, text: assessmentWords.needs[id] ?? id }))}
          chosen={need}
          onChoose={setNeed}
        />
        {shown.length === 0 && (
          <Empty text={words.none} action={{ text: words.showAll, onPress: () => setNeed(null) }} />
        )}
        {shown.map((one) => (
          <ScaleCard
            key={one.entry.id}
            title={one.entry.title}
            purpose={one.entry.purpose}
            facts={factsOf(one, nowAt())}
            onTake={() => go('packages/assessment/take/index', { scale: one.entry.id })}
          />
        ))}
      </Section>
      <BatterySection batteries={batteries} shelf={shelf} birthMonth={birthMonth} />
    </View>
  )
}
