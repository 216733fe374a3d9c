import sleepDay from '@catalog/courses/campaign-sleep-day.json'
import type { Campaign, OnlineCourse, Series } from '@catalog/courses/course'
import knowYourFeelings from '@catalog/courses/online-know-your-feelings.json'
import fridayTalk from '@catalog/courses/series-friday-talk.json'

/** What can be read and heard by oneself. What people sign up for is not offered before they can. */
export type Readable = OnlineCourse | Series | Campaign

export const courses = [knowYourFeelings, fridayTalk, sleepDay] as readonly unknown[] as readonly Readable[]

export const courseOf = (id: string): Readable | undefined => courses.find((course) => course.id === id)
