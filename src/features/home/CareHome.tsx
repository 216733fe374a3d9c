import { type ReactNode, useState } from 'react'
import { Notice } from '@/components/Notice/Notice'
import { homeWords } from '@/lib/copy/home'
import { go } from '@/lib/navigation/navigation'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import { canSpeak, speak, stopSpeaking } from '@/lib/speech/speech'
import { BigButton } from './BigButton'

/** 关怀模式: three things, large. */
export function CareHome({ status }: { readonly status: ReactNode }) {
  const [mute, setMute] = useState(false)
  const [reading, setReading] = useState(false)
  const listen = async (): Promise<void> => {
    if (!canSpeak()) return setMute(true)
    if (reading) return stopSpeaking()
    setReading(true)
    void speak(homeWords.careSpeech).then(() => setReading(false))
  }
  return (
    <>
      <BigButton
        icon="phone"
        title={homeWords.call}
        note={homeWords.callNote}
        first
        onPress={() => dial(nationalLines.support)}
      />
      <BigButton
        icon="letter"
        title={homeWords.tell}
        note={homeWords.tellNote}
        onPress={() => go('packages/letters/compose/index')}
      />
      <BigButton
        icon={reading ? 'pause' : 'speaker'}
        title={reading ? homeWords.stopListening : homeWords.listen}
        note={homeWords.listenNote}
        onPress={listen}
      />
      {mute && <Notice kind="info">{homeWords.listenNone}</Notice>}
      {status}
    </>
  )
}
