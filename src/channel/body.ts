import type { Request } from 'restify';
import type { z } from 'zod';
import { HttpError } from './http';

/** The largest body that is read, in bytes. */
const LIMIT = 512 * 1024;

/** Reads a JSON body and checks it; an empty body is `{}`. Throws HttpError 400 or 413. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(parseJson(await readText(request)));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new HttpError(400, 'BadArgument', `The body is not as expected${fields && `: ${fields}`}.`);
}

/** The body as it came; throws HttpError 413 when it is too large. */
export async function readText(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > LIMIT) throw new HttpError(413, 'MessageSizeTooBig', 'The body is too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'BadSyntax', 'The body is not JSON.');
  }
}
