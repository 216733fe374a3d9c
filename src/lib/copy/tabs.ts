/** Names of tabs that their own feature does not give. */
export const tabWords = {
  assess: { title: '测评' },
} as const
