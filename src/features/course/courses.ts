import sleepDay from '@catalog/courses/campaign-sleep-day.json'
import type { Campaign, Course, OnlineCourse, Series } from '@catalog/courses/course'
import { offered } from '@catalog/courses/offered'
import knowYourFeelings from '@catalog/courses/online-know-your-feelings.json'
import fridayTalk from '@catalog/courses/series-friday-talk.json'

/** What can be read and heard by oneself. */
const readable = [knowYourFeelings, fridayTalk, sleepDay] as readonly unknown[] as readonly (
  | OnlineCourse
  | Series
  | Campaign
)[]

/** Everything there is; what people sign up for comes first, because it has its day. */
export const courses: readonly Course[] = [...offered, ...readable]

export const courseOf = (id: string): Course | undefined => courses.find((course) => course.id === id)
