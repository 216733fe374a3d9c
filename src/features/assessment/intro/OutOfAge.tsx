import { View } from '@tarojs/components'
import { Bubble } from '@/components/Bubble/Bubble'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './AgeStep.module.scss'

const words = assessmentWords.age

export interface OutOfAgeProps {
  readonly name: string
  /** The ages that the scale is for, in words. */
  readonly ages: string
  readonly instead: readonly { readonly scale: string; readonly title: string; readonly note: string }[]
  readonly onTake: (scale: string) => void
  readonly onCorrect: () => void
}

/** Why this scale cannot be taken at this age, and which ones can. */
export function OutOfAge({ name, ages, instead, onTake, onCorrect }: OutOfAgeProps) {
  return (
    <View className={styles.step}>
      <Bubble from="guide">{words.outOfAge(name, ages)}</Bubble>
      <Bubble from="guide">{instead.length > 0 ? words.instead : words.noneInstead}</Bubble>
      {instead.map(({ scale, title, note }) => (
        <Card key={scale} title={title} note={note} onPress={() => onTake(scale)} />
      ))}
      <Button kind="quiet" onPress={onCorrect}>
        {words.wrong}
      </Button>
    </View>
  )
}
