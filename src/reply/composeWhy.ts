import type { Contribution } from '../search/explanation.js';
import type { AnswerOf } from './answer.js';
import { excerpt, heading, list, reply, shortened, text, toPassage } from './blocks.js';
import { COMFORT } from './limits.js';
import type { Reply } from './reply.js';
import type { Catalogue } from './words/catalogue.js';

/** Why a passage stands where it does: its points, word by word, which add up to its score. */
export function composeWhy(answer: AnswerOf<'why'>, say: Catalogue): Reply {
  const { articleNamed, query, passage, passages, explanation } = answer;
  const { score, rank, contributions } = explanation;
  const number = passage.reference?.number ?? 0;
  const typed = shortened(query);
  const actions = [toPassage(say.actions.readAround, number, articleNamed)];
  if (rank === 0)
    return reply(say, [heading(say.why.notFound(number, typed)), excerpt(passage, say)], actions);
  const words = byWord(contributions);
  const shown = words.slice(0, COMFORT.listed);
  const rest = words.slice(shown.length).flatMap((word) => word.contributions);
  return reply(
    say,
    [
      heading(say.why.rank(number, rank, passages, typed, score)),
      list([
        ...shown.map(({ contributions: own, typed: word }) => lineOf(own, word, say)),
        ...(rest.length > 0 ? [say.why.others(pointsOf(rest))] : []),
      ]),
      text(say.why.meaning),
      excerpt(passage, say),
    ],
    actions,
  );
}

interface OfWord {
  readonly typed: string | undefined;
  readonly contributions: readonly Contribution[];
}

/** What each word of the query brings, most points first; equals in the order in which they come. */
function byWord(contributions: readonly Contribution[]): OfWord[] {
  const words = new Map<string | undefined, Contribution[]>();
  for (const one of contributions) words.set(one.typed, [...(words.get(one.typed) ?? []), one]);
  return [...words]
    .map(([typed, own]) => ({ typed, contributions: own }))
    .sort((a, b) => pointsOf(b.contributions) - pointsOf(a.contributions));
}

/** « « traité » : 5 120 points (même racine 4 000, mot tel quel 1 120) » */
function lineOf(contributions: readonly Contribution[], typed: string | undefined, say: Catalogue): string {
  const features = new Map<Contribution['feature'], number>();
  // A word that was read in several ways has each feature several times.
  for (const { feature, points } of contributions)
    features.set(feature, (features.get(feature) ?? 0) + points);
  const parts = [...features].map(([feature, points]) => say.why.part(say.why.features[feature], points));
  const how = readingOf(contributions[0]?.readAs, say);
  const word = typed === undefined ? undefined : shortened(typed);
  return say.why.word(word, pointsOf(contributions), how === undefined ? parts : [how, ...parts]);
}

/** How a word was read, when it is not simply as it was typed. */
function readingOf(readAs: Contribution['readAs'] | undefined, { why }: Catalogue): string | undefined {
  switch (readAs) {
    case 'typo':
    case 'part':
    case 'spelled out':
    case 'prefix':
      return why.readings[readAs];
    default:
      return undefined;
  }
}

function pointsOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { points }) => sum + points, 0);
}
