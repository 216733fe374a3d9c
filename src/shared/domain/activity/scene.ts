import { decodedScene } from '../../kit/scene'

/** At most 32 plain characters, which anybody can read: so does whoever stands before the door. */
const SCENE = /^d=(\d{6})\.([a-z][a-z0-9-]{1,40})$/

/** Which activity a scanned code belongs to, and the six digits that stand beside it. */
export interface ScannedDoor {
  readonly course: string
  readonly code: string
}

export const sceneOfDoor = ({ course, code }: ScannedDoor): string => `d=${code}.${course}`

/** Null when a scene is anything else. It proves nothing: the service looks at the code when somebody checks in. */
export function doorInScene(scene: string): ScannedDoor | null {
  const [, code, course] = SCENE.exec(decodedScene(scene)) ?? []
  return code && course ? { course, code } : null
}
