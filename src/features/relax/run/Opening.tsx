import type { Exercise } from '@catalog/exercises/exercise'
import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { relaxWords } from '@/lib/copy/relax'
import styles from './Relax.module.scss'

interface OpeningProps {
  readonly exercise: Exercise
  readonly children?: ReactNode
}

/** What stands before an exercise: what for, how, and when not to. */
export function Opening({ exercise, children }: OpeningProps) {
  const { forWhat, minutes, before, caution, source } = exercise
  return (
    <>
      <Text className={styles.words}>{forWhat}</Text>
      <Text className={styles.quiet}>{relaxWords.minutes(minutes)}</Text>
      <Text className={styles.words}>{before}</Text>
      <Card tone="accent" icon="info" title={relaxWords.caution}>
        <Text className={styles.words}>{caution}</Text>
      </Card>
      {children}
      <Fold title={relaxWords.from}>
        <Text className={styles.quiet}>{source}</Text>
      </Fold>
    </>
  )
}
