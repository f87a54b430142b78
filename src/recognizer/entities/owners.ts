import { hitsOf, type Hit } from './meaning';
import { gapBetween, type Reading } from './reading';

/** Somebody other than who writes; "all of us" includes the writer and is nobody else. */
const OTHERS = ['child', 'spouse', 'parent', 'client', 'other'];

/**
 * Whose something is: the other person named last before it in the same clause ("my wife has a US visa"),
 * as a value of `slot:applicant`. Undefined where nobody is named, or together with the writer ("my wife and I").
 */
export function ownerOf(reading: Reading, target: Hit): { readonly owner?: string } {
  const person = reading.hits
    .filter(({ meaning }) => meaning.layer === 'slot:applicant')
    .filter((hit) => gapBetween(reading, hit, target) !== undefined)
    .reduce<Hit | undefined>((last, hit) => (last && last.end >= hit.end ? last : hit), undefined);
  if (person === undefined || !('slot' in person.meaning)) return {};
  const { value } = person.meaning;
  return OTHERS.includes(value) && !isJoined(reading, person) ? { owner: value } : {};
}

/** "My wife and I", "I and my wife"; but not "I'm German and my wife …", where something was said before. */
function isJoined(reading: Reading, person: Hit): boolean {
  return hitsOf(reading.hits, 'and').some(
    (and) =>
      gapBetween(reading, person, and) === 0 ||
      (gapBetween(reading, and, person) === 0 && !hasSaidBefore(reading, and)),
  );
}

function hasSaidBefore(reading: Reading, and: Hit): boolean {
  return reading.hits.some(
    (hit) =>
      (hit.meaning.layer === 'country' || hit.meaning.layer.startsWith('slot:')) &&
      gapBetween(reading, hit, and) !== undefined,
  );
}
