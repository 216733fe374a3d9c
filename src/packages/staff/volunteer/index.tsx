import { VolunteerScreen } from '@/features/desk/volunteer/VolunteerScreen'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { go } from '@/lib/navigation/navigation'

const open = (id: string) => go('packages/staff/draft/index', { id })
const told = { draft_returned: open, draft_released: null, draft_dropped: null }

export default function VolunteerPage() {
  return <VolunteerScreen top={<NoticeLines told={told} />} />
}
