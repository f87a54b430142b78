/** The button and the place for the frame, shut off from the styles of the page around. */
export interface Widget {
  readonly place: HTMLElement;
  isOpen(): boolean;
  show(isOpen: boolean): void;
  label(words: { text: string; language: string; direction: string }): void;
  badge(count: number): void;
  focus(): void;
}

export function createWidget(toggle: () => void): Widget {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const place = document.createElement('div');
  place.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', toggle);
  const words = document.createElement('span');
  const count = document.createElement('b');
  button.append(words, count);
  root.append(place, button);
  // The script may run before there is a body.
  (document.body ?? document.documentElement).append(host);
  return {
    place,
    isOpen: () => !place.hidden,
    show(isOpen) {
      place.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    },
    label({ text, language, direction }) {
      words.textContent = text;
      host.lang = language;
      host.dir = direction;
    },
    badge(unread) {
      count.textContent = unread > 0 ? String(unread) : '';
    },
    focus: () => button.focus(),
  };
}

/** Makes the frame with the chat in it. */
export function createFrame(address: string, parent: Element | undefined): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.style.cssText = 'border:0;width:100%;height:100%;display:block;color-scheme:normal';
  parent?.append(frame);
  return frame;
}

/** Put into the shadow root as a style sheet object, which no content security policy forbids. */
const STYLE = `
:host{position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:2147483000;font:1rem/1.4 system-ui,sans-serif}
div{position:fixed;inset-block-end:4.75rem;inset-inline-end:1rem;width:25rem;height:min(42rem,calc(100dvh - 6rem));max-width:calc(100vw - 2rem);background:#fff;border:1px solid #8c8c8c;border-radius:.375rem;overflow:hidden;box-shadow:0 .25rem 1rem rgb(0 0 0/25%)}
[hidden]{display:none}
button{min-height:3rem;padding:.5rem 1rem;font:inherit;color:#fff;background:#26374a;border:2px solid #fff;border-radius:3rem;cursor:pointer}
button:hover{background:#1f497a}
button:focus-visible{outline:.25rem solid #1354ec;outline-offset:.125rem}
b:not(:empty){margin-inline-start:.5rem;padding:0 .5rem;border-radius:1rem;background:#b3192e}
@media (max-width:30rem){div{inset:0;width:auto;height:auto;max-width:none;border:0;border-radius:0}div:not([hidden])+button{display:none}}
@media print{:host{display:none}}`;
