import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Route } from '../types'
import type { WireAction } from './databaseActions'

const ENVIRONMENT = 'local'
const PREFIX = `cloud://${ENVIRONMENT}.local/`

/** Cloud storage in a folder. A file id is `cloud://local.local/<path>`. */
export class Files {
  constructor(private readonly folder: string) {}

  fileId(cloudPath: string): string {
    return `${PREFIX}${cloudPath}`
  }

  /** The file behind an id or a path; null when it would lie outside the folder. */
  locate(idOrPath: string): string | null {
    const relative = idOrPath.startsWith(PREFIX) ? idOrPath.slice(PREFIX.length) : idOrPath
    const full = path.resolve(this.folder, relative)
    const inside = full.startsWith(path.resolve(this.folder) + path.sep)
    return inside && !relative.includes('\0') ? full : null
  }

  /** Whole or not at all: written beside and renamed. */
  async save(target: string, source: NodeJS.ReadableStream): Promise<void> {
    mkdirSync(path.dirname(target), { recursive: true })
    const part = `${target}.${randomUUID()}.part`
    try {
      await pipeline(source, createWriteStream(part))
      renameSync(part, target)
    } finally {
      rmSync(part, { force: true })
    }
  }

  actions(origin: () => string): Record<string, WireAction> {
    const urlOf = (id: string): string => `${origin()}/file/${encodeURI(id.slice(PREFIX.length))}`
    const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
    return {
      'storage.getUploadMetadata': (request) => {
        const cloudPath = String(request.path ?? '')
        if (!cloudPath || !this.locate(cloudPath))
          return { code: 'INVALID_PARAM', message: 'path is not allowed' }
        const fileId = this.fileId(cloudPath)
        return {
          data: { url: urlOf(fileId), token: 'local', authorization: 'local', fileId, cosFileId: fileId },
        }
      },
      'storage.batchGetDownloadUrl': (request) => ({
        data: {
          download_list: list(request.file_list).map((one) => {
            const { fileid, max_age: maxAge } = one as { fileid: string; max_age?: number }
            const file = this.locate(String(fileid))
            return file && existsSync(file)
              ? {
                  code: 'SUCCESS',
                  fileID: fileid,
                  fileid,
                  tempFileURL: urlOf(fileid),
                  download_url: urlOf(fileid),
                  maxAge,
                }
              : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, fileid }
          }),
        },
      }),
      'storage.batchDeleteFile': (request) => ({
        data: {
          delete_list: list(request.fileid_list).map((fileid) => {
            const file = this.locate(String(fileid))
            const there = file !== null && existsSync(file)
            if (there) rmSync(file, { force: true })
            return { fileID: fileid, fileid, code: there ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
          }),
        },
      }),
    }
  }

  /** PUT and GET of the addresses that the actions hand out. */
  route: Route = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    if (!url.pathname.startsWith('/file/')) return false
    const file = this.locate(decodeURIComponent(url.pathname.slice('/file/'.length)))
    if (!file) response.writeHead(400).end()
    else if (request.method === 'PUT') {
      await this.save(file, request)
      response.writeHead(200).end()
    } else if (existsSync(file)) {
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
      })
      await pipeline(createReadStream(file), response)
    } else response.writeHead(404).end()
    return true
  }
}
