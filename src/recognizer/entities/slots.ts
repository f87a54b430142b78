import type { Entity } from './entity';
import { fillsClause, opensMessage } from './clauses';
import { hitsOf, type Hit, type Meaning } from './meaning';
import { isNegated } from './negation';
import { ownerOf } from './owners';
import { gapBetween, type Reading } from './reading';
import { sourceOf, wordsBetween } from './text';

type SlotMeaning = Extract<Meaning, { readonly slot: string }>;

/** The values of the closed vocabularies that a message names, each once. */
export function slotEntities(reading: Reading): readonly Entity[] {
  const said = new Set<string>();
  return reading.hits.filter(isSlot).flatMap((hit) => {
    const { slot, value } = hit.meaning;
    if (ANSWERS.includes(slot) && !isAnswer(reading, hit)) return [];
    if (
      BARE_VALUES.includes(value) &&
      isOneWord(reading, hit) &&
      !fillsClause(reading.text, hit.start, hit.end)
    )
      return [];
    const negated = !ANSWERS.includes(slot) && (isNegated(reading, hit) || isExpired(reading, hit));
    const key = `${slot} ${value} ${negated}`;
    if (said.has(key)) return [];
    said.add(key);
    const owner = OWNED_BY_NOBODY.includes(slot) ? {} : ownerOf(reading, hit);
    const source = sourceOf(reading.text, hit);
    return [{ kind: 'slot' as const, slot, value, negated, ...owner, ...source }];
  });
}

function isSlot(hit: Hit): hit is Hit<SlotMeaning> {
  return hit.meaning.layer.startsWith('slot:');
}

/** Yes and no are answers at the beginning of a message or alone between two commas; inside a sentence they are not. */
function isAnswer(reading: Reading, hit: Hit): boolean {
  if (fillsClause(reading.text, hit.start, hit.end)) return true;
  return opensMessage(reading.text, hit.start) && isOpener(reading, hit);
}

function isOpener(reading: Reading, hit: Hit): boolean {
  return hitsOf(reading.hits, 'opener').some(
    (opener) => opener.start === hit.start && opener.end === hit.end,
  );
}

function isOneWord(reading: Reading, hit: Hit): boolean {
  return wordsBetween(reading.text, hit.start, hit.end) <= (reading.lexicon.spaced ? 1 : 2);
}

/** Documents that count only while they are valid. */
const EXPIRING = ['us-visa', 'canadian-visa'];

/** "My US visa, it expired", "an expired visa": the document is named and no longer held. */
function isExpired(reading: Reading, document: Hit<SlotMeaning>): boolean {
  if (!EXPIRING.includes(document.meaning.value)) return false;
  return reading.hits
    .filter(isSlot)
    .some(
      (hit) =>
        hit.meaning.slot === 'decision' &&
        hit.meaning.value === 'expired' &&
        !isNegated(reading, hit) &&
        (hit.start >= document.end || gapBetween(reading, hit, document) === 0),
    );
}

const ANSWERS = ['yes-no'];

/** Slots that say who, or whether, and nothing of a person. */
const OWNED_BY_NOBODY = ['applicant', ...ANSWERS];

/** Values that one short word gives ("none", "me"): that word must stand alone. */
const BARE_VALUES = ['none', 'neither', 'self', 'other'];
