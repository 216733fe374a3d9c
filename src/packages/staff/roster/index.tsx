import { RosterScreen } from '@/features/duty/RosterScreen'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { here } from '@/features/notice/useNotices'

/** For an administrator, who has no desk, this is where they are told. */
const told = { hours_changed: here, calendar_missing: here, outbox_dead: here, canary_broken: here }

export default function RosterPage() {
  return <RosterScreen top={<NoticeLines told={told} />} />
}
