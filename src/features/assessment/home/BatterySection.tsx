import type { Battery } from '@catalog/batteries/all'
import { admits, ageOn } from '@shared/domain/assessment/ageGate'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { go } from '@/lib/navigation/navigation'
import { ScaleCard } from './ScaleCard'
import { Section } from './Section'
import type { Shelf } from './shelf'

const words = assessmentWords.home

export interface BatterySectionProps {
  readonly batteries: readonly Battery[]
  readonly shelf: Shelf
  readonly birthMonth: string | null
}

/** Check-ups for this age, with the length of what is open in this region. */
export function BatterySection({ batteries, shelf, birthMonth }: BatterySectionProps) {
  const fitting = batteries.filter(({ ageMin, ageMax }) => {
    if (birthMonth === null) return true
    return admits({ population: { text: '', age_min: ageMin, age_max: ageMax } }, ageOn(birthMonth, nowAt()))
  })
  if (fitting.length === 0) return null
  return (
    <Section title={words.batteries} lead={words.batteriesLead}>
      {fitting.flatMap((battery) => {
        const open = shelf.scales.filter(({ entry }) => battery.scales.includes(entry.id))
        if (open.length === 0) return []
        const minutes = open.reduce((sum, { entry }) => sum + entry.minutes, 0)
        const items = open.reduce((sum, { entry }) => sum + entry.items, 0)
        return [
          <ScaleCard
            key={battery.id}
            title={battery.name}
            purpose={battery.purpose}
            facts={[words.batteryFacts(open.length, minutes, items)]}
            onTake={() => go('packages/assessment/battery/index', { id: battery.id })}
          />,
        ]
      })}
    </Section>
  )
}
