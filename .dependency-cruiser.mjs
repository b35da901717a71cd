/**
 * Who may import whom. `npm run layers` holds the sources to it, and test/rules plants a forbidden
 * import for every row to see that it does.
 */

const all = ['libs/*', 'apps/*'];

/** A row for every place but `test` and `scripts`. `legislation` also holds the calendar, so those who speak of days import it. */
export const mayImport = {
  'libs/legislation': [],
  'libs/addresses': [],
  'libs/identity': [],
  'libs/privacy': [],
  'libs/config': [],
  'libs/documents': [],
  'libs/observability': [],
  'libs/intake': ['libs/domain', 'libs/legislation'],
  'libs/domain': ['libs/legislation'],
  'libs/event-store': ['libs/domain', 'libs/legislation'],
  'libs/projections': ['libs/event-store', 'libs/legislation'],
  'libs/read-models': ['libs/domain', 'libs/legislation', 'libs/projections', 'libs/wording'],
  'libs/reassignment': [
    'libs/domain',
    'libs/legislation',
    'libs/event-store',
    'libs/intake',
    'libs/read-models',
  ],
  'libs/linking': ['libs/domain', 'libs/legislation', 'libs/event-store', 'libs/reassignment'],
  'libs/carriers': [],
  'libs/letters': ['libs/addresses', 'libs/domain', 'libs/legislation', 'libs/wording'],
  'libs/correspondence': [
    'libs/domain',
    'libs/legislation',
    'libs/event-store',
    'libs/privacy',
    'libs/documents',
    'libs/letters',
  ],
  'libs/wording': ['libs/addresses', 'libs/domain', 'libs/legislation'],
  'libs/open-data': ['libs/domain', 'libs/legislation', 'libs/read-models', 'libs/wording'],
  'libs/broadcasting': ['libs/domain', 'libs/legislation', 'libs/event-store'],
  'libs/worker': ['libs/config', 'libs/event-store', 'libs/observability', 'libs/projections'],
  'apps/api': [
    'libs/domain',
    'libs/legislation',
    'libs/identity',
    'libs/privacy',
    'libs/event-store',
    'libs/projections',
    'libs/read-models',
    'libs/broadcasting',
    'libs/reassignment',
    'libs/linking',
    'libs/intake',
    'libs/open-data',
    'libs/wording',
    'libs/letters',
    'libs/correspondence',
    'libs/config',
    'libs/documents',
    'libs/observability',
  ],
  'apps/projector': [
    'libs/domain',
    'libs/privacy',
    'libs/event-store',
    'libs/projections',
    'libs/read-models',
    'libs/config',
    'libs/observability',
    'libs/worker',
  ],
  'apps/broadcaster': [
    'libs/event-store',
    'libs/projections',
    'libs/broadcasting',
    'libs/config',
    'libs/observability',
    'libs/worker',
  ],
  'apps/auditor': [
    'libs/domain',
    'libs/legislation',
    'libs/privacy',
    'libs/event-store',
    'libs/projections',
    'libs/read-models',
    'libs/wording',
    'libs/config',
  ],
  'apps/clerk': [
    'libs/carriers',
    'libs/correspondence',
    'libs/documents',
    'libs/privacy',
    'libs/domain',
    'libs/legislation',
    'libs/event-store',
    'libs/projections',
    'libs/read-models',
    'libs/reassignment',
    'libs/linking',
    'libs/config',
    'libs/observability',
    'libs/worker',
  ],
  // It asks the API, and knows nothing else: what it shows, any other client can have too.
  'apps/console': ['libs/addresses', 'libs/config', 'libs/observability'],
  'apps/dev-node': [],
  'apps/local': all,
};

/** These import anything. */
const tools = ['test', 'scripts'];

/** Where a package is at home: nobody else knows that it is used. */
export const packageHomes = {
  '@nestjs': ['apps', ...tools],
  '@eventstore': ['libs/event-store', 'apps/dev-node', ...tools],
  '@kurrent': ['libs/event-store', ...tools],
  'google-protobuf': ['apps/dev-node', ...tools],
  kafkajs: ['libs/broadcasting', ...tools],
  pg: ['libs/projections', 'libs/read-models', 'apps/local/src/postgres', ...tools],
  '@turf': ['libs/read-models', ...tools],
  '@aws-sdk': ['libs/documents', ...tools],
  '@fastify/multipart': ['apps/api', 'apps/console', ...tools],
  'csv-parse': ['libs/intake', ...tools],
  yauzl: ['libs/intake', ...tools],
  'notifications-node-client': ['libs/carriers', ...tools],
  pdfkit: ['libs/letters', ...tools],
  nunjucks: ['apps/console', ...tools],
  'openapi-fetch': ['apps/console', ...tools],
  'openid-client': ['apps/console', ...tools],
  kysely: ['libs/read-models', ...tools],
  lmdb: ['apps/dev-node', 'libs/privacy', ...tools],
};

/** Specs, and what only they use. */
const spec = '(\\.spec\\.ts$|^(libs|apps)/[^/]+/test/)';
const source = '^(libs|apps|test|scripts)/';
const inside = (place) => `^${place.replace('*', '[^/]+')}/`;
const places = Object.keys(mayImport);

const rows = places.map((place) => ({
  name: `${place} imports only what its row says`,
  severity: 'error',
  from: { path: inside(place), pathNot: spec },
  to: { path: source, pathNot: [place, ...mayImport[place]].map(inside) },
}));

/** Specs run the local node and real services too, and may stand on whatever they are about. */
const specRows = places
  .filter((place) => mayImport[place] !== all)
  .map((place) => ({
    name: `a spec in ${place} imports what its row says, or what runs specs`,
    severity: 'error',
    from: { path: `${inside(place)}(test/|.*\\.spec\\.ts$)` },
    to: {
      path: source,
      pathNot: [place, ...mayImport[place], 'apps/dev-node', ...tools].map(inside),
    },
  }));

const homes = Object.entries(packageHomes).map(([name, home]) => ({
  name: `${name} stays at home`,
  severity: 'error',
  from: { path: source, pathNot: [...home.map(inside), spec] },
  to: { path: `(^|/)node_modules/${name}/` },
}));

/**
 * Inside a case: its words, then what is kept of it, the questions that several topics ask, and the limits of days. On
 * these stand the topics, side by side, each with its facts; what takes two people stands on the topics whose acts it is about.
 */
const theCase = '^libs/domain/src/cases/planning-application/';
const ground = '(vocabulary|state|questions)/';
const floors = [
  {
    name: 'a topic of a case knows no other topic',
    from: `(?!${ground}|days/|two-people/)([^/]+)/`,
    not: ['$1/', ground, 'days/'],
  },
  {
    name: 'the limits of days are found in what is kept of a case',
    from: 'days/',
    not: ['days/', ground],
  },
  { name: 'the words of a case stand on nothing of it', from: 'vocabulary/', not: ['vocabulary/'] },
  {
    name: 'the facts of a topic are told in words and in what is kept of a case',
    from: '([^/]+)/events\\.ts$',
    not: ['vocabulary/', 'state/', '$1/'],
  },
  {
    name: 'what is kept of a case knows no topic',
    from: 'state/',
    not: ['state/', 'vocabulary/'],
  },
  {
    name: 'what several topics ask of a case is asked of what is kept',
    from: 'questions/',
    not: [ground, '[^/]+/events\\.ts$'],
  },
].map(({ name, from, not }) => ({
  name,
  severity: 'error',
  from: { path: `${theCase}${from}`, pathNot: spec },
  to: { path: `${theCase}[^/]+/`, pathNot: not.map((each) => `${theCase}${each}`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rows,
    ...specRows,
    ...homes,
    ...floors,
    {
      name: 'every place has a row',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: places.map(inside) },
      to: {},
    },
    {
      name: 'every place has a row, even one that imports nothing',
      severity: 'error',
      from: { orphan: true, path: '^(libs|apps)/', pathNot: places.map(inside) },
      to: {},
    },
    {
      name: 'a lib is entered by its contents page',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/', pathNot: spec },
      to: {
        path: '^libs/',
        // `kafka` is a second way in, so that the API can read the public events without loading a Kafka client.
        pathNot: ['^$1/$2/', '^libs/[^/]+/src/index\\.ts$', '^libs/broadcasting/src/kafka/index\\.ts$'],
      },
    },
    {
      name: 'the domain and the law use no package and no part of Node',
      severity: 'error',
      from: { path: '^libs/(domain|legislation)/', pathNot: spec },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
    },
    {
      name: 'the API never loads a Kafka client',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: spec },
      to: { path: '(^|/)node_modules/kafkajs/', reachable: true },
    },
    {
      name: 'what runs needs no package of development',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: spec },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no unresolved import', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A client's own program: what it imports is made from the OpenAPI document when its spec runs.
    exclude: { path: '^test/clients/typescript/' },
    // Imports of types count: they tie two places together as any other does.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['casebook-source', 'import', 'node', 'default'],
    },
  },
};
