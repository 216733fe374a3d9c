import { codeInScene, sceneOfCode } from '@shared/domain/invitation/scene'

const code = '2345-ABCD-WXYZ'

test.each([
  '',
  'i=',
  'i=2345-ABCD-WXYZ',
  'i=2345ABCDWXY',
  'i=2345ABCDWXYZ2',
  'i=2345ABCDWXY0',
  'i=2345abcdwxyz',
  's=2345ABCDWXYZ',
  'i=2345ABCDWXYZ&role=admin',
  '%E0%A4%A',
  'i%253D2345ABCDWXYZ',
])('%j is no invitation', (scene) => {
  expect(codeInScene(scene)).toBeNull()
})

test('a code comes back from its scene, encoded by the platform or not, and fits what a picture can carry', () => {
  const scene = sceneOfCode(code)
  expect(codeInScene(scene)).toBe(code)
  expect(codeInScene(encodeURIComponent(scene))).toBe(code)
  expect(scene.length).toBeLessThanOrEqual(32)
})
