import type { Message, MessageSnapshot } from 'discord.js';
import { type Node, parse } from 'discord-markdown-parser';

/**
 * The words that someone reads in a message, as plain text: what was written, else what was forwarded, else what
 * stands in embeds or components; of the bot's own answers, the article's words. Empty when there are none, as with a
 * picture alone.
 */
export function wordsOf(message: Message): string {
  const isBots = message.author.id === message.client.user.id;
  const own =
    (isBots ? excerptIn(displayedIn(message.components.map((one) => one.toJSON()))) : undefined) ??
    wordsIn(message);
  const texts = own === '' ? [...message.messageSnapshots.values()].map(wordsIn) : [own];
  return texts.join('\n').trim();
}

function wordsIn(message: Message | MessageSnapshot): string {
  if (message.content !== '') return plainText(message.content);
  const embeds = message.embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const components = message.components.flatMap((component) => displayedIn(component.toJSON()));
  return [...embeds, ...components]
    .filter((text) => text !== null)
    .map(plainText)
    .join('\n');
}

/** The first excerpt in what the bot has said: the rest of it is its own words about the article's. */
export function excerptIn(texts: readonly string[]): string | undefined {
  const [quotation] = texts.flatMap((text) => text.match(/^> .*(?:\n> .*)*/mu) ?? []);
  return quotation && plainText(quotation.replace(/^> \[…\]$\n?/gmu, ''));
}

/** The texts that components display, at whatever depth: containers hold sections, sections hold texts. */
export function displayedIn(component: unknown): string[] {
  if (Array.isArray(component)) return component.flatMap(displayedIn);
  if (typeof component !== 'object' || component === null) return [];
  const isText = 'type' in component && component.type === TEXT_DISPLAY && 'content' in component;
  if (isText && typeof component.content === 'string') return [component.content];
  return 'components' in component ? displayedIn(component.components) : [];
}

/** components/reference */
const TEXT_DISPLAY = 10;

/** Discord's Markdown without its marks: « > **oui** » is « oui ». */
export function plainText(markdown: string): string {
  return textOf(parse(markdown, 'extended'));
}

/** Nodes that a reader sees as names or signs, and that are no words of the message. */
const SIGNS = new Set(['emoji', 'twemoji', 'user', 'channel', 'role', 'timestamp', 'everyone', 'here']);

function textOf(content: Node['content']): string {
  if (content === undefined || typeof content === 'string') return content ?? '';
  if (!('type' in content)) return content.map(textOf).join('');
  if (content.type === 'br') return '\n';
  return SIGNS.has(content.type) ? '' : textOf(content.content);
}
