import type { Campaign, Material } from '@catalog/courses/course'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Fold } from '@/components/Fold/Fold'
import { spoken } from '@/components/spoken'
import { courseWords as words } from '@/lib/copy/course'
import styles from './Course.module.scss'

/** A campaign: what can be done in its days, and texts to take along. */
export function CampaignDay({ campaign }: { readonly campaign: Campaign }) {
  return (
    <>
      <Text className={styles.small}>{words.when(campaign.on)}</Text>
      <Text className={styles.text}>{campaign.about}</Text>
      <Text className={styles.strong} {...spoken({ role: 'heading' })}>
        {words.activities}
      </Text>
      {campaign.activities.map(({ title, text }) => (
        <Card key={title} title={title}>
          <Text className={styles.text}>{text}</Text>
        </Card>
      ))}
      <Text className={styles.strong} {...spoken({ role: 'heading' })}>
        {words.materials}
      </Text>
      <View className={styles.list}>
        {campaign.materials.map((material) => (
          <Take key={material.title} material={material} />
        ))}
      </View>
      <Text className={styles.small}>{campaign.counts}</Text>
    </>
  )
}

function Take({ material: { title, text } }: { readonly material: Material }) {
  return (
    <Fold title={title}>
      <Text className={styles.text} userSelect>
        {text}
      </Text>
    </Fold>
  )
}
