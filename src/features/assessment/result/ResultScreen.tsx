import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { Empty, Failed, Skeleton } from '@/components/States/States'
import { assessmentWords } from '@/lib/copy/assessment'
import { toTab } from '@/lib/navigation/navigation'
import { ResultView } from './ResultView'
import { type ResultPlace, useResult } from './useResult'

const words = assessmentWords.result

/** The page of one result, from the list, from a link, or right after the last question. */
export function ResultScreen({ place }: { readonly place: ResultPlace }) {
  const { state, retry } = useResult(place)
  const home = (): Promise<void> => toTab('assess')
  return (
    <Page
      title={words.title}
      footer={
        <Button kind="primary" wide onPress={home}>
          {words.home}
        </Button>
      }
    >
      {state.status === 'loading' && <Skeleton lines={4} label={words.loading} />}
      {state.status === 'notFound' && <Empty text={words.notFound} />}
      {state.status === 'unknownScale' && <Empty text={words.unknownScale} />}
      {state.status === 'offline' && <Failed text={words.offline} onRetry={retry} />}
      {state.status === 'failed' && <Failed text={words.failed} onRetry={retry} />}
      {state.status === 'ready' && <ResultView model={state.model} sheet={state.sheet} />}
    </Page>
  )
}
