import path from 'node:path'

/**
 * The file that a URL path names inside a folder, or undefined when it names nothing or something outside:
 * `..` in any spelling, a NUL, a broken escape.
 */
export function insideFolder(folder: string, urlPath: string): string | undefined {
  let relative: string
  try {
    relative = decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
  if (relative.includes('\0') || relative.includes('\\')) return undefined
  if (relative.split('/').some((part) => part === '..')) return undefined
  const file = path.resolve(folder, `./${relative}`)
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined
}
