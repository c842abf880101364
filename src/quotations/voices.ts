import type { Article } from '../article/article.js';
import { contains, overlaps, type Span, sliceOf, trimSpan } from '../article/span.js';
import { analyse } from '../french/analyse.js';
import { sentencesTouching } from './find.js';
import type { Quotation, Speech } from './quotation.js';

/** What one voice says of a stretch of the article: a speaker, or the article's own voice. */
export interface VoicePart {
  /** What a speaker says there, all in the same way; empty for the article's own voice. */
  readonly quotations: readonly Quotation[];
  /** The words, clipped to the stretch. */
  readonly spans: readonly Span[];
  /** Whether what answers, or what was looked for, is in this voice. */
  readonly isFocus: boolean;
}

/** Fewer content words beside a quotation only attribute it: « , a déclaré hier X à Paris ». */
const FEWEST_NARRATED = 3;

/**
 * Whose voice the words of a stretch are: the voices of what matters first, then the others, each in reading
 * order, the article's own last among these.
 *
 * @param answers the sentences that answer, if any
 * @param matches the words that were looked for
 */
export function voicesIn(
  article: Article,
  { quotations }: Speech,
  stretch: Span,
  answers: readonly Span[],
  matches: readonly Span[],
): VoicePart[] {
  const within = quotations.filter((quotation) => overlaps(quotation, stretch));
  const narrated = sentencesTouching(article, stretch).flatMap((sentence) =>
    narrationIn(article.text, sentence, within),
  );
  const focus = focusOf(answers, matches, within);
  const touches = (spans: readonly Span[]): boolean =>
    spans.some((span) => focus.some((one) => overlaps(one, span)));
  const parts = byVoice(within).map((said): VoicePart => {
    const spans = said.map((quotation) => clip(quotation, stretch));
    return { quotations: said, spans, isFocus: touches(spans) };
  });
  if (narrated.length > 0) {
    const touched = narrated.filter((span) => touches([span]));
    parts.push({
      quotations: [],
      spans: touched.length > 0 ? touched : narrated,
      isFocus: touched.length > 0,
    });
  }
  return [...parts.filter(({ isFocus }) => isFocus), ...parts.filter(({ isFocus }) => !isFocus)];
}

/**
 * What matters of the answering sentences: the matching words in them, unless these only name who speaks, or
 * the whole sentence where there are none. Without answers, the matching words.
 */
function focusOf(
  answers: readonly Span[],
  matches: readonly Span[],
  quotations: readonly Quotation[],
): readonly Span[] {
  const evidence = quotations.flatMap(({ attribution: { cue, mention } }) => [cue, mention]);
  const telling = matches.filter((match) => !evidence.some((span) => span && contains(span, match)));
  if (answers.length === 0) return telling.length > 0 ? telling : matches;
  return answers.flatMap((answer) => {
    const inside = telling.filter((match) => contains(answer, match));
    return inside.length > 0 ? inside : [answer];
  });
}

/** Quotations grouped where one speaker is named in one way; each that nobody says stands alone. */
function byVoice(quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = [];
  for (const quotation of quotations) {
    const { speaker, class: kind } = quotation.attribution;
    const group = groups.find(
      ([first]) => speaker && first?.attribution.speaker === speaker && first.attribution.class === kind,
    );
    if (group) group.push(quotation);
    else groups.push([quotation]);
  }
  return groups;
}

/** What a sentence says in the article's own voice: all that is neither quoted nor only there to attribute. */
function narrationIn(text: string, sentence: Span, quotations: readonly Quotation[]): Span[] {
  const within = quotations.filter((quotation) => overlaps(quotation, sentence));
  if (within.length === 0) return [sentence];
  const taken = within
    .flatMap((quotation) => [quotation, quotation.attribution.cue, quotation.attribution.mention])
    .filter((span) => span !== undefined)
    .sort((a, b) => a.start - b.start);
  const left: Span[] = [];
  let at = sentence.start;
  for (const { start, end } of [...taken, { start: sentence.end, end: sentence.end }]) {
    if (start > at) left.push({ start: at, end: Math.min(start, sentence.end) });
    at = Math.max(at, end);
  }
  const words = left.map((span) => analyse(sliceOf(text, span)).filter((word) => !word.isFunctionWord));
  const isNarrated = words.reduce((sum, list) => sum + list.length, 0) >= FEWEST_NARRATED;
  return isNarrated ? left.filter((_, index) => (words[index]?.length ?? 0) > 0).map(tight) : [];

  function tight(span: Span): Span {
    let { start, end } = trimSpan(text, span);
    while (start < end && EDGE.test(text.charAt(start))) start += 1;
    while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
    return { start, end };
  }
}

/** What may be left at the ends of narration once a quotation beside it is taken away. */
const EDGE = /[\s«»“”",;:]/u;

function clip(span: Span, stretch: Span): Span {
  return { start: Math.max(span.start, stretch.start), end: Math.min(span.end, stretch.end) };
}
