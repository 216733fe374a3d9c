import { Page } from '@/components/Page/Page'
import { BoardEntry } from '@/features/board/BoardEntry'
import { ReadHome } from '@/features/content/home/ReadHome'
import { CampaignCard } from '@/features/course/CampaignCard'
import { CourseEntry } from '@/features/course/CourseEntry'
import { DirectoryEntry } from '@/features/directory/DirectoryEntry'
import { RelaxEntry } from '@/features/relax/RelaxEntry'
import { contentWords } from '@/lib/copy/content'

export default function ReadPage() {
  return (
    <Page title={contentWords.title} tab="read">
      <CampaignCard />
      <BoardEntry />
      <RelaxEntry />
      <CourseEntry />
      <DirectoryEntry />
      <ReadHome />
    </Page>
  )
}
