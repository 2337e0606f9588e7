// The arrows of ARCHITECTURE.md, held by a tool. Types count: an arrow drawn by `import type` is an arrow too.

/** Folders of core, in the order of the pipeline: each may import those before it, never one after it. */
const stages = [
  ['model'],
  ['dates', 'money'],
  ['conditions', 'amounts'],
  ['compile'],
  ['code'],
  ['evaluate'],
  ['changes', 'compare', 'interview', 'replay'],
  ['explain'],
];

/** Entries of their own on top of the pipeline; nobody imports them, save those named. */
const leaves = { bulk: [], checks: ['faults'], faults: [], 'json-rules-engine': [], pack: ['checks'] };

const core = 'packages/core/src';
const test = String.raw`\.test(-d)?\.ts$|/test/`;
const known = [...stages.flat(), ...Object.keys(leaves)];
const oneOf = (names) => `(${names.join('|')})`;

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'modules that import each other cannot be read, or moved, one at a time',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'an import must lead somewhere',
      from: {},
      to: { couldNotResolve: true },
    },
    ...stages.slice(0, -1).map((names, index) => ({
      name: `core-${names.join('-')}-looks-back`,
      severity: 'error',
      comment: `${names.join(' and ')} come before what they import here; the pipeline runs one way`,
      from: { path: `^${core}/${oneOf(names)}/`, pathNot: test },
      to: { path: `^${core}/${oneOf(stages.slice(index + 1).flat())}/` },
    })),
    {
      name: 'core-stage-imports-facade',
      severity: 'error',
      comment: 'index.ts is for callers; a stage imports the stage it needs',
      from: { path: `^${core}/.+/`, pathNot: test },
      to: { path: `^${core}/index\\.ts$` },
    },
    ...Object.entries(leaves).map(([leaf, allowed]) => ({
      name: `core-${leaf}-is-a-leaf`,
      severity: 'error',
      comment: `${leaf} is an entry of its own; the rest of core must not need it`,
      from: { path: `^${core}/`, pathNot: [`^${core}/${oneOf([leaf, ...allowed])}/`, test] },
      to: { path: `^${core}/${leaf}/` },
    })),
    {
      name: 'core-unknown-folder',
      severity: 'error',
      comment: 'a new folder of core must be given its place in .dependency-cruiser.mjs',
      from: { path: `^${core}/[^/]+/`, pathNot: `^${core}/${oneOf(known)}/` },
      to: {},
    },
    {
      name: 'core-imports-no-other-package',
      severity: 'error',
      comment: 'core knows no pack, no vocabulary and no command line',
      from: { path: `^${core}/`, pathNot: test },
      to: { path: '^packages/(?!core/)' },
    },
    {
      name: 'core-runs-in-a-browser',
      severity: 'error',
      comment: 'core is pure: no node built-ins',
      from: { path: `^${core}/`, pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'json-rules-engine-stays-apart',
      severity: 'error',
      comment: 'an optional peer: only its adapter may need it',
      from: { pathNot: [`^${core}/json-rules-engine/`, test, '^(examples|benchmarks)/'] },
      to: { path: 'node_modules/json-rules-engine/' },
    },
    {
      name: 'data-packages-import-only-types-of-core',
      severity: 'error',
      comment: 'packs and the vocabulary are data: at run time they need nothing',
      from: { path: '^packages/(policy-[^/]+|vocabulary)/src/', pathNot: test },
      to: { path: `^${core}/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packs-stand-alone',
      severity: 'error',
      comment: 'a pack imports neither another pack nor the vocabulary nor the command line',
      from: { path: '^packages/(policy-[^/]+|vocabulary)/src/', pathNot: test },
      to: { path: '^packages/', pathNot: [`^${core}/`, '^packages/$1/'] },
    },
    {
      name: 'packs-need-no-library',
      severity: 'error',
      comment: 'packs and the vocabulary are data only',
      from: { path: '^packages/(policy-[^/]+|vocabulary)/src/', pathNot: test },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: '^packages/',
      },
    },
    {
      name: 'nobody-imports-the-command-line',
      severity: 'error',
      from: { pathNot: '^packages/cli/' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'only-exported-paths',
      severity: 'error',
      comment: 'other packages are reached by name, through their exports map',
      from: { path: '^(?:packages/)?([^/]+)/', pathNot: '^scripts/(generate|schema)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'generators-look-inside-core-for-the-model-only',
      severity: 'error',
      comment: 'schemas are made from the shapes of the model, which no entry exports: callers have no use for them',
      from: { path: '^scripts/(generate|schema)/' },
      to: {
        path: '^packages/',
        pathNot: String.raw`^${core}/model/index\.ts$`,
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/(dist/|tsup\\.config\\.ts$)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'node', 'default'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
