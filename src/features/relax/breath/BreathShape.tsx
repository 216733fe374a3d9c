import type { BreathMoment } from '@shared/domain/content/rhythm'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/components/spoken'
import styles from './Breath.module.scss'

/** Empty lungs are drawn this large, so that there is always something to look at. */
const SMALLEST = 0.4

interface BreathShapeProps {
  /** Null before the first breath. */
  readonly moment: BreathMoment | null
  readonly running: boolean
  /** Whether the shape may move; else only the number changes. */
  readonly motion: boolean
  /** A box is walked along four equal sides. */
  readonly square: boolean
}

const scaled = (amount: number): string => `scale(${SMALLEST + (1 - SMALLEST) * amount})`

/** The shape that grows and shrinks. Not read to anyone: the words under it are. */
export function BreathShape({ moment, running, motion, square }: BreathShapeProps) {
  return (
    <View className={`${styles.stage} ${square ? styles.square : ''}`} {...spoken({ hidden: true })}>
      <View className={styles.edge} />
      <View className={styles.shape} style={motion ? moving(moment, running) : { transform: scaled(1) }} />
      <Text className={`${styles.count} ${motion ? '' : styles.soft}`}>
        {moment ? String(Math.ceil(moment.leftMs / 1000)) : ''}
      </Text>
    </View>
  )
}

/** On its way to where the part ends, in the time that is left of it; held still in a pause. */
function moving(moment: BreathMoment | null, running: boolean): Record<string, string> {
  if (!moment) return { transform: scaled(0) }
  if (!running) return { transform: scaled(moment.amount) }
  return { transform: scaled(moment.aim), transition: `transform ${moment.leftMs}ms linear` }
}
