import type { Received } from './activity';
import {
  readConversation,
  reopenConversation,
  type Batch,
  type Failure,
  type Session,
} from './api';
import { delayBefore } from './backoff';
import { admit, distrust, forgetSession, type Admission } from './sessions';
import { openStream, type Stream } from './stream';

export type LineStatus = 'starting' | 'online' | 'reconnecting' | 'offline' | 'unreachable';

/** What a page learns from its line. */
export interface LineListener {
  session(session: Session): void;
  /** What was said; `history` when it was said before this page looked. */
  received(received: readonly Received[], when: 'history' | 'live'): void;
  status(status: LineStatus): void;
}

/** A stream this old has missed the server's sign of life and is not trusted after a pause. */
const DOUBTFUL_MS = 22_000;
const POLL_MS = 1_500;
const UNREACHABLE_AFTER = 8;
/** After so many streams that did not open or soon ended while reading worked, WebSockets are taken for blocked. */
const BLOCKED_AFTER = 2;
const SOON_MS = 5_000;
const POLLS_BEFORE_STREAM = 40;

/** The line to the conversation: reads it, follows it, and comes back by itself when it breaks. */
export class Line {
  #session: Session | undefined;
  #watermark: string | undefined;
  #stream: Stream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every connection; what belongs to an older one is void. */
  #run = 0;
  #failures = 0;
  #vainStreams = 0;
  #polls = 0;
  #hasHistory = false;

  constructor(
    private readonly listener: LineListener,
    private readonly locale: () => string | undefined,
  ) {}

  get session(): Session | undefined {
    return this.#session;
  }

  /** Connects anew: at the start, when the network is back, when a new session is to be used. */
  connect(): void {
    this.#hangUp();
    const run = this.#run;
    void this.#dial(run).then((result) => {
      if (run !== this.#run || result === 'connected') return;
      this.#repair(result);
    });
  }

  /** The page is looked at again, or the network is back: makes sure the line is alive. */
  wake(networkIsNew: boolean): void {
    this.#failures = 0;
    if (networkIsNew) this.#vainStreams = 0;
    if (networkIsNew || !this.#stream || this.#stream.age() > DOUBTFUL_MS) this.connect();
  }

  /** The network is gone: nothing on the old connection is to be trusted. */
  lose(): void {
    this.#hangUp();
    this.listener.status('offline');
    this.#later(delayBefore(4));
  }

  /** Reads what is new, for when the stream may be slow or away. */
  async readNow(): Promise<'read' | Failure> {
    const session = this.#session;
    if (!session) return 'unreachable';
    const run = this.#run;
    const batch = await readConversation(session, this.#watermark);
    if (run !== this.#run || session !== this.#session) return 'read';
    if (typeof batch === 'string') return batch;
    this.#take(batch);
    return 'read';
  }

  /** Says that a request with the present session failed so that the line can mend it. */
  report(failure: Failure): void {
    if (failure === 'expired' || failure === 'unknown') this.#repair(failure);
  }

  async #dial(run: number): Promise<'connected' | Failure> {
    const knows = this.#watermark === undefined ? undefined : this.#session?.conversationId;
    const admission = await admit({ locale: this.locale, knows });
    if (run !== this.#run) return 'connected';
    if (typeof admission === 'string') return admission;
    this.#enter(admission.session);
    const opened =
      admission.streamUrl === undefined ? await this.#reopen(admission.session) : admission;
    if (typeof opened === 'string') return opened;
    if (run !== this.#run || opened.streamUrl === undefined) return 'connected';
    if (this.#vainStreams >= BLOCKED_AFTER && this.#polls < POLLS_BEFORE_STREAM) {
      this.#poll(run);
      return 'connected';
    }
    this.#follow(opened.streamUrl, run);
    if (admission.batch) this.#take(admission.batch);
    else if (admission.streamUrl !== undefined) void this.readNow();
    return 'connected';
  }

  async #reopen(session: Session): Promise<Pick<Admission, 'streamUrl'> | Failure> {
    const read = await this.readNow();
    return read === 'read' ? reopenConversation(session, this.#watermark) : read;
  }

  #enter(session: Session): void {
    if (session.conversationId !== this.#session?.conversationId) {
      this.#watermark = undefined;
      this.#hasHistory = !session.resumed;
    }
    this.#session = session;
    this.listener.session(session);
  }

  #follow(streamUrl: string, run: number): void {
    this.#polls = 0;
    const startedAt = Date.now();
    this.#stream = openStream(streamUrl, {
      opened: () => this.#isUp(),
      batch: (batch) => {
        if (run === this.#run) this.#take(batch);
      },
      ended: () => {
        if (run !== this.#run) return;
        this.#vainStreams = Date.now() - startedAt < SOON_MS ? this.#vainStreams + 1 : 0;
        this.#repair('unreachable');
      },
    });
  }

  #poll(run: number): void {
    this.#isUp();
    this.#timer = setTimeout(() => {
      this.#polls += 1;
      if (this.#polls >= POLLS_BEFORE_STREAM) {
        this.connect();
        return;
      }
      void this.readNow().then((result) => {
        if (run !== this.#run) return;
        if (result === 'read') this.#poll(run);
        else this.#repair(result);
      });
    }, POLL_MS);
  }

  #take({ received, watermark }: Batch): void {
    if (Number(watermark) > Number(this.#watermark ?? 0)) this.#watermark = watermark;
    this.listener.received(received, this.#hasHistory ? 'live' : 'history');
    this.#hasHistory = true;
  }

  #isUp(): void {
    this.#failures = 0;
    this.listener.status('online');
  }

  /** Does what the failure asks for, then dials again. */
  #repair(failure: Failure): void {
    const session = this.#session;
    if (failure === 'expired' && session) distrust(session);
    if (failure === 'unknown') forgetSession();
    this.#hangUp();
    this.#failures += 1;
    this.listener.status(this.#troubleNow());
    this.#later(delayBefore(this.#failures - 1));
  }

  #troubleNow(): LineStatus {
    if (!navigator.onLine) return 'offline';
    if (this.#failures >= UNREACHABLE_AFTER) return 'unreachable';
    return this.#session ? 'reconnecting' : 'starting';
  }

  #later(delayMs: number): void {
    this.#timer = setTimeout(() => this.connect(), delayMs);
  }

  #hangUp(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = undefined;
  }
}
