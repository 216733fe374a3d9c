import { Page } from '@/components/Page/Page'
import { nowAt } from '@/lib/clock/clock'
import { monthOn } from '@/lib/timeWords/timeWords'
import { AgeStep } from '../intro/AgeStep'
import type { Birth } from '../offers/useBirth'

/** Asks for the age before a scale that is made for certain ages. */
export function AgePage({ title, birth }: { readonly title: string; readonly birth: Birth }) {
  return (
    <Page title={title}>
      <AgeStep birthMonth={birth.birthMonth} thisMonth={monthOn(nowAt())} onConfirm={birth.say} />
    </Page>
  )
}
