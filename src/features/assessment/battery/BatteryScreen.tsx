import { type Battery, batteries } from '@catalog/batteries/all'
import { useEffect } from 'react'
import { Page } from '@/components/Page/Page'
import { Skeleton } from '@/components/States/States'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { fetchAhead } from '@/lib/navigation/ahead'
import { useSession } from '@/lib/session/session'
import { lastOffers, refreshOffers, useOffers } from '../offers/offers'
import { useBirth } from '../offers/useBirth'
import { hasAgeGate } from '../scales/ages'
import { scaleOf } from '../scales/definitions'
import { AgePage } from '../take/AgePage'
import { Refusal } from '../take/Refusal'
import { BatteryIntro } from './BatteryIntro'
import { BatteryLeg } from './BatteryLeg'
import { BatterySummary } from './BatterySummary'
import { planOf } from './plan'
import { openLeg } from './run'
import { useRun } from './useRun'

const words = assessmentWords.battery

/** A check-up from its address to its summary: several scales in one flow with one progress. */
export function BatteryScreen({ id }: { readonly id: string }) {
  const battery = batteries.find((one) => one.id === id)
  if (battery === undefined) return <Refusal title={words.title} text={words.notFound} />
  return <WholeBattery key={id} battery={battery} />
}

function WholeBattery({ battery }: { readonly battery: Battery }) {
  const offers = useOffers()
  const session = useSession()
  const birth = useBirth()
  const hand = useRun(battery.id)
  useEffect(() => {
    fetchAhead('packages/assessment/result/index')
    if (lastOffers() === null) void refreshOffers()
  }, [])

  const { run } = hand
  const gated = battery.scales.some((scale) => {
    const known = scaleOf(scale)
    return known !== null && hasAgeGate(known)
  })
  const ageMissing = gated && birth.birthMonth === null
  if (run === undefined || (ageMissing && session.status === 'loading') || offers.status === 'loading')
    return (
      <Page title={battery.name}>
        <Skeleton />
      </Page>
    )
  if (ageMissing) return <AgePage title={battery.name} birth={birth} />
  if (run === null || !hand.going) {
    const plans = planOf(battery, {
      offers: offers.last?.scales ?? null,
      birthMonth: birth.birthMonth,
      at: nowAt(),
    })
    return <BatteryIntro battery={battery} plans={plans} kept={run} hand={hand} />
  }
  const scale = openLeg(run)
  return scale === null ? (
    <BatterySummary battery={battery} run={run} />
  ) : (
    <BatteryLeg key={scale} scaleId={scale} run={run} saved={hand.saved} onFinished={hand.finish} />
  )
}
