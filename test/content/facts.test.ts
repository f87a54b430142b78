import { facts } from '../support/situation';

test('every fact, link, country, document, field and channel names a source that exists', () => {
  const named = [
    ...[...facts.values.values()].flat().map((fact) => fact.source),
    ...[...facts.links.values()].map((link) => link.source),
    ...[...facts.countries.values()].map((country) => country.source),
    ...[...facts.territories.values()].map((territory) => territory.source),
    ...[...facts.documents.values()].map((document) => document.source),
    ...facts.formFields.map((field) => field.source),
    ...facts.channels.map((channel) => channel.source),
  ];
  expect([...new Set(named)].filter((id) => !facts.sources.has(id))).toEqual([]);
});

test('the fact base has 209 countries, 41 territories and 77 form fields', () => {
  expect([facts.countries.size, facts.territories.size, facts.formFields.length]).toEqual([
    209, 41, 77,
  ]);
});

test('no source is dated in the future', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect([...facts.sources.values()].filter((source) => source.asOf > today)).toEqual([]);
});

test('periods of a country follow each other without gap or overlap', () => {
  for (const { periods } of facts.countries.values())
    for (const [index, period] of periods.entries())
      expect(period.from).toBe(periods[index - 1]?.until);
});
