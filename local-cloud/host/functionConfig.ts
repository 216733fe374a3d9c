import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface FunctionConfig {
  readonly openApiPermissions: readonly string[]
  readonly triggers: readonly { readonly name: string; readonly cron: string }[]
}

interface ConfigFile {
  readonly permissions?: { readonly openapi?: readonly string[] }
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[]
}

const empty: ConfigFile = {}

/** A function's `config.json` in the build; a function without one may call nothing and is never triggered. */
export function readFunctionConfig(folder: string): FunctionConfig {
  const file = readOrEmpty(path.join(folder, 'config.json'))
  return {
    openApiPermissions: file.permissions?.openapi ?? [],
    triggers: (file.triggers ?? [])
      .filter(({ type }) => type === 'timer')
      .map(({ name, config }) => ({ name, cron: config })),
  }
}

function readOrEmpty(file: string): ConfigFile {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return empty
    throw error
  }
  return JSON.parse(text) as ConfigFile
}
