import { Button } from '@/components/Button/Button'
import { Page } from '@/components/Page/Page'
import { BoardEntry } from '@/features/board/BoardEntry'
import { BookingEntry } from '@/features/booking/BookingEntry'
import { LetterHome } from '@/features/letter/home/LetterHome'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { letterWords } from '@/lib/copy/letter'
import { go } from '@/lib/navigation/navigation'

/** A new reply is seen at its letter; these are told by themselves. */
const open = (id: string) => go('packages/letters/thread/index', { id })
const toVisits = () => go('packages/booking/own/index')
const toActivities = () => go('packages/read/mine/index')
const told = {
  apology: open,
  promise_moved: open,
  expert_changed: open,
  thread_closing: open,
  thread_closed: open,
  board_asked: open,
  visit_reminder: toVisits,
  visit_confirmed: toVisits,
  visit_choice: toVisits,
  visit_lapsed: toVisits,
  seat_offered: toVisits,
  activity_reminder: toActivities,
  activity_seat: toActivities,
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
