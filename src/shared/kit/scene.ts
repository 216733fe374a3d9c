/** The scene that a mini-program code carries, as a page gets it: still encoded in the mini-program. Total. */
export function decodedScene(scene: string): string {
  try {
    return decodeURIComponent(scene)
  } catch {
    return ''
  }
}
