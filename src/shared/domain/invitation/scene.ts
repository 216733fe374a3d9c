import { decodedScene } from '../../kit/scene'

/** What a mini-program code carries to the page that it opens: at most 32 plain characters, which anybody can read. */
const SCENE = /^i=([2-9A-HJ-NP-Z]{12})$/

/** An invitation's code as the scene of a picture. */
export const sceneOfCode = (code: string): string => `i=${code.replace(/-/g, '')}`

/**
 * The invitation's code in a scene, as the platform or a browser hands it over; null when it is anything else. It
 * proves nothing: the service looks at the code when somebody uses it.
 */
export function codeInScene(scene: string): string | null {
  const [, plain] = SCENE.exec(decodedScene(scene)) ?? []
  return plain ? (plain.match(/.{4}/g) ?? []).join('-') : null
}
