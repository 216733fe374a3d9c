/**
 * One Jest project per kind of test, so that `npm run test:quick` and a single file start fast.
 * Kinds that need a build (weapp, e2e) fail with the command to run when the build is missing.
 */
const path = require('node:path')

const root = path.resolve(__dirname, '../..')

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2021',
    },
    module: { type: 'commonjs' },
  },
]

const aliases = {
  '^@shared/(.*)$': '<rootDir>/src/shared/$1',
  '^@server/(.*)$': '<rootDir>/cloudfunctions/server/$1',
  '^@catalog/(.*)$': '<rootDir>/catalog/$1',
  '^@/(.*)$': '<rootDir>/src/$1',
}

const kind = (name, extra = {}) => ({
  displayName: name,
  rootDir: root,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]sx?$': swc },
  moduleNameMapper: { ...extra.moduleNameMapper, ...aliases },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  ...extra.project,
})

const stub = '<rootDir>/tests/app/mocks/asset.ts'

module.exports = {
  rootDir: root,
  // How long a thing takes decides no test; what hangs is ended all the same.
  testTimeout: 60_000,
  projects: [
    kind('domain'),
    kind('contract'),
    kind('local-cloud'),
    kind('cloud'),
    kind('server'),
    kind('app', {
      moduleNameMapper: {
        '\\.module\\.scss$': 'identity-obj-proxy',
        '\\.(css|scss|png|svg)$': stub,
        '^@tarojs/components$': '<rootDir>/tests/app/mocks/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/app/mocks/taro.ts',
      },
      project: {
        testEnvironment: 'jsdom',
        setupFilesAfterEnv: ['<rootDir>/tests/app/support/waits.ts'],
      },
    }),
    kind('arch'),
    kind('bench'),
    kind('weapp', { project: { testEnvironment: 'jsdom' } }),
    kind('e2e'),
  ],
}
