import type { Input } from '@shared/contracts'
import type { Phone } from './phone'

type Line = Input<'staff.booking.addLine'>

/** Lines of the demo's week: by video or telephone in the morning, face to face on two afternoons. */
const weeks: Readonly<Record<string, readonly Pick<Line, 'weekday' | 'from' | 'to' | 'service'>[]>> = {
  expert: [
    ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '11:30', service: 'talk-remote' })),
    ...[2, 4].map((weekday) => ({ weekday, from: '14:30', to: '17:30', service: 'talk-inperson' })),
  ],
  supervisor: [
    ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '14:30', to: '17:30', service: 'talk-remote' })),
    { weekday: 3, from: '09:00', to: '11:30', service: 'school-visit' },
    { weekday: 6, from: '09:00', to: '11:00', service: 'group' },
  ],
}

/** Says when the experts of the demo can be booked, as they do themselves; lines that stand already are left alone. */
export async function seedBooking(phone: (persona: string) => Phone, today: string): Promise<void> {
  for (const [persona, week] of Object.entries(weeks)) {
    const expert = phone(persona)
    const { lines } = await expert.call('staff.booking.schedule', {})
    for (const line of week) {
      const stands = lines.some(
        ({ weekday, from, service }) =>
          weekday === line.weekday && from === line.from && service === line.service,
      )
      const key = ['seed-booking', persona, line.weekday, line.from.replace(':', '')].join('-')
      if (!stands) await expert.call('staff.booking.addLine', { ...line, firstOn: today }, key)
    }
  }
}
