import type { Article } from '../article/article.js';
import { overlaps, type Span } from '../article/span.js';
import { sentencesAround } from '../quotations/find.js';
import type { Tally } from '../quotations/findSpeakers.js';
import type { Quotation, Speaker, Speech } from '../quotations/quotation.js';
import { voicesIn } from '../quotations/voices.js';
import type { FoundPassage } from '../search/articleSearch.js';
import type { Attributed, Cited, CitedVoice, Said, Snippet, SpeakerCount } from './answer.js';
import { cite, citeStretch, snippet } from './cite.js';
import { COMFORT } from './limits.js';

/** A quotation made fit to be shown, with who says it and what proves it, each within its budget times `scale`. */
export function citeQuotation(
  article: Article,
  quotation: Quotation,
  matches: readonly Span[],
  scale: number,
): Said {
  const { antecedent } = quotation.attribution;
  const budget = (characters: number): number => Math.floor(characters * scale);
  return {
    cited: citeStretch(article, quotation, matches, budget(COMFORT.shortExcerpt)),
    attribution: attributed(article, quotation, scale),
    antecedent:
      antecedent &&
      citeAround(article, sentencesAround(article, antecedent), antecedent, budget(COMFORT.sentence)),
  };
}

/** Who says a quotation, in the article's words. */
export function attributed(article: Article, quotation: Quotation, scale: number): Attributed {
  const { class: kind, speaker, candidates, cue, mention, antecedent } = quotation.attribution;
  const words = (span: Span | undefined): Snippet | undefined =>
    span && snippet(article, span, lengthAt(scale, COMFORT.name));
  return {
    class: kind,
    kind: quotation.kind,
    speaker: words(speaker?.span),
    candidates: candidates.map((one) => named(article, one, scale)),
    cue: words(cue),
    mention: words(mention),
    antecedent: words(antecedent),
    evidence: evidenceOf(article, quotation, lengthAt(scale, COMFORT.evidence)),
  };
}

/** A speaker's name, as the article has it. */
export function named(article: Article, { span }: Speaker, scale = 1): Snippet {
  return snippet(article, span, lengthAt(scale, COMFORT.name));
}

export function counted(
  article: Article,
  { speaker, quoted, reported, inferred, total }: Tally,
): SpeakerCount {
  return { speaker: named(article, speaker), quoted, reported, inferred, total };
}

/** A found passage with whose voice its words are. */
export function citeWithVoices(article: Article, speech: Speech, found: FoundPassage, budget: number): Cited {
  const cited = cite(article, found, budget);
  return { ...cited, voices: voicesOf(article, speech, cited, cited.answers, cited.matches) };
}

/** Whose voice the words of an excerpt are; see `voicesIn`. */
export function voicesOf(
  article: Article,
  speech: Speech,
  { excerpt }: Cited,
  answers: readonly Span[],
  matches: readonly Span[],
): CitedVoice[] {
  return voicesIn(article, speech, excerpt, answers, matches).map(
    ({ quotations: [first], spans, isFocus }): CitedVoice => ({
      voice: first ? attributed(article, first, 1) : 'narration',
      beginnings: spans.map((span) => snippet(article, span, COMFORT.beginning)),
      answers: isFocus,
    }),
  );
}

/** Names are only shortened where nothing else is left to shorten. */
function lengthAt(scale: number, characters: number): number {
  return scale < 0.2 ? Math.floor(characters / 2) : characters;
}

/** « a ajouté le groupe du G7 » in one stretch where cue and mention stand together, else each for itself. */
function evidenceOf(article: Article, quotation: Quotation, budget: number): Snippet[] {
  const { cue, mention } = quotation.attribution;
  const spans = [cue, mention].filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
  const [first, second] = spans;
  if (first && second) {
    const whole = { start: first.start, end: Math.max(first.end, second.end) };
    if (whole.end - whole.start <= budget && !overlaps(whole, quotation))
      return [snippet(article, whole, budget)];
  }
  return spans.map((span) => snippet(article, span, budget));
}

/** A sentence whole if it is short, else what stands around some words of it. */
function citeAround(article: Article, sentence: Span, around: Span, budget: number): Cited {
  const cited = citeStretch(article, sentence, [around], budget);
  return { ...cited, matches: [] };
}
