/**
 * Whom a message pings: what its text mentions, as far as its `allowed_mentions` let it (discord/discord-api-docs,
 * resources/message, allowed mentions object).
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { AllowedMentions, Component } from './bodies.js';
import { textOf, walk } from './componentRules.js';
import type { Channel, User } from './model.js';
import { permissionsIn } from './permissions.js';
import type { World } from './world.js';

export interface Mentions {
  mentions: User[];
  mention_roles: string[];
  mention_everyone: boolean;
}

export interface Pinging {
  channel: Channel;
  /** Who speaks: their permissions decide on @everyone and on roles that are not mentionable. */
  authorId: string;
  content: string;
  components: readonly Component[];
  allowed: AllowedMentions | null | undefined;
  /** Without `allowed_mentions`, answers to interactions ping users only, other messages everyone. */
  byDefault: readonly string[];
  repliedTo: User | undefined;
}

export const USERS_ONLY = ['users'];
export const ALL_KINDS = ['users', 'roles', 'everyone'];

/** Embeds never ping. A mention in a code block counts here, although a client would not show it as one. */
export function mentionsOf(world: World, ping: Pinging): Mentions {
  const text = [ping.content, ...walk(ping.components).map(({ component }) => textOf(component))].join('\n');
  const allowed = ping.allowed ?? { parse: [...ping.byDefault], replied_user: true };
  const parse = new Set(allowed.parse ?? []);
  const guild = ping.channel.guildId === undefined ? undefined : world.guilds.get(ping.channel.guildId);
  const maySummon =
    (permissionsIn(world, ping.channel, ping.authorId) & PermissionFlagsBits.MentionEveryone) !== 0n;

  const users = idsIn(text, /<@!?(\d+)>/gu)
    .filter((id) => parse.has('users') || allowed.users?.includes(id))
    .flatMap((id) => world.users.get(id) ?? []);
  if (ping.repliedTo && allowed.replied_user && !users.includes(ping.repliedTo)) users.push(ping.repliedTo);
  const roles = idsIn(text, /<@&(\d+)>/gu)
    .filter((id) => parse.has('roles') || allowed.roles?.includes(id))
    .filter((id) => maySummon || guild?.roles.get(id)?.mentionable)
    .filter((id) => guild?.roles.has(id));
  return {
    mentions: users,
    mention_roles: roles,
    mention_everyone:
      guild !== undefined && maySummon && parse.has('everyone') && /@(everyone|here)/u.test(text),
  };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
}
