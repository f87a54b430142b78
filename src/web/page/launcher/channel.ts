/** What the chat in the frame says to its launcher. */
export interface FrameListener {
  ready(): void;
  close(): void;
  unread(count: number): void;
}

/** Hears the frame, and nobody else. */
export function listen(
  frame: () => HTMLIFrameElement | undefined,
  origin: string,
  listener: FrameListener,
): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const { data } = event;
    if (event.origin !== origin || !event.source || event.source !== frame()?.contentWindow) return;
    if (typeof data !== 'object' || data === null || !('etaHelp' in data)) return;
    if (data.etaHelp === 'ready') listener.ready();
    if (data.etaHelp === 'close') listener.close();
    if (data.etaHelp === 'unread' && 'count' in data) listener.unread(Number(data.count));
  });
}

/** Says something to the chat, and to nobody else, once it is there. */
export function tell(
  frame: HTMLIFrameElement | undefined,
  origin: string,
  message: Readonly<Record<string, unknown>>,
): void {
  frame?.contentWindow?.postMessage(message, origin);
}
