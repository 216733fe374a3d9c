/** A whole text of an article, as an editor writes it. */
export const articleText = (
  id: string,
  { healthClaim = false, reviewedOn = '2026-09-18', body = '把想说的话写在纸上，慢慢写。' } = {},
): string =>
  [
    '---',
    `id: ${id}`,
    'title: 写下来的用处',
    'summary: 心里乱的时候，写几行字能让事情有个样子。',
    'topic: emotion',
    'tags: [书写]',
    'audience: [adults]',
    'authorRole: 示例医院 临床心理科（示例）',
    `reviewedOn: ${reviewedOn}`,
    'minutes: 2',
    `healthClaim: ${healthClaim}`,
    'sources:',
    '  - "示例来源 2026."',
    'related:',
    '  exercise: mood-diary',
    '---',
    '',
    body,
    '',
    '!today',
    '- 写三行今天的事。',
    '',
  ].join('\n')
