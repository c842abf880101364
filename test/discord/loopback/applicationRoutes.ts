/** The application itself, its commands, users and guilds. */
import * as spec from 'discord-api-spec/zod';
import type { CommandBody } from './bodies.js';
import { typeOf } from './commandRules.js';
import { DiscordError } from './errors.js';
import type { Command } from './model.js';
import * as oracle from './oracle.js';
import { type Call, type Result, type Route, route } from './routing.js';
import {
  applicationJson,
  channelJson,
  commandJson,
  guildJson,
  memberJson,
  ownUserJson,
  roleJson,
  userJson,
} from './wire.js';
import type { World } from './world.js';

const COMMANDS = { answer: spec.ApplicationCommandResponseSchema, list: true };
const COMMAND = { answer: spec.ApplicationCommandResponseSchema };

/** @param gatewayUrl where the gateway listens, @param shards how many it recommends */
export function applicationRoutes(gatewayUrl: () => string, shards: () => number): readonly Route[] {
  return [
    route('GET /gateway', () => ({ body: { url: gatewayUrl() } }), {
      open: true,
      answer: spec.GatewayResponseSchema,
    }),
    route('GET /gateway/bot', () => ({ body: gatewayBot(gatewayUrl(), shards()) }), {
      answer: spec.GatewayBotResponseSchema,
    }),
    route('GET /applications/@me', getApplication, { answer: spec.PrivateApplicationResponseSchema }),
    route('GET /oauth2/applications/@me', getApplication, { answer: spec.PrivateApplicationResponseSchema }),
    ...['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
      (at) => [
        route(`GET ${at}`, listCommands, COMMANDS),
        route(`PUT ${at}`, putCommands, COMMANDS),
        route(`POST ${at}`, postCommand, COMMAND),
        route(
          `GET ${at}/:command`,
          (call) => ({ body: commandJson(call.world, commandOf(call), true) }),
          COMMAND,
        ),
        route(`DELETE ${at}/:command`, removeCommand),
      ],
    ),
    route('GET /users/@me', ({ world }) => ({ body: ownUserJson(world) }), {
      answer: spec.UserPIIResponseSchema,
    }),
    route('GET /users/:user', ({ world, param }) => ({ body: userJson(world.knownUser(param('user'))) }), {
      answer: spec.UserResponseSchema,
    }),
    route('DELETE /users/@me/guilds/:guild', leaveGuild),
    route('GET /guilds/:guild', getGuild, { answer: spec.GuildWithCountsResponseSchema }),
    route('GET /guilds/:guild/channels', guildChannels, {
      answer: spec.GuildChannelResponseSchema,
      list: true,
    }),
    route('GET /guilds/:guild/roles', guildRoles, { answer: spec.GuildRoleResponseSchema, list: true }),
    route('GET /guilds/:guild/threads/active', activeThreads, { answer: spec.ThreadsResponseSchema }),
    route('GET /guilds/:guild/members', guildMembers, { answer: spec.GuildMemberResponseSchema, list: true }),
    route('GET /guilds/:guild/members/:user', guildMember, { answer: spec.GuildMemberResponseSchema }),
  ];
}

function gatewayBot(url: string, shards: number): object {
  return {
    url,
    shards,
    session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
  };
}

function getApplication({ world }: Call): Result {
  return { body: applicationJson(world) };
}

/** The guild of a call about commands, undefined for the global scope. */
function scopeOf({ world, param }: Call): string | undefined {
  if (param('application') !== world.application.id) throw new DiscordError(50001, 'another application');
  const guild = param('guild');
  return guild === '' ? undefined : world.knownGuild(guild).id;
}

function commandsOf(world: World, scope: string | undefined): Command[] {
  return [...world.commands.values()].filter(({ guildId }) => guildId === scope);
}

function listCommands(call: Call): Result {
  const withLocalizations = call.query.get('with_localizations') === 'true';
  const commands = commandsOf(call.world, scopeOf(call));
  return { body: commands.map((command) => commandJson(call.world, command, withLocalizations)) };
}

/** Replaces the whole set; a command that is there already under its name and type keeps its id. */
function putCommands(call: Call): Result {
  const { world } = call;
  const bodies = oracle.commandSet(call.body);
  const scope = scopeOf(call);
  const known = commandsOf(world, scope);
  for (const { id } of known) world.commands.delete(id);
  const commands = bodies.map((body) => register(world, body, scope, known));
  world.changed();
  return { body: commands.map((command) => commandJson(world, command, true)) };
}

function postCommand(call: Call): Result {
  const body = oracle.command(call.body);
  const scope = scopeOf(call);
  const command = register(call.world, body, scope, commandsOf(call.world, scope));
  call.world.changed();
  return { body: commandJson(call.world, command, true) };
}

function register(
  world: World,
  body: CommandBody,
  guildId: string | undefined,
  known: readonly Command[],
): Command {
  const same = known.find((one) => one.name === body.name && typeOf(one) === typeOf(body));
  const command = { ...body, id: same?.id ?? world.ids.next(), version: world.ids.next(), guildId };
  world.commands.set(command.id, command);
  return command;
}

function commandOf(call: Call): Command {
  const command = call.world.commands.get(call.param('command'));
  if (!command || command.guildId !== scopeOf(call)) throw new DiscordError(10063);
  return command;
}

function removeCommand(call: Call): undefined {
  call.world.commands.delete(commandOf(call).id);
  call.world.changed();
}

function leaveGuild({ world, param }: Call): undefined {
  world.removeMember(world.knownGuild(param('guild')), world.bot);
}

function getGuild({ world, param, query }: Call): Result {
  const guild = world.knownGuild(param('guild'));
  const counts = {
    approximate_member_count: guild.members.size,
    approximate_presence_count: guild.members.size,
  };
  return { body: { ...guildJson(guild), ...(query.get('with_counts') === 'true' ? counts : {}) } };
}

function guildChannels({ world, param }: Call): Result {
  const { id } = world.knownGuild(param('guild'));
  const channels = [...world.channels.values()].filter(({ guildId, thread }) => guildId === id && !thread);
  return { body: channels.map((channel) => channelJson(world, channel)) };
}

function guildRoles({ world, param }: Call): Result {
  const guild = world.knownGuild(param('guild'));
  return { body: [...guild.roles.values()].map((role) => roleJson(guild, role)) };
}

function activeThreads({ world, param }: Call): Result {
  const { id } = world.knownGuild(param('guild'));
  const threads = [...world.channels.values()].filter(
    ({ guildId, thread }) => guildId === id && thread && !thread.archived,
  );
  return {
    body: { threads: threads.map((thread) => channelJson(world, thread)), members: [], has_more: false },
  };
}

/** The list of members needs the privileged intent GUILD_MEMBERS (resources/guild). */
function guildMembers({ world, param, query }: Call): Result {
  const guild = world.knownGuild(param('guild'));
  if (!world.privileged.members) throw new DiscordError(50001, 'the intent GUILD_MEMBERS is not switched on');
  return { body: [...guild.members.values()].slice(0, Number(query.get('limit') ?? 1)).map(memberJson) };
}

function guildMember({ world, param }: Call): Result {
  const member = world.knownGuild(param('guild')).members.get(param('user'));
  if (!member) throw new DiscordError(10007, param('user'));
  return { body: memberJson(member) };
}
