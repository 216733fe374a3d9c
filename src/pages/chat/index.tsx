import { Page } from '@/components/Page/Page'
import { Notice } from '@/components/Notice/Notice'
import { homeWords } from '@/lib/copy/home'

export default function ChatPage() {
  return (
    <Page title={homeWords.title} tab="chat">
      <Notice kind="info">{homeWords.status}</Notice>
    </Page>
  )
}
