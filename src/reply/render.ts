import type { Facts, Source } from '../policy/facts';
import { OFFICIAL_LANGUAGES, type Language } from '../language/supported';
import type { Choice, Param, Reply, ReplyOf } from './reply';
import type { Texts } from './texts';
import type { Values } from './values';

/** What a channel can show. */
export interface Capabilities {
  readonly markdown: boolean;
  readonly buttons: boolean;
}

export interface RenderedChoice {
  readonly id: string;
  readonly title: string;
}

/** What machines read beside the text, in `channelData.eta`. */
export interface Meta {
  readonly topic?: string;
  readonly node?: string;
  readonly outcome?: string;
  readonly sources?: readonly { readonly url: string; readonly asOf: string }[];
  readonly question?: { readonly id: string; readonly choices: readonly RenderedChoice[] };
  readonly choices?: readonly RenderedChoice[];
  readonly agent?: string;
  /** The severity of an operator's notice. */
  readonly notice?: string;
}

export interface Rendered {
  readonly text: string;
  readonly language: Language;
  readonly choices: readonly RenderedChoice[];
  readonly meta: Meta;
}

/** Makes words of replies: the only place where text comes into being. */
export interface Renderer {
  render(reply: Reply, language: Language, capabilities: Capabilities): Rendered;
  choiceTitle(choice: Choice, language: Language): string;
}

export function createRenderer(deps: { texts: Texts; values: Values; facts: Facts }): Renderer {
  const choiceTitle = (choice: Choice, language: Language) =>
    typeof choice.label === 'object' && 'key' in choice.label
      ? deps.texts.get(language, choice.label.key, deps.values.facts(language))
      : deps.values.param(language, choice.label);
  return {
    choiceTitle,
    render(reply, language, capabilities) {
      const page = { ...deps, language, capabilities };
      const body = bodyOf(page, reply);
      const choices = choicesOf(reply).map((choice) => ({
        id: choice.id,
        title: choiceTitle(choice, language),
      }));
      const list = capabilities.buttons ? [] : numbered(choices.map((choice) => choice.title));
      const text = [...body, list.join('\n')].filter((part) => part !== '').join('\n\n');
      return { text, language, choices, meta: metaOf(page, reply, choices) };
    },
  };
}

interface Page {
  readonly texts: Texts;
  readonly values: Values;
  readonly facts: Facts;
  readonly language: Language;
  readonly capabilities: Capabilities;
}

function choicesOf(reply: Reply): readonly Choice[] {
  return reply.kind === 'agent' || reply.kind === 'notice' ? [] : (reply.choices ?? []);
}

function bodyOf(page: Page, reply: Reply): readonly string[] {
  switch (reply.kind) {
    case 'say':
      return [textOf(page, `patterns:${reply.key}`, reply.params), ...linksOf(page, reply.links)];
    case 'ask':
      return questionOf(page, reply);
    case 'conclude':
      return conclusionOf(page, reply);
    case 'summary':
      return summaryOf(page, reply);
    case 'channels':
      return channelsOf(page, reply);
    case 'welcome':
      return [textOf(page, 'patterns:welcome')];
    case 'notice':
      return noticeOf(page, reply);
    case 'agent':
      return agentOf(page, reply);
  }
}

function questionOf(page: Page, reply: ReplyOf<'ask'>): readonly string[] {
  const ask = textOf(page, `questions:${reply.question}.ask`);
  return reply.withHelp ? [textOf(page, `questions:${reply.question}.help`), ask] : [ask];
}

function conclusionOf(page: Page, reply: ReplyOf<'conclude'>): readonly string[] {
  const key = reply.texts ?? `${reply.topic}:outcomes.${reply.node}`;
  const params = paramsOf(page, reply.params);
  const answer = page.texts.get(page.language, `${key}.answer`, params);
  const steps = page.texts.list(page.language, `${key}.steps`, params);
  return [
    page.capabilities.markdown ? `**${answer}**` : answer,
    page.texts.get(page.language, `${key}.why`, params),
    numbered(steps).join('\n'),
    ...linksOf(page, reply.links),
    sourceLine(page, reply.sources[0]),
  ].filter((part) => part !== '');
}

/** The web form is read in English or French: the text is in the visitor's language, or in English. */
function summaryOf(page: Page, reply: ReplyOf<'summary'>): readonly string[] {
  const official: Page = { ...page, language: page.language === 'fr' ? 'fr' : 'en' };
  const lines = reply.answers.map(({ question, value }) => {
    const label = textOf(official, `questions:${question}.short`);
    return `- ${label}: ${official.values.param(official.language, { answerTo: question, value })}`;
  });
  const title = textOf(official, `${reply.topic}:title`);
  return [
    textOf(page, 'patterns:summary.intro'),
    [title, ...lines].join('\n'),
    ...linksOf(page, ['web-form']),
  ];
}

/** A notice in the visitor's language where it has one, in the official languages otherwise. */
function noticeOf(page: Page, { texts }: ReplyOf<'notice'>): readonly string[] {
  const own = texts[page.language];
  const shown = own === undefined ? OFFICIAL_LANGUAGES.map((tag) => texts[tag] ?? '') : [own];
  return [page.texts.get(page.language, 'patterns:notice', { text: shown.join('\n\n') })];
}

/** An agent's words; a translation comes first and says that it is one. */
function agentOf(page: Page, { text, canned, translation }: ReplyOf<'agent'>): readonly string[] {
  if (canned !== undefined) return [textOf(page, `canned:${canned}.text`)];
  if (translation === undefined) return [text];
  return [translation, page.texts.get(page.language, 'patterns:translated', { text })];
}

function channelsOf(page: Page, reply: ReplyOf<'channels'>): readonly string[] {
  const lines = page.facts.channels.map((channel) => {
    const name = page.texts.get(page.language, `channels:${channel.id}`, {
      ...page.values.facts(page.language),
      phone: channel.phone ? isolate(page, channel.phone) : '',
    });
    return channel.link ? `${name} ${linkTo(page, channel.link)}` : name;
  });
  return [
    textOf(page, `patterns:${reply.key}`, reply.params),
    lines.map((line) => `- ${line}`).join('\n'),
    page.texts.get(page.language, 'channels:verify'),
  ];
}

function linksOf(page: Page, links: readonly string[] | undefined): readonly string[] {
  if (!links || links.length === 0) return [];
  return [links.map((id) => `- ${linkTo(page, id)}`).join('\n')];
}

function linkTo(page: Page, id: string): string {
  const link = page.facts.links.get(id);
  if (!link) throw new Error(`no link "${id}"`);
  const url = page.language === 'fr' ? link.fr : link.en;
  const label = page.texts.get(page.language, `links:${id}`);
  return page.capabilities.markdown ? `[${label}](${url})` : `${label}: ${url}`;
}

function sourceLine(page: Page, id: string | undefined): string {
  if (!id) return '';
  const source = sourceOf(page, id);
  const title = page.texts.get(page.language, `sources:${id}`);
  const url = page.language === 'fr' ? (source.urlFr ?? source.url) : source.url;
  return page.texts.get(page.language, `patterns:source.${source.confidence}`, {
    source: page.capabilities.markdown ? `[${title}](${url})` : title,
    date: page.values.date(page.language, source.asOf),
  });
}

function sourceOf(page: Page, id: string): Source {
  const source = page.facts.sources.get(id);
  if (!source) throw new Error(`no source "${id}"`);
  return source;
}

function textOf(page: Page, key: string, params: Readonly<Record<string, Param>> = {}): string {
  return page.texts.get(page.language, key, paramsOf(page, params));
}

function paramsOf(
  page: Page,
  params: Readonly<Record<string, Param>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    page.values.param(page.language, value),
  ]);
  return { ...page.values.facts(page.language), ...Object.fromEntries(own) };
}

function numbered(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}

/** Keeps a Latin fragment together and in its own direction inside Arabic text. */
function isolate(page: Page, text: string): string {
  return page.language === 'ar' ? `\u2066${text}\u2069` : text;
}

function metaOf(page: Page, reply: Reply, choices: readonly RenderedChoice[]): Meta {
  const shown = choices.length > 0 ? { choices } : {};
  switch (reply.kind) {
    case 'ask':
      return {
        topic: reply.topic,
        question: { id: reply.question, choices: answersAmong(reply.question, choices) },
        ...shown,
      };
    case 'conclude':
      return {
        topic: reply.topic,
        node: reply.node,
        outcome: reply.outcome,
        sources: reply.sources.map((id) => {
          const { url, asOf } = sourceOf(page, id);
          return { url, asOf };
        }),
        ...shown,
      };
    case 'agent':
      return { agent: reply.name };
    case 'notice':
      return { notice: reply.severity };
    case 'channels':
      return {
        sources: page.facts.channels.map(({ source }) => {
          const { url, asOf } = sourceOf(page, source);
          return { url, asOf };
        }),
        ...shown,
      };
    case 'say':
    case 'summary':
    case 'welcome':
      return shown;
  }
}

function answersAmong(question: string, choices: readonly RenderedChoice[]): RenderedChoice[] {
  const prefix = `answer:${question}:`;
  return choices
    .filter((choice) => choice.id.startsWith(prefix))
    .map((choice) => ({ id: choice.id.slice(prefix.length), title: choice.title }));
}
