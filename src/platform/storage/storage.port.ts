export interface StorageOptions {
  /** Kept encrypted by the platform. Give the same flag to write and read. */
  readonly secure?: boolean
}

/** What stays on the phone: preferences, drafts, what waits to be sent. */
export interface StoragePort {
  /** Null when nothing is kept there. Throws when something is and cannot be read. */
  read(key: string, options?: StorageOptions): Promise<string | null>
  /** Throws when the phone is full. */
  write(key: string, text: string, options?: StorageOptions): Promise<void>
  remove(key: string): Promise<void>
  keys(): Promise<readonly string[]>
}
