/** The import table: each room, and the rooms it may import besides itself. Everything not listed is refused. */
const UI = [
  'lib',
  'color',
  'svg',
  'image',
  'recraft',
  'catalog',
  'bridge',
  'jobs',
  'state',
  'components',
  'screens',
].map((room) => `ui/${room}`);

const ROOMS = {
  'plugin/protocol': [],
  'plugin/storage': ['plugin/protocol'],
  'plugin/palette': ['plugin/protocol'],
  'plugin/selection': ['plugin/protocol'],
  'plugin/nodes': ['plugin/protocol'],
  'plugin/commands': ['plugin/protocol'],
  'ui/lib': [],
  'ui/color': [],
  'ui/svg': ['ui/color'],
  'ui/image': ['ui/lib'],
  'ui/recraft': ['ui/lib', 'plugin/protocol'],
  'ui/catalog': ['ui/recraft'],
  'ui/bridge': ['plugin/protocol'],
  'ui/jobs': ['ui/recraft', 'ui/catalog', 'ui/svg', 'ui/color', 'ui/image', 'ui/lib', 'plugin/protocol'],
  'ui/state': [
    'ui/jobs',
    'ui/bridge',
    'ui/recraft',
    'ui/catalog',
    'ui/svg',
    'ui/color',
    'ui/image',
    'ui/lib',
    'plugin/protocol',
  ],
  'ui/components': ['ui/lib'],
  'ui/screens': ['ui/state', 'ui/components', 'ui/catalog', 'ui/jobs', 'ui/color', 'ui/lib', 'plugin/protocol'],
};

/** Packages that only some rooms may import. */
const PACKAGES = {
  preact: ['ui/components', 'ui/screens', 'ui/app', 'ui/main', 'test'],
  '@preact/signals': ['ui/components', 'ui/screens', 'ui/state', 'ui/app', 'ui/main', 'test'],
  culori: ['ui/color', 'ui/svg', 'test'],
  birpc: ['plugin/protocol', 'test'],
};

const inside = (rooms) => rooms.map((room) => `^${room}(/|\\.)`).join('|') || '^$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'product-never-imports-tests', severity: 'error', from: { path: '^(plugin|ui)/' }, to: { path: '^test/' } },
    ...Object.entries(ROOMS).map(([room, allowed]) => ({
      name: `imports-of-${room.replace('/', '-')}`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: { path: '^(plugin|ui)/', pathNot: inside([room, ...allowed]) },
    })),
    {
      name: 'controller-never-imports-the-panel',
      severity: 'error',
      from: { path: '^plugin/' },
      to: { path: '^ui/' },
    },
    {
      name: 'panel-imports-only-the-protocol',
      severity: 'error',
      from: { path: '^ui/' },
      to: { path: '^plugin/', pathNot: '^plugin/protocol/' },
    },
    {
      name: 'unknown-room',
      severity: 'error',
      comment: 'A new folder needs a line in the table above.',
      from: { path: '^ui/[^/]+/', pathNot: inside(UI) },
      to: {},
    },
    ...Object.entries(PACKAGES).map(([name, rooms]) => ({
      name: `package-${name.replace('/', '-')}`,
      severity: 'error',
      from: { path: '^(plugin|ui|test)/', pathNot: inside(rooms) },
      to: { path: `^node_modules/${name}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
