import { randomUUID } from 'node:crypto';
import type { Entity } from '../../recognizer/entities/entity';
import type { Sealed } from '../../store/store';
import type { Step, Turn } from '../context';
import { nextLanguage } from '../../language/detect';
import { closestLanguage, OFFICIAL_LANGUAGES, type Language } from '../../language/supported';
import type { Choice } from '../../reply/reply';
import { coverage, openQuestion } from '../answers';
import { update } from '../context';
import { LANGUAGE_CHOICES } from '../language';
import { STARTERS } from '../choices';
import { say } from '../speak';
import { sayStopped } from '../stops';

/** What no agent needs to see. */
const NEVER_KEPT: ReadonlySet<string> = new Set(['card-number']);

/** Longer messages are kept, but answered with a request for the main point. */
const LONGEST_MESSAGE = 4000;

/** Greets once per conversation, however often the page is opened. */
export const welcome: Step = async (turn) => {
  if (turn.state.greeted) return turn.incoming.kind === 'joined' ? 'done' : 'next';
  update(turn, { greeted: true });
  if (turn.incoming.kind !== 'joined') return 'next';
  turn.language = closestLanguage(turn.incoming.locale) ?? turn.language;
  if (turn.stops.bot) sayStopped(turn, 'stopped');
  else greet(turn);
  return 'done';
};

/** Greets in the visitor's language; before an official language the other one offers itself. */
function greet(turn: Turn): void {
  const isOfficial = OFFICIAL_LANGUAGES.some((language) => language === turn.language);
  const others = isOfficial ? OFFICIAL_LANGUAGES.filter((tag) => tag !== turn.language) : [];
  for (const language of others) turn.replies.push({ kind: 'welcome', language, choices: [] });
  turn.replies.push({ kind: 'welcome', choices: [...STARTERS] });
}

/** Hides identifying numbers before anything else looks at the text; a locked copy is kept for an agent for a while. */
export const protect: Step = async (turn) => {
  const { timeZone } = turn.incoming;
  if (timeZone !== undefined) update(turn, { timeZone });
  const { text, found } = turn.services.mask(turn.incoming.text.slice(0, LONGEST_MESSAGE));
  turn.text = text;
  turn.sealed = sealedOf(turn, found);
  const asked = turn.state.awaits === 'callback-contact';
  if (found.length > 0 && turn.control !== 'agent' && !asked) say(turn, 'masked');
  return 'next';
};

/** With an agent in the conversation the bot is silent: the message only goes into the log. */
export const relay: Step = async (turn) => {
  if (turn.control !== 'agent') return 'next';
  turn.replies.length = 0;
  return 'done';
};

/** Messages without words, or with far too many, get a kind answer and no guess. */
export const refuseUnreadable: Step = async (turn) => {
  if (turn.incoming.choice !== undefined) return 'next';
  if (turn.incoming.text.length > LONGEST_MESSAGE) {
    say(turn, 'tooLong', { choices: STARTERS });
    return 'done';
  }
  if (/[\p{L}\p{N}?]/u.test(turn.text)) return 'next';
  const isOpen = openQuestion(turn) !== undefined;
  say(turn, 'empty', isOpen ? {} : { choices: STARTERS });
  turn.proceed = isOpen;
  return isOpen ? 'next' : 'done';
};

/** Settles the language of this turn: chosen, else detected, else that of the page. */
export const chooseLanguage: Step = async (turn) => {
  const { state, incoming, services } = turn;
  const page = closestLanguage(incoming.locale);
  const current = state.language ?? page;
  turn.language = current ?? 'en';
  if (!state.languageChosen && incoming.choice === undefined) {
    const detection = services.detect(services.unmarked(turn.text), current);
    if (detection.other !== undefined && detection.confident)
      return languageMissing(turn, detection.other);
    const next = nextLanguage(current, detection) ?? turn.language;
    if (next !== current && !isAnswerIn(turn, turn.language)) turn.language = next;
  }
  update(turn, { language: turn.language });
  return 'next';
};

/** Share of a message that words of an answer must cover to be taken for one. */
const MOSTLY = 0.5;

/** In the language that is spoken, is this an answer: an offered choice, or little but words of answers? */
function isAnswerIn(turn: Turn, language: Language): boolean {
  const { services, text, now, state } = turn;
  if (state.language === null) return false;
  const title = (choice: Choice) => services.renderer.choiceTitle(choice, language);
  if (state.offered.some((choice) => isSame(title(choice), text))) return true;
  turn.entities = services.extract({ text, language, now });
  return state.topic !== null && coverage(turn) >= MOSTLY;
}

/** The same but for case, accents and spaces at the ends? */
function isSame(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}

/** Finds out what is said and what is wanted. */
export const understand: Step = async (turn) => {
  if (turn.incoming.choice !== undefined || turn.proceed) return 'next';
  const { services, text, now } = turn;
  const { language } = turn;
  turn.entities = services.extract({ text, language, now });
  turn.recognition = await services.recognizer.recognize({
    text: services.unmarked(text),
    language,
  });
  return 'next';
};

function sealedOf(turn: Turn, found: readonly Entity[]): readonly Sealed[] {
  const { services, now, conversation } = turn;
  const expiresAt = new Date(now.getTime() + services.sealedHours * 3_600_000).toISOString();
  return found.flatMap((entity) => {
    if (entity.kind !== 'identifier' || NEVER_KEPT.has(entity.identifier)) return [];
    if (entity.source.startsWith('[')) return [];
    const cipher = services.vault.seal(entity.source);
    const at = now.toISOString();
    const kind: string = entity.identifier;
    return [{ id: randomUUID(), conversationId: conversation.id, kind, cipher, at, expiresAt }];
  });
}

/** A language the service does not have is named, with those it has; the open question waits. */
function languageMissing(turn: Turn, tag: string): 'done' {
  update(turn, { misses: turn.state.misses + 1 });
  for (const language of OFFICIAL_LANGUAGES)
    say(turn, 'languageNotOffered', {
      language,
      params: { language: { language: tag } },
      choices: LANGUAGE_CHOICES,
    });
  return 'done';
}
