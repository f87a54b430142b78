import type { CountryRole } from './entity';
import { fillsClause, opensMessage } from './clauses';
import { hitsOf, type CountryHit, type Cue, type Hit } from './meaning';
import { gapBetween, gapOrShared, type Reading } from './reading';
import { wordsBetween } from './text';

/** A role, and how near the word was that gave it; `blocked` countries are not meant as countries at all. */
export type Role = CountryRole | 'blocked';

/** What each country of a message is meant as; a list shares the role of its members that have one. */
export function rolesOf(reading: Reading, mentions: readonly CountryHit[]): readonly Role[] {
  const own = mentions.map((_, at) => ownRole(reading, mentions, at));
  const listed = mentions.map((_, at) => isListed(reading, mentions, at));
  const forward = spread(own, listed);
  const backward = spread([...forward].reverse(), shifted(listed)).reverse();
  return backward.map((role, at) => role ?? defaultRole(reading, mentions[at]));
}

/** Gives a role on to the next members of a list. */
function spread(
  roles: readonly (Role | undefined)[],
  listed: readonly boolean[],
): (Role | undefined)[] {
  const given: (Role | undefined)[] = [];
  roles.forEach((role, at) =>
    given.push(role ?? (listed[at] === true ? given[at - 1] : undefined)),
  );
  return given;
}

function shifted(listed: readonly boolean[]): readonly boolean[] {
  return listed.map((_, at) => listed[listed.length - at] ?? false);
}

function ownRole(reading: Reading, mentions: readonly CountryHit[], at: number): Role | undefined {
  const mention = mentions[at];
  if (mention === undefined) return undefined;
  const between = {
    after: mentions[at - 1]?.end ?? 0,
    before: mentions[at + 1]?.start ?? Infinity,
  };
  const cues = hitsOf(reading.hits, 'cue')
    .filter((cue) => cue.start >= between.after && cue.end <= between.before)
    .map((cue) => ({ cue: cue.meaning.cue, gap: cueGap(reading, cue, mention), cueHit: cue }))
    .filter(({ cue, gap }) => gap !== undefined && gap <= reachOf(cue, mention))
    .sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0) || RANK.indexOf(a.cue) - RANK.indexOf(b.cue));
  for (const { cue, cueHit } of cues) {
    const role = roleOf(reading, cue, { mention, cue: cueHit });
    if (role !== undefined) return role;
  }
  return undefined;
}

function roleOf(
  reading: Reading,
  cue: Cue,
  pair: { readonly mention: CountryHit; readonly cue: Hit },
): Role | undefined {
  switch (cue) {
    case 'person':
    case 'group':
      return pair.mention.meaning.isPeople ? 'passport' : undefined;
    case 'origin':
      return pair.mention.isName ? originRole(reading, pair.cue) : undefined;
    case 'block':
    case 'language':
      return cue === 'language' && !pair.mention.isLanguage ? undefined : 'blocked';
    case 'place':
      return !pair.mention.isName && pair.cue.start < pair.mention.start ? undefined : 'place';
    default:
      return cue;
  }
}

/** A country's name must stand nearer to "passport" than a nationality: "need a passport for a trip to Canada". */
function reachOf(cue: Cue, mention: CountryHit): number {
  return cue === 'passport' && !mention.meaning.isPeople ? 1 : REACH[cue];
}

function cueGap(
  reading: Reading,
  cue: Hit<Extract<Hit['meaning'], { layer: 'cue' }>>,
  mention: CountryHit,
) {
  return cue.meaning.side === 'after'
    ? gapOrShared(reading, mention, cue)
    : gapOrShared(reading, cue, mention);
}

/** "From" after words of travel is a place; after a person, or at the beginning of a clause, a nationality. */
function originRole(reading: Reading, origin: Hit): Role | undefined {
  if (travelsBefore(reading, origin)) return 'place';
  const opensClause = reading.text.words[origin.start] === 0 || !hasWordBefore(reading, origin);
  return opensClause || isSaidOfPerson(reading, origin) ? 'passport' : 'mentioned';
}

function hasWordBefore(reading: Reading, origin: Hit): boolean {
  const clause = reading.clauses[origin.start] ?? 0;
  const start = reading.clauses.indexOf(clause);
  return wordsBetween(reading.text, start, origin.start) > 0;
}

function isSaidOfPerson(reading: Reading, origin: Hit): boolean {
  return reading.hits.some((hit) => {
    const isPerson =
      hit.meaning.layer === 'slot:applicant' ||
      (hit.meaning.layer === 'cue' && hit.meaning.cue === 'person');
    const gap = isPerson ? gapBetween(reading, hit, origin) : undefined;
    return gap !== undefined && gap <= 1;
  });
}

function travelsBefore(reading: Reading, origin: Hit): boolean {
  return hitsOf(reading.hits, 'travel').some(
    (travel) => gapBetween(reading, travel, origin) !== undefined,
  );
}

/** Only "and", commas, slashes and small words stand between this country and the one before it. */
function isListed(reading: Reading, mentions: readonly CountryHit[], at: number): boolean {
  const [before, mention] = [mentions[at - 1], mentions[at]];
  if (before === undefined || mention === undefined) return false;
  if (before.end > mention.start) return before.start === mention.start;
  const joins = [...hitsOf(reading.hits, 'and'), ...hitsOf(reading.hits, 'boundary')]
    .filter((hit) => hit.start >= before.end && hit.end <= mention.start)
    .sort((a, b) => a.start - b.start);
  let gap = reading.text.text.slice(before.end, mention.start);
  for (const join of [...joins].reverse()) {
    gap = gap.slice(0, join.start - before.end) + gap.slice(join.end - before.end);
  }
  return (
    gap.length < 12 &&
    (/^[\s,،、/&+・]*$/u.test(gap) || reading.lexicon.joiners.includes(gap.trim()))
  );
}

/** A nationality word that ends its clause, or opens a message of few words, means the nationality. */
function defaultRole(reading: Reading, mention: CountryHit | undefined): Role {
  if (mention === undefined || !mention.meaning.isPeople || mention.isLanguage) return 'mentioned';
  if (fillsClause(reading.text, mention.start, mention.end)) return 'passport';
  const isFirst = opensMessage(reading.text, mention.start);
  return isFirst && (reading.text.words.at(-1) ?? 0) <= 4 ? 'passport' : 'mentioned';
}

/** How many words may stand between a cue and its country. */
const REACH: Readonly<Record<Cue, number>> = {
  passport: 3,
  person: 2,
  group: 0,
  residence: 2,
  place: 1,
  origin: 1,
  block: 1,
  language: 1,
};

/** Which cue wins at the same distance. */
const RANK: readonly Cue[] = [
  'block',
  'residence',
  'place',
  'passport',
  'origin',
  'person',
  'group',
  'language',
];
