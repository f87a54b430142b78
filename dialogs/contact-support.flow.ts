import { flow } from './questions';

const WRITE = ['web-form', 'contact'] as const;

/** Numbers, hours and forms of the department. */
export const contactSupport = flow({
  topic: 'contact-support',
  start: 'contact-way',
  forgets: ['contact-way'],
  nodes: {
    'contact-way': {
      ask: 'contact-way',
      next: [
        { when: 'wantsToPhone', to: 'caller-place' },
        { when: 'cannotHear', to: 'hearing' },
        { when: 'wantsToGoThere', to: 'in-person' },
        { to: 'write' },
      ],
    },
    'caller-place': {
      ask: 'caller-place',
      next: [{ when: 'callsFromCanada', to: 'phone-in-canada' }, { to: 'phone-abroad' }],
    },

    'phone-in-canada': {
      outcome: 'phone',
      sources: ['call-centre-lists', 'phone-lists'],
      links: ['contact'],
      then: ['check-status', 'service-status'],
      person: true,
    },
    'phone-abroad': {
      outcome: 'no-phone-abroad',
      sources: ['call-centre-lists', 'client-service'],
      links: [...WRITE, 'visa-centres'],
      then: ['find-visa-centre', 'check-status'],
      person: true,
    },
    hearing: {
      outcome: 'text-channels',
      sources: ['phone-lists', 'links-list'],
      links: WRITE,
      then: ['find-visa-centre'],
      person: true,
    },
    'in-person': {
      outcome: 'visa-centre',
      sources: ['client-service'],
      links: ['visa-centres', 'contact'],
      then: ['find-visa-centre'],
    },
    write: {
      outcome: 'web-form',
      sources: ['links-list', 'call-centre-lists'],
      links: [...WRITE, 'web-forms'],
      then: ['check-status', 'correct-mistake'],
      person: true,
    },
  },
});
