export interface LeavePort {
  /** Puts a neutral page in place of everything, then closes the app where the platform can. */
  leave(neutralPage: string): Promise<void>
}
