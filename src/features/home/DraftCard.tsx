import { Card } from '@/components/Card/Card'
import { nowAt } from '@/lib/clock/clock'
import { homeWords } from '@/lib/copy/home'
import type { Draft } from '@/lib/drafts/drafts'
import { go } from '@/lib/navigation/navigation'
import { agoWords } from '@/lib/timeWords/timeWords'
import { scaleTitle } from './offeredScales'

/** A sheet that was left unfinished: one tap goes on where it stopped. */
export function DraftCard({ draft }: { readonly draft: Draft }) {
  return (
    <Card
      tone="accent"
      icon="edit"
      title={homeWords.resume(scaleTitle(draft.scale), Object.keys(draft.answers).length)}
      note={agoWords(draft.updatedAt, nowAt())}
      onPress={() => go('packages/assessment/take/index', { scale: draft.scale })}
    />
  )
}
