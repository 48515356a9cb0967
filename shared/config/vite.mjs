import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/**
 * Names that the browser resolves through the import map. They are never bundled into a micro-frontend, so
 * that the page holds exactly one Vue, one single-spa and one of each kit.
 */
export const SHARED_MODULES = ['vue', 'single-spa', '@panel/ui-kit', '@panel/mfe-kit', '@panel/mfe-kit/core'];

/** Browsers of the last two years: native `light-dark()`, import maps with integrity, top-level await. */
const BROWSERS = ['chrome123', 'edge123', 'firefox138', 'safari18'];

const OUTPUT_ROOT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** Compile-time switches of Vue's bundler build: the code base uses the Composition API alone. */
const VUE_FLAGS = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};

/**
 * A micro-frontend: one ES module that exports single-spa life cycles, built to `dist/web/mfe/<name>/`.
 * `entry` defaults to `src/main.ts`.
 */
export function microFrontend({ name, entry = 'src/main.ts' }) {
  return configuration({
    folder: `mfe/${name}`,
    input: { [name]: entry },
    // The life cycles are the whole interface; anything else may be renamed or dropped.
    signatures: 'exports-only',
    external: SHARED_MODULES,
  });
}

/**
 * A library shared by all micro-frontends through the import map, built to `dist/web/lib/<name>/`. Every key
 * of `entries` becomes a file whose exports are kept as they are.
 */
export function sharedLibrary({ name, entries, own = [] }) {
  return configuration({
    folder: `lib/${name}`,
    input: entries,
    signatures: 'strict',
    external: SHARED_MODULES.filter((module) => !own.includes(module)),
  });
}

/** The page itself: `index.html` with its script and styles, built to `dist/web/shell/`. */
export function shellPage() {
  return defineConfig({
    base: '/shell/',
    build: {
      ...buildOptions('shell'),
      rolldownOptions: { external: isOneOf(SHARED_MODULES), output: outputNames() },
    },
  });
}

function configuration({ folder, input, signatures, external }) {
  return defineConfig(({ command }) => ({
    // Relative, so that a chunk is found beside the module that asks for it whatever the page's path is.
    base: command === 'build' ? './' : '/',
    plugins: [vue()],
    define: VUE_FLAGS,
    worker: { format: 'es', rolldownOptions: { output: outputNames() } },
    server: { host: '127.0.0.1', proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
    build: {
      ...buildOptions(folder),
      rolldownOptions: {
        input,
        preserveEntrySignatures: signatures,
        external: isOneOf(external),
        output: outputNames(),
      },
    },
  }));
}

function buildOptions(folder) {
  return {
    target: BROWSERS,
    cssTarget: BROWSERS,
    outDir: `${OUTPUT_ROOT}${folder}`,
    // Pages that are open keep asking for the files of the previous release: those stay until `--clean`.
    emptyOutDir: false,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  };
}

function outputNames() {
  return {
    format: 'es',
    entryFileNames: '[name].[hash].js',
    chunkFileNames: '[name].[hash].js',
    assetFileNames: '[name].[hash][extname]',
  };
}

function isOneOf(names) {
  return (id) => names.includes(id);
}
