import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = join(__dirname, '..', '..', 'dist', 'pages', 'chat');
const gzipped = (file: string) => gzipSync(readFileSync(join(folder, file))).length;

test('Script and style of the chat page with its heaviest language are 60 kB gzip at most', () => {
  const files = readdirSync(folder);
  const first = files.filter((file) => /^(main|chunk)-.*\.(js|css)$/.test(file));
  const languages = files.filter((file) => /^web-.*\.js$/.test(file));
  const bytes = first.reduce((sum, file) => sum + gzipped(file), 0);
  expect(languages).toHaveLength(11);
  expect(bytes + Math.max(...languages.map(gzipped))).toBeLessThanOrEqual(60_000);
});

test('The launcher is 3 kB gzip at most', () => {
  expect(gzipped('launcher.js')).toBeLessThanOrEqual(3_000);
});

test('The page itself holds no script and no style of its own', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
});
