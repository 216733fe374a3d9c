import { doorInScene, sceneOfDoor } from '@shared/domain/activity/scene'
import * as fc from 'fast-check'
import { offered } from '../../../catalog/courses/offered'

/** What the platform takes as a scene. */
const TAKEN = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/

test.each([
  '',
  'd=12345.lecture',
  'd=1234567.lecture',
  'd=123456',
  'i=2345ABCDWXYZ',
  '%E0%A4%A',
  'd=123456.../x',
])('%j is no code of a door', (scene) => {
  expect(doorInScene(scene)).toBeNull()
})

test('an activity whose name is too long for the platform would have no code: none has', () => {
  for (const { id } of offered) {
    const door = { course: id, code: '012345' }
    expect(sceneOfDoor(door)).toMatch(TAKEN)
    expect(doorInScene(encodeURIComponent(sceneOfDoor(door)))).toEqual(door)
  }
})

test('no scene makes it throw', () => {
  fc.assert(fc.property(fc.string(), (scene) => void doorInScene(scene)))
})
