/** The browser's tab and history name the service only; the mini-program's recents show its own name. */
export function titleWindow(name: string): void {
  if (process.env.TARO_ENV !== 'weapp') document.title = name
}
