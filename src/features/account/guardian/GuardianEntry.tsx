import { Card } from '@/components/Card/Card'
import { guardianWords } from '@/lib/copy/guardian'
import { go } from '@/lib/navigation/navigation'

/** The way for whoever was asked by a child. Whether they may is decided where they agree. */
export const GuardianEntry = () => (
  <Card
    icon="heart"
    title={guardianWords.entry.title}
    note={guardianWords.entry.note}
    onPress={() => go('packages/family/agree/index')}
  />
)
