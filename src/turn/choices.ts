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

/** Ids of the choices that turn down what was just offered. */
export const REFUSALS: readonly string[] = ['do:decline-person', 'do:no-callback', 'do:no-lookup'];

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
