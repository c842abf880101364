import { randomBytes, randomUUID } from 'node:crypto';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Article } from '../../article/article.js';
import type { DiscussionEvent, ModeratorEvent } from '../../discussion/event.js';
import {
  type Board,
  type Configuration,
  isOpen,
  newBoard,
  openPrompt,
  type Prompt,
  promptOf,
} from '../../discussion/prompt.js';
import { isRefusal, type RefusalReason } from '../../discussion/refusals.js';
import {
  clockIn,
  nextOccurrence,
  readRhythm,
  readWhen,
  rhythmIn,
  type When,
  whenIn,
} from '../../discussion/schedule.js';
import type { Chosen, Settings } from '../../discussion/settings.js';
import type { Applied } from '../../discussion/transition.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import type { Discussions } from '../../storage/discussions.js';
import { type Choice, readChoice } from './choosing.js';
import { controlId } from './ids.js';
import { missingIn, needLines, requiresTag } from './preflight.js';
import { type Told, told } from './told.js';
import type { Place } from './where.js';

/** A moderator's command, in a channel where discussions can be held. */
export interface ModeratorAsked {
  readonly interaction: ChatInputCommandInteraction<'cached'>;
  readonly place: Place;
  readonly board: Board;
  readonly article: Article;
  readonly say: Catalogue;
}

/** Carries out what moderators ask for with `/debat`, once it is sure that the bot may do it. */
export class Moderating {
  readonly #boards: Discussions;
  readonly #now: () => Date;

  constructor(boards: Discussions, now: () => Date) {
    this.#boards = boards;
    this.#now = now;
  }

  async boardOf({ channel }: Place): Promise<Board> {
    return (await this.#boards.boardOf(channel)) ?? newBoard(channel);
  }

  open(asked: ModeratorAsked): Promise<Told> {
    return this.#prepare(asked, (prompt) => ({ kind: 'open', prompt }), asked.say.debates.opened);
  }

  enqueue(asked: ModeratorAsked): Promise<Told> {
    return this.#prepare(
      asked,
      (prompt) => ({ kind: 'enqueue', prompt }),
      (applied) => asked.say.debates.queued(applied.state.queue.length),
    );
  }

  async schedule(asked: ModeratorAsked): Promise<Told> {
    const { interaction, board, say } = asked;
    const { zone } = board.configuration;
    const rhythm = interaction.options.getString('rythme');
    const date = interaction.options.getString('date');
    if (rhythm !== null && date === null) return this.#setRhythm(asked, rhythm);
    if (date === null || rhythm !== null) return told(say, say.debates.dateOrRhythm);
    if (interaction.options.getString('question') === null) return told(say, say.debates.questionMissing);
    const when = readWhen(date, this.#now(), zone);
    if (isRefusal(when)) return refused(when.reason, say);
    const done = await this.#prepare(
      asked,
      (prompt) => ({ kind: 'schedule', prompt, at: when.at.getTime() }),
      say.debates.scheduled(whenIn(when.at, zone, say.language)),
    );
    return { ...done, texts: [...done.texts, ...readingTexts(when, zone, say)] };
  }

  /** Ends the phase that is open as the moderator asks; with none open, opens the first of the queue. */
  async next(asked: ModeratorAsked): Promise<Told> {
    const { interaction, board, say } = asked;
    const open = openPrompt(board);
    if (!open || !isOpen(open)) {
      const first = promptOf(board, board.queue[0] ?? '');
      const missing = first && this.missing(asked, first.settings);
      return missing ?? this.#apply(asked, { kind: 'next', by: interaction.user.id }, say.debates.opened);
    }
    const { id: prompt, status: from } = open;
    const event = { kind: 'advance', by: interaction.user.id, prompt, from, why: reasonIn(asked) } as const;
    return (
      this.missing(asked, open.settings) ??
      this.#apply(asked, event, (applied) => ended(promptOf(applied.state, prompt), say))
    );
  }

  skip(asked: ModeratorAsked, prompt: Prompt): Promise<Told> {
    const event = { kind: 'skip', prompt: prompt.id, why: reasonIn(asked) } as const;
    return this.#apply(asked, this.#by(asked, event), asked.say.debates.skipped);
  }

  pause(asked: ModeratorAsked, prompt: Prompt): Promise<Told> {
    const event = { kind: 'pause', prompt: prompt.id, why: reasonIn(asked) } as const;
    return this.#apply(asked, this.#by(asked, event), asked.say.debates.paused);
  }

  async resume(asked: ModeratorAsked, prompt: Prompt): Promise<Told> {
    const event = { kind: 'resume', prompt: prompt.id } as const;
    return (
      this.missing(asked, prompt.settings) ??
      this.#apply(asked, this.#by(asked, event), asked.say.debates.resumed)
    );
  }

  async close(asked: ModeratorAsked, prompt: Prompt): Promise<Told> {
    const { say } = asked;
    const event = { kind: 'close', prompt: prompt.id, why: reasonIn(asked) } as const;
    return (
      this.missing(asked, prompt.settings) ??
      this.#apply(asked, this.#by(asked, event), (applied) => ended(promptOf(applied.state, prompt.id), say))
    );
  }

  archive(asked: ModeratorAsked, prompt: Prompt): Promise<Told> {
    const event = { kind: 'archive', prompt: prompt.id } as const;
    return this.#apply(asked, this.#by(asked, event), asked.say.debates.archived);
  }

  order(asked: ModeratorAsked, prompt: Prompt): Promise<Told> {
    const place = asked.interaction.options.getInteger('place', true);
    const event = { kind: 'enqueue', prompt: prompt.id, place } as const;
    return this.#apply(asked, this.#by(asked, event), asked.say.debates.queued(place));
  }

  remove(asked: ModeratorAsked, prompt: Prompt): Promise<Told> {
    const event = { kind: 'remove', prompt: prompt.id, why: reasonIn(asked) } as const;
    return this.#apply(asked, this.#by(asked, event), asked.say.debates.removed);
  }

  /** Changes what is set for the channel, and says what is. */
  async configure(asked: ModeratorAsked): Promise<Told> {
    const { interaction, board, say } = asked;
    const { options } = interaction;
    const zone = options.getString('fuseau');
    const late = options.getString('retard');
    const next = options.getString('suite');
    const changes: Partial<Configuration> = {
      ...(zone === null ? {} : { zone }),
      ...(late === 'post' || late === 'skip' ? { late } : {}),
      ...(next === 'propose' || next === 'open' ? { next } : {}),
    };
    if (Object.keys(changes).length === 0) return settingsOf(board, say);
    return this.#apply(asked, { kind: 'configure', by: interaction.user.id, changes }, (applied) => {
      const now = settingsOf(applied.state, say);
      return { texts: [...told(say, say.debates.configured).texts, ...now.texts] };
    });
  }

  /** What the bot lacks to go on, if anything: nothing is to be changed then. */
  missing(
    {
      interaction,
      place,
      say,
    }: Pick<ModeratorAsked, 'place' | 'say'> & {
      readonly interaction: { readonly guild: ModeratorAsked['interaction']['guild'] };
    },
    settings: Pick<Settings, 'place' | 'role'>,
  ): Told | undefined {
    const missing = missingIn(interaction.guild, place.channel, settings);
    if (requiresTag(interaction.guild, place.channel)) return told(say, say.debates.needsTag);
    if (missing.length === 0) return undefined;
    const { debates } = say;
    const [opening = '', closing = ''] = told(say, debates.missing, debates.howToGive).texts;
    return { texts: [opening, needLines(missing, say), closing] };
  }

  async #setRhythm(asked: ModeratorAsked, typed: string): Promise<Told> {
    const { interaction, say, board } = asked;
    const by = interaction.user.id;
    if (/^aucun$/iu.test(typed.trim()))
      return this.#apply(asked, { kind: 'setRhythm', by, rhythm: null }, say.debates.noRhythm);
    const rhythm = readRhythm(typed);
    if (isRefusal(rhythm)) return refused(rhythm.reason, say);
    const { zone } = board.configuration;
    const { at } = nextOccurrence(rhythm, this.#now(), zone);
    const done = say.debates.rhythm(rhythmIn(rhythm, say.language), whenIn(at, zone, say.language));
    return this.#apply(asked, { kind: 'setRhythm', by, rhythm }, done);
  }

  /** Makes what was chosen a prompt, and does something with it in the same transaction. */
  async #prepare(
    asked: ModeratorAsked,
    then: (prompt: string) => Omitted<ModeratorEvent>,
    done: string | ((applied: Applied) => string),
  ): Promise<Told> {
    const { interaction, article, board, place, say } = asked;
    const { options, user } = interaction;
    const choice = readChoice(options.getString('question', true), options, article, board, place.kind);
    if (choice.kind === 'noSuchQuestion') return told(say, say.debates.noSuchQuestion(choice.questions));
    const settings = settingsIn(choice, board, place);
    const missing = this.missing(asked, settings);
    if (missing) return missing;
    const prompt = choice.kind === 'new' ? randomUUID() : choice.prompt;
    const events: DiscussionEvent[] = [];
    if (choice.kind === 'new')
      events.push({ kind: 'draft', by: user.id, prompt, secret: newSecret(), chosen: choice.chosen });
    else if (choice.revised) events.push({ kind: 'revise', by: user.id, prompt, chosen: choice.revised });
    events.push(this.#by(asked, then(prompt)));
    return this.#apply(asked, events, (applied) =>
      told(say, typeof done === 'string' ? done : done(applied)),
    );
  }

  async #apply(
    { interaction, place, say }: ModeratorAsked,
    events: DiscussionEvent | readonly DiscussionEvent[],
    done: string | ((applied: Applied) => Told),
  ): Promise<Told> {
    const { guild, channel } = place;
    const applied = await this.#boards.apply({ guild, channel }, events, this.#now(), interaction.id);
    if (isRefusal(applied)) return refused(applied.reason, say);
    return typeof done === 'string' ? told(say, done) : done(applied);
  }

  #by({ interaction }: ModeratorAsked, event: Omitted<ModeratorEvent>): ModeratorEvent {
    return { ...event, by: interaction.user.id };
  }
}

/** `Omit` on each of a union. */
type Omitted<Event> = Event extends ModeratorEvent ? Omit<Event, 'by'> : never;

/** Why something was not done. */
export function refused(reason: RefusalReason, say: Catalogue): Told {
  return told(say, say.debates.refusal(reason));
}

/** What a moderator is told when the time that they typed was not quite a time. */
function readingTexts({ at, reading }: When, zone: string, say: Catalogue): readonly string[] {
  if (reading === 'exact') return [];
  return told(say, say.debates.readings[reading](clockIn(at, zone, say.language))).texts;
}

/** That a phase is over; after the last, the conclusion can be written. */
function ended(prompt: Prompt | undefined, say: Catalogue): Told {
  const { phases } = say.debates;
  if (prompt?.status === 'debate' || prompt?.status === 'after') return told(say, phases[prompt.status]);
  return conclusionAwaited(prompt?.id ?? '', say);
}

/** That a conclusion is to be written, with what leads to its form. */
export function conclusionAwaited(prompt: string, say: Catalogue): Told {
  const { phases, actions } = say.debates;
  const id = controlId({ kind: 'conclude', prompt });
  return { ...told(say, phases.closed), buttons: [{ id, label: actions.conclude }] };
}

function settingsOf({ configuration, rhythm }: Board, say: Catalogue): Told {
  const words = say.debates.settings;
  return told(
    say,
    words.zone(configuration.zone),
    words.late[configuration.late],
    words.next[configuration.next],
    rhythm ? words.rhythm(rhythmIn(rhythm, say.language)) : words.noRhythm,
  );
}

/** What the permissions depend on, of what was chosen. */
function settingsIn(
  choice: Exclude<Choice, { kind: 'noSuchQuestion' }>,
  board: Board,
  place: Place,
): Pick<Settings, 'place' | 'role'> {
  const chosen: Chosen | undefined = choice.kind === 'new' ? choice.chosen : choice.revised;
  const kept = choice.kind === 'prepared' ? promptOf(board, choice.prompt)?.settings : undefined;
  return { place: place.kind, role: chosen?.role ?? kept?.role ?? null };
}

function reasonIn({ interaction }: ModeratorAsked): string {
  return interaction.options.getString('raison') ?? '';
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}
