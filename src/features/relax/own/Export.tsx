import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { Notice } from '@/components/Notice/Notice'
import { ownWords } from '@/lib/copy/own'
import { offerText } from '@/lib/share/share'
import relax from '../run/Relax.module.scss'

interface ExportProps {
  readonly text: string
  readonly label: string
  readonly note: string
}

/** Hands the owner's words to the owner, as text. */
export function Export({ text, label, note }: ExportProps) {
  const [outcome, setOutcome] = useState<'shared' | 'copied' | 'failed' | null>(null)
  return (
    <>
      <Button icon="copy" onPress={async () => setOutcome(await offerText(text))}>
        {label}
      </Button>
      <Text className={relax.quiet}>{note}</Text>
      {outcome && (
        <Notice kind={outcome === 'failed' ? 'warning' : 'done'}>
          {{ shared: ownWords.shared, copied: ownWords.copied, failed: ownWords.notCopied }[outcome]}
        </Notice>
      )}
    </>
  )
}
