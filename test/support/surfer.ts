/** A browser without a screen: keeps cookies by origin, follows redirects, sends forms. */
export interface Surfer {
  open(url: string, options?: { stopAt?: string; accept?: string }): Promise<Seen>;
  submit(page: Seen, fields: Readonly<Record<string, string>>): Promise<Seen>;
  cookies(origin: string): Map<string, string>;
}

export interface Seen {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly setCookies: readonly string[];
}

interface Visit {
  readonly stopAt?: string | undefined;
  readonly accept?: string | undefined;
  readonly body?: URLSearchParams | undefined;
}

export function createSurfer(): Surfer {
  const jars = new Map<string, Map<string, string>>();
  let stopAt: string | undefined;
  let accept: string | undefined;
  const cookies = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const go = async (url: string, { body }: Visit): Promise<Seen> => {
    if (stopAt && url.startsWith(stopAt)) return { url, status: 0, text: '', setCookies: [] };
    const jar = cookies(new URL(url).origin);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(accept ? { 'accept-language': accept } : {}),
      },
      ...(body ? { method: 'POST', body } : {}),
    });
    const setCookies = response.headers.getSetCookie();
    for (const cookie of setCookies) keep(jar, cookie);
    const to = response.headers.get('location');
    if (to) return go(new URL(to, url).href, {});
    return { url, status: response.status, text: await response.text(), setCookies };
  };
  return {
    cookies,
    open(url, options = {}) {
      ({ stopAt, accept } = { stopAt: undefined, accept: undefined, ...options });
      return go(url, {});
    },
    submit(page, fields) {
      const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1];
      const hidden = [...page.text.matchAll(/name="(\w+)" value="([^"]*)"/g)];
      const given = Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']));
      const body = new URLSearchParams({ ...given, ...fields });
      return go(new URL(action ?? '', page.url).href, { body });
    },
  };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = ''] = cookie.split(';');
  const [name = '', value = ''] = pair.split('=');
  if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
  else jar.set(name, value);
}
