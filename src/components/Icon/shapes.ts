/**
 * Our own icons on a 24 × 24 grid: paths drawn with a 2-unit round line. The tab icons of the mini-program are
 * printed from the same shapes by config/tab-icons.ts.
 */
export const shapes = {
  help: [
    'M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
    'M12 10.5v4',
    'M10 12.5h4',
  ],
  leave: ['M14 4h5v16h-5', 'M4 12h10', 'M10 8l4 4-4 4'],
  back: ['M15 5l-7 7 7 7'],
  chat: ['M4 5h16v11h-9l-4.5 4v-4H4z', 'M8 10.5h8'],
  test: ['M6 4h12v16H6z', 'M9 9l1.2 1.2L12.5 8', 'M14.5 9.5h1', 'M9 15l1.2 1.2 2.3-2.2', 'M14.5 15.5h1'],
  read: ['M12 7c-2-1.7-4.6-2-8-2v13c3.4 0 6 .3 8 2 2-1.7 4.6-2 8-2V5c-3.4 0-6 .3-8 2z', 'M12 7v13'],
  letter: ['M3.5 6h17v12h-17z', 'M3.5 7l8.5 6.5L20.5 7'],
  me: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4.5 20c.8-3.8 3.7-5.5 7.5-5.5s6.7 1.7 7.5 5.5'],
  phone: [
    'M7 3.5l3 4.5-2 2c1 2.5 3.5 5 6 6l2-2 4.5 3c0 2-1.5 3.5-3.5 3.5C10.5 20.5 3.5 13.5 3.5 7 3.5 5 5 3.5 7 3.5z',
  ],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  doubleCheck: ['M2.5 12.5L7 17l8.5-9', 'M11.5 16l1 1 9-9.5'],
  clock: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 7v5.5l3.5 2'],
  retry: ['M19.5 12a7.5 7.5 0 1 1-2.3-5.4', 'M19.5 4v4h-4'],
  close: ['M6 6l12 12', 'M18 6L6 18'],
  more: ['M9 5l7 7-7 7'],
  down: ['M5 9l7 7 7-7'],
  pause: ['M9 6v12', 'M15 6v12'],
  play: ['M8 5.5l10 6.5-10 6.5z'],
  speaker: ['M4 9.5h3.5L12 6v12l-4.5-3.5H4z', 'M15.5 9a4 4 0 0 1 0 6', 'M18 6.5a8 8 0 0 1 0 11'],
  undo: ['M8 5L4 9l4 4', 'M4 9h9.5a5.5 5.5 0 0 1 0 11H9'],
  trash: ['M4.5 7h15', 'M9.5 7V4.5h5V7', 'M6.5 7l1 13h9l1-13', 'M10.5 11v5', 'M13.5 11v5'],
  lock: ['M5.5 11h13v9.5h-13z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  chart: ['M4 4v16h16', 'M7.5 15l3.5-4 3 2.5L19 8'],
  list: ['M8.5 6.5H20', 'M8.5 12H20', 'M8.5 17.5H20', 'M4 6.5h.5', 'M4 12h.5', 'M4 17.5h.5'],
  calendar: ['M4 6h16v14H4z', 'M4 10.5h16', 'M8.5 3.5V7', 'M15.5 3.5V7'],
  user: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4.5 20c.8-3.8 3.7-5.5 7.5-5.5s6.7 1.7 7.5 5.5'],
  heart: ['M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z'],
  offline: [
    'M4 4l16 16',
    'M7 15a3.5 3.5 0 0 1 .5-7',
    'M11 6.3A5.5 5.5 0 0 1 17 11a3.5 3.5 0 0 1 2.5 5.5',
    'M9.5 18.5H16',
  ],
  copy: ['M8.5 8.5h11v11h-11z', 'M15.5 8.5v-4h-11v11h4'],
  share: ['M12 15V4', 'M8 7.5L12 4l4 3.5', 'M5 12v8h14v-8'],
  edit: ['M5 19l1-4.5L16.5 4 20 7.5 9.5 18z', 'M14 6.5l3.5 3.5'],
  plus: ['M12 5v14', 'M5 12h14'],
  minus: ['M5 12h14'],
  send: ['M4 12l16-7.5-5 15.5-3.5-6z', 'M11.5 14L20 4.5'],
  settings: [
    'M4 7h9',
    'M17 7h3',
    'M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
    'M4 17h3',
    'M11 17h9',
    'M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  ],
  info: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 11v5.5', 'M12 7.5v.2'],
} as const satisfies Record<string, readonly string[]>

export type IconName = keyof typeof shapes

/** The icon as an SVG document; the colour is for pictures, a mask needs none. */
export function iconSvg(name: IconName, colour = 'black'): string {
  const paths = shapes[name].map((d) => `<path d="${d}"/>`).join('')
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" ' +
    `stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`
  )
}
