import { randomUUID } from 'node:crypto';
import type { Article } from '../../article/article.js';
import { openPrompt, promptOf } from '../../discussion/prompt.js';
import { isRefusal } from '../../discussion/refusals.js';
import { foldPhrase } from '../../french/characters.js';
import { excerpt, reply } from '../../reply/blocks.js';
import { citePassage } from '../../reply/cite.js';
import { COMFORT } from '../../reply/limits.js';
import { lineMarkdown, replyMarkdown } from '../../reply/markdown.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import type { Channel, Discussions } from '../../storage/discussions.js';
import { controlId, type DebateControl } from './ids.js';
import { refused } from './moderating.js';
import { type Told, told } from './told.js';

/** What a member gives with `/appuyer`. */
export interface Support {
  readonly passage: number;
  readonly position: string;
  readonly sentence: string | null;
  readonly consents: boolean;
}

/** Who does something, and by which interaction, which counts once. */
export interface Participant {
  readonly member: string;
  readonly interaction: string;
}

/** What members do in a discussion: vote, support a position, take it back. Ids of members go no further. */
export class Participating {
  readonly #boards: Discussions;
  readonly #now: () => Date;

  constructor(boards: Discussions, now: () => Date) {
    this.#boards = boards;
    this.#now = now;
  }

  /** Gives or changes a vote. A button of another round than the present one is out of date, and counts for nothing. */
  async vote(
    where: Channel,
    { member, interaction }: Participant,
    { prompt: id, round, position }: DebateControl & { readonly kind: 'vote' },
    say: Catalogue,
  ): Promise<Told> {
    const before = await this.#boards.boardOf(where.channel);
    const status = before && promptOf(before, id)?.status;
    if (status !== undefined && status !== round) return refused({ kind: 'phaseChanged', status }, say);
    const event = { kind: 'cast', prompt: id, member, position } as const;
    const applied = await this.#boards.apply(where, event, this.#now(), interaction);
    // Done by another process: its answer is on its way, or was lost with it.
    const isDone = isRefusal(applied) && applied.reason.kind === 'doneAlready';
    if (isRefusal(applied) && !isDone) return refused(applied.reason, say);
    const name = (before && promptOf(before, id))?.settings.positions[position] ?? '';
    const [answer = '', note = ''] = told(say, say.debates.yourVote(name), say.debates.voteNote).texts;
    return { texts: [`**${answer}**`, `-# ${note}`] };
  }

  /** @param articleOf finds the article of a prompt, in whatever version it is now */
  async support(
    where: Channel,
    { member, interaction }: Participant,
    { passage, position, sentence, consents }: Support,
    articleOf: (id: string) => Article | undefined,
    say: Catalogue,
  ): Promise<Told> {
    const board = await this.#boards.boardOf(where.channel);
    const prompt = board && openPrompt(board);
    if (!prompt) return told(say, say.debates.noOpenDebate);
    const { positions, article: subject } = prompt.settings;
    const index = positions.findIndex((one) => foldPhrase(one) === foldPhrase(position));
    if (index < 0) return told(say, say.debates.noSuchPosition(positions.join(', ')));
    const article = articleOf(subject.id);
    if (!article) return told(say, say.debates.noArticle);
    const argument = randomUUID();
    const event = {
      kind: 'argue',
      prompt: prompt.id,
      member,
      argument,
      position: index,
      version: article.version,
      passage,
      sentence,
      consents,
    } as const;
    const applied = await this.#boards.apply(where, event, this.#now(), interaction);
    if (isRefusal(applied)) return refused(applied.reason, say);
    const cited = article.passages[passage - 1];
    const { debates, language } = say;
    const given = sentence === null || sentence.trim() === '' ? undefined : sentence;
    return {
      texts: [
        lineMarkdown(debates.supported(passage, positions[index] ?? ''), language),
        ...(cited
          ? replyMarkdown(reply(say, [excerpt(citePassage(article, cited, COMFORT.shortExcerpt), say)]))
          : []),
        ...(given === undefined
          ? []
          : told(say, consents ? debates.sentenceShown : debates.sentenceKept).texts),
      ],
      buttons: [
        {
          id: controlId({ kind: 'withdraw', prompt: prompt.id, argument }),
          label: debates.actions.withdraw,
        },
      ],
    };
  }

  async withdraw(
    where: Channel,
    { member, interaction }: Participant,
    { prompt, argument }: DebateControl & { readonly kind: 'withdraw' },
    say: Catalogue,
  ): Promise<Told> {
    const event = { kind: 'withdraw', prompt, argument, member } as const;
    const applied = await this.#boards.apply(where, event, this.#now(), interaction);
    return isRefusal(applied) ? refused(applied.reason, say) : told(say, say.debates.withdrawn);
  }
}
