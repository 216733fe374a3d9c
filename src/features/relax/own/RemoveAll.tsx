import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Card } from '@/components/Card/Card'
import { ownWords } from '@/lib/copy/own'

interface RemoveAllProps {
  readonly label: string
  /** What goes. */
  readonly ask: string
  readonly onRemove: () => Promise<void>
}

/** Asks once; whoever holds it offers to undo. */
export function RemoveAll({ label, ask, onRemove }: RemoveAllProps) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <Button kind="quiet" icon="trash" onPress={() => setAsking(true)}>
        {label}
      </Button>
    )
  return (
    <Card
      title={ask}
      footer={
        <>
          <Button kind="danger" label={`${ownWords.yes}，${label}`} onPress={onRemove}>
            {ownWords.yes}
          </Button>
          <Button kind="quiet" onPress={() => setAsking(false)}>
            {ownWords.no}
          </Button>
        </>
      }
    />
  )
}
