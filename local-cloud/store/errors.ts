/** An error as the platform words it. `code` travels to the SDK beside the message. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

const REQUEST_FAILED = 'DATABASE_REQUEST_FAILED'

export const refused = (message: string): CloudError => new CloudError(REQUEST_FAILED, message)

export const invalid = (message: string): CloudError => new CloudError('INVALID_PARAM', message)

export const noCollection = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `database collection not exists. [ResourceNotFound] Db or Table not exist: ${name}`,
  )

export const duplicateKey = (collection: string, index: string, key: unknown): CloudError =>
  new CloudError(
    REQUEST_FAILED,
    `[FailedOperation.Insert] bulk write error: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(key)}}]`,
  )

export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )

export const noTransaction = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )

/** Only the local cloud says this: the platform would be slow instead. */
export const scanRefused = (collection: string, fields: readonly string[]): CloudError =>
  refused(
    `[local-cloud] query without an index: collection ${collection}, fields ${fields.join(', ') || '(none)'}. Add an index to cloudfunctions/schema.ts.`,
  )

export const diskFull = (): CloudError =>
  refused('[FailedOperation.StorageFull] the disk of the data folder is full; nothing was written.')
