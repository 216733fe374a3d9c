import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { tabWords } from '@/lib/copy/tabs'
import { openHelp } from '@/lib/help/help'
import { toTab } from '@/lib/navigation/navigation'

/** Says what will be here, and offers what works now: the telephone first. */
export default function LettersPage() {
  const { title, later, now } = tabWords.letters
  return (
    <Page title={title} tab="letters">
      <Empty text={later} />
      <Card icon="phone" title={tabWords.toHelp} note={now} onPress={() => openHelp('button')} />
      <Card icon="test" title={tabWords.toTests} onPress={() => toTab('assess')} />
    </Page>
  )
}
