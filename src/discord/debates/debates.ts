import {
  type APIModalInteractionResponseCallbackData,
  type AutocompleteInteraction,
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  type Interaction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Suggestion } from '../../../commands/command.js';
import { debateCommands } from '../../../commands/debates.js';
import { articleOfId } from '../../article/library.js';
import type { ModeratorEvent } from '../../discussion/event.js';
import { newBoard, promptOf } from '../../discussion/prompt.js';
import { isRefusal } from '../../discussion/refusals.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import type { Discussions } from '../../storage/discussions.js';
import type { Answering } from '../answering.js';
import type { Services } from '../services.js';
import { sayOf } from '../who.js';
import { conclusionForm, conclusionIn } from './conclusionForm.js';
import { type DebateControl, readControl } from './ids.js';
import { conclusionAwaited, Moderating, refused } from './moderating.js';
import { ModeratorCommands } from './moderatorCommands.js';
import { OwnData } from './ownData.js';
import { Participating } from './participating.js';
import { suggestionsFor } from './suggesting.js';
import { attachmentsOf, componentsOf, type Told, told } from './told.js';
import { moderates, placeFor } from './where.js';

type DebateInteraction = ChatInputCommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/** Answers the commands, buttons and forms about discussions. */
export class Debates {
  readonly #services: Omit<Services, 'debates'>;
  readonly #boards: Discussions;
  readonly #moderating: Moderating;
  readonly #commands: ModeratorCommands;
  readonly #participating: Participating;
  readonly #ownData: OwnData;

  constructor(services: Omit<Services, 'debates'>) {
    const { now, storage } = services;
    this.#services = services;
    this.#boards = storage.discussions;
    this.#moderating = new Moderating(storage.discussions, now);
    this.#commands = new ModeratorCommands(storage.discussions, this.#moderating, services.library);
    this.#participating = new Participating(storage.discussions, now);
    this.#ownData = new OwnData(storage.discussions, now);
  }

  /** Whether an interaction is about discussions, so that it is to be answered here. */
  concerns(interaction: Interaction): boolean {
    if (interaction.isChatInputCommand() || interaction.isAutocomplete())
      return debateCommands.some(({ name }) => name.fr === interaction.commandName);
    if (interaction.isButton() || interaction.isModalSubmit())
      return readControl(interaction.customId) !== undefined;
    return false;
  }

  async answer(interaction: RepliableInteraction, answering: Answering): Promise<void> {
    if (!isOurs(interaction)) return;
    const say = sayOf(interaction);
    const answer = await this.#resultOf(interaction, say);
    // Once Discord was told that an answer will come, it takes no form: a button leads to one.
    if ('form' in answer && answering.isOpen) return answering.ask(answer.form);
    const shown = 'form' in answer ? answer.instead : answer;
    await answering.send(componentsOf(shown), attachmentsOf(shown));
  }

  async suggest(interaction: AutocompleteInteraction): Promise<readonly Suggestion[]> {
    const { places, library } = this.#services;
    const named = interaction.options.get('salon')?.value;
    const place = placeFor(interaction, typeof named === 'string' ? named : undefined);
    const isForModerators = interaction.commandName === 'debat';
    if (!place || (isForModerators && !moderates(interaction, place))) return [];
    const { name: option, value } = interaction.options.getFocused(true);
    const { article } = await places.articleOf({ guild: place.guild, channels: [place.channel] });
    return suggestionsFor({
      path: pathOf(interaction),
      option,
      typed: String(value),
      board: (await this.#boards.boardOf(place.channel)) ?? newBoard(place.channel),
      article,
      library,
      archived: option === 'debat' ? await this.#boards.promptsOf(place.channel) : [],
      say: sayOf(interaction),
    });
  }

  async #resultOf(interaction: DebateInteraction, say: Catalogue): Promise<Told | Form> {
    if (interaction.isButton() || interaction.isModalSubmit()) return this.#control(interaction, say);
    const path = pathOf(interaction);
    const { id: member } = interaction.user;
    if (path.startsWith('mes-donnees')) {
      // In a private message: those of every server that this process looks after.
      const guilds = interaction.guildId
        ? [interaction.guildId]
        : [...interaction.client.guilds.cache.keys()];
      if (path === 'mes-donnees voir') return this.#ownData.see(guilds, member, say);
      if (path === 'mes-donnees exporter') return this.#ownData.export(guilds, member, say);
      return this.#ownData.erase(guilds, member, say);
    }
    if (!interaction.inCachedGuild()) return told(say, say.debates.guildOnly);
    const place = placeFor(interaction, namedChannel(interaction));
    if (!place) return told(say, say.debates.noChannel);
    if (path === 'appuyer') return this.#support(interaction, place, say);
    if (!moderates(interaction, place)) return told(say, say.discord.moderatorsOnly);
    const { article } = await this.#services.places.articleOf({
      guild: place.guild,
      channels: [place.channel],
    });
    const board = await this.#moderating.boardOf(place);
    const asked = { interaction, place, board, article, say };
    const answer = await this.#commands.run(path, asked);
    if (!('conclusionOf' in answer)) return answer;
    return formOf(answer.conclusionOf, say);
  }

  async #support(
    interaction: ChatInputCommandInteraction,
    { guild, channel }: { readonly guild: string; readonly channel: string },
    say: Catalogue,
  ): Promise<Told> {
    const { id, options, user } = interaction;
    const support = {
      passage: options.getInteger('passage', true),
      position: options.getString('position', true),
      sentence: options.getString('phrase'),
      consents: options.getBoolean('accord') ?? false,
    };
    const articleOf = (id: string) => articleOfId(this.#services.library, id);
    const who = { member: user.id, interaction: id };
    return this.#participating.support({ guild, channel }, who, support, articleOf, say);
  }

  async #control(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    say: Catalogue,
  ): Promise<Told | Form> {
    const control = readControl(interaction.customId);
    if (!control) throw new Error('no control about discussions');
    const where = await this.#boards.channelOf(control.prompt);
    // An id may be made up by who calls Discord's API by hand: it leads nowhere outside of its server.
    const isThere = where !== undefined && (where.guild === interaction.guildId || !interaction.guildId);
    if (!isThere) return refused({ kind: 'unknownPrompt' }, say);
    const who = { member: interaction.user.id, interaction: interaction.id };
    const { member } = who;
    if (control.kind === 'vote') return this.#participating.vote(where, who, control, say);
    if (control.kind === 'withdraw') return this.#participating.withdraw(where, who, control, say);
    if (!interaction.inCachedGuild()) return told(say, say.debates.guildOnly);
    if (!moderates(interaction, where)) return told(say, say.discord.moderatorsOnly);
    if (control.kind === 'conclude' && interaction.isButton()) return this.#offerForm(control, say);
    const board = await this.#moderating.boardOf({ ...where, kind: 'channel' });
    const prompt = promptOf(board, control.prompt);
    if (!prompt) return refused({ kind: 'unknownPrompt' }, say);
    const isForum = interaction.guild.channels.cache.get(where.channel)?.type === ChannelType.GuildForum;
    const place = { ...where, kind: isForum ? 'forum' : 'channel' } as const;
    const missing = this.#moderating.missing({ interaction, place, say }, prompt.settings);
    if (missing) return missing;
    const event: ModeratorEvent =
      control.kind === 'conclude' && interaction.isModalSubmit()
        ? { kind: 'conclude', by: member, prompt: prompt.id, text: conclusionIn(interaction) }
        : { kind: 'open', by: member, prompt: prompt.id };
    const applied = await this.#boards.apply(where, event, this.#services.now(), interaction.id);
    if (isRefusal(applied)) return refused(applied.reason, say);
    const { opened, concluded, corrected } = say.debates;
    if (event.kind === 'open') return told(say, opened);
    return told(say, prompt.conclusion === null ? concluded : corrected);
  }

  async #offerForm({ prompt: id }: DebateControl, say: Catalogue): Promise<Told | Form> {
    const prompt = await this.#boards.promptOf(id);
    if (!prompt) return refused({ kind: 'unknownPrompt' }, say);
    if (prompt.status !== 'closed') return refused({ kind: 'wrongStatus', status: prompt.status }, say);
    return formOf(prompt, say);
  }
}

/** A form to fill in, and what to say where none can be shown any more. */
interface Form {
  readonly form: APIModalInteractionResponseCallbackData;
  readonly instead: Told;
}

function formOf(prompt: { readonly id: string; readonly conclusion: string | null }, say: Catalogue): Form {
  return { form: conclusionForm(prompt, say), instead: conclusionAwaited(prompt.id, say) };
}

/** « debat file ajouter »: the names of a command, its group and itself. */
function pathOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const names = [commandName, options.getSubcommandGroup(false), options.getSubcommand(false)];
  return names.filter((name) => name !== null).join(' ');
}

function namedChannel({ options }: ChatInputCommandInteraction): string | undefined {
  const named = options.get('salon')?.value;
  return typeof named === 'string' ? named : undefined;
}

function isOurs(interaction: RepliableInteraction): interaction is DebateInteraction {
  return interaction.isChatInputCommand() || interaction.isButton() || interaction.isModalSubmit();
}
