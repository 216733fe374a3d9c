import { RosterScreen } from '@/features/duty/RosterScreen'
import { NoticeLines } from '@/features/notice/NoticeLines'

/** For an administrator, who has no desk, this is where they are told. */
const told = { hours_changed: null, calendar_missing: null, outbox_dead: null, canary_broken: null }

export default function RosterPage() {
  return <RosterScreen top={<NoticeLines told={told} />} />
}
