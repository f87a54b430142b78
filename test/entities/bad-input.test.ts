import path from 'node:path';
import { LANGUAGES } from '../../src/language/supported';
import { maskIdentifiers } from '../../src/recognizer/entities/identifiers';
import { loadExtractor } from '../../src/recognizer/entities/load';

const extractor = loadExtractor(path.join(__dirname, '../../locales'));
const NOW = new Date('2026-11-24T12:00:00Z');

/** Pieces that, repeated, tempt a pattern into trying again and again. */
const PIECES = {
  digits: '1234567890',
  'digits with spaces': '1 ',
  'digits with dashes': '12-',
  'dates without end': '2026-11-',
  'letters and digits': 'a1',
  'at signs': '@',
  'half an e-mail': 'a@',
  'the word at': 'at ',
  dots: 'a.',
  spaces: ' ',
  'single letters': 'v ',
  countries: 'german and ',
  negations: 'not not no ',
  cues: 'passport visa from ',
  weekdays: 'last tuesday ',
  'number words': 'two weeks ago ',
  Han: '中国人',
  katakana: 'アメリカ',
  Hangul: '한국여권',
  Arabic: 'والمغربي',
  'combining marks': 'e\u0301\u0301\u0301',
  'zero-width': '\u200b\u202e',
  'Unicode tags': '\u{e0041}',
  'lone surrogates': '\ud800',
  emoji: '👩‍👩‍👧‍👦',
  HTML: '<a href="x">',
  placeholders: '[passport-number]',
  brackets: '[[',
} as const;

describe.each(Object.entries(PIECES))('%s, 100,000 letters of them', (_, piece) => {
  const long = repeat(piece, 100_000);

  test('are masked in time that grows with the length only', () => {
    expect(cpuMs(() => maskIdentifiers(long))).toBeLessThan(
      12 * cpuMs(() => maskIdentifiers(repeat(piece, 25_000))) + 250,
    );
  });

  test.each(LANGUAGES)('are read in bounded time in %s', (language) => {
    expect(cpuMs(() => extractor.extractEntities({ text: long, language, now: NOW }))).toBeLessThan(
      400,
    );
    expect(cpuMs(() => extractor.findFormField(long, language))).toBeLessThan(200);
  });
});

test('spans point at the very words of the message', () => {
  const text = '\u200bＩ am Ｇｅｒｍａｎ 👩‍👧 from 臺灣, e\u0301t\u0301 passport AB1234567';
  for (const language of LANGUAGES) {
    for (const entity of extractor.extractEntities({ text, language, now: NOW })) {
      expect(text.slice(entity.start, entity.end)).toBe(entity.source);
    }
  }
});

test('an empty message holds nothing', () => {
  for (const language of LANGUAGES)
    expect(extractor.extractEntities({ text: '', language, now: NOW })).toEqual([]);
});

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Processor time, so that a busy machine does not fail the test. */
function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
