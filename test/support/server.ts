import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { start } from '../../src/server';

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
  const running = await start(
    readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...settings, DATA_DIR: folder }),
  );
  return {
    url: running.url,
    folder,
    first: running.first ?? { name: '', password: '' },
    async stop() {
      await running.stop();
      if (!settings['DATA_DIR']) rmSync(folder, { recursive: true, force: true });
    },
  };
}
