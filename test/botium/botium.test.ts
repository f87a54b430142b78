import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BotDriver, type Convo } from 'botium-core';
import { LANGUAGES, type Language } from '../../src/language/supported';
import { loadTexts, type Texts } from '../../src/reply/texts';
import { startServer, type TestServer } from '../support/server';
import { json, request } from '../support/visitor';
import { compile } from './script';
import { transcriptOf } from './transcript';
import { wordingOf, type Wording } from './wording';

const SECRET = 'the-secret-of-the-outside-test-tool';
const USER = 'dl_botium';
const CONVOS = join(__dirname, 'convos');

let server: TestServer;
let texts: Texts;
let folder: string;
beforeAll(async () => {
  server = await startServer({ DIRECT_LINE_SECRET: SECRET });
  texts = await loadTexts(join(__dirname, '..', '..', 'locales'));
  folder = mkdtempSync(join(tmpdir(), 'eta-botium-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(LANGUAGES)('Botium in %s', (language) => {
  let wording: Wording;
  beforeAll(() => {
    wording = wordingOf(texts, language);
  });

  test.each(readdirSync(CONVOS))('%s', async (file) => {
    const driver = new BotDriver(await capabilities(language));
    const script = { folder: CONVOS, file };
    const convos = compile(driver.BuildCompiler(), script, wording);
    expect(convos).toHaveLength(1);
    for (const convo of convos) await hold(driver, convo);
  });
});

/** One token is one conversation of one user, whom Botium must know to tell its own messages from the bot's. */
async function capabilities(language: Language): Promise<Readonly<Record<string, unknown>>> {
  const url = `${server.url}/v3/directline`;
  const body = { user: { id: USER } };
  const { token } = await json(await request(`${url}/tokens/generate`, { token: SECRET, body }));
  return {
    CONTAINERMODE: 'directline3',
    TEMPDIR: folder,
    WAITFORBOTTIMEOUT: 5000,
    SCRIPTING_ENABLE_MEMORY: true,
    SCRIPTING_NORMALIZE_TEXT: false,
    SCRIPTING_FORCE_BOT_CONSUMED: true,
    DIRECTLINE3_DOMAIN: url,
    DIRECTLINE3_SECRET: token,
    DIRECTLINE3_ACTIVITY_TEMPLATE: { type: 'message', locale: language, from: { id: USER } },
    DIRECTLINE3_BUTTON_TYPE: 'message',
    DIRECTLINE3_BUTTON_VALUE_FIELD: 'text',
  };
}

async function hold(driver: BotDriver, convo: Convo): Promise<void> {
  const container = await driver.Build();
  try {
    await container.Start();
    await convo.Run(container);
  } catch (error) {
    throw new Error(transcriptOf(error), { cause: error });
  } finally {
    await container.Stop();
    await container.Clean();
  }
}
