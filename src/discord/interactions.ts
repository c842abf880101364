import { createHash } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Context } from '../../commands/command.js';
import { commandAt } from '../../commands/index.js';
import type { Article } from '../article/article.js';
import { lineMarkdown } from '../reply/markdown.js';
import { Answering } from './answering.js';
import { LONGEST_SILENCE, type Request } from './answers.js';
import { type Asked, askedBy, askedInForm, formFor } from './asked.js';
import { readButton } from './buttons.js';
import { debateCommandsFor } from './debates/where.js';
import { MENUS } from './declarations.js';
import { incidentOf, traceOf } from './log.js';
import { messageOf, saying } from './messages.js';
import { displayedIn, wordsOf } from './messageText.js';
import { placeOf } from './places.js';
import type { Services } from './services.js';
import {
  displayNameOf,
  isAlone,
  isOwnMessage,
  mannerOf,
  mayModerate,
  maySpeak,
  nameOf,
  sayOf,
} from './who.js';

/** Answers whatever members do with commands, menus, buttons and forms: each once, and never with silence. */
export class Interactions {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Never throws: this is where every error ends. */
  async handle(interaction: Interaction): Promise<void> {
    const { log } = this.#services;
    const started = performance.now();
    if (interaction.isAutocomplete()) await this.#suggest(interaction);
    else if (interaction.isRepliable()) {
      const answering = new Answering(interaction, mannerOf(interaction));
      const timer = setTimeout(() => void this.#acknowledge(answering), LONGEST_SILENCE);
      try {
        await this.#answer(interaction, answering);
      } catch (error) {
        clearTimeout(timer);
        await this.#apologise(interaction, answering, error);
      }
      clearTimeout(timer);
    }
    log.debug({ interaction: nameOf(interaction), ms: Math.round(performance.now() - started) }, 'handled');
  }

  async #answer(interaction: RepliableInteraction, answering: Answering): Promise<void> {
    const { debates } = this.#services;
    if (debates.concerns(interaction)) await debates.answer(interaction, answering);
    else if (interaction.isChatInputCommand()) await this.#command(interaction, answering);
    else if (interaction.isMessageContextMenuCommand()) await this.#menu(interaction, answering);
    else if (interaction.isButton()) await this.#button(interaction, answering);
    else if (interaction.isModalSubmit()) await this.#form(interaction, answering);
  }

  async #command(interaction: ChatInputCommandInteraction, answering: Answering): Promise<void> {
    const asked = askedBy(interaction.commandName, interaction.options.data);
    const missing = asked.command.options.find(
      (option) => option.longText && !(option.name.fr in asked.values),
    );
    if (missing) await answering.ask(formFor(asked, missing, sayOf(interaction)));
    else await this.#run(interaction, answering, asked);
  }

  async #menu(interaction: MessageContextMenuCommandInteraction, answering: Answering): Promise<void> {
    const menu = MENUS.find(({ name }) => name.fr === interaction.commandName);
    const command = menu && commandAt(menu.command);
    if (!menu || !command) throw new Error(`no such menu: ${interaction.commandName}`);
    const words = wordsOf(interaction.targetMessage);
    if (words === '') await answering.send(saying(sayOf(interaction).discord.noWords, sayOf(interaction)));
    else await this.#run(interaction, answering, { path: menu.command, command, values: menu.values(words) });
  }

  async #form(interaction: ModalSubmitInteraction, answering: Answering): Promise<void> {
    const asked = askedInForm(interaction);
    if (asked) await this.#run(interaction, answering, asked);
    else await answering.send(saying(sayOf(interaction).discord.oldButton, sayOf(interaction)));
  }

  async #button(interaction: ButtonInteraction, answering: Answering): Promise<void> {
    const { library, storage, now } = this.#services;
    const say = sayOf(interaction);
    const button = await readButton(interaction.customId, library, storage.calls, now());
    if (button.kind === 'share') return this.#share(interaction, answering);
    const command = button.kind === 'call' ? commandAt(button.call.command) : undefined;
    if (button.kind === 'forgotten' || !command) return answering.send(saying(say.discord.oldButton, say));
    if (!button.article) return answering.send(saying(say.discord.goneArticle, say));
    const { command: path, values } = button.call;
    const notices = button.hasChanged ? [say.discord.changedArticle] : [];
    if (isOwnMessage(interaction) && button.call.isTurn) answering.manner = 'in place';
    await this.#run(interaction, answering, { path, command, values }, { article: button.article, notices });
  }

  /** Posts an answer that only one member saw, as it stands, with the name of who shares it. */
  async #share(interaction: ButtonInteraction, answering: Answering): Promise<void> {
    const { storage, now } = this.#services;
    const say = sayOf(interaction);
    answering.manner = 'private message';
    if (!maySpeak(interaction)) return answering.send(saying(say.discord.cannotShare, say));
    const texts = displayedIn(interaction.message.components.map((component) => component.toJSON()));
    const key = shareKey(interaction.message.id, texts);
    const claim = await storage.shares.claim(key, now());
    if (claim === 'shared') return answering.send(saying(say.discord.alreadyShared, say));
    if (claim === 'under way') return answering.send(saying(say.discord.shareInterrupted, say));
    const signed = [
      ...texts,
      `-# ${lineMarkdown(say.discord.sharedBy(displayNameOf(interaction)), say.language)}`,
    ];
    try {
      answering.manner = 'new message';
      await answering.send(messageOf(signed));
    } catch (error) {
      // What Discord has refused is not there; what got lost on the way may be.
      if (error instanceof DiscordAPIError) await storage.shares.release(key);
      throw error;
    }
    await storage.shares.confirm(key, now());
  }

  async #run(
    interaction: RepliableInteraction,
    answering: Answering,
    { path, command, values }: Asked,
    asked?: { readonly article: Article; readonly notices: readonly string[] },
  ): Promise<void> {
    const { answers } = this.#services;
    const say = sayOf(interaction);
    if (command.forModerators && !mayModerate(interaction))
      return answering.send(saying(say.discord.moderatorsOnly, say));
    const { context, isGone } = await this.#contextOf(interaction, asked?.article);
    const notices = asked?.notices ?? (isGone ? [say.discord.goneChoice] : []);
    const isShareable = !isAlone(interaction);
    const request: Request = { path, command, values, context, say, isShareable, notices };
    if (answers.isSlow(request)) await answering.defer();
    const { components } = await answers.messageFor(request);
    await answering.send(components);
  }

  async #contextOf(
    interaction: Interaction,
    asked: Article | undefined,
  ): Promise<{ context: Context; isGone: boolean }> {
    const { library, places } = this.#services;
    const place = placeOf(interaction);
    const { article, isGone } = asked ? { article: asked, isGone: false } : await places.articleOf(place);
    const choose: Context['choose'] = (chosen, isForChannel) => places.choose(place, chosen, isForChannel);
    return { context: { library, article, choose, alsoThere: debateCommandsFor(interaction) }, isGone };
  }

  /** Suggestions cannot be put off, and nothing is lost without them: when they fail there are none. */
  async #suggest(interaction: AutocompleteInteraction): Promise<void> {
    const { log, debates } = this.#services;
    try {
      if (debates.concerns(interaction)) {
        const about = await debates.suggest(interaction);
        return await interaction.respond(about.map((suggestion) => ({ ...suggestion })));
      }
      const { command, values } = askedBy(interaction.commandName, interaction.options.data);
      const { name, value } = interaction.options.getFocused(true);
      const option = command.options.find((one) => one.name.fr === name);
      const { context } = await this.#contextOf(interaction, undefined);
      const suggestions = option?.suggest?.(String(value), values, context, sayOf(interaction)) ?? [];
      await interaction.respond(suggestions.map((suggestion) => ({ ...suggestion })));
    } catch (error) {
      log.warn({ interaction: nameOf(interaction), error: traceOf(error) }, 'suggestions failed');
      // By the time it is refused as too late, the member has typed on; else they are not left waiting.
      if (!(error instanceof DiscordAPIError)) await interaction.respond([]).catch(() => undefined);
    }
  }

  /** For what takes longer than it was foreseen to, such as a database that others keep locked. */
  async #acknowledge(answering: Answering): Promise<void> {
    const { log } = this.#services;
    await answering.acknowledge().catch((error: unknown) => {
      log.warn({ error: traceOf(error) }, 'not acknowledged');
    });
  }

  /** What went wrong is ours to find: the member gets a number that the log has too. */
  async #apologise(interaction: RepliableInteraction, answering: Answering, error: unknown): Promise<void> {
    const { log } = this.#services;
    const incident = incidentOf(log, nameOf(interaction), error);
    if (answering.isAnswered) return;
    // What was to be changed in place stays as it is.
    answering.manner = mannerOf(interaction);
    await answering
      .send(saying(sayOf(interaction).discord.incident(incident), sayOf(interaction)))
      .catch((reason: unknown) => {
        log.error({ incident, error: traceOf(reason) }, 'no answer could be given');
      });
  }
}

/** What is shared once: a page of a message, as the next page takes its place in the same message. */
function shareKey(messageId: string, texts: readonly string[]): string {
  return `${messageId} ${createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 22)}`;
}
