export interface RandomPort {
  /** Bytes of the platform's cryptographic generator. */
  bytes(count: number): Promise<Uint8Array>
}
