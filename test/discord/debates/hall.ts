/** A server where discussions are held: the built bot, a moderator, members, and a channel. */
import { ChannelType } from 'discord-api-types/v10';
import { deploy, type Program, startBot } from '../botProcess.js';
import type { LoopbackDiscord, PermissionName } from '../loopback/discord.js';
import { type Interaction, shownText } from '../loopback/interaction.js';
import type { Channel, Guild, Message } from '../loopback/model.js';
import type { Person } from '../loopback/person.js';

/** The words of a message with ordinary spaces and without Markdown's backslashes. */
export function plain(message: Message): string {
  return shownText(message)
    .replace(/[\u00A0\u202F]/gu, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
}

/** What a member reads in answer. */
export async function said(interaction: Interaction): Promise<string> {
  return plain(await interaction.reply());
}

/** Registers the commands and starts the bot, for the tests of one file. */
export async function startedBot(discord: LoopbackDiscord, database?: string): Promise<Program> {
  const { code, err } = await deploy(discord);
  if (code !== 0) throw new Error(err);
  return startBot(discord, database === undefined ? {} : { database });
}

export class Hall {
  readonly discord: LoopbackDiscord;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly moderator: Person;
  readonly members: readonly Person[];

  constructor(
    discord: LoopbackDiscord,
    members: number,
    {
      kind = ChannelType.GuildText,
      botPermissions,
    }: { kind?: ChannelType; botPermissions?: PermissionName[] } = {},
  ) {
    this.discord = discord;
    this.guild = discord.guild('Classe', botPermissions ? { botPermissions } : {});
    this.channel = discord.channel(this.guild, 'debats', kind);
    const guilds = [this.guild];
    this.moderator = discord.user({ name: 'maîtresse', permissions: ['ManageMessages'], guilds });
    this.members = Array.from({ length: members }, (_, index) =>
      discord.user({ name: `élève-${index + 1}`, guilds }),
    );
  }

  member(index: number): Person {
    const member = this.members[index];
    if (!member) throw new Error(`no member ${index}`);
    return member;
  }

  /** What the moderator reads in answer to `/debat …`. */
  debat(line: string, options: Record<string, string | number | boolean> = {}): Promise<string> {
    return said(this.moderator.slash(this.channel, `debat ${line}`, options));
  }

  /** A message of the channel, or of another one, waited for. */
  shown(words: string | RegExp, channel = this.channel): Promise<Message> {
    return this.discord.until(
      () =>
        this.discord.messages(channel).find((message) => {
          const text = plain(message);
          return typeof words === 'string' ? text.includes(words) : words.test(text);
        }),
      `a message with ${words}`,
    );
  }

  /** Waits until a message says something. */
  async says(message: Message, words: string | RegExp): Promise<void> {
    await this.discord.until(
      () => {
        const text = plain(message);
        return typeof words === 'string' ? text.includes(words) : words.test(text);
      },
      `${words} in: ${plain(message)}`,
    );
  }

  /** The thread of the debate, waited for. */
  thread(): Promise<Channel> {
    return this.discord.until(
      () => [...this.discord.world.channels.values()].find(({ parentId }) => parentId === this.channel.id),
      'a thread',
    );
  }

  /** Everything that the bot has published in this channel and its threads, as JSON. */
  published(): string {
    const { world } = this.discord;
    const places = [this.channel, ...world.threadsOf(this.channel)];
    return JSON.stringify(
      this.discord.requests
        .filter(({ path }) => places.some(({ id }) => path.startsWith(`/channels/${id}/`)))
        .map(({ body }) => body),
    );
  }
}
