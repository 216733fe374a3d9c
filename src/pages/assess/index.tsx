import { Page } from '@/components/Page/Page'
import { AssessHome } from '@/features/assessment/home/AssessHome'
import { tabWords } from '@/lib/copy/tabs'

export default function AssessPage() {
  return (
    <Page title={tabWords.assess.title} tab="assess">
      <AssessHome />
    </Page>
  )
}
