import { Card } from '@/components/Card/Card'
import { directoryEntryWords as words } from '@/lib/copy/directoryEntry'
import { go } from '@/lib/navigation/navigation'

/** The way to the directory from another page. */
export function DirectoryEntry() {
  return (
    <Card
      icon="phone"
      title={words.title}
      note={words.note}
      onPress={() => go('packages/help/directory/index')}
    />
  )
}
