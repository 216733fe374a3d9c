import { randomBytes } from 'node:crypto'
import { type Opened, openEnvironment } from './environment'

let cloud: Opened
beforeAll(async () => {
  cloud = await openEnvironment()
})
afterAll(() => cloud.stop())

const upload = async (bytes: Buffer, name = randomBytes(6).toString('hex')): Promise<string> => {
  const reply = (await cloud.sdk.uploadFile({
    cloudPath: `contract/${cloud.run}/${name}.bin`,
    fileContent: bytes as never,
  })) as unknown as { fileID: string }
  return reply.fileID
}
const urlOf = async (fileID: string) => {
  const reply = (await cloud.sdk.getTempFileURL({ fileList: [fileID] })) as unknown as {
    fileList: { tempFileURL: string; status: number }[]
  }
  return reply.fileList[0]
}

test('a file is read back byte for byte, by its id and by its address', async () => {
  const bytes = randomBytes(200_000)
  const id = await upload(bytes)
  const down = (await cloud.sdk.downloadFile({ fileID: id })) as unknown as { fileContent: Buffer }
  expect(down.fileContent.equals(bytes)).toBe(true)
  const response = await fetch((await urlOf(id))?.tempFileURL ?? '')
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  await cloud.sdk.deleteFile({ fileList: [id] })
})

test('a second upload under one name replaces the first', async () => {
  const first = await upload(Buffer.from('first'), 'name')
  const second = await upload(Buffer.from('second'), 'name')
  expect(second).toBe(first)
  const down = (await cloud.sdk.downloadFile({ fileID: first })) as unknown as { fileContent: Buffer }
  expect(down.fileContent.toString()).toBe('second')
  await cloud.sdk.deleteFile({ fileList: [first] })
})

test('a deleted file has no address any more', async () => {
  const id = await upload(Buffer.from('goes away'))
  await cloud.sdk.deleteFile({ fileList: [id] })
  const address = await urlOf(id)
  expect(address?.status).not.toBe(0)
})
