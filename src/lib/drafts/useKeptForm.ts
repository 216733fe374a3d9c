import { useKeptText } from './useKeptText'

export interface KeptForm<T extends Readonly<Record<string, string>>> {
  readonly form: T
  readonly write: (change: Partial<T>) => void
  readonly forget: () => Promise<void>
}

/** The same as `useKeptText` for several fields that belong together. */
export function useKeptForm<T extends Readonly<Record<string, string>>>(name: string, empty: T): KeptForm<T> {
  const { text, write, forget } = useKeptText(name)
  const form = { ...empty, ...fieldsOf<T>(text) }
  return {
    form,
    forget,
    write(change) {
      const next = { ...form, ...change }
      const blank = Object.values(next).every((field) => field.trim() === '')
      write(blank ? '' : JSON.stringify(next))
    },
  }
}

function fieldsOf<T>(text: string | null): Partial<T> {
  try {
    return text ? (JSON.parse(text) as Partial<T>) : {}
  } catch {
    return {}
  }
}
