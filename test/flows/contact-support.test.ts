import { contactSupport } from '../../dialogs/contact-support.flow';
import { resolve } from '../../src/flow/resolve';
import { facts, situation, type Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('contact-support', () => {
  test.each<[string, Answers, string]>([
    [
      'who calls from Toronto',
      { 'contact-way': 'phone', 'caller-place': 'in-canada' },
      'phone-in-canada',
    ],
    ['who calls from Berlin', { 'contact-way': 'phone', 'caller-place': 'abroad' }, 'phone-abroad'],
    ['who writes', { 'contact-way': 'write' }, 'write'],
    ['who cannot hear', { 'contact-way': 'hearing' }, 'hearing'],
    ['who wants to go there', { 'contact-way': 'in-person' }, 'in-person'],
    ['who is not sure', { 'contact-way': 'unsure' }, 'write'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(contactSupport, answers)).toBe(node);
  });

  test('the numbers in texts are those of the channels', () => {
    const phones = facts.channels.flatMap(({ phone }) => (phone ? [phone] : []));
    expect(phones).toEqual([valueOf('callCentrePhone'), valueOf('oCanadaPhone')]);
  });

  test('without phone channels nobody is sent to a phone', () => {
    const channels = facts.channels.filter(({ phone }) => !phone);
    const answers: Answers = { 'contact-way': 'phone' };
    const without = { ...situation(answers), facts: { ...facts, channels } };
    expect(resolve(contactSupport, without)).toMatchObject({ at: 'outcome', node: 'write' });
  });

  test('without visa application centres nobody is sent to one', () => {
    const channels = facts.channels.filter(({ id }) => id !== 'visa-centre');
    const without = { ...situation({ 'contact-way': 'in-person' }), facts: { ...facts, channels } };
    expect(resolve(contactSupport, without)).toMatchObject({ at: 'outcome', node: 'write' });
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(contactSupport)).toEqual({ unreached: [], mostQuestions: 2 });
  });
});

function valueOf(fact: string): string | number | undefined {
  return facts.values.get(fact)?.[0]?.value;
}
