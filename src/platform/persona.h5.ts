/** Who this browser window plays, set by the demo bar; one browser can hold several people's phones. */
export function persona(): string {
  return sessionStorage.getItem('xinyu.persona') ?? 'citizen'
}
