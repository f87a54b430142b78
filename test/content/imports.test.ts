import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = join(__dirname, '..', '..');
/** What each folder of src may import of src, beside itself. Files directly in src may import everything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'case-lookup': [],
  connectors: ['channel', 'conversation', 'desk', 'handoff', 'language', 'reply', 'store'],
  language: [],
  policy: [],
  store: [],
  recognizer: ['language'],
  flow: ['policy'],
  reply: ['language', 'policy'],
  conversation: ['language', 'reply'],
  handoff: ['conversation', 'language', 'reply', 'store'],
  turn: [
    'case-lookup',
    'conversation',
    'flow',
    'handoff',
    'language',
    'policy',
    'recognizer',
    'reply',
    'store',
  ],
  channel: ['conversation', 'handoff', 'language', 'reply', 'store', 'turn'],
  desk: ['channel', 'conversation', 'handoff', 'language', 'reply', 'store'],
  web: ['language'],
};

interface Import {
  readonly file: string;
  /** Only types: gone when the program runs. */
  readonly isType: boolean;
  readonly target: string;
}

const files = ['src', 'dialogs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const imports: readonly Import[] = files.flatMap((file) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/(import|export) (type )?[^;]*?from '(\.[^']+)'/g)].map((found) => ({
    file,
    isType: found[2] !== undefined,
    target: relative(ROOT, resolve(ROOT, dirname(file), found[3] ?? '')),
  }));
});

const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];

test('imports run one way', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [folderOf(file), folderOf(target)];
    if (from === undefined || from === 'cli' || !file.startsWith('src/')) return false;
    if (target.startsWith('dialogs')) return true;
    if (to === undefined) return target !== 'src/config' && target.startsWith('src/');
    return to !== from && !ALLOWED[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('dialogs import nothing of src but the types of flows', () => {
  const wrong = imports.filter(
    ({ file, target }) =>
      file.startsWith('dialogs') && target.startsWith('src') && target !== 'src/flow/types',
  );
  expect(wrong).toEqual([]);
});

test('there is no circle of files', () => {
  const edges = new Map<string, string[]>();
  for (const { file, target } of imports.filter(({ isType }) => !isType)) {
    const found = files.find(
      (other) => other.replace(/\.tsx?$/, '') === target || other === `${target}/index.ts`,
    );
    if (found) edges.set(file, [...(edges.get(file) ?? []), found]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    expect(path.includes(file) ? [...path, file] : []).toEqual([]);
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
});
