import type { Article } from '../article/article.js';
import type { Span } from '../article/span.js';
import { citePassage, citeSpan } from '../reply/cite.js';
import { COMFORT } from '../reply/limits.js';
import type { Dossier } from './dossier.js';
import { unusedOf, usesOf } from './ledger.js';
import type { Results } from './movement.js';
import type { Prompt } from './prompt.js';
import { type Refusal, refuse } from './refusals.js';
import { whenIn } from './schedule.js';
import {
  alternatives,
  type Locale,
  listed,
  quotedList,
  say,
  type TemplateId,
  type Values,
} from './templates.js';

/** Where the words of a line come from: there is no fifth place. */
export type Piece =
  | {
      readonly from: 'template';
      readonly template: TemplateId;
      readonly values: Values;
      readonly text: string;
    }
  /** `article.text.slice(start, end)` of that version, cut at sentences. */
  | {
      readonly from: 'article';
      readonly article: string;
      readonly version: string;
      readonly span: Span;
      readonly cutAfter: boolean;
      readonly text: string;
    }
  /** A member's own sentence, given for the recap. */
  | { readonly from: 'member'; readonly argument: string; readonly text: string }
  | { readonly from: 'conclusion'; readonly text: string };

export type Line = Piece & { readonly role: 'title' | 'heading' | 'text' | 'item' };

export interface Recap {
  readonly prompt: string;
  readonly locale: Locale;
  readonly question: string;
  readonly positions: readonly string[];
  /** Milliseconds since 1970. */
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  readonly results: Results;
  readonly lines: readonly Line[];
}

/** What a recap is made from besides the prompt: `dossier` and `article` may be gone. */
export interface RecapSources {
  readonly article: Article | undefined;
  readonly dossier: Dossier | undefined;
  readonly zone: string;
  readonly locale: Locale;
}

const MOST_PASSAGES = 3;

/** The recap of a closed or archived discussion, line by line with where the words come from. */
export function recapOf(prompt: Prompt, sources: RecapSources): Recap | Refusal {
  const { results, settings, status } = prompt;
  if ((status !== 'closed' && status !== 'archived') || !results)
    return refuse({ kind: 'wrongStatus', status });
  const lines = [
    ...headOf(prompt, sources),
    ...resultLines(results, settings.positions, sources.locale),
    ...passageLines(prompt, sources),
    ...argumentLines(prompt, sources.locale),
    ...conclusionLines(prompt, sources.locale),
  ];
  return {
    prompt: prompt.id,
    locale: sources.locale,
    question: settings.question,
    positions: settings.positions,
    openedAt: prompt.openedAt,
    closedAt: prompt.closedAt,
    results,
    lines,
  };
}

/** Both votes and the movement between them, in sentences. */
export function resultLines(results: Results, positions: readonly string[], locale: Locale): Line[] {
  const our = by(locale);
  const { voters, groups } = results;
  const names = groups.map((group) => alternatives(namesOf(group, positions), locale));
  const votes = (count: number, totals: readonly number[] | null): Line[] => [
    our('text', 'voted', { count }),
    ...(totals?.map((people, group) =>
      our('item', 'total', { position: names[group] ?? '', count: people }),
    ) ?? (count > 0 ? [our('text', 'tooFew')] : [])),
  ];
  const lines = [
    our('heading', 'firstVote'),
    ...votes(voters.before, results.before),
    our('heading', 'secondVote'),
  ];
  if (voters.after === null) return [...lines, our('text', 'noSecondVote')];
  const together = groups.filter((group) => group.length > 1).map((group) => namesOf(group, positions));
  return [
    ...lines,
    ...votes(voters.after, results.after),
    ...together.map((group) => our('text', 'together', { positions: quotedList(group, locale) })),
    our('heading', 'movement'),
    ...movementLines(results, voters.after, names, locale),
  ];
}

function movementLines(results: Results, after: number, names: readonly string[], locale: Locale): Line[] {
  const our = by(locale);
  const { voters, movement, merged } = results;
  const moves = (movement ?? []).flatMap((row, from) =>
    row.flatMap((count, to): Line[] => {
      if (count === null) return [];
      const values = { position: names[from] ?? '', from: names[from] ?? '', to: names[to] ?? '', count };
      return [our('item', from === to ? 'stayed' : 'moved', values)];
    }),
  );
  const onlyBefore = voters.before - voters.both;
  const onlyAfter = after - voters.both;
  return [
    our('text', 'votedTwice', { count: voters.both }),
    ...moves,
    ...(merged > 0 ? [our('text', moves.length > 0 ? 'merged' : 'allMerged', { count: merged })] : []),
    ...(onlyBefore > 0 ? [our('text', 'onlyBefore', { count: onlyBefore })] : []),
    ...(onlyAfter > 0 ? [our('text', 'onlyAfter', { count: onlyAfter })] : []),
  ];
}

function headOf({ settings, openedAt, closedAt }: Prompt, { article, zone, locale }: RecapSources): Line[] {
  const our = by(locale);
  const isSame = article?.version === settings.article.version;
  const asked = isSame && settings.asked ? sliceLine(article, settings.asked) : undefined;
  const when = (at: number): string => whenIn(new Date(at), zone, locale);
  return [
    our('title', 'title'),
    ...(asked
      ? [our('text', 'questionOfArticle'), asked]
      : [our('text', 'question', { question: settings.question })]),
    ...(article ? [our('text', 'article', { title: article.title })] : []),
    ...(openedAt !== null && closedAt !== null
      ? [our('text', 'dates', { opened: when(openedAt), closed: when(closedAt) })]
      : []),
  ];
}

function passageLines(prompt: Prompt, { article, dossier, locale }: RecapSources): Line[] {
  const our = by(locale);
  const heading = our('heading', 'passages');
  if (prompt.arguments.length === 0) return [heading, our('text', 'noArguments')];
  const used = usesOf(prompt.arguments)
    .slice(0, MOST_PASSAGES)
    .flatMap(({ number, version, uses }): Line[] => {
      const passage = article?.version === version ? article.passages[number - 1] : undefined;
      if (!article || !passage) return [our('item', 'useOfOther', { number, count: uses })];
      const { excerpt, cutAfter } = citePassage(article, passage, COMFORT.shortExcerpt);
      return [our('item', 'use', { number, count: uses }), sliceLine(article, excerpt, cutAfter)];
    });
  const unused = dossier ? unusedOf(prompt.arguments, dossier) : [];
  const passages = listed(
    unused.map((number) => `§ ${number}`),
    locale,
  );
  const hasDossier = dossier !== undefined && dossier.passages.length > 0;
  return [
    heading,
    ...used,
    ...(hasDossier ? [our('text', 'unused', { count: unused.length, passages })] : []),
  ];
}

/** In an order that does not tell who spoke first: by position, passage, and letter. */
function argumentLines({ arguments: all, settings }: Prompt, locale: Locale): Line[] {
  const our = by(locale);
  const given = all
    .flatMap((one) => (one.consents && one.sentence !== null ? [{ ...one, sentence: one.sentence }] : []))
    .sort(
      (a, b) =>
        a.position - b.position ||
        a.passage.number - b.passage.number ||
        (a.sentence < b.sentence ? -1 : Number(a.sentence > b.sentence)),
    );
  if (given.length === 0) return [];
  return [
    our('heading', 'arguments'),
    ...given.flatMap(({ id, position, passage, sentence }): Line[] => [
      our('item', 'argument', { position: settings.positions[position] ?? '', number: passage.number }),
      { role: 'text', from: 'member', argument: id, text: sentence },
    ]),
  ];
}

function conclusionLines({ conclusion }: Prompt, locale: Locale): Line[] {
  const our = by(locale);
  return [
    our('heading', 'conclusion'),
    conclusion === null
      ? our('text', 'conclusionAwaited')
      : { role: 'text', from: 'conclusion', text: conclusion },
  ];
}

function sliceLine(article: Article, span: Span, isCut?: boolean): Line {
  const { excerpt, cutAfter } = citeSpan(article, span, COMFORT.longExcerpt);
  const { start, end, text } = excerpt;
  const cut = isCut ?? cutAfter;
  return {
    role: 'text',
    from: 'article',
    article: article.id,
    version: article.version,
    span: { start, end },
    cutAfter: cut,
    text,
  };
}

function namesOf(group: readonly number[], positions: readonly string[]): string[] {
  return group.map((index) => positions[index] ?? '');
}

/** Makes lines of ours in one language. */
function by(locale: Locale): (role: Line['role'], template: TemplateId, values?: Values) => Line {
  return (role, template, values = {}) => ({
    role,
    from: 'template',
    template,
    values,
    text: say(template, values, locale),
  });
}
