/** Who may do what where (discord/discord-api-docs, topics/permissions). */
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { DiscordError } from './errors.js';
import type { Channel, Guild } from './model.js';
import type { World } from './world.js';

const ALL = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** A member of an ordinary guild. */
export const DEFAULT_OF_EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.ReadMessageHistory |
  P.AddReactions |
  P.AttachFiles |
  P.EmbedLinks |
  P.ChangeNickname |
  P.UseApplicationCommands |
  P.UseExternalApps;

/** What the bot is invited with, beyond what everyone may. */
export const DEFAULT_OF_BOT =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.ManageThreads |
  P.ManageMessages |
  P.PinMessages |
  P.AttachFiles |
  P.ReadMessageHistory;

/** `app_permissions` outside guilds where the bot is a member, and one more in its own private channels. */
const IN_PRIVATE = P.AttachFiles | P.EmbedLinks | P.MentionEveryone;

/** What a user may do in the whole guild. */
function permissionsInGuild(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return ALL;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const bits = [guild.id, ...member.roles].reduce(
    (all, role) => all | (guild.roles.get(role)?.permissions ?? 0n),
    0n,
  );
  return bits & P.Administrator ? ALL : bits;
}

/** What a user may do in a channel, overwrites counted; a thread has those of its parent. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (!guild)
    return channel.type === 1 && userId === world.bot.id ? IN_PRIVATE | P.UseExternalEmojis : IN_PRIVATE;
  const inGuild = permissionsInGuild(guild, userId);
  if (inGuild === ALL) return ALL;
  const place = channel.thread ? world.channels.get(channel.parentId ?? '') : channel;
  const overwrites = place?.overwrites;
  const roles = guild.members.get(userId)?.roles ?? [];
  let bits = inGuild;
  const apply = (allow: bigint, deny: bigint): void => {
    bits = (bits & ~deny) | allow;
  };
  const everyone = overwrites?.get(guild.id);
  if (everyone) apply(everyone.allow, everyone.deny);
  const ofRoles = roles.flatMap((role) => overwrites?.get(role) ?? []);
  apply(
    ofRoles.reduce((all, { allow }) => all | allow, 0n),
    ofRoles.reduce((all, { deny }) => all | deny, 0n),
  );
  const own = overwrites?.get(userId);
  if (own) apply(own.allow, own.deny);
  return bits & P.ViewChannel ? bits : 0n;
}

/** Refuses what the bot may not do: 50001 if it cannot see the channel, else 50013 naming what is missing. */
export function requirePermissions(world: World, channel: Channel, ...needed: (keyof typeof P)[]): void {
  if (channel.guildId === undefined) return;
  const bits = permissionsIn(world, channel, world.bot.id);
  if (!(bits & P.ViewChannel)) throw new DiscordError(50001, `ViewChannel in ${channel.name}`);
  const missing = needed.filter((name) => !(bits & P[name]));
  if (missing.length > 0) throw new DiscordError(50013, `${missing.join(', ')} in ${channel.name}`);
}

/** Whether a user sees a channel. */
export function sees(world: World, channel: Channel, userId: string): boolean {
  if (channel.guildId !== undefined) return (permissionsIn(world, channel, userId) & P.ViewChannel) !== 0n;
  return userId === world.bot.id ? channel.type === 1 : channel.recipients.some(({ id }) => id === userId);
}
