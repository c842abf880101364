import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { LIMITS } from '../reply/limits.js';
import { lineMarkdown } from '../reply/markdown.js';
import type { Line } from '../reply/reply.js';
import type { Catalogue } from '../reply/words/catalogue.js';

export interface Button {
  readonly id: string;
  readonly label: string;
}

/**
 * A message as Discord shows it: each text for itself, so that a screen reader goes from one to the next, then
 * the buttons. Text alone, no embed: those who have switched previews off see it too.
 *
 * @param texts in Discord's Markdown
 */
export function messageOf(
  texts: readonly string[],
  buttons: readonly Button[] = [],
): APIMessageTopLevelComponent[] {
  return [...texts.map(textDisplay), ...rowsOf(buttons)];
}

/** A message that says one thing. */
export function saying(sentence: Line, { language }: Catalogue): APIMessageTopLevelComponent[] {
  return messageOf([lineMarkdown(sentence, language)]);
}

function textDisplay(content: string): APIMessageTopLevelComponent {
  return { type: ComponentType.TextDisplay, content };
}

function rowsOf(buttons: readonly Button[]): APIMessageTopLevelComponent[] {
  const rows: APIMessageTopLevelComponent[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttons) {
    const components = buttons.slice(at, at + LIMITS.buttons).map(buttonOf);
    rows.push({ type: ComponentType.ActionRow, components });
  }
  return rows;
}

function buttonOf({ id, label }: Button): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: id, label };
}
