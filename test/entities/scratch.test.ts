import { readEntityData } from '../../src/recognizer/entities/load';
import { createExtractor } from '../../src/recognizer/entities/extract';
import type { EntityData } from '../../src/recognizer/entities/data';
import { existsSync, readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../src/language/supported';
test('x', () => {
  const en = readEntityData('locales', 'en');
  const data = Object.fromEntries(LANGUAGES.map((l) => [l, existsSync(`locales/${l}/entities.json`) ? readEntityData('locales', l) : en])) as Record<Language, EntityData>;
  const t0 = performance.now();
  const ex = createExtractor(data);
  const out: string[] = [`load ${(performance.now() - t0).toFixed(0)} ms`];
  const now = new Date('2026-11-24T12:00:00Z');
  for (const line of readFileSync('/tmp/eta/ents/probe.txt', 'utf8').split('\n')) {
    const m = /^(\S+)\t(.*)$/.exec(line);
    if (!m) continue;
    const es = ex.extractEntities({ text: m[2]!, language: m[1] as Language, now });
    out.push(`${m[2]}\n      ` + es.map((e) => e.kind === 'country' ? `${e.negated ? '!' : ''}${e.iso2}:${e.role}` : e.kind === 'slot' ? `${e.negated ? '!' : ''}${e.slot}=${e.value}` : e.kind === 'date' ? `date ${e.from}${e.to !== e.from ? '..' + e.to : ''}` : e.kind === 'duration' ? `${e.hours}h ${e.direction}` : e.kind === 'number' ? `#${e.value}` : e.kind === 'language' ? `lang ${e.tag}` : e.kind === 'form-field' ? `field ${e.field} ${e.score}` : `id ${e.identifier}`).join(' | '));
  }
  const s = 'I am a German citizen living in Spain and I want to fly to Canada from Mexico on 3 November, applied 4 days ago, my passport number is C01X00T47 and I have no green card or us visa. '.repeat(2).slice(0, 300);
  for (let i = 0; i < 300; i++) ex.extractEntities({ text: s, language: 'en', now });
  const t1 = performance.now(); for (let i = 0; i < 300; i++) ex.extractEntities({ text: s, language: 'en', now });
  out.push(`${((performance.now() - t1) / 300).toFixed(3)} ms per 300 chars`);
  require('fs').writeFileSync('/tmp/eta/ents/probe.out', out.join('\n'));
});
