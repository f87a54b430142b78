import { closestLanguage, type Language } from '../../language/supported';
import { objectOf, textOf } from './line/read';
import { keep, readKept } from './state/storage';

/** What the page's address, written by a link or by the launcher, asks for. */
export interface Settings {
  /** The language of the page around, if it says so. */
  readonly pageLanguage: Language | undefined;
  /** The origin of the page that holds this one in a frame; messages from anywhere else are ignored. */
  readonly hostOrigin: string | undefined;
  /** The page lies in a frame over another page and can be closed. */
  readonly canClose: boolean;
  /** A main colour other than the Government of Canada's, dark enough for white text. */
  readonly colour: string | undefined;
}

export function readSettings(address: URL): Settings {
  const { searchParams } = address;
  const colour = searchParams.get('colour') ?? '';
  return {
    pageLanguage: closestLanguage(searchParams.get('lang') ?? undefined),
    hostOrigin: window.parent === window ? undefined : allowedHost(searchParams.get('host')),
    canClose: searchParams.get('mode') === 'float',
    colour: isDark(colour) ? `#${colour}` : undefined,
  };
}

/** The language to begin in: chosen before on this page, else the page's, else the browser's, else not known. */
export function languageToStart({ pageLanguage }: Settings): Language | undefined {
  const kept = objectOf(readKept('language'));
  const isSamePage = textOf(kept?.['page']) === pageLanguage;
  const chosen = isSamePage ? closestLanguage(textOf(kept?.['chosen'])) : undefined;
  return chosen ?? pageLanguage ?? languageOfBrowser();
}

/** Keeps the language of the conversation for the next visit. */
export function keepLanguage(chosen: Language, { pageLanguage }: Settings): void {
  keep('language', { chosen, page: pageLanguage });
}

function languageOfBrowser(): Language | undefined {
  for (const tag of navigator.languages) {
    const language = closestLanguage(tag);
    if (language) return language;
  }
  return undefined;
}

/** The origin that claims to be around this page, if the server lets it. */
function allowedHost(host: string | null): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="framed-by"]');
  const allowed = [location.origin, ...(meta?.content.split(' ') ?? [])];
  return allowed.find((origin) => origin !== '' && origin === host);
}

/** Has white text on this colour (six hexadecimal digits) a contrast of 4.5 to 1 or more? */
function isDark(colour: string): boolean {
  if (!/^[\da-f]{6}$/i.test(colour)) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5;
}
