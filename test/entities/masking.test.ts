import { maskIdentifiers } from '../../src/recognizer/entities/identifiers';

const DIGIT_ZEROS = {
  ascii: 0x30,
  'full-width': 0xff10,
  'Arabic-Indic': 0x660,
  Persian: 0x6f0,
} as const;

/** Secrets that must never be stored; each appears in a sentence of its own. */
const SECRETS: readonly (readonly [string, string, string])[] = [
  ['passport-number', 'my passport number is ', 'AB1234567'],
  ['passport-number', 'passport ', '512345678'],
  ['passport-number', 'Reisepass Nr. ', 'C01X00T47'],
  ['passport-number', '护照号', 'E12345678'],
  ['passport-number', '여권번호는 ', 'M12345678'],
  ['passport-number', 'رقم الجواز ', 'R1234567'],
  ['application-number', 'application ', 'V123456789'],
  ['application-number', 'la demande ', 'V 123 456 789'],
  ['application-number', 'Antrag ', 'v-123-456-789'],
  ['eta-number', 'eTA ', 'J987654321'],
  ['uci', 'UCI ', '1234-5678'],
  ['uci', 'IUC : ', '11-2345-6789'],
  ['phone', 'call ', '+1 (514) 555-0199'],
  ['phone', 'appelez le ', '06 12 34 56 78'],
  ['card-number', 'card ', '4111 1111 1111 1111'],
  ['card-number', 'card ', '378282246310005'],
];

describe.each(Object.entries(DIGIT_ZEROS))('in %s digits', (_, zero) => {
  test.each(SECRETS)('%s after "%s" is masked: %s', (kind, before, secret) => {
    const written = withDigits(secret, zero);
    const { text, found } = maskIdentifiers(`${before}${written}, thanks`);
    expect(text).toBe(`${before}[${kind}], thanks`);
    expect(found).toEqual([
      expect.objectContaining({ kind: 'identifier', identifier: kind, source: written }),
    ]);
  });
});

test.each([
  'me@example.com',
  'Jean.Dupont+eta@courriel.example.ca',
  'jean @ example . com',
  'jean at gmail dot com',
  'ｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ',
])('e-mail %s is masked', (address) => {
  expect(maskIdentifiers(`mail ${address} `).text).toBe('mail [email] ');
});

test.each([
  'since 2026-11-03, then 03.11.2026 and 11/03/2026',
  'on 24 11 2026 at 14:30',
  'flight AC123 or LH 470 or AF0344 within 72 hours',
  'paid $7 and 1,234,567 won',
  'valid 2021-2026',
  'form IMM5257E, permit I-571, visa B1/B2',
  'born 20261103',
  '７２時間、３日前',
  'منذ ٧٢ ساعة',
  'route 404 error 503 page 12',
])('"%s" stays as it is', (text) => {
  expect(maskIdentifiers(text)).toEqual({ text, found: [] });
});

test('a masked text is masked no further, and its marks are still found', () => {
  const once = maskIdentifiers('passport AB1234567, application V123456789').text;
  const twice = maskIdentifiers(once);
  expect(twice.text).toBe(once);
  expect(twice.found.map((entity) => entity.source)).toEqual([
    '[passport-number]',
    '[application-number]',
  ]);
});

test('bidi marks and zero-width letters inside a number do not hide it', () => {
  expect(maskIdentifiers('passport \u202aAB12\u200b34567\u202c ok').text).not.toMatch(/34567/);
});

function withDigits(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
