import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Next, Request, Response, Server } from 'restify';

interface Asset {
  readonly type: string;
  readonly tag: string;
  /** A name with a content hash never changes; everything else is asked again each time. */
  readonly isHashed: boolean;
  readonly encoded: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves built pages from memory, compressed once: a folder's files under a path, its index.html at the path itself. */
export function servePages(
  server: Server,
  { folder, path }: { folder: string; path: string },
): void {
  for (const file of filesIn(folder)) {
    const asset = assetOf(file);
    const name = relative(folder, file);
    const routes = name === 'index.html' ? [path === '' ? '/' : path] : [`${path}/${name}`];
    for (const route of routes)
      server.get(route, (request: Request, response: Response, next: Next) => {
        send(asset, request, response);
        next();
      });
  }
}

function send(asset: Asset, request: Request, response: Response): void {
  const accepted = request.header('accept-encoding') ?? '';
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity';
  const headers = {
    'Content-Type': asset.type,
    'Cache-Control': asset.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: asset.tag,
    Vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
  if (request.header('if-none-match') === asset.tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const body = asset.encoded[encoding];
  response.writeHead(200, { ...headers, 'Content-Length': body.length });
  response.end(body);
}

function assetOf(file: string): Asset {
  const content = readFileSync(file);
  return {
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 20)}"`,
    isHashed: /-[A-Z0-9]{8}\.\w+$/.test(file),
    encoded: { br: brotliCompressSync(content), gzip: gzipSync(content), identity: content },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
