import { Page } from '@/components/Page/Page'
import { meWords } from '@/lib/copy/me'

export default function MePage() {
  return (
    <Page title={meWords.title} tab="me">
      {null}
    </Page>
  )
}
