import type { BatchReply, BatchRequest } from '@shared/contracts/envelope'

export type Host = 'api' | 'staff'

/** Why no answer came. `offline`: nothing was sent. Any other: it may have been done or not. */
export type CloudFaultCode = 'offline' | 'timeout' | 'busy' | 'fault'

export class CloudFault extends Error {
  constructor(
    readonly code: CloudFaultCode,
    cause?: unknown,
  ) {
    super(code, { cause })
    this.name = 'CloudFault'
  }
}

/** The service. Identity comes from the platform, never from what is sent. */
export interface CloudPort {
  /** Once, when the app starts. */
  start(): void
  /** One invocation of one cloud function. Throws CloudFault. */
  invoke(host: Host, request: BatchRequest): Promise<BatchReply>
}
