import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { tabWords } from '@/lib/copy/tabs'

export default function AssessPage() {
  return (
    <Page title={tabWords.assess.title} tab="assess">
      <Empty text={tabWords.assess.title} />
    </Page>
  )
}
