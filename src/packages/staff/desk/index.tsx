import { CaseList } from '@/features/crisis/CaseList'
import { DeskScreen } from '@/features/desk/DeskScreen'
import { DraftsWaiting } from '@/features/desk/release/DraftsWaiting'
import { SamplesWaiting } from '@/features/desk/sample/SamplesWaiting'
import { Allowance } from '@/features/notice/Allowance'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { here } from '@/features/notice/useNotices'
import { ReadingRequests } from '@/features/reading/ReadingRequests'
import { go } from '@/lib/navigation/navigation'
import { useSession } from '@/lib/session/session'

const letter = { each: (id: string) => go('packages/staff/thread/index', { id }) }
const roster = { all: () => go('packages/staff/roster/index') }
/** Letters that are new or late, drafts and whoever needs a person stand in lists; these are told by themselves. */
const told = {
  letter_due_soon: here,
  thread_transferred: letter,
  sample_reviewed: letter,
  crisis_unanswered: here,
  follow_up: { each: (id: string) => go('packages/staff/case/index', { id }) },
  visit_recontact: { all: () => go('packages/staff/visits/index') },
  shift_check: roster,
  shift_swap: roster,
  shift_silent: roster,
  roster_changed: roster,
  hours_changed: roster,
  swap_answered: roster,
  calendar_missing: here,
  canary_broken: here,
  outbox_dead: here,
}

export default function DeskPage() {
  const { session } = useSession()
  const top = (
    <>
      <CaseList />
      {session?.roles.includes('supervisor') && <DraftsWaiting />}
      <ReadingRequests />
      <NoticeLines told={told} />
      <Allowance />
      {session?.roles.includes('supervisor') && <SamplesWaiting />}
    </>
  )
  return <DeskScreen top={top} />
}
