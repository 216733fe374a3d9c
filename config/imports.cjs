/**
 * Which way imports go. One rule is one sentence that a reviewer would otherwise have to say; the picture is
 * in docs/architecture.md. Run by tests/arch/imports.test.ts, which also proves that each rule can fail.
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(scss|css|png|svg)$' },
    },
    {
      name: 'shared-is-a-leaf',
      comment: 'src/shared knows no phone, no server, no framework',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: {
        path: '^(src|cloudfunctions|config|tests|local-cloud|scripts|catalog)/',
        pathNot: '^src/shared/',
      },
    },
    {
      name: 'shared-npm-allowlist',
      comment: 'only zod may enter shared code, and only in contracts',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: 'node_modules/zod/',
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain may use kit and itself; never contracts, zod, a clock',
      severity: 'error',
      from: { path: '^src/shared/domain/' },
      to: { pathNot: '^src/shared/(domain|kit)/' },
    },
    {
      name: 'kit-is-the-floor',
      severity: 'error',
      from: { path: '^src/shared/kit/' },
      to: { pathNot: '^src/shared/kit/' },
    },
    {
      name: 'no-sibling-domain',
      comment: 'but for the working hours: bookable times are made of the same calendar as promises',
      severity: 'error',
      from: { path: '^src/shared/domain/([^/]+)/' },
      to: {
        path: '^src/shared/domain/',
        pathNot: '^src/shared/domain/($1/|duty/(calendar|hours|shift)\\.ts$)',
      },
    },
    {
      name: 'phone-knows-contracts-as-types',
      comment: 'a schema imported for its value ships zod to the phone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/shared/' },
      to: { path: '^src/shared/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'phone-never-server',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|local-cloud|scripts|tests)/' },
    },
    {
      name: 'server-only-shared-from-src',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'features-are-islands',
      comment: 'pages compose features; a feature never reaches into another',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'phone-is-one-way',
      comment: 'pages, then features, then components and lib, then platform',
      severity: 'error',
      from: { path: '^src/(features|components|lib|platform)/' },
      to: { path: '^src/(pages|packages|app)' },
    },
    {
      name: 'components-are-dumb',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(features|platform)/' },
    },
    {
      name: 'only-lib-touches-platform',
      comment: 'features speak to lib, lib speaks to platform',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(lib|platform|app)' },
      to: { path: '^src/platform/' },
    },
    {
      name: 'platform-choice-in-one-place',
      comment: 'only platform/<capability>/index.ts picks weapp or h5',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/[^/]+/' },
      to: { path: '\\.(weapp|h5)\\.tsx?$' },
    },
    {
      name: 'sdk-in-one-place',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|catalog)/', pathNot: '^cloudfunctions/server/cloud/' },
      to: { path: '(node_modules/wx-server-sdk/|^wx-server-sdk)' },
    },
    {
      name: 'modules-are-islands',
      comment: "never another module's repo; an exported service at most",
      severity: 'error',
      from: { path: '^cloudfunctions/server/modules/([^/]+)/' },
      to: {
        path: '^cloudfunctions/server/modules/[^/]+/repo',
        pathNot: '^cloudfunctions/server/modules/$1/',
      },
    },
    {
      name: 'kernel-knows-no-module',
      severity: 'error',
      from: { path: '^cloudfunctions/server/(kernel|cloud)/' },
      to: { path: '^cloudfunctions/server/modules/' },
    },
    {
      name: 'functions-are-leaves',
      comment: 'nothing imports a deployable function',
      severity: 'error',
      from: { pathNot: '^(tests|scripts)/' },
      to: { path: '^cloudfunctions/(api|staff|timer)/' },
    },
    {
      name: 'local-cloud-never-ships',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|catalog|config)/' },
      to: { path: '^local-cloud/' },
    },
    { name: 'not-to-test', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'shipped-code-needs-shipped-packages',
      severity: 'error',
      from: { path: '^(src|cloudfunctions)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
