import type { Lecture, OnlineCourse } from '../../../catalog/courses/course'
import lecture from '../../../catalog/courses/lecture-sleep-well.json'
import online from '../../../catalog/courses/online-know-your-feelings.json'

/** What has questions after it. */
export const checkedCourses = [online, lecture] as readonly unknown[] as readonly (OnlineCourse | Lecture)[]

export const checkedCourse = (id: string): OnlineCourse | Lecture | null =>
  checkedCourses.find((course) => course.id === id) ?? null
