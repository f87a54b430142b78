import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../language/supported';
import type { Choice } from '../line/activity';
import { deleteConversation } from '../line/api';
import type { Line } from '../line/line';
import type { Sender } from '../line/sender';
import { forgetSession } from '../line/sessions';
import { createTypingSign } from '../line/typing';
import { keepLanguage, type Settings } from '../settings';
import { language, OWN_NAMES, turnTo } from '../text/texts';
import { control } from './conversation';
import { clearOutbox, enqueue, settle, withdraw } from './outbox';
import { setDraft } from './view';

/** Everything a visitor can do. */
export interface Actions {
  say(text: string): void;
  choose(choice: Choice): void;
  /** Tries a refused message once more. */
  tryAgain(id: string): void;
  /** Takes a refused message back to change it; returns its text. */
  takeBack(id: string): string;
  speak(language: Language): void;
  /** The visitor is writing: an agent who waits for it is told. */
  write(text: string): void;
  /** Deletes the conversation on the server and starts anew; false when that failed. */
  deleteAll(): Promise<boolean>;
  /** Forgets the conversation on this device and starts anew. */
  forget(): void;
}

export function createActions(deps: { line: Line; sender: Sender; settings: Settings }): Actions {
  const { line, sender, settings } = deps;
  const send = (text: string, choice?: string) => {
    enqueue({ text, locale: language.value, ...(choice === undefined ? {} : { choice }) });
    sender.kick();
  };
  const signOfWriting = createTypingSign(() => line.session);
  const forget = () => {
    clearOutbox();
    setDraft('');
    forgetSession();
    line.connect();
  };
  return {
    say: (text) => send(text),
    choose: ({ id, title }) => send(title, id),
    tryAgain(id) {
      settle(id, 'waiting');
      sender.kick();
    },
    takeBack: withdraw,
    speak(next) {
      keepLanguage(next, settings);
      void turnTo(next);
      send(OWN_NAMES[next], `language:${next}`);
    },
    write(text) {
      setDraft(text);
      if (control.value.control === 'agent' && text !== '') signOfWriting();
    },
    async deleteAll() {
      const { session } = line;
      if (!session || (await deleteConversation(session)) !== 'posted') return false;
      forget();
      return true;
    },
    forget,
  };
}

/** Gives the views their actions. */
export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('the page is rendered without actions');
  return actions;
}
