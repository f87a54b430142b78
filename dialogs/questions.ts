import type { FlowOf, Questions } from '../src/flow/types';

/** Every question the service asks. Its words are in locales/<lng>/questions.json under the same id. */
export const questions = {
  passport: { kind: 'country', several: true },
  'travel-passport': { kind: 'country-among', question: 'passport' },
  holdings: {
    kind: 'choice',
    choices: [
      'none',
      'canadian-citizen',
      'permanent-resident',
      'us-permanent-resident',
      'canadian-visa',
      'non-citizen-document',
      'exempt-person',
    ],
    no: 'none',
  },
  'travel-mode': { kind: 'choice', choices: ['air', 'transit', 'land', 'sea'] },
  'sea-origin': { kind: 'choice', choices: ['spm', 'other'], yes: 'spm', no: 'other' },
  'large-vessel': { kind: 'choice', choices: ['yes', 'no'] },
  'conditional-proof': {
    kind: 'choice',
    choices: ['canadian-visa-ten-years', 'us-visa', 'neither'],
    no: 'neither',
  },
  'transit-duration': { kind: 'choice', choices: ['yes', 'no'] },
  'transit-programme': { kind: 'choice', choices: ['yes', 'no'] },
  'british-document': {
    kind: 'choice',
    choices: [
      'british-citizen',
      'british-national-overseas',
      'british-overseas-citizen',
      'british-overseas-territories-citizen',
      'british-subject',
      'british-protected-person',
    ],
  },
  'uk-readmission': { kind: 'choice', choices: ['yes', 'no'] },
  'british-territory': { kind: 'choice', choices: ['yes', 'no'] },
  'uk-right-of-abode': { kind: 'choice', choices: ['yes', 'no'] },
  'hong-kong-document': {
    kind: 'choice',
    choices: [
      'hong-kong-passport',
      'british-national-overseas',
      'chinese-passport',
      'document-of-identity',
    ],
  },
  'israel-document': {
    kind: 'choice',
    choices: ['israel-national-passport', 'israel-other-document'],
    yes: 'israel-national-passport',
    no: 'israel-other-document',
  },
  'romania-document': {
    kind: 'choice',
    choices: ['romania-electronic', 'romania-not-electronic'],
    yes: 'romania-electronic',
    no: 'romania-not-electronic',
  },
  'taiwan-document': {
    kind: 'choice',
    choices: ['taiwan-with-id-number', 'taiwan-without-id-number'],
    yes: 'taiwan-with-id-number',
    no: 'taiwan-without-id-number',
  },
  'non-citizen-document': {
    kind: 'choice',
    choices: [
      'other-refugee-document',
      'stateless-document',
      'alien-passport',
      'canadian-refugee-document',
      'us-refugee-document',
      'us-reentry-permit',
      'laissez-passer',
    ],
  },
  'us-resident': { kind: 'choice', choices: ['yes', 'no'] },
  'exempt-kind': {
    kind: 'choice',
    choices: [
      'diplomat',
      'air-crew',
      'vessel-crew',
      'visiting-forces',
      'us-return',
      'spm-resident',
      'refuelling-stop',
      'inspector',
      'royal-family',
    ],
  },
  'canadian-passport-valid': { kind: 'choice', choices: ['yes', 'no'] },
  'flight-within-ten-days': { kind: 'choice', choices: ['yes', 'no'] },
  'other-passport': { kind: 'country' },
  'canadian-proof': { kind: 'choice', choices: ['yes', 'no'] },
} as const satisfies Questions;

export type QuestionId = keyof typeof questions;

/** Checks a flow against its own nodes and the questions above, at compile time. */
export const flow: FlowOf<QuestionId> = (definition) => definition;
