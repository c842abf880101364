import type { AttachmentPayload } from 'discord.js';
import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { LIMITS } from '../../reply/limits.js';
import { lineMarkdown } from '../../reply/markdown.js';
import type { Line } from '../../reply/reply.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import { type Button, messageOf } from '../messages.js';

/** What a handler answers, in Discord's Markdown. */
export interface Told {
  readonly texts: readonly string[];
  readonly buttons?: readonly Button[];
  readonly files?: readonly TextFile[];
}

export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** Sentences, each for itself. */
export function told(say: Catalogue, ...sentences: readonly Line[]): Told {
  return { texts: sentences.map((sentence) => lineMarkdown(sentence, say.language)) };
}

/** An answer as a message: no more than Discord shows, the last texts left out first. */
export function componentsOf({ texts, buttons = [], files = [] }: Told): APIMessageTopLevelComponent[] {
  const shown: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (length > LIMITS.messageText || shown.length === MOST_TEXTS) break;
    shown.push(text);
  }
  return [
    ...messageOf(shown, buttons.slice(0, MOST_BUTTONS)),
    ...files.map(
      ({ name }): APIMessageTopLevelComponent => ({
        type: ComponentType.File,
        file: { url: `attachment://${name}` },
      }),
    ),
  ];
}

/** Of the 40 components of a message, two rows with their buttons and a file apart. */
const MOST_TEXTS = 26;
const MOST_BUTTONS = 10;

export function attachmentsOf({ files = [] }: Told): AttachmentPayload[] {
  return files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) }));
}
