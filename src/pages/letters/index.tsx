import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { BoardEntry } from '@/features/board/BoardEntry'
import { BookingEntry } from '@/features/booking/BookingEntry'
import { LetterHome } from '@/features/letter/home/LetterHome'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { letterWords } from '@/lib/copy/letter'
import { go } from '@/lib/navigation/navigation'

/** A new reply is seen at its letter; these are told by themselves. */
const letter = { each: (id: string) => go('packages/letters/thread/index', { id }) }
const visits = { all: () => go('packages/booking/own/index') }
const activities = { all: () => go('packages/read/mine/index') }
const told = {
  apology: letter,
  promise_moved: letter,
  expert_changed: letter,
  thread_closing: letter,
  thread_closed: letter,
  board_asked: letter,
  visit_reminder: visits,
  visit_confirmed: visits,
  visit_choice: visits,
  visit_lapsed: visits,
  seat_offered: visits,
  activity_reminder: activities,
  activity_seat: activities,
}

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
      <NoticeLines told={told} />
      <BookingEntry />
      <LetterHome />
      <BoardEntry />
    </Page>
  )
}
