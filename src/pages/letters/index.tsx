import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { LetterHome } from '@/features/letter/home/LetterHome'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { letterWords } from '@/lib/copy/letter'
import { go } from '@/lib/navigation/navigation'

/** A new reply is seen at its letter; these are told by themselves. */
const told = ['apology', 'promise_moved', 'expert_changed'] as const

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
      <NoticeLines kinds={told} open={(id) => go('packages/letters/thread/index', { id })} />
      <LetterHome />
    </Page>
  )
}
