/** How an expert is named to a citizen: what the licence allows is said with it. */
export const licenceWords = { clinical: '医院专家', counsellor: '心理咨询师' } as const

export interface ExpertFacts {
  readonly name: string
  readonly licence: keyof typeof licenceWords
  readonly institution: string
}

export const expertLine = ({ name, licence, institution }: ExpertFacts): string =>
  `${name} · ${licenceWords[licence]} · ${institution}`
