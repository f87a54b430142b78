import { closestLanguage, directionOf, type Language } from '../../../language/supported';
import { listen, tell } from './channel';
import { createFrame, createWidget, type Widget } from './widget';

/** The words of the launcher in every language: open, close, name of the frame. Put in by the build. */
declare const LAUNCHER_TEXTS: Readonly<
  Record<Language, readonly [open: string, close: string, frame: string]>
>;

declare global {
  interface Window {
    etaHelp?: EtaHelp;
  }
}

/** What a page that holds the launcher may do with it. */
export interface EtaHelp {
  open(): void;
  close(): void;
  /** Turns the launcher and the conversation to a language. */
  language(tag: string): void;
  /** Says where the visitor is; goes with every message. Texts only, five at most. */
  context(context: Readonly<Record<string, string>>): void;
}

const OPEN_KEY = 'eta-help.open';

/** Puts the chat on the page its script tag stands on. */
function launch(script: HTMLScriptElement): EtaHelp {
  const options = script.dataset;
  const { origin } = new URL(script.src, location.href);
  let language =
    closestLanguage(options['lang'] ?? document.documentElement.lang) ??
    closestLanguage(navigator.language) ??
    'en';
  let context: Readonly<Record<string, string>> | undefined;
  let frame: HTMLIFrameElement | undefined;
  const target = options['target'] === undefined ? null : document.querySelector(options['target']);
  const widget: Widget | undefined = target ? undefined : createWidget(() => toggle());

  const load = () => {
    frame ??= createFrame(
      addressOf(origin, { language, colour: options['colour'], isFloating: !target }),
      target ?? widget?.place,
    );
    return frame;
  };
  const show = (isOpen: boolean) => {
    widget?.show(isOpen);
    remember(isOpen);
    label();
    tell(frame, origin, { etaHelp: 'shown', shown: isOpen });
  };
  const label = () => {
    const [open, close, name] = LAUNCHER_TEXTS[language];
    widget?.label({
      text: widget.isOpen() ? close : open,
      language,
      direction: directionOf(language),
    });
    if (frame) frame.title = name;
  };
  const open = () => {
    load();
    show(true);
    frame?.focus();
  };
  const close = () => {
    if (!widget?.isOpen()) return;
    show(false);
    widget.focus();
  };
  const toggle = () => (widget?.isOpen() ? close() : open());

  listen(() => frame, origin, {
    ready() {
      tell(frame, origin, { etaHelp: 'shown', shown: widget?.isOpen() ?? true });
      if (context) tell(frame, origin, { etaHelp: 'context', context });
    },
    close,
    unread: (count) => widget?.badge(count),
  });
  if (target || wasOpen()) {
    load();
    show(true);
  }
  label();
  return {
    open,
    close,
    language(tag) {
      language = closestLanguage(tag) ?? language;
      label();
      tell(frame, origin, { etaHelp: 'language', language });
    },
    context(next) {
      context = { ...next };
      tell(frame, origin, { etaHelp: 'context', context });
    },
  };
}

function addressOf(
  origin: string,
  wish: { language: Language; colour: string | undefined; isFloating: boolean },
): string {
  const url = new URL('/', origin);
  url.searchParams.set('lang', wish.language);
  url.searchParams.set('host', location.origin);
  if (wish.isFloating) url.searchParams.set('mode', 'float');
  if (wish.colour !== undefined) url.searchParams.set('colour', wish.colour.replace('#', ''));
  return url.href;
}

/** Whether the chat was open on the page before, in this tab. */
function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) === '1';
  } catch {
    return false;
  }
}

function remember(isOpen: boolean): void {
  try {
    sessionStorage.setItem(OPEN_KEY, isOpen ? '1' : '0');
  } catch {
    // Storage is forbidden on this page: the chat then begins closed on the next one.
  }
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.etaHelp) window.etaHelp = launch(script);
