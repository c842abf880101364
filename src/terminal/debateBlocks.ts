import type { Article } from '../article/article.js';
import { dossierBlocks } from '../discussion/dossierBlocks.js';
import type { Prompt } from '../discussion/prompt.js';
import type { Line, Recap } from '../discussion/recap.js';
import type { Settings } from '../discussion/settings.js';
import { speechOf } from '../quotations/speech.js';
import { citeWithVoices } from '../reply/attribute.js';
import { excerpt, heading, list, notice, text } from '../reply/blocks.js';
import { citeSpan } from '../reply/cite.js';
import { COMFORT } from '../reply/limits.js';
import type { Block } from '../reply/reply.js';
import { french } from '../reply/words/french.js';
import { publicDebates, terminalDebates as words } from '../reply/words/frenchDebates.js';
import { UsageError } from './parse.js';

/**
 * The questions that the article puts to its readers, numbered, one of which may be opened.
 *
 * @throws UsageError when there is none
 */
export function questionBlocks(article: Article): Block[] {
  const { discussion } = article;
  if (discussion.length === 0) throw new UsageError(french.debates.noSuchQuestion(0));
  return [
    heading(words.questions),
    ...discussion.map(({ question }, index) =>
      excerpt(citeSpan(article, question, COMFORT.longExcerpt), french, words.number(index + 1)),
    ),
    notice(words.howToOpen),
  ];
}

/** What can be done in a phase that begins: a vote on the question, the debate with its dossier, the conclusion. */
export function phaseBlocks(prompt: Prompt, article: Article | undefined): Block[] {
  const positions = prompt.settings.positions.join(', ');
  switch (prompt.status) {
    case 'before':
      return [
        heading(words.opened),
        askedBlock(prompt.settings, article),
        text(words.votes.before(positions)),
        notice(words.howToVote),
      ];
    case 'debate':
      return [
        heading(words.begun),
        ...dossierBlocks(prompt, article),
        notice(words.howToSupport),
        notice(words.howToGoOn),
      ];
    case 'after':
      return [heading(publicDebates.secondVote), text(words.votes.after(positions)), notice(words.howToVote)];
    default:
      return [heading(french.debates.phases.closed), notice(words.howToConclude)];
  }
}

function askedBlock({ asked, question }: Settings, article: Article | undefined): Block {
  if (!asked || !article) return text(words.question(question));
  return excerpt(citeSpan(article, asked, COMFORT.longExcerpt), french, publicDebates.asked);
}

/** A passage tied to a position, with a sentence or an empty one. */
export interface Support {
  readonly passage: number;
  readonly position: number;
  readonly sentence: string;
  readonly consents: boolean;
}

/** What was given, the passage with who speaks in it, and what becomes of the sentence. */
export function supportBlocks(
  { passage: number, position, sentence, consents }: Support,
  positions: readonly string[],
  article: Article | undefined,
): Block[] {
  const { supported, sentenceShown, sentenceKept } = french.debates;
  const passage = article?.passages[number - 1];
  const cited =
    article &&
    passage &&
    citeWithVoices(article, speechOf(article), { passage, matches: [], answers: [] }, COMFORT.shortExcerpt);
  return [
    heading(supported(number, positions[position] ?? '')),
    ...(cited ? [excerpt(cited, french)] : []),
    ...(sentence === '' ? [] : [notice(consents ? sentenceShown : sentenceKept)]),
  ];
}

/** A recap as blocks of a reply; without its article, it has no words of it either. */
export function recapBlocks({ lines }: Recap, article: Article | undefined): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.role === 'item' && last?.kind === 'list')
      blocks[blocks.length - 1] = list([...last.items, line.text]);
    else blocks.push(...blockOf(line, article));
  }
  return blocks;
}

function blockOf(line: Line, article: Article | undefined): Block[] {
  switch (line.from) {
    case 'article': {
      if (article?.version !== line.version) return [];
      const { start, end } = line.span;
      return [excerpt({ ...citeSpan(article, line.span, end - start), cutAfter: line.cutAfter }, french)];
    }
    case 'member':
      return [text(french.quoted(line.text))];
    case 'conclusion':
      return [text(line.text)];
    case 'template':
      if (line.role === 'item') return [list([line.text])];
      return [line.role === 'text' ? text(line.text) : heading(line.text)];
  }
}
