export interface NetworkPort {
  isOnline(): Promise<boolean>
  /** Calls back at every change, for as long as the app lives. */
  onChange(listener: (online: boolean) => void): void
}
