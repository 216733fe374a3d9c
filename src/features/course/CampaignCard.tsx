import sleepDay from '@catalog/courses/campaign-sleep-day.json'
import { isHeldIn } from '@catalog/courses/held'
import { dateOn } from '@shared/kit/time'
import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { useNow } from '@/lib/clock/useNow'
import { courseWords } from '@/lib/copy/course'
import { go } from '@/lib/navigation/navigation'
import { operator } from '@/lib/region/region'
import styles from './Course.module.scss'

/** A campaign in its days: what it is about in two lines, and the way to it. Nothing on any other day. */
export function CampaignCard() {
  const today = dateOn(useNow())
  const { id, homeCard } = sleepDay
  const isOn = homeCard.from <= today && today <= homeCard.to
  if (!isOn || !isHeldIn({ operator })(sleepDay)) return null
  return (
    <Card
      icon="calendar"
      title={homeCard.title}
      note={courseWords.kinds.campaign}
      onPress={() => go('packages/read/course/index', { id })}
    >
      <Text className={styles.text}>{homeCard.text}</Text>
    </Card>
  )
}
