import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StockPages {
  /** Addresses of pages with stock Web Chat, by name. */
  readonly pages: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const BUNDLES = ['webchat.js', 'webchat-minimal.js'];
const FOLDER = join(__dirname, '..', '..', 'node_modules', 'botframework-webchat', 'dist');

/** Serves the published Web Chat bundles, compressed, on the same bot, as its own documentation shows it. */
export async function startStockPages(from: {
  server: string;
  secret: string;
}): Promise<StockPages> {
  const files = new Map(
    BUNDLES.map((name) => [name, gzipSync(readFileSync(join(FOLDER, name)))] as const),
  );
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split('?')[0] ?? '';
    const script = files.get(name);
    if (script) send(response, 'text/javascript', script);
    else if (name === 'token')
      void token(from).then((body) => send(response, 'application/json', gzipSync(body)));
    else send(response, 'text/html', gzipSync(page(name, from.server)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(server.address());
  return {
    pages: Object.fromEntries(
      [...files.keys()].map((name) => [
        `Web Chat ${name}`,
        `http://127.0.0.1:${port}/page-${name}`,
      ]),
    ),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function token({ server, secret }: { server: string; secret: string }): Promise<string> {
  const response = await fetch(`${server}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  return response.text();
}

function page(name: string, server: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Web Chat</title>
    <style>html,body,#webchat{height:100%;margin:0}</style></head><body><div id="webchat" role="main"></div>
    <script src="/${name.replace('page-', '')}"></script><script>
      const locale = new URLSearchParams(location.search).get('locale') ?? 'en-US';
      const kept = sessionStorage.getItem('token');
      const asked = kept ? Promise.resolve(kept) : fetch('/token').then((answer) => answer.json()).then(({ token }) => token);
      asked.then((token) => {
        sessionStorage.setItem('token', token);
        WebChat.renderWebChat(
          { directLine: WebChat.createDirectLine({ token, domain: '${server}/v3/directline' }), locale },
          document.getElementById('webchat'));
      });
    </script></body></html>`;
}

function send(response: ServerResponse, type: string, body: Buffer): void {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-encoding': 'gzip',
    'cache-control':
      type === 'text/javascript' ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(body);
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === 'object' && address !== null) return address;
  throw new Error('the server has no port');
}
