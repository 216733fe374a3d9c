import { dataOf, errorOf, newCitizen } from '../../support/citizen'
import { newKey, startTestCloud, type TestCloud } from '../../support/cloud'
import { addedPicture, uploaded } from '../../support/pictures'
import { mp3 } from '../../support/sound'

let cloud: TestCloud
let reader: string
beforeAll(async () => {
  cloud = await startTestCloud({ quiet: true })
  reader = await newCitizen(cloud)
})
afterAll(() => cloud.stop())

const where = (fileId: string, by = reader) => cloud.call(by, 'content.recording', { fileId })

test('the picture of a letter, also one’s own, is no recording: nobody is told where it is', async () => {
  const { fileId } = await addedPicture(cloud, reader)
  expect(errorOf(await where(fileId))).toBe('BAD_INPUT')
})

test.each([
  'https://example.com/courses/signal.mp3',
  'cloud://local.local/articles/aaaaaaaaaaaaaaaaaaaaaa.mp3',
  'cloud://local.local/courses/../letters/aaaaaaaaaaaaaaaaaaaaaa.mp3',
  'cloud://local.local/courses/deeper/signal.mp3',
  'cloud://local.local/courses/signal.mp4',
  'cloud://local.local/courses/signal.mp3?x=1',
])('%s is no recording of a course', async (fileId) => {
  expect(errorOf(await where(fileId))).toBe('BAD_INPUT')
})

test('a file that is not there, and one of another environment, are answered alike', async () => {
  for (const environment of ['local.local', 'another.bucket'])
    expect(errorOf(await where(`cloud://${environment}/courses/${newKey()}.mp3`))).toBe('NOT_FOUND')
})

test('what the operator has put there is heard by everybody, whole', async () => {
  const bytes = mp3(2)
  const fileId = uploaded(cloud, bytes, 'courses', 'mp3')
  const { address } = dataOf(await where(fileId))
  expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(bytes)
})
