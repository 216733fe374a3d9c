import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { LetterHome } from '@/features/letter/home/LetterHome'
import { letterWords } from '@/lib/copy/letter'
import { go } from '@/lib/navigation/navigation'

export default function LettersPage() {
  const { title, write } = letterWords.home
  return (
    <Page
      title={title}
      tab="letters"
      footer={
        <Button kind="primary" wide icon="edit" onPress={() => go('packages/letters/compose/index')}>
          {write}
        </Button>
      }
    >
      <LetterHome />
    </Page>
  )
}
