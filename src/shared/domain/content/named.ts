const LONGEST_TITLE = 60

/** What a text calls itself, as far as it says so: a draft need not be whole. */
export function namedIn(source: string): { readonly slug: string | null; readonly title: string } {
  const slug = /^id:[ \t]*([a-z][a-z0-9-]{1,39})[ \t]*$/m.exec(source)?.[1] ?? null
  const title = /^title:[ \t]*(.*)$/m.exec(source)?.[1]?.trim() ?? ''
  return { slug, title: title.slice(0, LONGEST_TITLE) }
}
