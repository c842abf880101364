import type { Article, Sentence } from '../../article/article.js';
import { contains } from '../../article/span.js';
import type { ArticleWords, ComparedText } from './compared.js';

/** A word in more sentences than these does not tell one from another. */
const MOST_TRACES = 20;
const FEWEST_SHARED = 2;

/** The sentence that shares the rarest words with the claim, at least two of them. */
export function nearestSentence(
  article: Article,
  claim: ComparedText,
  words: ArticleWords,
): Sentence | undefined {
  const shared = new Map<number, { words: number; weight: number; place: number }>();
  const ids = new Set(claim.words.filter((word) => !word.isFunctionWord).map((word) => words.id(word)));
  for (const id of ids) {
    const count = words.count(id);
    if (count === 0 || count > MOST_TRACES) continue;
    const seen = new Set<number>();
    for (const place of words.placesOf(id)) {
      const sentence = words.sentences[place] ?? 0;
      if (seen.has(sentence)) continue;
      seen.add(sentence);
      const known = shared.get(sentence) ?? { words: 0, weight: 0, place };
      shared.set(sentence, { words: known.words + 1, weight: known.weight + 1 / count, place });
    }
  }
  let best: { words: number; weight: number; place: number } | undefined;
  for (const one of shared.values()) {
    if (one.words >= FEWEST_SHARED && one.weight > (best?.weight ?? 0)) best = one;
  }
  const word = best && words.words[best.place];
  return word && article.sentences.find((sentence) => contains(sentence, word));
}
