import { cannedReplies } from '@catalog/canned/canned'
import { Text } from '@tarojs/components'
import { Card } from '@/components/Card/Card'
import { Sheet } from '@/components/Sheet/Sheet'
import { deskWords } from '@/lib/copy/desk'

interface CannedSheetProps {
  readonly onPick: (text: string) => void
  readonly onClose: () => void
}

/** Beginnings of replies. What is picked goes into the field and nowhere else; its blanks are the expert's to fill. */
export function CannedSheet({ onPick, onClose }: CannedSheetProps) {
  return (
    <Sheet open title={deskWords.thread.canned} onClose={onClose}>
      <Text>{deskWords.thread.cannedHint}</Text>
      {cannedReplies.map(({ id, title, text }) => (
        <Card
          key={id}
          title={title}
          note={text}
          onPress={() => {
            onPick(text)
            onClose()
          }}
        />
      ))}
    </Sheet>
  )
}
