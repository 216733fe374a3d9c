/** Recordings that can be heard, wherever they stand. */
export const soundWords = {
  play: '播放',
  pause: '暂停',
  playing: (title: string): string => `播放：${title}`,
  pausing: (title: string): string => `暂停：${title}`,
  progress: '放到了哪里',
  clock: (at: string, length: string): string => `${at} / ${length}`,
} as const
