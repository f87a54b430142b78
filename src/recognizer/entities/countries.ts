import type { Entity } from './entity';
import { fillsClause } from './clauses';
import { isNegated } from './negation';
import { hitsOf, type CountryHit, type CountryMeaning, type Hit } from './meaning';
import type { Reading } from './reading';
import { ownerOf } from './owners';
import { rolesOf, type Role } from './roles';
import { sourceOf } from './text';

/** The countries of a message with what they are meant as. A visa's or an airline's country is none. */
export function countryEntities(reading: Reading): readonly Entity[] {
  const mentions = countryHits(reading);
  const roles = rolesOf(reading, mentions);
  return mentions.flatMap((mention, at) => {
    const role = roles[at] ?? 'blocked';
    return isKept(reading, mention, role) ? [entityOf(reading, mention, role)].flat() : [];
  });
}

function entityOf(reading: Reading, mention: CountryHit, role: Role): readonly Entity[] {
  if (role === 'blocked') return [];
  const negated = isNegated(reading, mention);
  return [
    {
      kind: 'country',
      iso2: mention.meaning.iso2,
      role,
      negated,
      ...ownerOf(reading, mention),
      ...sourceOf(reading.text, mention),
    },
  ];
}

/** Ambiguous words need a cue, or to be all that is said. */
function isKept(reading: Reading, mention: CountryHit, role: Role): boolean {
  if (!mention.meaning.isAmbiguous || role !== 'mentioned') return true;
  return fillsClause(reading.text, mention.start, mention.end) || isAbbreviation(reading, mention);
}

/** "US" among small letters is the country, "us" is not. */
function isAbbreviation(reading: Reading, mention: CountryHit): boolean {
  const { source } = sourceOf(reading.text, mention);
  const { original } = reading.text.folded;
  return /^\p{Lu}{2,4}$/u.test(source) && original !== original.toUpperCase();
}

/** Country words that are no part of a longer language name, each place once a country. */
function countryHits(reading: Reading): readonly CountryHit[] {
  const languages = hitsOf(reading.hits, 'language');
  const hits = hitsOf(reading.hits, 'country')
    .filter((hit): hit is Hit<CountryMeaning> => hit.meaning.iso2 !== undefined)
    .filter(
      (hit) =>
        !languages.some(
          (language) => covers(language, hit) && spanLength(language) > spanLength(hit),
        ),
    );
  return hits
    .map((hit) => withKinds(hit, hits, languages))
    .filter(
      (hit, at, all) => !all.slice(Math.max(0, at - 4), at).some((other) => isSame(other, hit)),
    );
}

/** A word that is a name and a nationality counts as both. */
function withKinds(
  hit: Hit<CountryMeaning>,
  hits: readonly Hit<CountryMeaning>[],
  languages: readonly Hit[],
): CountryHit {
  const same = hits.filter((other) => isSame(other, hit));
  const isPeople = same.some((other) => other.meaning.isPeople);
  return {
    ...hit,
    meaning: { ...hit.meaning, isPeople },
    isName: same.some((other) => !other.meaning.isPeople),
    isLanguage: languages.some((language) => covers(language, hit)),
  };
}

function isSame(one: Hit<CountryMeaning>, other: Hit<CountryMeaning>): boolean {
  return one.start === other.start && one.meaning.iso2 === other.meaning.iso2;
}

function covers(outer: Hit, inner: Hit): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function spanLength(hit: Hit): number {
  return hit.end - hit.start;
}
