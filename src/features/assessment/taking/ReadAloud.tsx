import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '@/components/Button/Button'
import { assessmentWords } from '@/lib/copy/assessment'
import { canSpeak, speak, stopSpeaking } from '@/lib/speech/speech'
import styles from './ReadAloud.module.scss'

/** Reads the question with the phone's own voice; absent where the phone has none. */
export function ReadAloud({ text }: { readonly text: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question ends the reading of this one
  useEffect(() => stopSpeaking, [text])
  if (!canSpeak()) return null
  return (
    <View className={styles.row}>
      <Button kind="quiet" icon="speaker" onPress={() => speak(text)}>
        {assessmentWords.taking.readAloud}
      </Button>
    </View>
  )
}
