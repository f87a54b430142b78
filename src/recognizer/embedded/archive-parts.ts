import type { Archive, FlatNumbers } from './archive';
import { buildHashIndex, entriesOf, type HashIndex } from './hash';
import type { CompiledLexicon } from './lexicon';
import type { LinearMember } from './member';

/** A member's arrays under a prefix. */
export function memberToArchive(name: string, member: LinearMember): Archive {
  return {
    ...indexToArchive(`${name}.index`, member.index),
    [`${name}.rarity`]: member.rarity,
    [`${name}.ownRows`]: Int32Array.of(member.ownRows),
    [`${name}.weights`]: member.weights,
    [`${name}.scales`]: member.scales,
    [`${name}.groupWeights`]: Float32Array.from(member.groupWeights),
  };
}

/** The member stored under a prefix. */
export function memberFromArchive(name: string, archive: Archive): LinearMember {
  const scales = floats(archive, `${name}.scales`);
  const weights = bytes(archive, `${name}.weights`);
  return {
    classes: weights.length / scales.length,
    index: indexFromArchive(`${name}.index`, archive),
    rarity: floats(archive, `${name}.rarity`),
    ownRows: integers(archive, `${name}.ownRows`)[0] ?? 0,
    weights,
    scales,
    groupWeights: [...floats(archive, `${name}.groupWeights`)],
  };
}

/** A lexicon's arrays under a prefix. */
export function lexiconToArchive(name: string, lexicon: CompiledLexicon): Archive {
  return {
    ...indexToArchive(`${name}.index`, lexicon.index),
    [`${name}.starts`]: lexicon.starts,
    [`${name}.meanings`]: lexicon.meanings,
  };
}

/** The lexicon stored under a prefix. */
export function lexiconFromArchive(name: string, archive: Archive): CompiledLexicon {
  return {
    index: indexFromArchive(`${name}.index`, archive),
    starts: integers(archive, `${name}.starts`),
    meanings: integers(archive, `${name}.meanings`),
  };
}

/** An array of a known kind; throws when it is missing. */
export function floats(archive: Archive, name: string): Float32Array {
  const numbers = archive[name];
  return numbers instanceof Float32Array ? numbers : missing(name, numbers);
}

function integers(archive: Archive, name: string): Int32Array {
  const numbers = archive[name];
  return numbers instanceof Int32Array ? numbers : missing(name, numbers);
}

function bytes(archive: Archive, name: string): Int8Array {
  const numbers = archive[name];
  return numbers instanceof Int8Array ? numbers : missing(name, numbers);
}

function missing(name: string, found: FlatNumbers | undefined): never {
  throw new Error(
    `The model file has ${found === undefined ? 'no' : 'an unexpected'} "${name}". Run \`npm run build\`.`,
  );
}

function indexToArchive(name: string, index: HashIndex): Archive {
  const { keys, rows } = entriesOf(index);
  return { [`${name}.keys`]: keys, [`${name}.rows`]: rows };
}

function indexFromArchive(name: string, archive: Archive): HashIndex {
  return buildHashIndex(integers(archive, `${name}.keys`), integers(archive, `${name}.rows`));
}
