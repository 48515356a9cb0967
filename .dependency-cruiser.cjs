/** The architecture's import rules. Each has a planted failure in tests/architecture/planted. */
const DOMAIN =
  '(access|company|clients|client-panel|accounts|bitacora|messaging|contracted-services|solutions|desktop-sync|statements)';

/** Tests and what serves them alone. */
const TEST_CODE = ['\\.(int-)?spec\\.ts$', '/testing/'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no top to read from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domains-through-public',
      comment: 'A domain is free inside because others see only its public.ts (bulk.ts for imports).',
      severity: 'error',
      from: { path: `^services/${DOMAIN}/`, pathNot: TEST_CODE },
      to: {
        path: `^services/${DOMAIN}/`,
        pathNot: ['^services/$1/', `^services/${DOMAIN}/public\\.ts$`, `^services/${DOMAIN}/bulk\\.ts$`],
      },
    },
    {
      name: 'tests-compose-domains',
      comment:
        'A test on real parts composes other domains as the processes do: tables, modules, factories. No more.',
      severity: 'error',
      from: { path: `^services/${DOMAIN}/.*(spec\\.ts$|testing/)` },
      to: {
        path: `^services/${DOMAIN}/`,
        pathNot: [
          '^services/$1/',
          `^services/${DOMAIN}/(public|bulk)\\.ts$`,
          `^services/${DOMAIN}/[^/]+\\.module\\.ts$`,
          `^services/${DOMAIN}/persistence/index\\.ts$`,
          `^services/${DOMAIN}/testing/`,
        ],
      },
    },
    {
      name: 'bulk-for-desktop-sync-alone',
      comment: 'Set-based writes bypass the use cases; only the import engine may call them.',
      severity: 'error',
      from: { path: '^services/', pathNot: ['^services/desktop-sync/', '\\.(int-)?spec\\.ts$', '/testing/'] },
      to: { path: `^services/${DOMAIN}/bulk\\.ts$`, pathNot: ['^services/desktop-sync/'] },
    },
    {
      name: 'nobody-imports-client-panel',
      comment: 'The read model knows every domain; none may know it.',
      severity: 'error',
      from: { path: '^services/(?!client-panel/|app/)', pathNot: ['\\.(int-)?spec\\.ts$', '/testing/'] },
      to: { path: '^services/client-panel/' },
    },
    {
      name: 'platform-below-domains',
      comment: 'The platform serves every domain and knows none.',
      severity: 'error',
      from: { path: '^services/platform/' },
      to: { path: `^services/(${DOMAIN}|app)/` },
    },
    {
      name: 'domain-rules-are-pure',
      comment: 'Rules that know no framework can be read, tested and trusted alone.',
      severity: 'error',
      from: { path: '^services/[^/]+/domain/', pathNot: '\\.(int-)?spec\\.ts$' },
      to: {
        path: [
          '^services/[^/]+/(application|http|jobs|handlers|persistence)/',
          'node_modules/(@nestjs|typeorm|bullmq|ioredis|fastify|pg|nodemailer)/',
        ],
        // The shape of an expected failure: pure, and the same for every layer.
        pathNot: '^services/platform/http/errors\\.ts$',
      },
    },
    {
      name: 'layers-point-inwards',
      comment: 'http, jobs and handlers call use cases; use cases call persistence; never back.',
      severity: 'error',
      from: { path: '^services/([^/]+)/(application|persistence)/' },
      to: { path: '^services/$1/(http|jobs|handlers)/' },
    },
    {
      name: 'micro-frontends-apart',
      comment: 'A micro-frontend that imports another cannot be built or released alone.',
      severity: 'error',
      from: { path: '^frontends/([^/]+)/' },
      to: { path: '^frontends/', pathNot: '^frontends/$1/' },
    },
    {
      name: 'reka-behind-ui-kit',
      comment: 'One component library, behind one door.',
      severity: 'error',
      from: { path: '^frontends/' },
      to: { path: 'node_modules/reka-ui/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.vue', '.json'],
    },
  },
};
