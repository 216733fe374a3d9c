import { Notice } from '@/components/Notice/Notice'
import { nowAt } from '@/lib/clock/clock'
import { assessmentWords } from '@/lib/copy/assessment'
import { agoWords } from '@/lib/timeWords/timeWords'
import { type OffersState, refreshOffers } from '../offers/offers'

const words = assessmentWords.home

/** How old the list is, when the service could not be asked. */
export function OffersNotice({ status, last }: OffersState) {
  if (status === 'offline')
    return (
      <Notice kind="offline">
        {last === null ? words.offlineNever : words.offline(agoWords(last.at, nowAt()))}
      </Notice>
    )
  if (status !== 'failed') return null
  return (
    <Notice kind="warning" action={{ text: words.retry, onPress: refreshOffers }}>
      {words.failed}
    </Notice>
  )
}
