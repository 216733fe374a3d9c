/**
 * Where the rows of each area are. A cold function reads those of the areas it is called for: building what all of them
 * share would take as long as the rest of its own start.
 */
export const areas = {
  account: async () => (await import('./account')).account,
  activity: async () => (await import('./activity')).activity,
  assessment: async () => (await import('./assessment')).assessment,
  board: async () => (await import('./board')).board,
  booking: async () => (await import('./booking')).booking,
  card: async () => (await import('./card')).card,
  content: async () => (await import('./content')).content,
  directory: async () => (await import('./directory')).directory,
  duty: async () => (await import('./duty')).duty,
  guardian: async () => (await import('./guardian')).guardian,
  insight: async () => (await import('./insight')).insight,
  letter: async () => (await import('./letter')).letter,
  notice: async () => (await import('./notice')).notice,
  safety: async () => (await import('./safety')).safety,
  'staff.activity': async () => (await import('./activity')).activity,
  'staff.admin': async () => (await import('./admin')).admin,
  'staff.board': async () => (await import('./board')).board,
  'staff.booking': async () => (await import('./bookingDesk')).bookingDesk,
  'staff.content': async () => (await import('./contentDesk')).contentDesk,
  'staff.directory': async () => (await import('./directory')).directory,
  'staff.duty': async () => (await import('./duty')).duty,
  'staff.insight': async () => (await import('./insight')).insight,
  'staff.letter': async () => (await import('./letter')).letter,
  'staff.notice': async () => (await import('./notice')).notice,
  'staff.reading': async () => (await import('./reading')).reading,
  'staff.report': async () => (await import('./report')).report,
  'staff.safety': async () => (await import('./safety')).safety,
  'staff.sample': async () => (await import('./sample')).sample,
  'staff.volunteer': async () => (await import('./volunteer')).volunteer,
} as const

export type Area = keyof typeof areas
