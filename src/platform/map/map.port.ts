export interface Place {
  readonly name: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
}

export interface MapPort {
  /** Whether the platform itself has a map. Where not, the address is offered to copy. */
  available(): boolean
  /** Shows a place; the way there is the map's own matter. Never throws. The person's position is not asked for. */
  show(place: Place): Promise<void>
}
