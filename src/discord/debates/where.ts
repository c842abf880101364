import { ChannelType, type GuildBasedChannel, type Interaction, PermissionFlagsBits } from 'discord.js';
import { debateCommandsIn, type TopDebateCommand } from '../../../commands/debates.js';
import type { Settings } from '../../discussion/settings.js';
import type { Channel } from '../../storage/discussions.js';
import { isAlone } from '../who.js';

/** A channel where discussions can be held. */
export interface Place extends Channel {
  readonly kind: Settings['place'];
}

/**
 * The channel of the discussions that an interaction is about: the one that is named, else where it happens; a thread
 * stands for the channel that it is in.
 *
 * @param named the id of a channel
 * @returns undefined outside of servers, and where no discussion can be held
 */
export function placeFor(interaction: Interaction, named?: string): Place | undefined {
  const { guild, channel } = interaction;
  if (!guild) return undefined;
  const place = named === undefined ? holding(channel) : (guild.channels.cache.get(named) ?? null);
  if (place?.type === ChannelType.GuildText) return { guild: guild.id, channel: place.id, kind: 'channel' };
  if (place?.type === ChannelType.GuildForum) return { guild: guild.id, channel: place.id, kind: 'forum' };
  return undefined;
}

function holding(channel: Interaction['channel']): GuildBasedChannel | null {
  if (!channel || channel.isDMBased()) return null;
  return channel.isThread() ? channel.parent : channel;
}

/** The commands about discussions that there are where an interaction happens: none where a member alone has the bot. */
export function debateCommandsFor(interaction: Interaction): readonly TopDebateCommand[] {
  if (interaction.inCachedGuild()) return debateCommandsIn('server');
  return isAlone(interaction) ? debateCommandsIn('private message') : [];
}

/** Whether a member may manage messages in the channel of a discussion, wherever they ask from. */
export function moderates(interaction: Interaction, { channel }: Channel): boolean {
  if (!interaction.inCachedGuild()) return false;
  const place = interaction.guild.channels.cache.get(channel);
  return place?.permissionsFor(interaction.member).has(PermissionFlagsBits.ManageMessages) ?? false;
}
