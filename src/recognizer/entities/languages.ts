import type { Entity } from './entity';
import { hitsOf, type Hit } from './meaning';
import { isNegated } from './negation';
import { gapBetween, type Reading } from './reading';
import { sourceOf } from './text';

/** The languages that a message names; one that is denied is left out where another is named. A word that is a nationality too needs a word like "speak" or "in" near it. */
export function languageEntities(reading: Reading): readonly Entity[] {
  const named = namedLanguages(reading);
  const wanted = named.filter((hit) => !isNegated(reading, hit));
  return (wanted.length > 0 ? wanted : named).map((hit) => ({
    kind: 'language',
    tag: hit.meaning.tag,
    ...sourceOf(reading.text, hit),
  }));
}

function namedLanguages(reading: Reading) {
  const countries = hitsOf(reading.hits, 'country');
  return hitsOf(reading.hits, 'language').filter(
    (hit) =>
      !countries.some((country) => isSame(country, hit)) ||
      isCued(reading, hit) ||
      isAlone(reading),
  );
}

function isCued(reading: Reading, language: Hit): boolean {
  return hitsOf(reading.hits, 'cue').some(({ meaning, ...cue }) => {
    if (meaning.cue !== 'language') return false;
    const gap =
      meaning.side === 'before'
        ? gapBetween(reading, cue, language)
        : gapBetween(reading, language, cue);
    return gap !== undefined && gap <= REACH;
  });
}

function isAlone(reading: Reading): boolean {
  return (reading.text.words.at(-1) ?? 0) <= (reading.lexicon.spaced ? 2 : 4);
}

function isSame(one: Hit, other: Hit): boolean {
  return one.start >= other.start && one.end <= other.end;
}

const REACH = 1;
