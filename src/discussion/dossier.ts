import * as v from 'valibot';
import type { Article } from '../article/article.js';
import { contains, sliceOf } from '../article/span.js';
import { searchOf } from '../search/articleSearch.js';
import { readQuestion } from '../search/question.js';
import type { Frozen } from './frozen.js';
import type { Settings } from './settings.js';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const SPAN = v.strictObject({ start: offset, end: offset });

const DOSSIER = v.strictObject({
  article: v.string(),
  version: v.string(),
  /** How far the article speaks of the question; nothing is shown when it is `absent`. */
  confidence: v.picklist(['sure', 'unsure', 'absent']),
  passages: v.array(
    v.strictObject({
      number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      passage: SPAN,
      matches: v.array(SPAN),
      /** The sentences of the passage that bear on the question. */
      answers: v.array(SPAN),
    }),
  ),
});
/** The passages of an article that bear on a question, best first, as offsets into one version of its text. */
export type Dossier = Frozen<v.InferOutput<typeof DOSSIER>>;

/**
 * The dossier of a question: what `/question` finds for it. A question that points back to a statement
 * (« Croyez-vous en ces déclarations ? ») is searched with that statement. The same version of the article
 * and the same question always give the same dossier.
 */
export function dossierOf(article: Article, settings: Pick<Settings, 'question' | 'asked'>): Dossier {
  const { asked, question } = settings;
  const statement =
    asked && article.discussion.find((one) => contains(one.question, asked) && one.statement)?.statement;
  const typed = statement ? `${question} ${sliceOf(article.text, statement)}` : question;
  const { confidence, found } = searchOf(article).answer(readQuestion(typed));
  return {
    article: article.id,
    version: article.version,
    confidence,
    passages:
      confidence === 'absent'
        ? []
        : found.map(({ passage, matches, answers }) => ({
            number: passage.number,
            passage: bare(passage),
            matches: matches.map(bare),
            answers: answers.map(bare),
          })),
  };
}

/**
 * Reads a dossier back from JSON.
 *
 * @throws ValiError when it is not one
 */
export function readDossier(stored: unknown): Dossier {
  return v.parse(DOSSIER, stored);
}

function bare({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}
