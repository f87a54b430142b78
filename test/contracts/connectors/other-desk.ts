import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of many shapes; the assertions check them
  readonly body: any;
}

/** Another desk on loopback: answers as told, and remembers what it was asked. */
export interface OtherDesk {
  readonly url: string;
  readonly asked: Asked[];
  /** So many requests from now on are answered 503. */
  failNext(count: number): void;
  close(): void;
}

export async function startOtherDesk(answer: (asked: Asked) => unknown): Promise<OtherDesk> {
  const asked: Asked[] = [];
  let failing = 0;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      const body: unknown = text === '' ? {} : JSON.parse(text);
      const one = { path: request.url ?? '', headers: request.headers, body };
      if (failing > 0) {
        failing -= 1;
        response.statusCode = 503;
        response.end();
        return;
      }
      asked.push(one);
      response.end(JSON.stringify(answer(one)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    asked,
    failNext(count) {
      failing = count;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** Waits till something is so, for at most twenty seconds. */
export async function until<T>(read: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let count = 0; count < 400; count += 1) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to that');
}
