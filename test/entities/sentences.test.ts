import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../src/language/supported';
import type { Entity } from '../../src/recognizer/entities/entity';
import { loadExtractor } from '../../src/recognizer/entities/load';

const extractor = loadExtractor(path.join(__dirname, '../../locales'));

/** A Tuesday. */
const NOW = new Date('2026-11-24T12:00:00Z');

describe.each(LANGUAGES)('what people say in %s', (language) => {
  test.each(sentences(language))('%s', (text, promised) => {
    const said = extractor.extractEntities({ text, language, now: NOW }).map(brief);
    expect(said).toEqual(expect.arrayContaining([...promised]));
    expect(said.filter(isPassport).sort()).toEqual(promised.filter(isPassport).sort());
  });

  test('has forty sentences or more', () =>
    expect(sentences(language).length).toBeGreaterThanOrEqual(40));
});

/** Lines of "sentence => entity, entity"; passports must be exactly those that are named. */
function sentences(language: string): readonly (readonly [string, readonly string[]])[] {
  const lines = readFileSync(path.join(__dirname, 'sentences', `${language}.txt`), 'utf8').split(
    '\n',
  );
  return lines.flatMap((line) => {
    const [text, promised] = line.split(' =>');
    if (text === undefined || promised === undefined) return [];
    return [[text, promised.split(',').flatMap((word) => word.trim() || [])]];
  });
}

function brief(entity: Entity): string {
  switch (entity.kind) {
    case 'country':
      return `${entity.negated ? '!' : ''}${entity.iso2}:${entity.role}`;
    case 'slot':
      return `${entity.negated ? '!' : ''}${entity.slot}=${entity.value}`;
    case 'date':
      return `date:${entity.from}${entity.to === entity.from ? '' : `..${entity.to}`}`;
    case 'duration':
      return `${entity.hours}h:${entity.direction}`;
    case 'number':
      return `number:${entity.value}`;
    case 'language':
      return `language:${entity.tag}`;
    case 'form-field':
      return `field:${entity.field}`;
    case 'identifier':
      return `id:${entity.identifier}`;
  }
}

function isPassport(word: string): boolean {
  return word.endsWith(':passport');
}
