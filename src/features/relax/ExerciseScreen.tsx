import { Page } from '@/components/Page/Page'
import { Empty } from '@/components/States/States'
import { relaxWords } from '@/lib/copy/relax'
import { replace } from '@/lib/navigation/navigation'
import { BreathScreen } from './breath/BreathScreen'
import { DiaryScreen } from './diary/DiaryScreen'
import { exerciseOf } from './exercises'
import { NotebookScreen } from './notebook/NotebookScreen'
import { PlanScreen } from './plan/PlanScreen'
import { StepsScreen } from './steps/StepsScreen'
import { TimedScreen } from './timed/TimedScreen'

/** An exercise by its id, as links name it. */
export function ExerciseScreen({ id }: { readonly id: string }) {
  const exercise = exerciseOf(id)
  switch (exercise?.kind) {
    case 'breath':
      return <BreathScreen exercise={exercise} />
    case 'timed':
      return <TimedScreen exercise={exercise} />
    case 'steps':
      return <StepsScreen exercise={exercise} />
    case 'plan':
      return <PlanScreen exercise={exercise} />
    case 'notebook':
      return <NotebookScreen exercise={exercise} />
    case 'diary':
      return <DiaryScreen exercise={exercise} />
    case undefined:
      return (
        <Page title={relaxWords.title}>
          <Empty
            text={relaxWords.unknown}
            action={{ text: relaxWords.all, onPress: () => replace('packages/relax/list/index') }}
          />
        </Page>
      )
  }
}
