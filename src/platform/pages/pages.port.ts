export interface PagesPort {
  /** Brings a page's files onto this device, so that it opens without a network. Never throws; may do nothing. */
  fetchAhead(route: string): void
}
