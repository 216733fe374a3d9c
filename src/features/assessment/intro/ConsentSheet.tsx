import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Check } from '@/components/Check/Check'
import { Notice } from '@/components/Notice/Notice'
import { Sheet } from '@/components/Sheet/Sheet'
import { assessmentCopy } from '@/lib/copy/assessment'
import styles from './ConsentSheet.module.scss'

const words = assessmentCopy.consent

export interface ConsentSheetProps {
  readonly open: boolean
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Something that went wrong with the last try, in words. */
  readonly problem: string | null
  readonly onAgree: () => Promise<void>
  readonly onLocalOnly: () => void
  readonly onClose: () => void
}

/** Asks, once and for this purpose alone, whether results may be stored. The box comes unticked. */
export function ConsentSheet(props: ConsentSheetProps) {
  const [read, setRead] = useState(false)
  return (
    <Sheet
      open={props.open}
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" wide disabled={!read} onPress={props.onAgree}>
            {words.agree}
          </Button>
          <Button kind="quiet" wide onPress={props.onLocalOnly}>
            {words.local}
          </Button>
        </>
      }
    >
      {props.paragraphs.map((paragraph) => (
        <Text key={paragraph} className={styles.paragraph} userSelect>
          {paragraph}
        </Text>
      ))}
      <Check label={words.box} checked={read} onChange={setRead} />
      {props.problem !== null && <Notice kind="warning">{props.problem}</Notice>}
    </Sheet>
  )
}
