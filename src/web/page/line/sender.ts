import { postActivity, type Failure, type Session } from './api';
import { delayBefore } from './backoff';
import { timeZone } from './time-zone';

/** Something the visitor wants to say. */
export interface Outgoing {
  /** The idempotency key: however often it is posted, it counts once. */
  readonly id: string;
  readonly text: string;
  readonly choice: string | undefined;
  readonly locale: string | undefined;
  readonly state: 'waiting' | 'posted' | 'refused';
}

export interface SenderDeps {
  session(): Session | undefined;
  /** The oldest message that still has to be posted. */
  next(): Outgoing | undefined;
  /** More to be said with every message, such as where the visitor is. */
  context(): Readonly<Record<string, unknown>>;
  settled(id: string, how: 'posted' | 'refused'): void;
  failed(failure: Failure): void;
}

/** Posts messages one after the other, in order, and again until each has arrived. */
export class Sender {
  #isBusy = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: SenderDeps) {}

  /** Something is to be sent, or the line is back. */
  kick(): void {
    clearTimeout(this.#timer);
    if (this.#isBusy) return;
    this.#isBusy = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    for (;;) {
      const [session, item] = [this.deps.session(), this.deps.next()];
      if (!session || !item) break;
      const result = await postActivity(session, activityOf(item, this.deps.context()));
      if (result === 'posted' || result === 'refused') {
        this.#failures = 0;
        this.deps.settled(item.id, result);
        continue;
      }
      this.deps.failed(result);
      this.#timer = setTimeout(() => this.kick(), delayBefore(this.#failures));
      this.#failures += 1;
      break;
    }
    this.#isBusy = false;
  }
}

function activityOf(item: Outgoing, context: Readonly<Record<string, unknown>>) {
  return {
    type: 'message',
    text: item.text,
    ...(item.locale === undefined ? {} : { locale: item.locale }),
    localTimezone: timeZone(),
    ...(item.choice === undefined ? {} : { value: { choice: item.choice } }),
    channelData: { ...context, clientActivityID: item.id },
  };
}
