import type { Choice } from '../reply/reply';

export const TALK_TO_AGENT: Choice = {
  id: 'do:talk-to-agent',
  label: { key: 'patterns:start.talkToAgent' },
};
export const SUMMARY: Choice = { id: 'do:summary', label: { key: 'patterns:summary.offer' } };
export const START_OVER: Choice = {
  id: 'do:start-over',
  label: { key: 'patterns:start.startOver' },
};

/** Offered under the question that the case system can answer, where there is one. */
export const LOOK_UP: Choice = {
  id: 'do:look-up-case',
  label: { key: 'patterns:caseLookup.offer' },
};

export const NO_PERSON: Choice = {
  id: 'do:decline-person',
  label: { key: 'patterns:handoff.decline' },
};
export const NO_CALLBACK: Choice = {
  id: 'do:no-callback',
  label: { key: 'patterns:callback.rather' },
};
export const NO_LOOKUP: Choice = {
  id: 'do:no-lookup',
  label: { key: 'patterns:caseLookup.rather' },
};

/** Ids of the choices that turn down what was just offered. */
export const REFUSALS: readonly string[] = [NO_PERSON, NO_CALLBACK, NO_LOOKUP].map(({ id }) => id);

/** What a visitor can start with. */
export const STARTERS: readonly Choice[] = [
  topicChoice('check-eligibility'),
  topicChoice('check-status'),
  topicChoice('correct-mistake'),
  TALK_TO_AGENT,
];

export function topicChoice(slug: string): Choice {
  return { id: `topic:${slug}`, label: { topic: slug } };
}
