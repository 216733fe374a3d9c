import { Notice } from '@/components/Notice/Notice'
import { nowAt } from '@/lib/clock/clock'
import { helpWords } from '@/lib/copy/help'
import { refusalWords } from '@/lib/copy/refusals'
import { momentWords } from '@/lib/timeWords/timeWords'
import type { HelpStanding } from './useStanding'

const words = helpWords.standing

/** Says how things stand, as they are; nothing while nothing is under way. */
export function Standing({ standing }: { readonly standing: HelpStanding | null }) {
  if (standing === null || standing.standing === 'none') return null
  if (standing.standing === 'waiting') return <Notice kind="offline">{words.waiting}</Notice>
  if (standing.standing === 'refused')
    return <Notice kind="warning">{words.refused(refusalWords(standing.why).what)}</Notice>
  const moment = momentWords(standing.at ?? nowAt(), nowAt())
  switch (standing.standing) {
    case 'paged':
      return <Notice kind="info">{words.paged(moment)}</Notice>
    case 'searching':
      return <Notice kind="warning">{words.searching}</Notice>
    case 'unattended':
      return <Notice kind="warning">{words.unattended}</Notice>
    case 'acknowledged':
      return (
        <Notice kind="done">
          {words.acknowledged(moment) + (standing.callback ? words.willCall : words.noPhone)}
        </Notice>
      )
  }
}
