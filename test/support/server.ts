import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { start } from '../../src/main';

export interface TestServer {
  readonly url: string;
  readonly folder: string;
  /** The first supervisor, as printed at the first start. */
  readonly first: { name: string; password: string };
  stop(): Promise<void>;
}

/** The whole product on a free port of loopback, with its own data folder. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = settings['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'eta-test-'));
  const printed: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: unknown) => printed.push(String(chunk)) > 0;
  const running = await start(
    readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...settings, DATA_DIR: folder }),
  ).finally(() => {
    process.stdout.write = write;
  });
  const [, name = '', password = ''] = /sign-in\s+(\S+) \/ (\S+)/.exec(printed.join('')) ?? [];
  return {
    url: running.url,
    folder,
    first: { name, password },
    async stop() {
      await running.stop();
      if (!settings['DATA_DIR']) rmSync(folder, { recursive: true, force: true });
    },
  };
}
