/** Unit tests of the web part: kits and micro-frontends, on jsdom. */
const swc = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax } },
    module: { type: 'commonjs' },
  },
];

/** Published as ES modules only, so they pass through the transformer as our own code does. */
const ES_ONLY = [
  '@floating-ui',
  '@internationalized',
  '@swc/helpers',
  '@tanstack',
  '@vueuse',
  'aria-hidden',
  'defu',
  'ohash',
  'openapi-fetch',
  'reka-ui',
  'single-spa',
];

module.exports = {
  displayName: 'web',
  testEnvironment: '<rootDir>/shared/config/jest-browser-environment.mjs',
  testEnvironmentOptions: { url: 'http://panel.example/', customExportConditions: ['node', 'node-addons'] },
  roots: ['<rootDir>/shared/mfe-kit', '<rootDir>/shared/ui-kit', '<rootDir>/frontends'],
  testMatch: ['**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'vue'],
  moduleNameMapper: { '\\.css$': '<rootDir>/shared/config/jest-style-stub.mjs' },
  transform: {
    '^.+\\.vue$': '<rootDir>/shared/config/jest-vue-transform.mjs',
    '^.+\\.ts$': swc('typescript'),
    '^.+\\.m?js$': swc('ecmascript'),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_ONLY.join('|')})/)`],
};
