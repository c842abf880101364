import { type Span, sliceOf } from '../../article/span.js';
import { type ComparedText, endOfLetters, firstWordFrom } from './compared.js';
import type { Concern } from './concerns.js';
import { type Step, spanOf } from './differences.js';
import { betweenLikeness, type CharacterDifference, charactersApart, omissionsIn } from './likeness.js';

/** One stretch of the article read against the words of the claim that it is compared with. */
export interface Reading {
  readonly span: Span;
  readonly steps: readonly Step[];
  /** Whether the claim has the very characters of the span. */
  readonly isExact: boolean;
  readonly characters: readonly CharacterDifference[];
  /** Where only the claim, or only the article, asks a question. */
  readonly questions: readonly Concern[];
  /** Where the article itself says « […] » and the claim does not. */
  readonly hidden: readonly Span[];
}

/** Whether a stretch has all the words of the claim and no others, up to typography. */
export function isSame({ steps, questions, hidden }: Reading): boolean {
  return questions.length === 0 && hidden.length === 0 && steps.every(({ kind }) => kind === 'kept');
}

/** Reads steps one by one and keeps account of the characters that differ in and between the words that are kept. */
export class Reader {
  private readonly claim: ComparedText;
  private readonly article: ComparedText;
  private readonly characters: CharacterDifference[] = [];
  private readonly questions: Concern[] = [];
  private readonly hidden: Span[] = [];
  private isExact = true;
  private last: Step | undefined;

  constructor(claim: ComparedText, article: ComparedText) {
    this.claim = claim;
    this.article = article;
  }

  step(step: Step): void {
    if (step.kind !== 'kept') {
      this.isExact = false;
      this.last = undefined;
      return;
    }
    if (this.last) {
      this.between(
        { start: spanOf(this.claim, this.last.claim).end, end: spanOf(this.claim, step.claim).start },
        { start: spanOf(this.article, this.last.article).end, end: spanOf(this.article, step.article).start },
      );
    }
    this.last = step;
    const claimed = sliceOf(this.claim.text, spanOf(this.claim, step.claim));
    const written = spanOf(this.article, step.article);
    if (claimed === sliceOf(this.article.text, written)) return;
    const isCutElision = step.claim.end === this.claim.words.length && !/['’ʼ‘]$/u.test(claimed);
    const end = isCutElision ? endOfLetters(this.article, written) : written.end;
    this.compare(claimed, this.article.text.slice(written.start, end));
  }

  /** What ends the claim, and the span with the same end of the article if it has it. */
  end(span: Span): Span {
    const tailStart = this.claim.words.at(-1)?.end ?? 0;
    const claimed = withoutOuterEnd(this.claim.text.slice(tailStart));
    const tail = claimed.replace(OUTER_CHARACTER, '');
    const next = nextWordStart(this.article, span.end);
    const following = this.article.text.slice(span.end, Math.min(next, span.end + LONGEST_TAIL));
    const until = (length: number): Span => ({ start: span.start, end: span.end + length });
    if (following.startsWith(claimed)) return until(claimed.length);
    const stop = /[?.!…]/u.exec(following);
    const written = stop ? [{ start: span.end + stop.index, end: span.end + stop.index + 1 }] : [];
    const asked = following.indexOf('?');
    if (tail.includes('?') ? asked === -1 : tail === '.' && stop?.[0] === '?') {
      this.isExact = false;
      const question = { start: tailStart, end: tailStart + claimed.length };
      this.questions.push({ kind: 'question changed', claim: [question], article: written });
      return span;
    }
    if (tail.includes('?')) {
      this.compare(claimed, following.slice(0, asked + 1));
      return until(asked + 1);
    }
    if (tail === '' || ASIDE.test(tail)) return span;
    const same = stop ? following.slice(0, stop.index + 1) : '';
    this.compare(claimed, same);
    return until(same.length);
  }

  reading(span: Span): Omit<Reading, 'steps'> {
    return {
      span,
      isExact: this.isExact,
      characters: this.characters,
      questions: this.questions,
      hidden: this.hidden,
    };
  }

  private between(claim: Span, article: Span): void {
    const [claimed, written] = [sliceOf(this.claim.text, claim), sliceOf(this.article.text, article)];
    const likeness = betweenLikeness(claimed, written);
    if (likeness === 'identical') return;
    this.isExact = false;
    if (likeness === 'question') {
      this.questions.push({ kind: 'question changed', claim: [claim], article: [article] });
    } else if (likeness === 'omission') {
      for (const { start, end } of omissionsIn(written)) {
        this.hidden.push({ start: article.start + start, end: article.start + end });
      }
    } else this.compare(claimed, written);
  }

  private compare(claimed: string, written: string): void {
    if (claimed === written) return;
    this.isExact = false;
    for (const difference of charactersApart(claimed, written)) this.characters.push(difference);
  }
}

/** Spaces, invisible characters and quotation marks around a claim, and the apostrophe of an elision cut there. */
const OUTER_CHARACTER = /[\s\u00AD\u200B-\u200D\u2060\uFEFF«»“”„"＂‹›'’‘ʼ`*_~|]/gu;
/** « . », « … », « […] »: a full stop that ends the claim, or a sign that the sentence goes on. */
const ASIDE = /^(?:\.+|…|[[(](?:…|\.{3})[\])]|[,;:])+$/u;
/** Beyond so many characters after a word, its punctuation is over. */
const LONGEST_TAIL = 20;

function withoutOuterEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1).replace(OUTER_CHARACTER, '') === '') end -= 1;
  return text.slice(0, end);
}

function nextWordStart({ text, words }: ComparedText, after: number): number {
  return words[firstWordFrom(words, after)]?.start ?? text.length;
}
