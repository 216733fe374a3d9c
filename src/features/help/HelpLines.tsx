import { standingOf } from '@shared/domain/directory/freshness'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { nowAt } from '@/lib/clock/clock'
import { helpWords } from '@/lib/copy/help'
import { dial } from '@/lib/phone/phone'
import { nationalLines, verifiedLines } from '@/lib/region/region'
import { dateOn } from '@/lib/timeWords/timeWords'
import styles from './HelpCard.module.scss'

interface LineProps {
  readonly name: string
  readonly number: string
  readonly hours?: string
  readonly first?: boolean
}

/** The numbers of this place: the national ones always, the region's own while their confirmation is fresh. */
export function HelpLines() {
  return (
    <>
      <Card tone="primary">
        <Line first name={helpWords.support} number={nationalLines.support} hours={helpWords.supportNote} />
      </Card>
      <Card>
        {verifiedLines
          .filter(({ verifiedOn }) => standingOf(verifiedOn, dateOn(nowAt())) !== 'hidden')
          .map((line) => (
            <Line key={line.number} name={line.name} number={line.number} hours={line.hours} />
          ))}
        <Line name={helpWords.police} number={nationalLines.police} />
        <Line name={helpWords.ambulance} number={nationalLines.ambulance} />
      </Card>
    </>
  )
}

function Line({ name, number, hours, first = false }: LineProps) {
  return (
    <View className={styles.line}>
      <View className={styles.names}>
        <Text className={styles.name}>{name}</Text>
        <Text className={first ? styles.figure : styles.number} userSelect>
          {number}
        </Text>
        {hours && <Text className={styles.hours}>{hours}</Text>}
      </View>
      <Button
        icon="phone"
        kind={first ? 'primary' : 'plain'}
        label={helpWords.callLabel(name, number)}
        onPress={() => dial(number)}
      >
        {helpWords.call}
      </Button>
    </View>
  )
}
