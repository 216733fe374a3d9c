/** How other pages lead to the exercises. */
export const relaxEntryWords = {
  title: '放松一下',
  note: '呼吸、着陆、身体扫描、担心本、心情日记。没有网也能做。',
} as const
