/** Something that passes between the two sides of a conversation and is kept nowhere. */
export interface Signal {
  readonly conversationId: string;
  readonly from: 'visitor' | 'agent';
  /** Somebody is writing; what was written has reached the other side, up to a sequence number; how a hand-off goes; or a note was added. */
  readonly kind: 'typing' | 'delivered' | 'status' | 'noted';
  /** The agent's name. */
  readonly name?: string;
  readonly seq?: number;
  /** What the Bot Framework's hub says of a hand-off: accepted, completed, failed. */
  readonly state?: string;
}

/** Passes signals on to whoever listens at that moment. */
export interface Signals {
  send(signal: Signal): void;
  /** Returns the way to stop. */
  listen(listener: (signal: Signal) => void): () => void;
}

export function createSignals(): Signals {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    send(signal) {
      for (const listener of listeners) listener(signal);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
