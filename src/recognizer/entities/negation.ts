import { hitsOf, type Hit } from './meaning';
import { gapOrShared, type Reading } from './reading';

/** Is something denied: "not", "kein", "아니" near it, in the same clause and with no other country or slot between? */
export function isNegated(reading: Reading, target: Hit): boolean {
  return hitsOf(reading.hits, 'negation').some((negation) => {
    const { side } = negation.meaning;
    if (isSwallowed(reading, negation) || (side === 'adjacent' && opensWithPerson(reading, target)))
      return false;
    const gap =
      side === 'after'
        ? gapOrShared(reading, target, negation)
        : gapOrShared(reading, negation, target);
    if (
      gap === undefined ||
      gap > (side === 'adjacent' ? 0 : side === 'after' ? REACH_AFTER : REACH_BEFORE)
    )
      return false;
    return side === 'after' ? isFree(reading, target, negation) : isFree(reading, negation, target);
  });
}

/** "No, I'm Canadian" denies nothing that begins with "I'm". */
function opensWithPerson(reading: Reading, target: Hit): boolean {
  return hitsOf(reading.hits, 'cue').some(
    (cue) => cue.start === target.start && cue.end < target.end && cue.meaning.cue === 'person',
  );
}

/** Part of a longer form that already says no: "I don't know", "no receipt". */
function isSwallowed(reading: Reading, negation: Hit): boolean {
  return reading.hits.some(
    (hit) =>
      ((hit.meaning.layer.startsWith('slot:') && hit.meaning.layer !== 'slot:yes-no') ||
        hit.meaning.layer === 'country' ||
        hit.meaning.layer === 'boundary') &&
      (covers(hit, negation) || beginsInside(hit, negation)),
  );
}

function covers(hit: Hit, negation: Hit): boolean {
  const longer = hit.end - hit.start > negation.end - negation.start;
  return hit.start <= negation.start && hit.end >= negation.end && longer;
}

/** A Korean stem that says no ("영수증이 없") ends inside the word that denies ("없어요"). */
function beginsInside(hit: Hit, negation: Hit): boolean {
  return hit.start < negation.start && hit.end > negation.start;
}

/** Nothing else that could be denied stands between, unless a list joins the two. */
function isFree(reading: Reading, first: Hit, second: Hit): boolean {
  const between = reading.hits.filter((hit) => hit.start >= first.end && hit.end <= second.start);
  const rivals = between.filter(
    (hit) => hit.meaning.layer === 'country' && hit.meaning.iso2 !== undefined,
  );
  return rivals.length === 0 || between.some((hit) => hit.meaning.layer === 'and');
}

const REACH_BEFORE = 4;
const REACH_AFTER = 2.5;
