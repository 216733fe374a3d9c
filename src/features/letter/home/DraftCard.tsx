import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card/Card'
import { letterWords } from '@/lib/copy/letter'
import { loadText } from '@/lib/drafts/textDraft'
import { go } from '@/lib/navigation/navigation'
import { NEW_LETTER } from '../keep'

/** A letter that was begun: one tap goes on with it. Looked up whenever the tab shows. */
export function DraftCard() {
  const [begun, setBegun] = useState(false)
  useDidShow(() => {
    void loadText(NEW_LETTER).then((draft) => setBegun(draft !== null))
  })
  if (!begun) return null
  return (
    <Card
      icon="edit"
      title={letterWords.home.draft}
      note={letterWords.home.draftNote}
      onPress={() => go('packages/letters/compose/index')}
    />
  )
}
