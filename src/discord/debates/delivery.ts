import { RESTJSONErrorCodes } from 'discord.js';
import type { Article } from '../../article/article.js';
import { articleOfId, type Library } from '../../article/library.js';
import type { Action } from '../../discussion/action.js';
import { dossierOf } from '../../discussion/dossier.js';
import { exported } from '../../discussion/export.js';
import { movementAlt, movementSvg } from '../../discussion/movementImage.js';
import { noticeSentence } from '../../discussion/notices.js';
import { type Prompt, promptOf } from '../../discussion/prompt.js';
import { recapOf } from '../../discussion/recap.js';
import { isRefusal } from '../../discussion/refusals.js';
import { renderPng } from '../../discussion/renderPng.js';
import { lineMarkdown } from '../../reply/markdown.js';
import { frenchDebates, publicDebates } from '../../reply/words/frenchDebates.js';
import type { Leased, Made } from '../../storage/discussions.js';
import { type Button, messageOf } from '../messages.js';
import { dossierMessage } from './dossierMessage.js';
import { controlId } from './ids.js';
import { needName } from './preflight.js';
import { promptMessage, voteButtons } from './promptMessage.js';
import { isCode, type Outgoing, type Publisher } from './publisher.js';
import { PICTURE, recapMessage, WHOLE } from './recapMessage.js';

const ours = (sentence: string): string => lineMarkdown(sentence, 'fr');

/** An action with the prompt that it is about, as it is now. */
interface Job extends Leased {
  readonly prompt: Prompt;
  /** The thread of the debate, else the channel; in a forum always the prompt's own post. */
  readonly floor: string;
}

/** Carries out what follows from transitions: renders it from the state as it is, sends it once. */
export class Delivery {
  readonly #publisher: Publisher;
  readonly #library: Library;

  constructor(publisher: Publisher, library: Library) {
    this.#publisher = publisher;
    this.#library = library;
  }

  /**
   * Carries out one action.
   *
   * @returns what was made, and where Discord keeps it
   * @throws DiscordAPIError when Discord refuses it
   */
  async deliver(leased: Leased): Promise<readonly Made[]> {
    const { action, board, channel } = leased;
    const id = action.prompt;
    if (id === undefined) {
      if (action.kind === 'tellModerators') await this.#tell(leased, action, channel);
      return [];
    }
    const prompt = promptOf(board, id);
    // Moderators have removed it before anything was published.
    if (!prompt) return [];
    return this.#carryOut({ ...leased, prompt, floor: prompt.places.thread ?? channel }, action);
  }

  async #carryOut(job: Job, action: Action): Promise<readonly Made[]> {
    const { prompt } = job;
    const { message, thread, dossier, recap } = prompt.places;
    switch (action.kind) {
      case 'postPrompt':
        return this.#postPrompt(job, action.late);
      case 'editPrompt':
      case 'editCounts':
        if (message !== null)
          await this.#publisher.edit(this.#homeOf(job), message, this.#promptShown(job, 0));
        return [];
      case 'notifyRole': {
        const link = `https://discord.com/channels/${job.guild}/${this.#homeOf(job)}/${message ?? ''}`;
        const text = `<@&${action.role}> ${ours(publicDebates.notified)} ${link}`;
        await this.#post(job, { components: messageOf([text]), role: action.role }, this.#homeOf(job));
        return [];
      }
      case 'openThread':
        return this.#openThread(job, action.title, action.slowMode);
      case 'postDossier': {
        const components = dossierMessage(prompt, this.#articleOf(prompt));
        return [{ place: 'dossier', id: await this.#post(job, { components }) }];
      }
      case 'pinDossier':
        if (dossier !== null) await this.#publisher.pin(job.floor, dossier);
        return [];
      case 'editDossier':
        if (dossier !== null) {
          const components = dossierMessage(prompt, this.#articleOf(prompt));
          await this.#publisher.edit(job.floor, dossier, { components });
        }
        return [];
      case 'announceSecondVote': {
        // The state may have moved on; the buttons then say so themselves.
        const components = [...messageOf([ours(publicDebates.secondVote)]), voteButtons(prompt, 'after')];
        await this.#post(job, { components });
        return [];
      }
      case 'postRecap': {
        const shown = await this.#recapShown(job);
        return shown ? [{ place: 'recap', id: await this.#post(job, shown, this.#homeOf(job)) }] : [];
      }
      case 'editRecap': {
        const shown = recap === null ? undefined : await this.#recapShown(job);
        if (shown && recap !== null) await this.#publisher.edit(this.#homeOf(job), recap, shown);
        return [];
      }
      case 'closeThread':
        if (thread !== null) await this.#publisher.closeThread(thread);
        return [];
      case 'tellModerators':
        await this.#tell(job, action, this.#homeOf(job));
        // In a post that is closed, to speak has opened it again.
        if (prompt.settings.place === 'forum' && thread !== null && isDone(prompt))
          await this.#publisher.closeThread(thread);
        return [];
    }
  }

  /** The channel of the prompt's message: in a forum, its post. */
  #homeOf({ prompt, channel }: Job): string {
    return prompt.settings.place === 'forum' ? (prompt.places.thread ?? channel) : channel;
  }

  async #postPrompt(job: Job, late: number): Promise<readonly Made[]> {
    const { prompt, guild, channel, action, attempts } = job;
    const shown = this.#promptShown(job, late);
    const wasTried = attempts > 0;
    if (prompt.settings.place === 'channel')
      return [{ place: 'message', id: await this.#publisher.post(channel, shown, action.key, wasTried) }];
    const { title } = prompt.settings;
    const place = { guild, forum: channel };
    const id = await this.#publisher.postInForum(place, title, shown, action.key, wasTried);
    // Nobody speaks before the first vote is over.
    await this.#publisher.changeThread(id, { locked: true });
    return [
      { place: 'message', id },
      { place: 'thread', id },
    ];
  }

  async #openThread(job: Job, title: string, slowMode: number): Promise<readonly Made[]> {
    const { prompt, channel } = job;
    const { message, thread } = prompt.places;
    if (prompt.settings.place === 'forum') {
      if (thread !== null)
        await this.#publisher.changeThread(thread, { locked: false, rate_limit_per_user: slowMode });
      return [];
    }
    if (message === null) return [];
    return [{ place: 'thread', id: await this.#publisher.openThread(channel, message, title, slowMode) }];
  }

  #promptShown(job: Job, late: number): Outgoing {
    const { prompt, guild } = job;
    const recapChannel = prompt.places.recap === null ? undefined : this.#homeOf(job);
    const article = this.#articleOf(prompt);
    return { components: promptMessage(prompt, { article, guild, recapChannel, late }) };
  }

  async #recapShown({ prompt, board }: Job): Promise<Outgoing | undefined> {
    const article = this.#articleOf(prompt);
    const { zone } = board.configuration;
    const dossier = article && dossierOf(article, prompt.settings);
    const recap = recapOf(prompt, { article, dossier, zone, locale: 'fr' });
    if (isRefusal(recap)) return undefined;
    const { question, positions, results } = recap;
    const { components, isCut } = recapMessage(recap);
    const data = await renderPng(movementSvg(question, positions, results));
    const picture = { name: PICTURE, data, description: movementAlt(positions, results) };
    const whole = { name: WHOLE, data: Buffer.from(exported(recap, 'md')) };
    return { components, files: [picture, ...(isCut ? [whole] : [])] };
  }

  async #tell(leased: Leased, action: Action & { kind: 'tellModerators' }, channel: string): Promise<void> {
    const { notice } = action;
    const sentence = noticeSentence(notice, needName);
    const text = `-# ${ours(publicDebates.forModerators)} ${ours(sentence)}`;
    const buttons: Button[] = [];
    if (notice.kind === 'nextProposed')
      buttons.push({
        id: controlId({ kind: 'open', prompt: notice.next }),
        label: frenchDebates.actions.open,
      });
    if (notice.kind === 'conclusionAwaited' && action.prompt !== undefined)
      buttons.push({
        id: controlId({ kind: 'conclude', prompt: action.prompt }),
        label: frenchDebates.actions.conclude,
      });
    const message = { components: messageOf([text], buttons) };
    try {
      await this.#publisher.post(channel, message, action.key, leased.attempts > 0);
    } catch (error) {
      // In a forum, one can only speak in posts, and this is about none.
      if (!isCode(error, RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel)) throw error;
    }
  }

  /** Posts where the debate takes place; in the channel when someone has deleted the thread. */
  async #post(job: Job, message: Outgoing, channel = job.floor): Promise<string> {
    const { key } = job.action;
    const wasTried = job.attempts > 0;
    try {
      return await this.#publisher.post(channel, message, key, wasTried);
    } catch (error) {
      const isThreadGone = isCode(error, RESTJSONErrorCodes.UnknownChannel) && channel !== job.channel;
      if (!isThreadGone || job.prompt.settings.place === 'forum') throw error;
      return this.#publisher.post(job.channel, message, key, wasTried);
    }
  }

  /** The version of the article that a prompt is about. */
  #articleOf({ settings }: Prompt): Article | undefined {
    const article = articleOfId(this.#library, settings.article.id);
    return article?.version === settings.article.version ? article : undefined;
  }
}

function isDone({ status, conclusion }: Prompt): boolean {
  return status === 'skipped' || status === 'archived' || conclusion !== null;
}
