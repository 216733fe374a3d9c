import type { Output } from '@shared/contracts'
import { Card } from '@/components/Card/Card'
import { WrittenLines } from '@/components/WrittenLines/WrittenLines'
import { cardWords, linesOfCard } from '@/lib/copy/card'

type Lines = NonNullable<Output<'staff.letter.open'>['card']>

/** What the writer wants whoever answers to know first, in the writer's own words. */
export function SituationCard({ card }: { readonly card: Lines }) {
  return (
    <Card title={cardWords.desk} icon="user">
      <WrittenLines lines={linesOfCard(card)} />
    </Card>
  )
}
