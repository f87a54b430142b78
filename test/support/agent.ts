import { randomUUID } from 'node:crypto';
import { bodyOf } from './visitor';

export interface DeskAgent {
  get(path: string): Promise<Response>;
  send(method: string, path: string, body?: unknown): Promise<Response>;
  claim(id: string): Promise<number>;
  write(id: string, text: string): Promise<number>;
  close(id: string): Promise<number>;
  /** The open hand-offs, as the queue shows them. */
  queue(): Promise<readonly { id: string; status: string; reason: string; language: string }[]>;
}

/** Signs in at the desk as its page does. */
export async function signIn(
  url: string,
  credentials: { name: string; password: string },
): Promise<DeskAgent> {
  const call = (cookie: string) => (method: string, path: string, body?: unknown) =>
    fetch(`${url}/desk/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-requested-with': 'desk', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const answer = await call('')('POST', 'session', credentials);
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  const send = call(answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  const status = async (path: string, body: unknown = {}) =>
    (await send('POST', path, body)).status;
  return {
    send,
    get: (path) => send('GET', path),
    claim: (id) => status(`handoffs/${id}/claim`),
    close: (id) => status(`handoffs/${id}/close`),
    write: (id, text) => status(`handoffs/${id}/messages`, { id: randomUUID(), text }),
    async queue() {
      return (await bodyOf(await send('GET', 'handoffs'))).handoffs;
    },
  };
}
