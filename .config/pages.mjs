// Builds the two pages and the launcher into dist/pages: `node .config/pages.mjs`.
// Hashed names, no inline script or style, and a hard limit on what a visitor has to load.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bothOf, channelsHtml, noScriptHtml } from './channels.mjs';
import { launcherTexts } from './launcher-texts.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = ['chrome100', 'safari15.4', 'firefox100'];
const LIMITS = { chat: 60_000, desk: 120_000, launcher: 3_000 };
const PAGES = [
  { name: 'chat', source: 'src/web/page', path: '' },
  { name: 'desk', source: 'src/desk/page', path: '/desk' },
];

const sizes = [];
for (const page of PAGES)
  if (existsSync(join(ROOT, page.source, 'main.tsx'))) sizes.push(await buildPage(page));
sizes.push(await buildLauncher());
report(sizes);

async function buildPage({ name, source, path }) {
  const folder = join(ROOT, 'dist', 'pages', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    ...COMMON(),
    entryPoints: [join(ROOT, source, 'main.tsx')],
    outdir: folder,
    format: 'esm',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const files = filesOf(metafile);
  const html = readFileSync(join(ROOT, source, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), link(html, files, path));
  return { name, bytes: firstLoad(folder, files) };
}

async function buildLauncher() {
  const folder = join(ROOT, 'dist', 'pages', 'chat');
  const file = join(folder, 'launcher.js');
  await build({
    ...COMMON(),
    entryPoints: [join(ROOT, 'src/web/page/launcher/launcher.ts')],
    outfile: file,
    format: 'iife',
    define: { LAUNCHER_TEXTS: JSON.stringify(launcherTexts(ROOT)) },
  });
  return { name: 'launcher', bytes: gzipped(file) };
}

function COMMON() {
  return {
    bundle: true,
    minify: true,
    target: TARGET,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    define: {},
    absWorkingDir: ROOT,
    logLevel: 'warning',
    tsconfig: join(ROOT, '.config', 'tsconfig.pages.json'),
  };
}

/** The entry's script and style, what they import at once, and what is loaded on demand. */
function filesOf({ outputs }) {
  const [entryFile, entry] = Object.entries(outputs).find(([, output]) =>
    output.entryPoint?.endsWith('main.tsx'),
  );
  const now = entry.imports
    .filter(({ kind }) => kind === 'import-statement')
    .map((item) => item.path);
  const onDemand = Object.keys(outputs).filter((file) =>
    outputs[file].entryPoint?.includes('locales/'),
  );
  return {
    script: basename(entryFile),
    style: entry.cssBundle && basename(entry.cssBundle),
    chunks: now.map((file) => basename(file)),
    locales: onDemand.map((file) => basename(file)),
  };
}

/** Puts the built names into the page, and the contact channels where it asks for them. */
function link(html, files, path) {
  const head = [
    ...(files.style ? [`<link rel="stylesheet" href="${path}/${files.style}">`] : []),
    ...files.chunks.map((file) => `<link rel="modulepreload" href="${path}/${file}">`),
    `<script type="module" src="${path}/${files.script}"></script>`,
  ];
  const marker = '<script type="module" src="./main.tsx"></script>';
  if (!html.includes(marker)) throw new Error(`index.html has no ${marker}`);
  return html
    .replace(marker, () => head.join('\n    '))
    .replaceAll('<!-- channels -->', () => channelsHtml(ROOT))
    .replaceAll('<!-- name -->', () => bothOf(ROOT, 'name').join(' · '))
    .replaceAll('<!-- no script -->', () => noScriptHtml(ROOT));
}

/** Bytes over the wire, gzipped, until the page works in its heaviest language. */
function firstLoad(folder, { script, style, chunks, locales }) {
  const always = [script, style, ...chunks].filter(Boolean);
  const heaviest = Math.max(0, ...locales.map((file) => gzipped(join(folder, file))));
  return always.reduce((sum, file) => sum + gzipped(join(folder, file)), heaviest);
}

function gzipped(file) {
  return gzipSync(readFileSync(file)).length;
}

function report(built) {
  for (const { name, bytes } of built) {
    console.log(`${name.padEnd(9)} ${bytes} of ${LIMITS[name]} bytes gzip`);
    if (bytes <= LIMITS[name]) continue;
    console.error(`The ${name} has grown past its limit.`);
    process.exitCode = 1;
  }
  console.log(`built into ${relative(process.cwd(), join(ROOT, 'dist', 'pages'))}`);
}
