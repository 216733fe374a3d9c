import { type ReactNode, useState } from 'react'
import { Notice } from '@/components/Notice/Notice'
import { homeWords } from '@/lib/copy/home'
import { dial } from '@/lib/phone/phone'
import { nationalLines } from '@/lib/region/region'
import { canSpeak, speak, stopSpeaking } from '@/lib/speech/speech'
import { BigButton } from './BigButton'

type Said = 'tell' | 'noVoice' | null

/** 关怀模式: three things, large. What does not exist yet says so. */
export function CareHome({ status }: { readonly status: ReactNode }) {
  const [said, setSaid] = useState<Said>(null)
  const [reading, setReading] = useState(false)
  const listen = async (): Promise<void> => {
    if (!canSpeak()) return setSaid('noVoice')
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
        onPress={() => setSaid('tell')}
      />
      {said === 'tell' && <Notice kind="warning">{homeWords.tellWords}</Notice>}
      <BigButton
        icon={reading ? 'pause' : 'speaker'}
        title={reading ? homeWords.stopListening : homeWords.listen}
        note={homeWords.listenNote}
        onPress={listen}
      />
      {said === 'noVoice' && <Notice kind="info">{homeWords.listenNone}</Notice>}
      {status}
    </>
  )
}
