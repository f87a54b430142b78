import { batchOf, type Batch } from './api';
import { parseJson } from './read';

/** A stream that is silent for longer is dead: the server sends an empty frame every 20 seconds. */
const SILENCE_MS = 45_000;
const OPENING_MS = 4_000;
const CHECK_MS = 1_000;

/** One connection of the conversation's stream. */
export interface Stream {
  /** Milliseconds since the last sign of life. */
  age(): number;
  close(): void;
}

/** What happens on a stream; `ended` comes once, and not after `close`. */
export interface StreamListener {
  opened(): void;
  batch(batch: Batch): void;
  ended(): void;
}

/** Opens a stream and watches that it lives. */
export function openStream(streamUrl: string, listener: StreamListener): Stream {
  const socket = new WebSocket(atThisHost(streamUrl));
  let heardAt = Date.now();
  let isOpen = false;
  const close = () => {
    clearInterval(watch);
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close();
  };
  const lose = () => {
    close();
    listener.ended();
  };
  const watch = setInterval(() => {
    if (Date.now() - heardAt > (isOpen ? SILENCE_MS : OPENING_MS)) lose();
  }, CHECK_MS);
  socket.onopen = () => {
    isOpen = true;
    heardAt = Date.now();
    listener.opened();
  };
  socket.onmessage = ({ data }) => {
    heardAt = Date.now();
    if (typeof data === 'string' && data !== '') listener.batch(batchOf(parseJson(data)));
  };
  socket.onclose = socket.onerror = lose;
  return { age: () => Date.now() - heardAt, close };
}

/** The stream is on the page's own host: a proxy in front may have hidden its name or its https from the server. */
function atThisHost(streamUrl: string): string {
  const url = new URL(streamUrl, location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.host = location.host;
  return url.href;
}
