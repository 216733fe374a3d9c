import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/components/spoken'
import styles from './Section.module.scss'

export interface SectionProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** A titled part of the list. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <View className={styles.section}>
      <Text className={styles.title} {...spoken({ role: 'heading' })}>
        {title}
      </Text>
      {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
      {children}
    </View>
  )
}
