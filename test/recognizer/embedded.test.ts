import path from 'node:path';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/language/supported';
import { INTENTS } from '../../src/recognizer/intents';
import { decide } from '../../src/recognizer/embedded/bands';
import { loadEmbeddedRecognizer } from '../../src/recognizer/embedded/load';
import type { Candidate } from '../../src/recognizer/recognizer';

const recognizer = loadEmbeddedRecognizer(path.join(__dirname, '../../dist/models'));

const ADVERSARIAL: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', '   \t\n '],
  ['100 kB of one letter', 'a'.repeat(100_000)],
  ['100 kB of words', 'refused visa '.repeat(8_000)],
  ['100 kB of accents', 'a' + '\u0301'.repeat(100_000)],
  ['100 kB of open tags', '<a'.repeat(50_000)],
  ['100 kB of ideographs', '拒'.repeat(100_000)],
  ['100 kB of Hangul', '거절'.repeat(50_000)],
  ['lone surrogates', 'visa \ud800\udc00\ud800 refused \udfff'],
  ['zero-width and bidi characters', 'v\u200bi\u202es\u2066a\ufeff'],
  ['Unicode tags', '\u{e0001}\u{e0041}\u{e0042} hello'],
  ['emoji only', '😀🛂✈️👨‍👩‍👧'],
  ['digits only', '0123456789'.repeat(50)],
  ['markup', '<script>alert(1)</script><b>eTA</b> &amp; more'],
  ['ligatures that grow', '\ufdfa'.repeat(5_000)],
  ['five languages', 'my eTA est abgelehnt 被拒了 なぜ ¿por qué?'],
];

/** Generous: the machine may be busy. What grows worse than linearly takes minutes. */
const BOUND_MS = 2_000;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(ADVERSARIAL)('%s gets a sensible answer in bounded time', async (_, text) => {
    const started = performance.now();
    const { intent, confidence, band, candidates } = await recognizer.recognize({ text, language });
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    expect(INTENTS).toContain(intent);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(candidates).toHaveLength(3);
    expect(['answer', 'clarify', 'none']).toContain(band);
  });
});

test('no text whatever makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(...LANGUAGES),
      async (text, language) => {
        const { candidates } = await recognizer.recognize({ text, language });
        expect(candidates).toHaveLength(3);
      },
    ),
  );
});

describe('bands', () => {
  const thresholds = { answer: 0.6, reject: 0.7 };
  const ranked = (...shares: readonly Candidate[]): readonly Candidate[] => shares;

  test('a sure label is answered', () => {
    const { band, candidates } = decide(
      ranked(
        { intent: 'CheckStatus', confidence: 0.8 },
        { intent: 'None', confidence: 0.1 },
        { intent: 'Help', confidence: 0.05 },
      ),
      thresholds,
    );
    expect(band).toBe('answer');
    expect(candidates[0]?.intent).toBe('CheckStatus');
  });

  test('when in doubt only real labels are offered', () => {
    const { band, candidates } = decide(
      ranked(
        { intent: 'None', confidence: 0.4 },
        { intent: 'CheckStatus', confidence: 0.3 },
        { intent: 'Help', confidence: 0.2 },
        { intent: 'Cancel', confidence: 0.1 },
      ),
      thresholds,
    );
    expect(band).toBe('clarify');
    expect(candidates.map(({ intent }) => intent)).toEqual(['CheckStatus', 'Help', 'Cancel']);
  });

  test('what is surely unrelated is turned away', () => {
    const { band, candidates } = decide(
      ranked({ intent: 'None', confidence: 0.9 }, { intent: 'Help', confidence: 0.1 }),
      thresholds,
    );
    expect(band).toBe('none');
    expect(candidates[0]?.intent).toBe('None');
  });
});
