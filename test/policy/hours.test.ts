import { hoursSchema, openingAt, type Hours } from '../../src/handoff/hours';

const HOURS: Hours = {
  timeZone: 'America/Toronto',
  week: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '20:00' })),
  holidays: 'CA',
  closedDays: ['2026-12-24'],
  override: null,
};
const at = (iso: string, hours = HOURS) => openingAt(hours, new Date(iso));

test('open within the week’s hours, in the desk’s own time zone', () => {
  expect(at('2026-11-26T13:00:00Z')).toEqual({ is: 'open' });
  expect(at('2026-11-26T12:59:59Z')).toEqual({ is: 'closed', opensAt: '2026-11-26T13:00:00.000Z' });
  expect(at('2026-11-27T00:59:59Z')).toEqual({ is: 'open' });
  expect(at('2026-11-27T01:00:00Z')).toEqual({ is: 'closed', opensAt: '2026-11-27T13:00:00.000Z' });
});

test('over the weekend, and over a change of the clocks', () => {
  expect(at('2026-11-28T15:00:00Z')).toEqual({ is: 'closed', opensAt: '2026-11-30T13:00:00.000Z' });
  expect(at('2026-03-07T15:00:00Z')).toEqual({ is: 'closed', opensAt: '2026-03-09T12:00:00.000Z' });
});

test('statutory holidays and days off are holidays; the next opening is after them', () => {
  expect(at('2026-07-01T15:00:00Z')).toEqual({
    is: 'holiday',
    opensAt: '2026-07-02T12:00:00.000Z',
  });
  expect(at('2026-12-24T15:00:00Z')).toMatchObject({ is: 'holiday' });
  expect(at('2026-12-25T15:00:00Z')).toEqual({
    is: 'holiday',
    opensAt: '2026-12-28T13:00:00.000Z',
  });
  expect(at('2026-07-01T15:00:00Z', { ...HOURS, holidays: null })).toEqual({ is: 'open' });
});

test('a supervisor’s word stands over the hours, until its time', () => {
  const closed = { ...HOURS, override: { open: false, until: '2026-11-26T18:00:00Z' } };
  expect(at('2026-11-26T15:00:00Z', closed)).toEqual({
    is: 'closed',
    opensAt: '2026-11-26T18:00:00.000Z',
  });
  expect(at('2026-11-26T18:00:00Z', closed)).toEqual({ is: 'open' });
  const open = { ...HOURS, override: { open: true, until: null } };
  expect(at('2026-11-29T03:00:00Z', open)).toEqual({ is: 'open' });
  const gone = { ...HOURS, override: { open: false, until: null } };
  expect(at('2026-11-26T15:00:00Z', gone)).toEqual({ is: 'closed', opensAt: null });
});

test('never open: no opening is in sight, and none is invented', () => {
  expect(at('2026-11-26T15:00:00Z', { ...HOURS, week: [] })).toEqual({
    is: 'closed',
    opensAt: null,
  });
});

test('around the clock', () => {
  const always = {
    ...HOURS,
    holidays: null,
    closedDays: [],
    week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
  };
  for (const hour of [0, 4, 5, 12, 23])
    expect(at(`2026-11-29T${String(hour).padStart(2, '0')}:30:00Z`, always)).toEqual({
      is: 'open',
    });
});

test.each([
  ['a time zone that is none', { timeZone: 'Moon/Base' }],
  ['a day that is none', { week: [{ day: 8, from: '08:00', to: '09:00' }] }],
  ['a time that is none', { week: [{ day: 1, from: '8', to: '25:00' }] }],
  ['a date that is none', { closedDays: ['2026-02-30'] }],
])('%s is refused', (_name, change) => {
  expect(hoursSchema.safeParse({ ...HOURS, ...change }).success).toBe(false);
});
