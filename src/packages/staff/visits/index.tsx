import { NoticeLines } from '@/features/notice/NoticeLines'
import { VisitsScreen } from '@/features/visits/VisitsScreen'

/** Each is seen in the list below. */
const here = { all: null }
const told = { visit_new: here, visit_asked: here, visit_left: here, visit_recontact: here }

export default function VisitsPage() {
  return <VisitsScreen top={<NoticeLines told={told} />} />
}
