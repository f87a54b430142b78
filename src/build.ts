import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pino from 'pino';
import { FLOWS, questions, URGENT } from '../dialogs';
import { createBot } from './channel/bot';
import { capabilitiesOf } from './channel/capabilities';
import { LocalDirectLineAdapter } from './channel/direct-line/adapter';
import { createTokens } from './channel/direct-line/tokens';
import { createLimits } from './channel/limits';
import type { Config } from './config';
import { createAccounts } from './desk/accounts';
import { createPresence } from './desk/presence';
import { createDeskView } from './desk/view';
import { createHandoffService } from './handoff/service';
import { loadFacts } from './policy/facts';
import { projectFolder } from './project-folder';
import { createRenderer } from './reply/render';
import { loadTexts } from './reply/texts';
import { createValues } from './reply/values';
import { openSqliteStore } from './store/sqlite/open';
import type { TurnServices } from './turn/context';
import { loadUnderstanding } from './understanding';

/** The project's own folder. */
export const ROOT = projectFolder(__dirname);

export type Parts = Awaited<ReturnType<typeof build>>;

/** Makes every service, once: the only place that does. */
export async function build(config: Config) {
  const log = pino({ level: config.LOG_LEVEL });
  const clock = () => new Date();
  const store = await openSqliteStore(config.databaseFile);
  const words = await buildWords(clock);
  const presence = createPresence({ store, awaySeconds: config.AGENT_AWAY_SECONDS, clock });
  const turn: TurnServices = {
    ...loadUnderstanding(ROOT, config, log),
    ...words,
    store,
    flows: new Map(FLOWS.map((flow) => [flow.topic, flow])),
    questions,
    urgent: URGENT,
    capabilitiesOf,
    agentPresent: () => presence.anybody(),
    clock,
    log,
  };
  const key = await store.secrets.getOrCreate('token-key', newSecret);
  const secret = await store.secrets.getOrCreate('direct-line-secret', newSecret);
  return {
    config,
    log,
    store,
    presence,
    turn,
    bot: createBot(turn),
    accounts: createAccounts({ store, sessionMinutes: config.AGENT_SESSION_MINUTES, clock }),
    handoffs: createHandoffService({ ...words, store, capabilitiesOf, clock }),
    view: createDeskView({ ...words, store }),
    adapter: new LocalDirectLineAdapter(),
    secret: config.DIRECT_LINE_SECRET ?? secret,
    tokens: createTokens(key, config.RESUME_DAYS),
    limits: createLimits(config),
  };
}

async function buildWords(now: () => Date) {
  const facts = loadFacts(join(ROOT, 'dialogs', 'facts'));
  const texts = await loadTexts(join(ROOT, 'locales'));
  const values = createValues({ texts, facts, now });
  return { facts, texts, values, renderer: createRenderer({ texts, values, facts }) };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
