/** What jsdom lacks of a phone's browser. */
export function preparePhone(): void {
  const matchMedia = (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  Object.assign(window, { matchMedia })
  // jsdom lays nothing out; the focus trap asks only whether a thing is shown at all.
  Element.prototype.getClientRects = function rects() {
    return [{}] as unknown as DOMRectList
  }
  // Connected, and nothing ever comes of it; a test that wants a signal brings its own.
  class Silent {
    close() {}
  }
  Object.assign(globalThis, { EventSource: Silent })
  localStorage.clear()
  sessionStorage.clear()
}
