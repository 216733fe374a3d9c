import { VolunteerScreen } from '@/features/desk/volunteer/VolunteerScreen'
import { NoticeLines } from '@/features/notice/NoticeLines'
import { here } from '@/features/notice/useNotices'
import { go } from '@/lib/navigation/navigation'

const draft = { each: (id: string) => go('packages/staff/draft/index', { id }) }
const told = { draft_returned: draft, draft_released: here, draft_dropped: here }

export default function VolunteerPage() {
  return <VolunteerScreen top={<NoticeLines told={told} />} />
}
