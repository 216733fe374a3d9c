import bodyScan from '@catalog/exercises/body-scan.json'
import box from '@catalog/exercises/box.json'
import breath478 from '@catalog/exercises/breath-478.json'
import type { Exercise } from '@catalog/exercises/exercise'
import grounding from '@catalog/exercises/grounding.json'
import minutePause from '@catalog/exercises/minute-pause.json'
import moodDiary from '@catalog/exercises/mood-diary.json'
import muscle from '@catalog/exercises/muscle.json'
import paced from '@catalog/exercises/paced.json'
import safetyPlan from '@catalog/exercises/safety-plan.json'
import windDown from '@catalog/exercises/wind-down.json'
import worryNotebook from '@catalog/exercises/worry-notebook.json'
import type { relaxWords } from '@/lib/copy/relax'

/** What a person looks for first stands first. */
export const groups: readonly {
  readonly id: keyof typeof relaxWords.groups
  readonly exercises: readonly Exercise[]
}[] = [
  { id: 'now', exercises: [grounding, paced, minutePause] as Exercise[] },
  { id: 'breath', exercises: [box, breath478] as Exercise[] },
  { id: 'slow', exercises: [bodyScan, muscle, windDown] as Exercise[] },
  { id: 'write', exercises: [worryNotebook, moodDiary] as Exercise[] },
  { id: 'calm', exercises: [safetyPlan] as Exercise[] },
]

/** The exercise of that id; links in articles name it so. */
export const exerciseOf = (id: string): Exercise | undefined =>
  groups.flatMap(({ exercises }) => exercises).find((exercise) => exercise.id === id)
