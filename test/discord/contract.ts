/**
 * What every message of the bot keeps to, whatever was asked: read off the requests that it has sent, with the
 * Markdown reader of the tests and nothing of the code under test.
 */
import { ButtonStyle, ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { formatsIn, readMarkdown, readQuotation } from '../reply/discordReader.js';
import type { AllowedMentions, Component } from './loopback/bodies.js';
import { walk } from './loopback/componentRules.js';
import type { LoopbackDiscord } from './loopback/discord.js';
import type { RecordedRequest } from './loopback/model.js';

/** With an icon, what a phone shows of a label. */
const LONGEST_LABEL = 34;
const MOST_TEXT = 4_000;
const MOST_COMPONENTS = 40;

interface Sent {
  readonly where: string;
  readonly language: 'fr' | 'en';
  readonly body: Body;
}

export interface Body {
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly flags?: number;
  readonly components?: Component[];
  readonly allowed_mentions?: AllowedMentions;
}

/**
 * What breaks the contract in all messages that the bot has sent to a Discord, a line each.
 *
 * @param articles the files of the articles, front matter included
 * @param typed what people have typed, which the bot may repeat as it was
 */
export function breachesIn(
  discord: LoopbackDiscord,
  articles: readonly string[],
  typed: readonly string[] = [],
): string[] {
  const sent = discord.requests.flatMap((request) => sentBy(request, discord));
  const texts = articles.map(shownOf);
  const theirs = [...texts, ...typed.map(shownOf)].map(squeezed);
  // Many answers are the same.
  const known = new Map<string, string[]>();
  const judged = (body: Body, language: 'fr' | 'en'): string[] => {
    const key = language + JSON.stringify(body);
    const breaches = known.get(key) ?? breachesOf(body, language, texts, theirs);
    known.set(key, breaches);
    return breaches;
  };
  const pinged = [...discord.world.messages.values()].filter(
    ({ author, components, mentions, mention_roles, mention_everyone }) =>
      author === discord.bot &&
      components.length > 0 &&
      mentions.length + mention_roles.length + Number(mention_everyone) > 0,
  );
  return [
    ...(sent.length === 0 ? ['nothing was sent at all'] : []),
    ...pinged.map(({ id }) => `message ${id} pings someone`),
    ...sent.flatMap(({ where, language, body }) =>
      judged(body, language).map((breach) => `${where}: ${breach}`),
    ),
  ];
}

/** The message of a request; none for a deferral, suggestions, a form. */
function sentBy({ method, route, path, body }: RecordedRequest, { world }: LoopbackDiscord): Sent[] {
  const [, , id = '', token = ''] = path.split('/');
  const asker =
    world.interactions.get(id) ?? [...world.interactions.values()].find((one) => one.token === token);
  const language = asker?.user.locale.startsWith('en') ? 'en' : 'fr';
  const where = `${method} ${route} (${asker ? asker.user.username : 'chat'})`;
  // Bodies were judged by Discord's schemas before they were recorded.
  const isAnswer =
    route === 'POST /interactions/:interaction/:token/callback' || route?.endsWith('/callback');
  if (isAnswer) {
    const { type, data } = body as { type: number; data?: Body };
    const isMessage =
      type === InteractionResponseType.ChannelMessageWithSource ||
      type === InteractionResponseType.UpdateMessage;
    return isMessage && data ? [{ where, language, body: data }] : [];
  }
  const isMessage = /\/messages(?:\/:message)?$|^\/webhooks\/:application\/:token$/u.test(route ?? '');
  return isMessage && (method === 'POST' || method === 'PATCH')
    ? [{ where, language, body: body as Body }]
    : [];
}

/** What breaks the contract in one message. */
export function breachesOf(
  body: Body,
  language: 'fr' | 'en',
  texts: readonly string[],
  theirs: readonly string[],
): string[] {
  const { components = [], flags = 0, content, embeds = [] } = body;
  const all = walk(components).map(({ component }) => component);
  const displays = all
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map((one) => one.content ?? '');
  const length = displays.reduce((sum, text) => sum + text.length, 0);
  return [
    ...mentionBreaches(body.allowed_mentions),
    ...(content ? [`a content beside the components: ${content}`] : []),
    ...(embeds.length > 0 ? ['an embed, which some have switched off'] : []),
    ...((flags & MessageFlags.IsComponentsV2) === 0 ? ['not marked as Components V2'] : []),
    ...(all.length > MOST_COMPONENTS ? [`${all.length} components`] : []),
    ...(length > MOST_TEXT ? [`${length} characters`] : []),
    ...displays.filter((text) => readMarkdown(text).trim() === '').map(() => 'an empty text'),
    ...firstBreaches(displays),
    ...all.flatMap((component) => controlBreaches(component, language)),
    ...displays.flatMap((text) => textBreaches(text, language, texts, theirs)),
  ];
}

/** « Nobody is mentioned » must be said each time: without it, Discord goes by its defaults. */
function mentionBreaches(allowed: AllowedMentions | undefined): string[] {
  if (!allowed) return ['no allowed_mentions'];
  const { parse, users = [], roles = [], replied_user } = allowed;
  const isNobody = parse?.length === 0 && !users?.length && !roles?.length && !replied_user;
  return isNobody ? [] : [`allowed_mentions ${JSON.stringify(allowed)}`];
}

/** The first text answers: notices of what changed aside, it is a sentence of ours, not an excerpt or a list. */
function firstBreaches(displays: readonly string[]): string[] {
  const first = displays.find((text) => !text.startsWith('-# '));
  if (first === undefined) return ['no text that answers'];
  const [line = ''] = first.split('\n');
  return /^[>-] /u.test(line) || !/\p{L}/u.test(line) ? [`the first line does not answer: ${first}`] : [];
}

function controlBreaches(component: Component, language: 'fr' | 'en'): string[] {
  const { type, style, label, emoji } = component;
  const isKnown = [ComponentType.TextDisplay, ComponentType.ActionRow, ComponentType.Button].includes(type);
  const breaches = [
    ...(isKnown ? [] : [`a component of type ${type}`]),
    ...(emoji ? ['an emoji on a control'] : []),
    ...('accent_color' in component ? ['a colour'] : []),
  ];
  if (type !== ComponentType.Button) return breaches;
  const shown = label ?? '';
  return [
    ...breaches,
    ...(style === ButtonStyle.Secondary ? [] : [`a button of style ${style}: colours mean nothing here`]),
    ...(shown.trim() === '' || shown.length > LONGEST_LABEL ? [`the label « ${shown} »`] : []),
    ...typographyBreaches(shown, language, []),
  ];
}

function textBreaches(
  text: string,
  language: 'fr' | 'en',
  articles: readonly string[],
  theirs: readonly string[],
): string[] {
  const formats = [...formatsIn(text)].filter((format) => format !== '**' && format !== 'link');
  return [
    ...formats.map((format) => `Discord reads ${format} in: ${text}`),
    ...excerptsOf(text).flatMap((excerpt) => excerptBreaches(excerpt, articles)),
    ...text
      .split('\n')
      .filter((line) => !line.startsWith('> '))
      .flatMap((line) => lineBreaches(line, language, theirs)),
  ];
}

/** The block quotations of a text, without the lines that mark what is left out. */
function excerptsOf(text: string): string[] {
  const excerpts = [...text.matchAll(/^> .*(?:\n> .*)*/gmu)].map(([block]) => block);
  return excerpts.map((block) => block.replace(/^> \[…\]\n/u, '').replace(/\n> \[…\]$/u, ''));
}

/** An excerpt is a slice of an article, and cuts no word in two. */
function excerptBreaches(markdown: string, articles: readonly string[]): string[] {
  const words = readQuotation(markdown);
  if (words.trim() === '') return [`an excerpt without words: ${JSON.stringify(markdown)}`];
  const isWhole = articles.some((text) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const cutsBefore = /^[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
      const end = at + words.length;
      if (!cutsBefore && !/^[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))) return true;
    }
    return false;
  });
  return isWhole ? [] : [`no article says (or cuts a word): ${JSON.stringify(words)}`];
}

function lineBreaches(line: string, language: 'fr' | 'en', theirs: readonly string[]): string[] {
  const seen = readMarkdown(line).replace(/^⟦-#?⟧/u, '');
  return [
    ...(seen.includes('⟦') ? [`Discord reads a mark in: ${line}`] : []),
    ...(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u.test(line)
      ? [`a control character in: ${JSON.stringify(line)}`]
      : []),
    ...typographyBreaches(seen, language, theirs),
  ];
}

/** What no sentence of ours may hold, with a few characters around it by which words that are not ours are told. */
const FAULTS: Readonly<Record<'fr' | 'en', readonly [what: string, pattern: RegExp][]>> = {
  fr: [
    ['a plain space before « : ; ! ? » or « » »', /.{0,5} (?:[:;!?](?=[\s»)]|$)|»)/gu],
    ['a plain space inside « « »', /« .{0,5}/gu],
    ['no space before « : ; ! ? »', /.{0,5}[^\s\u00A0\u202F:;!?([][:;!?](?=[\s)]|$)/gu],
    ['no space inside « « » »', /«[^\u00A0 ].{0,5}|.{0,5}[^\u00A0 ]»/gu],
    ['a typewriter’s apostrophe', /.{0,5}\p{L}'\p{L}.{0,5}/gu],
    ['an emoji', /.{0,5}(?:\p{Extended_Pictographic}|\p{Emoji_Presentation}).{0,5}/gu],
  ],
  en: [
    ['French guillemets or spaces', /.{0,5}[\u202F«»].{0,5}/gu],
    ['a space before « : ; ! ? »', /.{0,5}[\s\u00A0\u202F][:;!?](?=\s|$)/gu],
    ['a typewriter’s apostrophe', /.{0,5}\p{L}'\p{L}.{0,5}/gu],
    ['an emoji', /.{0,5}(?:\p{Extended_Pictographic}|\p{Emoji_Presentation}).{0,5}/gu],
  ],
};

const FRENCH_EXAMPLE = /^(?:Que dit|Qui est) .+\u202F\?$/u;

/** Faults of our own words: what stands between quotation marks was typed by someone, or is the article's. */
function typographyBreaches(seen: string, language: 'fr' | 'en', theirs: readonly string[]): string[] {
  // What one may type is French in every language.
  if (language === 'en' && FRENCH_EXAMPLE.test(seen)) return [];
  const ours =
    language === 'fr'
      ? seen.replace(/«\u00A0.*?\u00A0»/gu, '«\u00A0…\u00A0»')
      : seen.replace(/“.*?”/gu, '“…”');
  return FAULTS[language].flatMap(([what, pattern]) =>
    [...ours.matchAll(pattern)]
      .filter(([around]) => !theirs.some((text) => text.includes(squeezed(around).trim())))
      .map(() => `${what} in: ${seen}`),
  );
}

/** A text as a reader can see it: pictures of control characters, nothing that reorders, « \n » at line ends. */
function shownOf(text: string): string {
  const picture = (control: string): string => {
    const code = control.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  };
  return text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, picture);
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
