/** Words of the pictures that a letter carries. */
export const pictureWords = {
  label: '图片（可以不加）',
  hint: '最多 3 张。只有接手的专家和他的督导看得到，收回信时一起删除。',
  add: '加图片',
  adding: '正在上传图片',
  nth: (n: number): string => `图片 ${n}`,
  remove: (n: number): string => `去掉图片 ${n}`,
  loading: '正在取图片',
  failed: '图片没有取到。信和图片都在，请再试一次。',
  tooMany: '上次没有寄成的图片也在这里，一共超过 3 张了。请去掉几张再寄。',
  waiting: (count: number): string => `${count} 张图片，和信一起寄出`,
  offline: '没有上传成，图片没有加上。写的字都在，没有图片也可以寄。有网后可以再加。',
  declined: '还没有同意寄信的说明，所以没有选图片。写的字都在。',
} as const
