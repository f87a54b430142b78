import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with package.json above a file's folder: the same from src/ and from dist/src/. */
export function projectFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json was not found above this file');
  return projectFolder(parent);
}
