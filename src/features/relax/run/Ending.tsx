import type { Exercise } from '@catalog/exercises/exercise'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { relaxWords } from '@/lib/copy/relax'
import { useKept } from '@/lib/kept/kept'
import { replace } from '@/lib/navigation/navigation'
import { safetyPlan, writtenSteps } from '@/lib/plan/plan'
import styles from './Relax.module.scss'

interface EndingProps {
  readonly exercise: Exercise
  /** Whether it was done to its end. */
  readonly whole: boolean
  readonly onAgain: () => void
}

/** After an exercise. Whoever has no safety plan is offered one here, because now is a calm moment. */
export function Ending({ exercise, whole, onAgain }: EndingProps) {
  const plan = useKept(safetyPlan)
  return (
    <>
      <Card title={whole ? relaxWords.doneTitle : relaxWords.stoppedTitle}>
        {whole && <Text className={styles.words}>{exercise.after}</Text>}
        <Text className={styles.quiet}>{relaxWords.still}</Text>
      </Card>
      <View className={styles.actions}>
        <Button icon="retry" onPress={onAgain}>
          {relaxWords.again}
        </Button>
        <Button kind="quiet" onPress={() => replace('packages/relax/list/index')}>
          {relaxWords.others}
        </Button>
        {whole && plan && writtenSteps(plan).length === 0 && (
          <Button
            kind="quiet"
            onPress={() => replace('packages/relax/exercise/index', { id: 'safety-plan' })}
          >
            {relaxWords.plan}
          </Button>
        )}
      </View>
    </>
  )
}
