import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { FLOWS, questions, URGENT } from '../dialogs';
import { buildProviderSignIn, buildTranslator } from './build-desk';
import type { CaseLookup } from './case-lookup/case-lookup';
import { createCaseClient } from './case-lookup/client';
import { guardLookup } from './case-lookup/guarded';
import { createBot } from './channel/bot';
import { capabilitiesOf } from './channel/capabilities';
import { LocalDirectLineAdapter } from './channel/direct-line/adapter';
import { createTokens } from './channel/direct-line/tokens';
import { createLimits } from './channel/limits';
import type { Config } from './config';
import { createSignals } from './conversation/signals';
import { createAccounts } from './desk/accounts';
import { createAudit } from './desk/audit';
import { createCaseViews } from './desk/case-view';
import { createPresence } from './desk/presence';
import { createTranscripts } from './desk/transcript';
import { createOperation, deskSchema, type DeskDefaults } from './handoff/operation';
import { createReception } from './handoff/reception';
import { createHandoffService } from './handoff/service';
import { createVault } from './handoff/vault';
import { loadFacts } from './policy/facts';
import { projectFolder } from './project-folder';
import { createRenderer } from './reply/render';
import { loadTexts } from './reply/texts';
import { createValues } from './reply/values';
import { openSqliteStore } from './store/sqlite/open';
import type { Store } from './store/store';
import type { TurnServices } from './turn/context';
import { loadUnderstanding } from './understanding';

/** The project's own folder. */
export const ROOT = projectFolder(__dirname);

export type Parts = Awaited<ReturnType<typeof build>>;

/** Makes every service, once: the only place that does. */
export async function build(config: Config) {
  const common = await buildCommon(config);
  const turn = buildTurn(common);
  return { ...common, turn, ...(await buildDesk(common)), ...(await buildLine(common, turn)) };
}

type Common = Awaited<ReturnType<typeof buildCommon>>;

/** What the bot and the desk share. */
async function buildCommon(config: Config) {
  const log = pino({ level: config.LOG_LEVEL });
  const clock = () => new Date();
  const store = await openSqliteStore(config.databaseFile);
  const defaults = readDesk();
  const presence = createPresence({ store, awaySeconds: config.AGENT_AWAY_SECONDS, clock });
  const operation = createOperation(store.settings, defaults);
  const reception = createReception({
    store,
    operation,
    anybodyThere: () => presence.anybody(),
    queueLimit: config.QUEUE_LIMIT,
    clock,
  });
  const words = await buildWords(config, clock);
  const vault = createVault(config.VAULT_KEY ?? (await keptSecret(store, 'vault-key')));
  const signals = createSignals();
  const translator = buildTranslator(config, log);
  const shared = { config, log, clock, store, defaults, capabilitiesOf, signals, translator };
  return { ...shared, ...words, presence, operation, reception, vault };
}

function buildTurn(common: Common): TurnServices {
  const { config, defaults, operation } = common;
  return {
    ...common,
    ...loadUnderstanding(ROOT, config, common.log),
    flows: new Map(FLOWS.map((flow) => [flow.topic, flow])),
    questions,
    urgent: URGENT,
    caseLookup: buildCaseLookup(common),
    stops: () => operation.stops(),
    sealedHours: config.SEALED_HOURS,
    callbackDays: config.CALLBACK_DAYS,
    timeZone: defaults.hours.timeZone,
  };
}

/** The operator's case system, where it is configured. */
function buildCaseLookup({ config, log }: Common): CaseLookup | undefined {
  if (!config.CASE_LOOKUP_URL || !config.CASE_LOOKUP_KEY) return undefined;
  const answerAfterMs = config.CASE_LOOKUP_ANSWER_MS;
  const url = config.CASE_LOOKUP_URL.replace(/\/$/, '');
  const timeoutMs = Math.round(answerAfterMs * 0.9);
  const client = createCaseClient({ url, key: config.CASE_LOOKUP_KEY, timeoutMs, restMs: 30_000 });
  return guardLookup(client, { limits: LOOKUP_LIMITS, answerAfterMs, log });
}

/** Tries a day: a family at one desk gets through, a list of numbers does not. */
const LOOKUP_LIMITS = { conversation: 5, person: 10, application: 5, network: 60 };

async function buildDesk(common: Common) {
  const { config, store, clock, defaults } = common;
  return {
    accounts: createAccounts({ store, sessionMinutes: config.AGENT_SESSION_MINUTES, clock }),
    localAccounts: config.LOCAL_ACCOUNTS === 'on',
    providerSignIn: await buildProviderSignIn(config, store),
    audit: createAudit(store.audit, clock),
    handoffs: createHandoffService(common),
    cases: createCaseViews(common),
    transcripts: createTranscripts(common),
    topics: FLOWS.map((flow) => flow.topic),
    wrapUps: defaults.wrapUps,
  };
}

async function buildLine({ config, store }: Common, turn: TurnServices) {
  const secret = await keptSecret(store, 'direct-line-secret');
  return {
    bot: createBot(turn),
    adapter: new LocalDirectLineAdapter(),
    secret: config.DIRECT_LINE_SECRET ?? secret,
    tokens: createTokens(await keptSecret(store, 'token-key'), config.RESUME_DAYS),
    limits: createLimits(config),
  };
}

async function buildWords(config: Config, now: () => Date) {
  const known = loadFacts(join(ROOT, 'dialogs', 'facts'));
  const channels = known.channels.filter(({ id }) => !config.CHANNELS_OFF.includes(id));
  const facts = { ...known, channels };
  const texts = await loadTexts(join(ROOT, 'locales'));
  const values = createValues({ texts, facts, now });
  return { facts, texts, values, renderer: createRenderer({ texts, values, facts }) };
}

/** How the desk works when nobody has changed it. */
function readDesk(): DeskDefaults {
  const file = join(ROOT, 'dialogs', 'desk.json');
  return deskSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A secret made the first time and kept in the database. */
function keptSecret(store: Store, name: string): Promise<string> {
  return store.secrets.getOrCreate(name, () => randomBytes(32).toString('base64url'));
}
