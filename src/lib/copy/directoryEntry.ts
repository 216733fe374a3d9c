/** How other pages lead to the help directory. */
export const directoryEntryWords = {
  title: '去哪里找人',
  note: '电话、门诊、学校和社区的心理室',
} as const
