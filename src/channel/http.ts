import helmet from 'helmet';
import type { Logger } from 'pino';
import restify, { type Next, type Request, type Response, type Server } from 'restify';

/** An answer other than success that the client is meant to read. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A handler that returns what to answer: a body for 200, or nothing when it answered by itself. */
export type Handler = (request: Request, response: Response) => Promise<unknown>;

/** The HTTP server with its guards: malformed hosts, security headers, one error exit without internals. */
export function createHttpServer(log: Logger): Server {
  const server = restify.createServer({ name: 'eta-help', ignoreTrailingSlash: true });
  server.pre(refuseMalformedUrl);
  const protect = securityHeaders();
  server.pre((request: Request, response: Response, next: Next) => {
    protect(request, response, (error?: unknown) => next(error));
  });
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.on('restifyError', (...failure: [Request, Response, unknown, () => void]) => {
    const [request, response, error, done] = failure;
    const status = statusOf(error);
    if (status >= 500) log.error({ path: request.path(), error: nameOf(error) }, 'request failed');
    sendError(response, new HttpError(status, codeOf(status), 'The request could not be served.'));
    done();
  });
  return server;
}

/** Sets the headers that keep a page to itself; `framedBy` are other origins that may show it in a frame. */
export function securityHeaders(framedBy: readonly string[] = []) {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        formAction: ["'self'"],
        frameAncestors: ["'self'", ...framedBy],
        baseUri: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // The older header knows no list of origins.
    xFrameOptions: framedBy.length > 0 ? false : { action: 'sameorigin' },
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
}

/** Wraps a handler for restify: sends its result, and any error in one shape. */
export function handle(log: Logger, handler: Handler) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      const body = await handler(request, response);
      if (body !== undefined) response.send(200, body);
    } catch (error) {
      if (error instanceof HttpError) {
        sendError(response, error);
        return;
      }
      log.error({ path: request.path(), error: nameOf(error) }, 'request failed');
      sendError(response, new HttpError(500, 'ServiceError', 'Something went wrong. Try again.'));
    }
  };
}

function sendError(response: Response, error: HttpError): void {
  response.send(error.status, { error: { code: error.code, message: error.message } });
}

/** restify dies on a Host header that is no host (its issue 2011); such a request ends here. */
function refuseMalformedUrl(request: Request, response: Response, next: Next): void {
  try {
    request.getUrl();
    next();
  } catch {
    response.send(400, { error: { code: 'BadRequest', message: 'The Host header is malformed.' } });
    next(false);
  }
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}

function codeOf(status: number): string {
  return status === 404 ? 'NotFound' : status === 405 ? 'MethodNotAllowed' : 'BadRequest';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
