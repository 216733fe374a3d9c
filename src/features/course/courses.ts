import sleepDay from '@catalog/courses/campaign-sleep-day.json'
import type { Campaign, Course, OnlineCourse, Series } from '@catalog/courses/course'
import { isHeldIn } from '@catalog/courses/held'
import { offered } from '@catalog/courses/offered'
import knowYourFeelings from '@catalog/courses/online-know-your-feelings.json'
import fridayTalk from '@catalog/courses/series-friday-talk.json'
import { operator } from '@/lib/region/region'

/** What can be read and heard by oneself. */
const readable = [knowYourFeelings, fridayTalk, sleepDay] as readonly unknown[] as readonly (
  | OnlineCourse
  | Series
  | Campaign
)[]

/** Everything that a region has; what people sign up for comes first, because it has its day. */
export const coursesIn = (where: Parameters<typeof isHeldIn>[0]): readonly Course[] =>
  [...offered, ...readable].filter(isHeldIn(where))

export const courses: readonly Course[] = coursesIn({ operator })

export const courseOf = (id: string): Course | undefined => courses.find((course) => course.id === id)
