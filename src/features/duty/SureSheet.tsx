import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Sheet } from '@/components/Sheet/Sheet'

interface SureSheetProps {
  readonly title: string
  /** What goes, and who hears of it. */
  readonly words: string
  readonly what: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => Promise<unknown>
  readonly onClose: () => void
}

/** Asks once before something leaves the roster. */
export function SureSheet({ title, words, what, yes, no, onYes, onClose }: SureSheetProps) {
  const go = async (): Promise<void> => {
    await onYes()
    onClose()
  }
  const footer = (
    <>
      <Button wide onPress={go}>
        {yes}
      </Button>
      <Button kind="primary" wide onPress={onClose}>
        {no}
      </Button>
    </>
  )
  return (
    <Sheet open title={title} onClose={onClose} footer={footer}>
      <Text>{what}</Text>
      <Text>{words}</Text>
    </Sheet>
  )
}
