import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Article } from '../../article/article.js';
import { dossierBlocks } from '../../discussion/dossierBlocks.js';
import type { Prompt } from '../../discussion/prompt.js';
import { text } from '../../reply/blocks.js';
import { LIMITS, MOST_BLOCKS } from '../../reply/limits.js';
import { replyMarkdown } from '../../reply/markdown.js';
import { publicDebates } from '../../reply/words/frenchDebates.js';
import { messageOf } from '../messages.js';

/** How much of the usual length of excerpts is tried, until the message fits. */
const SCALES = [1, 0.7, 0.5, 0.3, 0.15, 0.05];

/** What the article says about the question, and who leans on what, in as much length as a message has. */
export function dossierMessage(prompt: Prompt, article: Article | undefined): APIMessageTopLevelComponent[] {
  let texts: string[] = [];
  for (const scale of SCALES) {
    const blocks = [...dossierBlocks(prompt, article, scale), text(publicDebates.howTo)];
    texts = replyMarkdown({ language: 'fr', blocks, actions: [] });
    const length = texts.reduce((sum, one) => sum + one.length, 0);
    if (length <= LIMITS.messageText && texts.length <= MOST_BLOCKS) break;
  }
  return messageOf(texts);
}
