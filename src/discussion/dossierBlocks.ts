import type { Article } from '../article/article.js';
import { speechOf } from '../quotations/speech.js';
import { citeWithVoices } from '../reply/attribute.js';
import { excerpt, heading, list, text } from '../reply/blocks.js';
import { COMFORT } from '../reply/limits.js';
import type { Block } from '../reply/reply.js';
import { french } from '../reply/words/french.js';
import { publicDebates } from '../reply/words/frenchDebates.js';
import { type Dossier, dossierOf } from './dossier.js';
import { supportOf, unusedOf } from './ledger.js';
import type { Prompt } from './prompt.js';

/**
 * What the article says about the question, verbatim and with who says it; under it, who leans on what.
 *
 * @param article undefined when it is gone, or its text has changed
 * @param scale how much of the usual length of excerpts is shown
 */
export function dossierBlocks(prompt: Prompt, article: Article | undefined, scale = 1): Block[] {
  const dossier = article && dossierOf(article, prompt.settings);
  const passages = article && dossier ? passageBlocks(article, dossier, scale) : [];
  const opening = article
    ? dossier?.passages.length
      ? []
      : [text(publicDebates.noDossier)]
    : [text(publicDebates.goneArticle)];
  return [heading(publicDebates.dossier), ...opening, ...passages, ...ledgerBlocks(prompt, dossier)];
}

function passageBlocks(article: Article, { passages }: Dossier, scale: number): Block[] {
  const speech = speechOf(article);
  return passages.flatMap(({ number, matches, answers }, index): Block[] => {
    const passage = article.passages[number - 1];
    if (!passage) return [];
    const usual = index === 0 ? COMFORT.longExcerpt : COMFORT.shortExcerpt;
    const sentences = article.sentences.filter(({ start, end }) =>
      answers.some((answer) => answer.start === start && answer.end === end),
    );
    const found = { passage, matches, answers: sentences };
    return [excerpt(citeWithVoices(article, speech, found, Math.floor(usual * scale)), french)];
  });
}

/** Position by position, the passages that support it; then those that nobody has used. */
export function ledgerBlocks({ arguments: all, settings }: Prompt, dossier: Dossier | undefined): Block[] {
  const support = supportOf(all, settings.positions.length);
  const items = settings.positions.map((position, index) => {
    const uses = (support[index] ?? []).slice(0, COMFORT.listed);
    const passages = uses.map(({ number, uses: count }) => publicDebates.use(number, count)).join(', ');
    return publicDebates.support(position, passages === '' ? publicDebates.noUse : passages);
  });
  const unused = dossier ? unusedOf(all, dossier).map((number) => `§ ${number}`) : [];
  return [
    ...(all.length > 0 ? [text(publicDebates.ledger), list(items)] : []),
    ...(unused.length > 0 ? [text(publicDebates.unused(unused.join(', ')))] : []),
  ];
}
