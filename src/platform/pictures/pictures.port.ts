/** A picture on this phone that somebody has chosen. */
export interface ChosenPicture {
  readonly type: 'jpg' | 'png'
  /** For an image element, as long as the app runs. */
  readonly preview: string
  /** What the platform needs to send it. */
  readonly source: unknown
}

export interface PicturesPort {
  /** Lets the person choose at most so many, made smaller where the platform can. None when they chose none. */
  choose(most: number): Promise<readonly ChosenPicture[]>
  /** Puts one into storage under a path that nothing else has; returns its file id. Throws when it did not get there. */
  upload(picture: ChosenPicture, path: string): Promise<string>
}
