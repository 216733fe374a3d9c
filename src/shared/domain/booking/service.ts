/** What experts can be booked for. */
export const serviceKinds = ['remote', 'inPerson', 'schoolVisit', 'group'] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** How the two meet. */
export const ways = ['video', 'phone', 'inPerson'] as const
export type Way = (typeof ways)[number]

/** `clinical`: of a hospital, may assess and treat. `counsellor`: may do neither (Mental Health Law 23, 51). */
export type Licence = 'clinical' | 'counsellor'

export interface Service {
  readonly id: string
  readonly kind: ServiceKind
  readonly name: string
  readonly minutes: number
  /** Between two appointments, for the expert. */
  readonly bufferMinutes: number
  /** How many may book one time. */
  readonly capacity: number
  readonly ways: readonly Way[]
  readonly place: string
  readonly price: string
  /** Who may give it. */
  readonly licences: readonly Licence[]
  readonly ageMin: number | null
  readonly ageMax: number | null
  /** Whether a booking stands at once, or when the expert has said yes. */
  readonly confirms: 'atOnce' | 'byExpert'
}

export const mayGive = (service: Pick<Service, 'licences'>, licence: Licence): boolean =>
  service.licences.includes(licence)

/** Without an age nothing with a limit is open. */
export const isOfAge = (
  { ageMin, ageMax }: Pick<Service, 'ageMin' | 'ageMax'>,
  age: number | null,
): boolean =>
  age === null
    ? ageMin === null && ageMax === null
    : (ageMin === null || age >= ageMin) && (ageMax === null || age <= ageMax)
