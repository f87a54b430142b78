// Runs a command of src/cli, building first when nothing is built yet: `node .config/run.mjs NAME [ARG …]`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...args] = process.argv.slice(2);
if (!existsSync(join(root, 'dist', 'models', 'fingerprint'))) {
  // Standard output belongs to the command itself.
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const command = join(root, 'dist', 'src', 'cli', `${name}.js`);
process.exit(spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' }).status ?? 1);
