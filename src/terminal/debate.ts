import { randomBytes, randomUUID } from 'node:crypto';
import type { Context, Values } from '../../commands/command.js';
import type { Article } from '../article/article.js';
import { articleOfId } from '../article/library.js';
import { votedCount } from '../discussion/ballots.js';
import { dossierOf } from '../discussion/dossier.js';
import { ledgerBlocks } from '../discussion/dossierBlocks.js';
import type { DiscussionEvent, LogEntry } from '../discussion/event.js';
import { exported, FORMATS } from '../discussion/export.js';
import { logLine } from '../discussion/logLine.js';
import { applyAll } from '../discussion/machine.js';
import { type Board, isOpen, newBoard, type Phase, type Prompt, type Status } from '../discussion/prompt.js';
import { type Recap, recapOf } from '../discussion/recap.js';
import { isRefusal } from '../discussion/refusals.js';
import { BOUNDS } from '../discussion/settings.js';
import { foldPhrase } from '../french/characters.js';
import { heading, list, notice, text } from '../reply/blocks.js';
import type { Block } from '../reply/reply.js';
import { french } from '../reply/words/french.js';
import { publicDebates, terminalDebates as words } from '../reply/words/frenchDebates.js';
import { phaseBlocks, questionBlocks, recapBlocks, supportBlocks } from './debateBlocks.js';
import { chosenIn, positionIn, unknownPosition } from './debateWords.js';
import { UsageError } from './parse.js';

/** Where the time comes from, and by which clock it is told (IANA: « Europe/Paris »). */
export interface Clock {
  readonly now: () => Date;
  readonly zone: string;
}

/** What a step of a discussion leads to. */
export interface Staged {
  readonly kind: 'debate';
  /** The state of the discussion after it; undefined before the first one. */
  readonly status: Status | undefined;
  readonly blocks: readonly Block[];
  /** A file's contents, to be printed instead. */
  readonly file?: { readonly name: string; readonly content: string };
}

/** A step as it was typed: what follows its name, its options, and on what article. */
export interface Asked {
  readonly typed: string;
  readonly values: Values;
  readonly context: Pick<Context, 'article' | 'library'>;
}

/** The one who tries it out: moderator and member at once, and no one's id. */
const YOU = 'vous';
/** Alone nobody waits for anybody: a phase ends when it is told to, or after a month. */
const { most: LONGEST } = BOUNDS.minutes;
const UNHURRIED = { before: LONGEST, debate: LONGEST, after: LONGEST };

/**
 * Discussions for one person who tries them out, in memory. Every step throws UsageError, with a French sentence,
 * when it cannot be made; nothing has changed then.
 */
export class Debate {
  #board: Board;
  readonly #log: LogEntry[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#board = newBoard('terminal', { zone: clock.zone });
  }

  /** Opens a discussion on one of the article's questions, by its number, or on one's own; else lists those. */
  open({ typed, values, context: { article } }: Asked): Staged {
    if (typed === '') return this.#said(...questionBlocks(article));
    const latest = this.#board.prompts.at(-1);
    if (latest && isOpen(latest)) throw new UsageError(words.alreadyOpen);
    const prompt = randomUUID();
    const secret = randomBytes(32).toString('hex');
    const chosen = { ...chosenIn(typed, values, article), minutes: UNHURRIED };
    const opened = this.#apply(
      { kind: 'draft', by: YOU, prompt, secret, chosen },
      { kind: 'open', by: YOU, prompt },
    );
    return this.#said(...phaseBlocks(opened, article), ...(latest ? [] : [notice(words.few)]));
  }

  vote({ typed }: Asked): Staged {
    const { id, settings } = this.#open();
    const { position, rest } = positionIn(typed, settings.positions);
    if (rest !== '') throw unknownPosition(settings.positions);
    const { ballots, status } = this.#apply({ kind: 'cast', prompt: id, member: YOU, position });
    return this.#said(
      heading(french.debates.yourVote(settings.positions[position] ?? '')),
      text(publicDebates.voted(votedCount(ballots, status === 'after' ? 'after' : 'before'))),
      notice(french.debates.voteNote),
    );
  }

  /** Ends the phase: after the first vote comes the debate, with its dossier. */
  next({ context }: Asked): Staged {
    const { id, status: from } = this.#open();
    const prompt = this.#apply({ kind: 'advance', by: YOU, prompt: id, from, why: '' });
    return this.#said(...phaseBlocks(prompt, articleOf(prompt, context)));
  }

  /** « 4 non », « § 4 je ne sais pas, car… »: a passage, the position that it supports, a sentence. */
  support({ typed, values, context }: Asked): Staged {
    const { id, settings } = this.#open();
    const [, number, said = ''] = /^§?\s*(\d{1,9})(?:\s+(.*))?$/u.exec(typed) ?? [];
    if (number === undefined) throw new UsageError(words.howToSupport);
    const { position, rest: sentence } = positionIn(said, settings.positions);
    const given = { passage: Number(number), position, sentence, consents: values['accord'] === true };
    const { version } = settings.article;
    const argument = randomUUID();
    const prompt = this.#apply({ kind: 'argue', prompt: id, member: YOU, argument, version, ...given });
    const article = articleOf(prompt, context);
    return this.#said(
      ...supportBlocks(given, settings.positions, article),
      ...ledgerBlocks(prompt, article && dossierOf(article, settings)),
    );
  }

  /** Ends the votes; with a conclusion, which nobody gives before the second vote, the discussion too. */
  close({ typed, context }: Asked): Staged {
    const { id, status, conclusion } = this.#latest();
    const close = { kind: 'close', by: YOU, prompt: id, why: '' } as const;
    if (typed === '') {
      if (status === 'closed') throw new UsageError(words.howToConclude);
      return this.#said(...phaseBlocks(this.#apply(close), undefined));
    }
    if (status === 'before' || status === 'debate')
      throw new UsageError(`${french.debates.refusal({ kind: 'wrongStatus', status })} ${words.votesFirst}`);
    const conclude = { kind: 'conclude', by: YOU, prompt: id, text: typed } as const;
    const prompt = this.#apply(...(status === 'after' ? [close] : []), conclude);
    const done = conclusion === null ? publicDebates.closed : french.debates.corrected;
    return this.#said(
      heading(done),
      ...recapBlocks(this.#recapOf(prompt, context), articleOf(prompt, context)),
    );
  }

  recap({ context }: Asked): Staged {
    const prompt = this.#counted();
    return this.#said(...recapBlocks(this.#recapOf(prompt, context), articleOf(prompt, context)));
  }

  export({ typed, context }: Asked): Staged {
    const format = typed === '' ? 'md' : FORMATS.find((one) => one === foldPhrase(typed));
    if (!format) throw new UsageError(words.formats(FORMATS.join(', ')));
    const recap = this.#recapOf(this.#counted(), context);
    const file = { name: `recapitulatif.${format}`, content: exported(recap, format) };
    return { ...this.#said(heading(french.debates.exported)), file };
  }

  skip({ typed }: Asked): Staged {
    this.#apply({ kind: 'skip', by: YOU, prompt: this.#latest().id, why: typed });
    return this.#said(heading(french.debates.skipped));
  }

  log(): Staged {
    const lines = this.#log.map((entry) => logLine(entry, YOU, this.#clock.zone, french));
    if (lines.length === 0) return this.#said(heading(french.debates.emptyLog));
    return this.#said(heading(french.debates.log), list(lines.reverse()));
  }

  /** Makes the board what the events make of it, all of them or none; the discussion that they are about. */
  #apply(...events: DiscussionEvent[]): Prompt {
    const applied = applyAll(this.#board, events, this.#clock.now());
    if (isRefusal(applied)) throw new UsageError(french.debates.refusal(applied.reason));
    this.#board = applied.state;
    this.#log.push(...applied.log);
    return this.#latest();
  }

  /** The one that is open or was last: a new one opens only when no other is. */
  #latest(): Prompt {
    const latest = this.#board.prompts.at(-1);
    if (!latest) throw new UsageError(words.noneOpen);
    return latest;
  }

  #open(): Prompt & { readonly status: Phase } {
    const latest = this.#latest();
    if (isOpen(latest)) return latest;
    const isAwaited = latest.status === 'closed' && latest.conclusion === null;
    throw new UsageError(
      isAwaited ? `${french.debates.phases.closed} ${words.howToConclude}` : words.noneOpen,
    );
  }

  /** The last one whose votes are counted. */
  #counted(): Prompt {
    const counted = this.#board.prompts.findLast(({ results }) => results !== null);
    if (!counted) throw new UsageError(words.noRecap);
    return counted;
  }

  #recapOf(prompt: Prompt, context: Asked['context']): Recap {
    const article = articleOf(prompt, context);
    const dossier = article && dossierOf(article, prompt.settings);
    const recap = recapOf(prompt, { article, dossier, zone: this.#clock.zone, locale: 'fr' });
    if (isRefusal(recap)) throw new UsageError(french.debates.refusal(recap.reason));
    return recap;
  }

  #said(...blocks: Block[]): Staged {
    return { kind: 'debate', status: this.#board.prompts.at(-1)?.status, blocks };
  }
}

function articleOf({ settings }: Prompt, { library }: Asked['context']): Article | undefined {
  return articleOfId(library, settings.article.id);
}
