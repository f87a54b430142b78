/** What a person wants from the service; the first thirteen are the seed page's request types. */
export const SERVICE_INTENTS = [
  'CheckEligibility',
  'TechnicalProblem',
  'FormQuestion',
  'StartApplication',
  'SubmitDocuments',
  'CheckStatus',
  'LostCorrespondence',
  'UnderstandDecision',
  'GetEtaNumber',
  'ProcessingDelay',
  'ForgotInformation',
  'CorrectMistake',
  'ChangeDetails',
  'RequestReconsideration',
  'ProcessingTime',
  'AirportProblem',
  'FindVisaCentre',
  'ContactSupport',
  'ServiceStatus',
  'FeesAndRefunds',
  'ValidityAndTravel',
  'ReportFraud',
  'WithdrawApplication',
  'AccountAccess',
  'AboutEta',
  'OtherImmigrationService',
] as const;

/** What a person does with the conversation itself. */
export const CONVERSATION_INTENTS = [
  'TalkToAgent',
  'Greeting',
  'Thanks',
  'Goodbye',
  'Help',
  'Cancel',
  'StartOver',
  'GoBack',
  'Repeat',
  'ChangeLanguage',
  'Complain',
] as const;

/** The binding label set, `None` last. */
export const INTENTS = [...SERVICE_INTENTS, ...CONVERSATION_INTENTS, 'None'] as const;

export type ServiceIntent = (typeof SERVICE_INTENTS)[number];
export type ConversationIntent = (typeof CONVERSATION_INTENTS)[number];
export type Intent = (typeof INTENTS)[number];

export function isServiceIntent(intent: string): intent is ServiceIntent {
  return SERVICE_INTENTS.some((known) => known === intent);
}

/** The kebab-case slug under which an intent's flow, texts and phrases are filed. */
export function slugOf(intent: Intent): string {
  return intent.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
}
