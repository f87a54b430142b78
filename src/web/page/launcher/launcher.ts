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

/** A frame that has loaded and says nothing for so long is not the chat: this site may not hold it. */
const SILENT_MS = 5_000;

/** The chat on one page: a button with a frame, or a frame in a given place. */
class Launcher {
  readonly #origin: string;
  readonly #colour: string | undefined;
  readonly #target: Element | null;
  readonly #widget: Widget | undefined;
  #language: Language;
  #context: Readonly<Record<string, string>> | undefined;
  #frame: HTMLIFrameElement | undefined;
  #isReady = false;
  #isRefused = false;

  constructor({ src, dataset }: HTMLScriptElement) {
    this.#origin = new URL(src, location.href).origin;
    this.#colour = dataset['colour'];
    this.#language = languageOf(dataset['lang']);
    this.#target =
      dataset['target'] === undefined ? null : document.querySelector(dataset['target']);
    this.#widget = this.#target ? undefined : createWidget(() => this.toggle());
    listen(() => this.#frame, this.#origin, {
      ready: () => this.#greet(),
      close: () => this.close(),
      unread: (count) => this.#widget?.badge(count),
    });
    if (this.#target || wasOpen()) this.#show();
    this.#label();
  }

  open(): void {
    if (this.#isRefused) {
      window.open(this.#address(), '_blank', 'noopener');
      return;
    }
    this.#show();
    this.#frame?.focus();
  }

  close(): void {
    if (!this.#widget?.isOpen()) return;
    this.#widget.show(false);
    remember(false);
    this.#label();
    this.#tell({ etaHelp: 'shown', shown: false });
    this.#widget.focus();
  }

  toggle(): void {
    if (this.#widget?.isOpen()) this.close();
    else this.open();
  }

  language(tag: string): void {
    this.#language = closestLanguage(tag) ?? this.#language;
    this.#label();
    this.#tell({ etaHelp: 'language', language: this.#language });
  }

  context(context: Readonly<Record<string, string>>): void {
    this.#context = { ...context };
    this.#tell({ etaHelp: 'context', context: this.#context });
  }

  #show(): void {
    this.#frame ??= this.#createFrame();
    this.#widget?.show(true);
    if (this.#widget) remember(true);
    this.#label();
    this.#tell({ etaHelp: 'shown', shown: true });
  }

  #createFrame(): HTMLIFrameElement {
    const frame = createFrame(this.#address(), this.#target ?? this.#widget?.place);
    frame.addEventListener('load', () => {
      setTimeout(() => this.#isReady || this.#refuse(), SILENT_MS);
    });
    return frame;
  }

  /** The chat may not be held here: the button opens it in a tab of its own. */
  #refuse(): void {
    this.#isRefused = true;
    reportError(new Error(`${location.origin} is not in ALLOWED_ORIGINS of ${this.#origin}`));
    this.close();
    this.#frame?.remove();
    this.#frame = undefined;
  }

  /** The chat has loaded: it is told what was said to the launcher before. */
  #greet(): void {
    this.#isReady = true;
    this.#tell({ etaHelp: 'shown', shown: this.#widget?.isOpen() ?? true });
    if (this.#context) this.#tell({ etaHelp: 'context', context: this.#context });
  }

  #label(): void {
    const [open, close, frame] = LAUNCHER_TEXTS[this.#language];
    this.#widget?.label({
      text: this.#widget.isOpen() ? close : open,
      language: this.#language,
      direction: directionOf(this.#language),
    });
    if (this.#frame) this.#frame.title = frame;
  }

  #tell(message: Readonly<Record<string, unknown>>): void {
    tell(this.#frame, this.#origin, message);
  }

  #address(): string {
    const url = new URL('/', this.#origin);
    url.searchParams.set('lang', this.#language);
    url.searchParams.set('host', location.origin);
    if (!this.#target) url.searchParams.set('mode', 'float');
    if (this.#colour !== undefined) url.searchParams.set('colour', this.#colour.replace('#', ''));
    return url.href;
  }
}

function apiOf(launcher: Launcher): EtaHelp {
  return {
    open: () => launcher.open(),
    close: () => launcher.close(),
    language: (tag) => launcher.language(tag),
    context: (context) => launcher.context(context),
  };
}

/** The language the tag asks for, else the page's, else the browser's. */
function languageOf(wish: string | undefined): Language {
  const page = closestLanguage(wish ?? document.documentElement.lang);
  return page ?? closestLanguage(navigator.language) ?? 'en';
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
if (script instanceof HTMLScriptElement && !window.etaHelp)
  window.etaHelp = apiOf(new Launcher(script));
