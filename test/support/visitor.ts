import { randomUUID } from 'node:crypto';

export interface Seen {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly locale?: string;
  readonly value?: { readonly control?: string; readonly agent?: string };
  readonly from: { readonly id: string; readonly role?: string; readonly name?: string };
  readonly suggestedActions?: { readonly actions: readonly { title: string }[] };
  readonly channelData?: {
    readonly clientActivityID?: string;
    readonly eta?: {
      readonly author?: string;
      readonly topic?: string;
      readonly node?: string;
      readonly outcome?: string;
      readonly sources?: readonly { url: string; asOf: string }[];
      readonly question?: { id: string; choices: readonly { id: string; title: string }[] };
      readonly choices?: readonly { id: string; title: string }[];
    };
  };
}

export interface Visitor {
  readonly conversationId: string;
  readonly token: string;
  /** Says something and returns what came back for it. */
  say(text: string, more?: Readonly<Record<string, unknown>>): Promise<readonly Seen[]>;
  /** Presses a choice. */
  press(id: string): Promise<readonly Seen[]>;
  /** Posts as is; returns the response. */
  post(activity: unknown): Promise<Response>;
  /** Everything in the conversation, or everything after a watermark. */
  read(watermark?: string): Promise<{ activities: readonly Seen[]; watermark: string }>;
}

/** Opens a conversation as our own page does. */
export async function openVisitor(
  url: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Visitor> {
  const issued = await json(await request(`${url}/chat/token`, { body }));
  const { token, conversationId } = issued;
  await request(`${url}/v3/directline/conversations`, { token, body: {} });
  return visitorOf(url, { token, conversationId });
}

export function visitorOf(
  url: string,
  { token, conversationId }: { token: string; conversationId: string },
): Visitor {
  const activities = `${url}/v3/directline/conversations/${conversationId}/activities`;
  const post = (activity: unknown) => request(activities, { token, body: activity });
  const read = async (watermark = '') =>
    json(await request(`${activities}?watermark=${watermark}`, { token }));
  const say = async (text: string, more: Readonly<Record<string, unknown>> = {}) => {
    const before = await read();
    const clientActivityID = randomUUID();
    await post({ type: 'message', text, channelData: { clientActivityID }, ...more });
    const after = await read(before.watermark);
    return after.activities.filter((seen: Seen) => seen.from.role !== 'user');
  };
  return {
    conversationId,
    token,
    post,
    read,
    say,
    press: (id) => say(id, { value: { choice: id } }),
  };
}

export async function request(
  url: string,
  {
    token,
    body,
    headers = {},
  }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(url, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
  });
}

/** A successful answer's JSON. */
export async function json(response: Response): Promise<Json> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return bodyOf(response);
}

/** Any answer's JSON. */
export async function bodyOf(response: Response): Promise<Json> {
  return JSON.parse(await response.text());
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of many shapes; the assertions check them
export type Json = any;

/** The question that the last of these activities asks. */
export function questionIn(activities: readonly Seen[]): string | undefined {
  return activities
    .map((seen) => seen.channelData?.eta?.question?.id)
    .findLast((id) => id !== undefined);
}

/** The outcome told in these activities. */
export function outcomeIn(activities: readonly Seen[]): string | undefined {
  return activities
    .map((seen) => seen.channelData?.eta?.outcome)
    .findLast((id) => id !== undefined);
}

/** The choices under the last of these activities that has any. */
export function choicesIn(activities: readonly Seen[]): readonly string[] {
  const last = activities.findLast((seen) => seen.channelData?.eta?.choices !== undefined);
  return (last?.channelData?.eta?.choices ?? []).map(({ id }) => id);
}

/** Who speaks after these activities, where that changed. */
export function controlIn(activities: readonly Seen[]): string | undefined {
  return activities.findLast((seen) => seen.name === 'eta.control')?.value?.control;
}
