import type { WorryNotebook } from '@catalog/exercises/exercise'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { Notice } from '@/components/Notice/Notice'
import { TextField } from '@/components/TextField/TextField'
import { notebookWords as words } from '@/lib/copy/notebook'
import { loadText, removeText, saveText } from '@/lib/drafts/textDraft'
import { helpForWords } from '@/lib/words/words'

const DRAFT = 'own/worry'

interface CaptureProps {
  readonly capture: WorryNotebook['capture']
  readonly onWrite: (text: string) => Promise<void>
}

/** A worry is put down in a few words and left until its time. What is half written stays. */
export function Capture({ capture, onWrite }: CaptureProps) {
  const [text, setText] = useState('')
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    void loadText(DRAFT).then((draft) => setText((begun) => (begun === '' && draft ? draft.text : begun)))
  }, [])
  const line = text.trim()
  const long = line.length > capture.longest
  const change = (next: string): void => {
    setText(next)
    setSaved(false)
    void saveText(DRAFT, { text: next, extra: {} }).catch(() => undefined)
  }
  const write = async (): Promise<void> => {
    helpForWords(line)
    await onWrite(line)
    setText('')
    setSaved(true)
    await removeText(DRAFT)
  }
  return (
    <Card title={capture.ask}>
      <TextField
        lines
        label={words.label}
        placeholder={capture.examples.join('，')}
        value={text}
        max={capture.longest}
        wrong={long}
        note={long ? words.tooLong(capture.longest) : words.where}
        onChange={change}
      />
      <Button kind="primary" wide disabled={line === '' || long} onPress={write}>
        {words.write}
      </Button>
      {saved && <Notice kind="done">{capture.saved}</Notice>}
    </Card>
  )
}
