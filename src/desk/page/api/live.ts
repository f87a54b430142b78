import { shapes, type LiveNews } from './shapes';

/** What a page hears while it is open. */
export interface Listener {
  /** The line stands, for the first time or again: whatever happened before it is not told. */
  connected(): void;
  heard(news: LiveNews): void;
  lost(): void;
}

/** How soon a refused stream is tried again, in milliseconds. */
const RETRY_MS = 3000;

/** Listens to the server's events for as long as the page is signed in; returns the way to stop. */
export function listen(url: string, listener: Listener): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  const connect = () => {
    source = new EventSource(url);
    source.onopen = () => listener.connected();
    source.onmessage = (event) => {
      const news = newsOf(event.data);
      if (news) listener.heard(news);
    };
    source.onerror = () => {
      listener.lost();
      if (source?.readyState !== EventSource.CLOSED) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(connect, RETRY_MS);
    };
  };
  connect();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}

function newsOf(data: unknown): LiveNews | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return shapes.news.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
