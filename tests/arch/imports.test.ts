import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const parts = ['src', 'cloudfunctions', 'local-cloud', 'catalog']

interface Report {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
}

function cruise(folder: string): Report {
  const done = spawnSync(
    process.execPath,
    [cruiser, '--config', path.join(folder, 'config/imports.cjs'), '--output-type', 'json', ...parts],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 << 20 },
  )
  return JSON.parse(done.stdout) as Report
}

/** One planted import a rule: the file that breaks it and what it says. */
const planted: Record<string, { file: string; text: string }[]> = {
  'no-circular': [
    {
      file: 'src/lib/plantedA.ts',
      text: "import { b } from './plantedB'\nexport const a = (): unknown => b",
    },
    {
      file: 'src/lib/plantedB.ts',
      text: "import { a } from './plantedA'\nexport const b = (): unknown => a",
    },
  ],
  'not-to-unresolvable': [{ file: 'src/lib/planted1.ts', text: "import './nowhere'" }],
  'shared-is-a-leaf': [{ file: 'src/shared/kit/planted2.ts', text: "import '../../../catalog/planted'" }],
  'shared-npm-allowlist': [{ file: 'src/shared/contracts/planted3.ts', text: "import 'react'" }],
  'domain-is-pure': [
    { file: 'src/shared/domain/assessment/planted4.ts', text: "import '../../contracts/action'" },
  ],
  'kit-is-the-floor': [{ file: 'src/shared/kit/planted5.ts', text: "import '../contracts/action'" }],
  'no-sibling-domain': [{ file: 'src/shared/domain/planted/rule.ts', text: "import '../assessment/types'" }],
  'phone-knows-contracts-as-types': [
    {
      file: 'src/lib/planted6.ts',
      text: "import { contracts } from '../shared/contracts'\nexport const x = contracts",
    },
  ],
  'phone-never-server': [{ file: 'src/lib/planted7.ts', text: "import '../../cloudfunctions/schema'" }],
  'server-only-shared-from-src': [
    { file: 'cloudfunctions/server/kernel/planted8.ts', text: "import '../../../src/lib/plantedA'" },
  ],
  'features-are-islands': [
    { file: 'src/features/plantedone/x.ts', text: "import '../plantedtwo/y'" },
    { file: 'src/features/plantedtwo/y.ts', text: 'export const y = 1' },
  ],
  'phone-is-one-way': [
    { file: 'src/lib/planted9.ts', text: "import '../pages/planted/page'" },
    { file: 'src/pages/planted/page.ts', text: 'export const page = 1' },
  ],
  'components-are-dumb': [
    { file: 'src/components/Planted/x.ts', text: "import '../../features/plantedtwo/y'" },
  ],
  'only-lib-touches-platform': [
    { file: 'src/features/plantedtwo/z.ts', text: "import '../../platform/planted/index'" },
    { file: 'src/platform/planted/index.ts', text: 'export const port = 1' },
  ],
  'platform-choice-in-one-place': [
    { file: 'src/lib/planted10.ts', text: "import '../platform/planted/planted.h5'" },
    { file: 'src/platform/planted/planted.h5.ts', text: 'export const port = 1' },
  ],
  'sdk-in-one-place': [{ file: 'cloudfunctions/server/kernel/planted11.ts', text: "import 'wx-server-sdk'" }],
  'modules-are-islands': [
    { file: 'cloudfunctions/server/modules/plantedone/x.ts', text: "import '../plantedtwo/repo'" },
    { file: 'cloudfunctions/server/modules/plantedtwo/repo.ts', text: 'export const r = 1' },
  ],
  'kernel-knows-no-module': [
    { file: 'cloudfunctions/server/kernel/planted12.ts', text: "import '../modules/plantedtwo/repo'" },
  ],
  'functions-are-leaves': [
    { file: 'cloudfunctions/server/kernel/planted13.ts', text: "import '../../api/index'" },
  ],
  'local-cloud-never-ships': [
    { file: 'cloudfunctions/server/kernel/planted14.ts', text: "import '../../../local-cloud/types'" },
  ],
  'not-to-test': [{ file: 'local-cloud/planted15.ts', text: "import '../tests/planted'" }],
  'shipped-code-needs-shipped-packages': [
    {
      file: 'cloudfunctions/server/kernel/planted16.ts',
      text: "import { open } from 'lmdb'\nexport const o = open",
    },
  ],
}

function plantedCopy(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'xinyu-imports-'))
  for (const part of [...parts, 'config', 'tsconfig.json', 'package.json'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  const files = Object.values(planted).flat()
  for (const { file, text } of [
    ...files,
    { file: 'catalog/planted.ts', text: 'export const c = 1' },
    { file: 'tests/planted.ts', text: 'export const t = 1' },
  ]) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    writeFileSync(path.join(copy, file), `${text}\n`)
  }
  return copy
}

test('an import in the wrong direction is refused, and the tool really reads the modules', () => {
  const { summary } = cruise(root)
  expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([])
  expect(summary.totalCruised).toBeGreaterThan(100)
}, 120_000)

test('every rule catches the import that it forbids: none is dead', () => {
  const copy = plantedCopy()
  try {
    const caught = new Set(cruise(copy).summary.violations.map((v) => v.rule.name))
    // eslint-style config is plain CommonJS, so the names come from the file that is under test.
    const rules = (require(path.join(root, 'config/imports.cjs')) as { forbidden: { name: string }[] })
      .forbidden
    expect(rules.map((rule) => rule.name).filter((name) => !caught.has(name))).toEqual([])
    expect(Object.keys(planted).sort()).toEqual(rules.map((rule) => rule.name).sort())
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}, 120_000)
