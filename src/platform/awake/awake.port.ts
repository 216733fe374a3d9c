export interface AwakePort {
  /** Asks the device not to darken its screen while this app is in front. Never throws; may do nothing. */
  keep(on: boolean): void
}
