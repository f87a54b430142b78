import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { FLOWS, questions } from '../dialogs';
import { serveAzure } from './channel/azure';
import { createBot } from './channel/bot';
import { capabilitiesOf } from './channel/capabilities';
import { serveChatToken } from './channel/chat-token';
import { LocalDirectLineAdapter } from './channel/direct-line/adapter';
import { serveDirectLine } from './channel/direct-line/routes';
import { serveStreams } from './channel/direct-line/stream';
import { createTokens } from './channel/direct-line/tokens';
import { createHttpServer } from './channel/http';
import { createLimits } from './channel/limits';
import { servePages } from './channel/pages';
import { readConfig, type Config } from './config';
import { createAccounts } from './desk/accounts';
import { createPresence } from './desk/presence';
import { serveDesk } from './desk/routes';
import { createDeskView } from './desk/view';
import { createHandoffService } from './handoff/service';
import { loadUnderstanding } from './understanding';
import { loadFacts } from './policy/facts';
import { createRenderer } from './reply/render';
import { loadTexts } from './reply/texts';
import { createValues } from './reply/values';
import { openSqliteStore } from './store/sqlite/open';

/** The project's own folder; this file runs from dist/src. */
const ROOT = join(__dirname, '..', '..');
/** How often claims of agents who are gone are given back, in milliseconds. */
const LAPSE_EVERY_MS = 5_000;

/** Builds everything once and starts listening; returns where, and how to stop. */
export async function start(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const log = pino({ level: config.LOG_LEVEL });
  const clock = () => new Date();
  const store = await openSqliteStore(config.databaseFile);
  const facts = loadFacts(join(ROOT, 'dialogs', 'facts'));
  const texts = await loadTexts(join(ROOT, 'locales'));
  const values = createValues({ texts, facts, now: clock });
  const renderer = createRenderer({ texts, values, facts });
  const presence = createPresence({ store, awaySeconds: config.AGENT_AWAY_SECONDS, clock });
  const accounts = createAccounts({ store, sessionMinutes: config.AGENT_SESSION_MINUTES, clock });
  const handoffs = createHandoffService({ store, renderer, capabilitiesOf, clock });
  const bot = createBot({
    ...(await loadUnderstanding(ROOT)),
    store,
    renderer,
    facts,
    flows: new Map(FLOWS.map((flow) => [flow.topic, flow])),
    questions,
    capabilitiesOf,
    agentPresent: () => presence.anybody(),
    clock,
    log,
  });

  const secret =
    config.DIRECT_LINE_SECRET ?? (await store.secrets.getOrCreate('direct-line-secret', newSecret));
  const key = await store.secrets.getOrCreate('token-key', newSecret);
  const tokens = createTokens(key, config.RESUME_DAYS);
  const limits = createLimits({
    writes: config.MESSAGES_PER_MINUTE,
    conversations: config.CONVERSATIONS_PER_MINUTE,
  });
  const server = createHttpServer(log);
  const adapter = new LocalDirectLineAdapter();
  serveDirectLine(server, { store, tokens, secret, adapter, bot, limits, log });
  serveChatToken(server, { tokens, store, limits, log });
  serveDesk(server, { store, accounts, handoffs, presence, log, view: createDeskView({ store, renderer, texts, values }) });
  const servesAzure = serveAzure(server, { config, bot, store, log });
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'ok' });
  });
  servePages(server, { folder: join(ROOT, 'dist', 'pages', 'chat'), path: '' });
  servePages(server, { folder: join(ROOT, 'dist', 'pages', 'desk'), path: '/desk' });
  const streams = serveStreams(server, { store, tokens });

  const lapsing = setInterval(() => {
    handoffs.lapse(presence.goneBefore()).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'lapse failed');
    });
  }, LAPSE_EVERY_MS);
  const url = await listen(server, config);
  const first = await accounts.createFirst();
  announce({ url, first, servesAzure });
  return {
    url,
    async stop() {
      clearInterval(lapsing);
      streams.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await store.close();
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function listen(server: ReturnType<typeof createHttpServer>, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(config.PORT, config.HOST, () => {
      const address: AddressInfo = server.address();
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve(`http://${host}:${address.port}`);
    });
  });
}

/** Tells on the terminal what to open. */
function announce(started: {
  url: string;
  first: { name: string; password: string } | undefined;
  servesAzure: boolean;
}): void {
  const { url, first, servesAzure } = started;
  const lines = [
    'eTA Help is running.',
    `  Chat page           ${url}/`,
    `  Agent desk          ${url}/desk`,
    ...(first ? [`    first sign-in     ${first.name} / ${first.password}   (shown only this once)`] : []),
    `  Direct Line         ${url}/v3/directline`,
    `  Messaging endpoint  ${url}/api/messages ${servesAzure ? '' : '(closed: set MicrosoftAppId to open it)'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (require.main === module) {
  const stopOn = (running: { stop(): Promise<void> }) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        running.stop().then(() => process.exit(0), () => process.exit(1));
      });
  };
  Promise.resolve()
    .then(() => start(readConfig(process.env)))
    .then(stopOn, (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    });
}
