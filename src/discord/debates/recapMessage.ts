import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { movementAlt } from '../../discussion/movementImage.js';
import type { Line, Recap } from '../../discussion/recap.js';
import { LIMITS } from '../../reply/limits.js';
import { escapeMarkdown, lineMarkdown } from '../../reply/markdown.js';
import { catalogueOf } from '../../reply/words/catalogue.js';
import { messageOf } from '../messages.js';

/** The picture of both votes and the movement between them. */
export const PICTURE = 'avant-apres.png';
/** The whole recap, for when a message cannot hold it. */
export const WHOLE = 'recapitulatif.md';

/** The recap as sections of Discord's Markdown, and whether something had to be left to the file. */
export interface RecapTexts {
  readonly texts: readonly string[];
  readonly isCut: boolean;
}

/** One text for each heading of the recap; the longest sections are left out when a message cannot hold them all. */
export function recapTexts({ lines, locale }: Recap): RecapTexts {
  const sections: { readonly heading: Line; readonly text: string }[] = [];
  for (const line of lines) {
    const text = lineText(line, locale);
    const last = sections.at(-1);
    if (line.role === 'title' || line.role === 'heading' || !last) sections.push({ heading: line, text });
    else sections[sections.length - 1] = { ...last, text: `${last.text}\n${text}` };
  }
  const cut = lineMarkdown(catalogueOf(locale).debates.cut, locale);
  const most = LIMITS.messageText - cut.length;
  const lengthOf = (): number => sections.reduce((sum, { text }) => sum + text.length, 0);
  if (lengthOf() <= LIMITS.messageText) return { texts: sections.map(({ text }) => text), isCut: false };
  for (const optional of ['arguments', 'passages'] as const) {
    const at = sections.findIndex(({ heading }) => isTemplate(heading, optional));
    if (at >= 0 && lengthOf() > most) sections.splice(at, 1);
  }
  // What is left are our own sentences, the question and the conclusion, which may be all punctuation.
  const texts = sections.map(({ text }) => text);
  const last = texts.pop() ?? '';
  const room = most - texts.reduce((sum, text) => sum + text.length, 0);
  const shown = last.length <= room ? last : `${last.slice(0, room - 2).replace(/\\?\s*\S*$/u, '')}…`;
  return { texts: [...texts, shown, cut], isCut: true };
}

/** The message of a recap, with its picture, described for those who do not see it. */
export function recapMessage(recap: Recap): {
  readonly components: APIMessageTopLevelComponent[];
  readonly isCut: boolean;
} {
  const { texts, isCut } = recapTexts(recap);
  return {
    components: [
      ...messageOf(texts),
      {
        type: ComponentType.MediaGallery,
        items: [
          {
            media: { url: `attachment://${PICTURE}` },
            description: movementAlt(recap.positions, recap.results),
          },
        ],
      },
      ...(isCut ? [{ type: ComponentType.File as const, file: { url: `attachment://${WHOLE}` } }] : []),
    ],
    isCut,
  };
}

function isTemplate(line: Line, template: string): boolean {
  return line.from === 'template' && line.template === template;
}

function lineText(line: Line, locale: Recap['locale']): string {
  if (line.from === 'template') {
    const text = lineMarkdown(line.text, locale);
    if (line.role === 'title') return `## ${text}`;
    if (line.role === 'heading') return `**${text}**`;
    return line.role === 'item' ? `- ${text}` : text;
  }
  const text = escapeMarkdown(line.text);
  if (line.from === 'conclusion') return text;
  const isCut = line.from === 'article' && line.cutAfter;
  return `${text}${isCut ? '\n[…]' : ''}`.replace(/^/gmu, '> ');
}
