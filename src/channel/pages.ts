import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Next, Request, Response, Server } from 'restify';
import { securityHeaders } from './http';

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

interface Pages {
  readonly folder: string;
  readonly path: string;
  /** Other origins whose pages may show this one in a frame and speak with it; nobody else may. */
  readonly framedBy?: readonly string[];
}

/** Serves built pages from memory, compressed once: a folder's files under a path, its index.html at the path itself. */
export function servePages(server: Server, { folder, path, framedBy = [] }: Pages): void {
  for (const file of filesIn(folder)) {
    const name = relative(folder, file);
    if (name === 'index.html') serveFrame(server, { file, path, framedBy });
    else serveAsset(server, `${path}/${name}`, assetOf(file, readFileSync(file)));
  }
}

/** The page itself, which says to the browser and to its own script who may hold it in a frame. */
function serveFrame(server: Server, page: { file: string; path: string } & Framed): void {
  const html = readFileSync(page.file, 'utf8').replace(NOBODY, () => metaOf(page.framedBy));
  const protect = securityHeaders(page.framedBy);
  const asset = assetOf(page.file, Buffer.from(html));
  server.get(
    page.path === '' ? '/' : page.path,
    (request: Request, response: Response, next: Next) => {
      protect(request, response, () => send(asset, request, response));
      next();
    },
  );
}

type Framed = Required<Pick<Pages, 'framedBy'>>;

const NOBODY = '<meta name="framed-by" content="" />';

function metaOf(framedBy: readonly string[]): string {
  return `<meta name="framed-by" content="${framedBy.join(' ')}" />`;
}

function serveAsset(server: Server, route: string, asset: Asset): void {
  server.get(route, (request: Request, response: Response, next: Next) => {
    send(asset, request, response);
    next();
  });
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

function assetOf(file: string, content: Buffer): Asset {
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
