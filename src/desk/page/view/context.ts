import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '../model/desk';
import type { DeskTexts } from '../text/texts';

/** Hands the desk to every part of the view. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk this view belongs to. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a view was drawn outside the desk');
  return desk;
}

/** The texts in the agent's language; whoever asks is drawn again when it changes. */
export function useTexts(): DeskTexts {
  return useDesk().settings.texts.value;
}
