import { Bubble } from '@/components/Bubble/Bubble'
import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { assessmentWords } from '@/lib/copy/assessment'
import { toTab } from '@/lib/navigation/navigation'

/** Why a scale cannot be taken here, and the way to the others. */
export function Refusal({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Page
      title={title}
      footer={
        <Button kind="primary" wide onPress={() => toTab('assess')}>
          {assessmentWords.refusals.backHome}
        </Button>
      }
    >
      <Bubble from="guide">{text}</Bubble>
    </Page>
  )
}
