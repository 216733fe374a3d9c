/** A recording on this phone that somebody has chosen. */
export interface ChosenSound {
  readonly type: 'mp3' | 'm4a'
  /** What the platform needs to send it. */
  readonly source: unknown
}

/** One recording that can be heard. */
export interface Sound {
  play(): void
  pause(): void
  /** Stops it and lets it go. */
  close(): void
}

export interface Listening {
  /** How far it has come, in seconds. */
  at(seconds: number): void
  /** Whether it can be heard now; the system may stop it, for a call. */
  playing(now: boolean): void
  ended(): void
  failed(): void
}

export interface SoundPort {
  /** Lets the person choose one. Null when they chose none. */
  choose(): Promise<ChosenSound | null>
  /** Puts it into storage under a path that nothing else has; its file id. Throws when it did not get there. */
  upload(sound: ChosenSound, path: string): Promise<string>
  /** Nothing is fetched before it is played; then it begins so many seconds in, where the platform can. */
  open(address: string, listening: Listening, from: number): Sound
}

/** By the ending of its name. */
export const soundType = (name: string): ChosenSound['type'] => (/\.m4a$/i.test(name) ? 'm4a' : 'mp3')
