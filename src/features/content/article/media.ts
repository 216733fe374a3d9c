import type { Output } from '@shared/contracts'

/** Where the images and audios of an article are, as far as this phone was told. */
export interface MediaPlaces {
  /** `away`: nobody could be asked, so there is only what is on this phone. */
  readonly state: 'loading' | 'ready' | 'away'
  readonly addresses: Output<'content.article'>['media']
  readonly onRetry: () => void | Promise<void>
}

export const addressIn = ({ addresses }: MediaPlaces, id: string): string | undefined =>
  addresses.find((one) => one.id === id)?.address
