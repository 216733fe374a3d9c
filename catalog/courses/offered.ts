import camp from './camp-winter.json'
import type { Camp, Group, Lecture } from './course'
import group from './group-new-parents.json'
import lecture from './lecture-sleep-well.json'

/** What people can sign up for. The JSON is checked against the types by a test; TypeScript widens its literals. */
export const offered = [lecture, group, camp] as readonly unknown[] as readonly (Lecture | Group | Camp)[]
