import { Card } from '@/components/Card/Card'
import { deadWords } from '@/lib/copy/notice'
import { peopleWords } from '@/lib/copy/people'
import { verifyWords } from '@/lib/copy/verify'
import { go } from '@/lib/navigation/navigation'

/** What only an administrator looks after. */
export function AdminEntries() {
  return (
    <>
      <Card
        icon="user"
        title={peopleWords.entry}
        note={peopleWords.entryNote}
        onPress={() => go('packages/staff/people/index')}
      />
      <Card
        icon="info"
        title={deadWords.entry}
        note={deadWords.entryNote}
        onPress={() => go('packages/staff/notices/index')}
      />
      <Card
        icon="phone"
        title={verifyWords.entry}
        note={verifyWords.entryNote}
        onPress={() => go('packages/staff/verify/index')}
      />
    </>
  )
}
