import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Modules that the first screen always needs: fetched while the page is still being parsed. */
const PRELOADED = [
  '@panel/mfe-kit/core',
  'single-spa',
  'vue',
  '@panel/mfe-kit',
  '@panel/ui-kit',
  '@panel/client-grid',
];

/** How a library's entry is named in the import map. Micro-frontends are all `@panel/<name>`. */
const LIBRARY_NAMES = {
  'vendor/vue': 'vue',
  'vendor/single-spa': 'single-spa',
  'mfe-kit/index': '@panel/mfe-kit',
  'mfe-kit/core': '@panel/mfe-kit/core',
  'ui-kit/index': '@panel/ui-kit',
};

/**
 * Writes `index.html` (import map with integrity, style sheets, preloads), `import-map.json` and `csp.json`
 * (the hashes of the page's inline scripts, for the Content-Security-Policy header) from the manifests that
 * the builds left under `output`.
 */
export function composePage(output) {
  const shell = join(output, 'shell/index.html');
  if (!existsSync(shell)) return;
  const { imports, integrity, styles, chunks } = readManifests(output);
  const preloads = PRELOADED.filter((name) => imports[name]).flatMap((name) => [
    imports[name],
    ...(chunks[name] ?? []),
  ]);
  const importMap = JSON.stringify({ imports, integrity });
  // The map has to come before any module script or preload, or the browser ignores it.
  const head = [
    `<script type="importmap">${importMap}</script>`,
    ...styles.map((url) => `<link rel="stylesheet" href="${url}">`),
    ...preloads.map((url) => `<link rel="modulepreload" href="${url}" integrity="${integrity[url]}">`),
  ].join('');
  const html = readFileSync(shell, 'utf8').replace('<!-- shared modules -->', head);
  writeFileSync(join(output, 'index.html'), html);
  writeFileSync(join(output, 'import-map.json'), importMap);
  writeFileSync(join(output, 'csp.json'), JSON.stringify({ scriptSrc: inlineScriptHashes(html) }));
}

function readManifests(output) {
  const imports = {};
  const integrity = {};
  const styles = [];
  /** What a micro-frontend's entry goes on to import, by its name. */
  const chunks = {};
  for (const kind of ['lib', 'mfe']) {
    for (const name of foldersOf(join(output, kind))) {
      const base = `/${kind}/${name}/`;
      const manifest = readManifest(join(output, kind, name, 'manifest.json'));
      for (const entry of Object.values(manifest)) {
        const url = base + entry.file;
        if (entry.file.endsWith('.js')) integrity[url] = integrityOf(join(output, url));
        if (entry.isEntry) imports[moduleName(kind, name, entry.name)] = url;
        if (entry.isEntry && kind === 'mfe')
          chunks[`@panel/${entry.name}`] = laterChunks(manifest, entry, base);
        if (entry.isEntry && kind === 'lib') styles.push(...(entry.css ?? []).map((file) => base + file));
      }
    }
  }
  return { imports, integrity, styles: [...new Set(styles)], chunks };
}

function laterChunks(manifest, entry, base) {
  return (entry.dynamicImports ?? []).map((key) => base + manifest[key].file);
}

function moduleName(kind, folder, entry) {
  if (kind === 'lib') return LIBRARY_NAMES[`${folder}/${entry}`];
  return `@panel/${entry}`;
}

function foldersOf(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function readManifest(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function integrityOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

/** `'sha256-…'` sources of every script whose text stands in the page. */
function inlineScriptHashes(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1],
  );
  return inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
