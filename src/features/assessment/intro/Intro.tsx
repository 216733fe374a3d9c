import { Text, View } from '@tarojs/components'
import { Bubble } from '@/components/Bubble/Bubble'
import { Toggle } from '@/components/Toggle/Toggle'
import { assessmentWords } from '@/lib/copy/assessment'
import styles from './Intro.module.scss'

const words = assessmentWords.intro

export interface IntroProps {
  readonly name: string
  /** Recall period as the scale names it, for example 最近一星期. */
  readonly recall: string
  readonly minutes: number
  readonly items: number
  /** Who made the scale, as its licence asks. */
  readonly attribution: string
  readonly localOnly: boolean
  readonly onLocalOnly: (on: boolean) => void
}

/** What a person knows before the first question: period, length, no diagnosis, who sees it. */
export function Intro(props: IntroProps) {
  const { localOnly } = props
  return (
    <View className={styles.intro}>
      <Bubble from="guide">{words.hello(props.name)}</Bubble>
      <Bubble from="guide">{`${words.recall(props.recall)}\n${words.length(props.minutes, props.items)}`}</Bubble>
      <Bubble from="guide">{words.notDiagnosis}</Bubble>
      <Bubble from="guide">{localOnly ? words.whoLocal : words.who}</Bubble>
      <View className={styles.choice}>
        <Toggle
          label={words.localOnly}
          hint={localOnly ? words.localOnlyOn : words.localOnlyOff}
          on={localOnly}
          onChange={props.onLocalOnly}
        />
      </View>
      <Text className={styles.attribution}>{words.attribution(props.attribution)}</Text>
    </View>
  )
}
