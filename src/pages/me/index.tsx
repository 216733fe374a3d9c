import { Card } from '@/components/Card/Card'
import { Page } from '@/components/Page/Page'
import { GuardianEntry } from '@/features/account/guardian/GuardianEntry'
import { MyAccount } from '@/features/account/MyAccount'
import { StaffEntry } from '@/features/account/StaffEntry'
import { About } from '@/features/me/About'
import { DisplaySettings } from '@/features/me/DisplaySettings'
import { meWords } from '@/lib/copy/me'
import { go } from '@/lib/navigation/navigation'

export default function MePage() {
  return (
    <Page title={meWords.title} tab="me">
      <Card
        icon="chart"
        title={meWords.records}
        note={meWords.recordsNote}
        onPress={() => go('packages/assessment/history/index')}
      />
      <StaffEntry />
      <MyAccount />
      <GuardianEntry />
      <DisplaySettings />
      <Card
        icon="lock"
        title={meWords.privacyEntry}
        note={meWords.privacyNote}
        onPress={() => go('packages/me/privacy/index')}
      />
      <About />
    </Page>
  )
}
