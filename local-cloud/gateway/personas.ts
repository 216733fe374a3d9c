/** The people of the demo. Their openids say that they are not people. */
export interface Persona {
  readonly id: string
  /** As the demo bar shows it. */
  readonly name: string
  readonly openid: string
}

const persona = (id: string, name: string): Persona => ({ id, name, openid: `demo-${id}` })

/** The first one is who a new window plays. */
export const personas: readonly Persona[] = [
  persona('citizen', '居民 A'),
  persona('citizen-b', '居民 B'),
  persona('guardian', '家长'),
  persona('expert', '专家'),
  persona('supervisor', '督导'),
  persona('volunteer', '志愿者'),
  persona('school', '学校老师'),
  persona('admin', '管理员'),
]

export const personaOf = (id: unknown): Persona | undefined => personas.find((one) => one.id === id)
