import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { DirectoryEntry } from '@/features/directory/DirectoryEntry'
import { RelaxEntry } from '@/features/relax/RelaxEntry'
import { tabWords } from '@/lib/copy/tabs'
import { toTab } from '@/lib/navigation/navigation'

/** Says what will be here, and offers what works now. */
export default function ReadPage() {
  const { title, later, now } = tabWords.read
  return (
    <Page title={title} tab="read">
      <Empty text={later} />
      <RelaxEntry />
      <DirectoryEntry />
      <Card icon="test" title={tabWords.toTests} note={now} onPress={() => toTab('assess')} />
    </Page>
  )
}
