import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What the provider tells about somebody, by login name. */
export type People = Readonly<Record<string, { name?: string; roles?: readonly string[] }>>;

export interface TestProvider {
  readonly issuer: string;
  /** Says who there is from now on. */
  know(people: People): Promise<void>;
  stop(): void;
}

/** Starts a real OpenID Connect provider that sends browsers back to one address. */
export async function startProvider(
  redirectUrl: string,
  { claimsInToken = false }: { claimsInToken?: boolean } = {},
): Promise<TestProvider> {
  const args = [redirectUrl, ...(claimsInToken ? ['claims-in-token'] : [])];
  const script = join(__dirname, 'provider-process.mjs');
  const child = fork(script, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const { issuer } = await answerOf(child);
  if (!issuer) throw new Error('the provider did not start');
  return {
    issuer,
    async know(people) {
      const heard = answerOf(child);
      child.send({ people });
      await heard;
    },
    stop: () => child.kill(),
  };
}

function answerOf(child: ChildProcess): Promise<{ issuer?: string }> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: object) => resolve(message));
    child.once('exit', () => reject(new Error('the provider is gone')));
  });
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}
