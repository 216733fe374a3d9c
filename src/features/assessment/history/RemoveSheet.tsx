import { Text } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { Sheet } from '@/components/Sheet/Sheet'
import { assessmentWords } from '@/lib/copy/assessment'

const words = assessmentWords.history

export interface RemoveSheetProps {
  /** What goes, or null while nothing is asked. */
  readonly record: { readonly title: string; readonly when: string; readonly value: string | null } | null
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks once, and names what goes. */
export function RemoveSheet({ record, onRemove, onClose }: RemoveSheetProps) {
  return (
    <Sheet
      open={record !== null}
      title={words.removeAsk}
      onClose={onClose}
      footer={
        <>
          <Button kind="danger" wide onPress={onRemove}>
            {words.removeYes}
          </Button>
          <Button kind="plain" wide onPress={onClose}>
            {words.removeNo}
          </Button>
        </>
      }
    >
      <Text>{record === null ? '' : words.removeNames(record.title, record.when, record.value)}</Text>
    </Sheet>
  )
}
