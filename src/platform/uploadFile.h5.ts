import { gatewaySession } from './cloud/gatewaySession'

/** Puts bytes into storage under a path that nothing else has; their file id. Throws when they did not get there. */
export async function uploadFile(content: Blob, path: string): Promise<string> {
  const response = await fetch(`/gateway/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-demo-session': await gatewaySession() },
    body: content,
  })
  if (!response.ok) throw new Error(`upload: ${response.status}`)
  return ((await response.json()) as { fileID: string }).fileID
}
