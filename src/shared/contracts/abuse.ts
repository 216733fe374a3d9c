import * as z from 'zod'

const abuseText = z.string().trim().min(1).max(1000)

/** To whom a child's abuse was reported, when, what was said, what is done now (Minors Protection Law 11). */
export const abuseFields = {
  words: abuseText,
  reportedTo: abuseText,
  reportedAt: z.int(),
  next: abuseText,
}

/** The same as those who may see it read it; `at` is when it was written down. */
export const abuseReport = () => z.object({ ...abuseFields, at: z.int(), mine: z.boolean() })
