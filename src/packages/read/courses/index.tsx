import { CourseList } from '@/features/course/CourseList'

export default function CoursesPage() {
  return <CourseList />
}
