/** What Discord's own client checks before anything is sent: a test that gets past it could not happen. */
import {
  type ApplicationCommandType,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { CommandBody, CommandOption } from './bodies.js';
import { typeOf } from './commandRules.js';
import type { Channel, Command, User } from './model.js';
import { permissionsIn } from './permissions.js';
import type { World } from './world.js';

export type OptionValue = string | number | boolean;

/** Where a command is used: 0 guild, 1 private channel of the bot, 2 other private channel. */
export function contextOf({ guildId, type }: Channel): 0 | 1 | 2 {
  if (guildId !== undefined) return 0;
  return type === 1 ? 1 : 2;
}

/** Whether the bot is there by itself, and not by a user who has installed it. */
export function isBotThere(world: World, { guildId, type }: Channel): boolean {
  return guildId === undefined ? type === 1 : Boolean(world.guilds.get(guildId)?.members.has(world.bot.id));
}

/**
 * The command of that name and type that a user is offered in a channel.
 *
 * @throws Error that says why none is offered
 */
export function offeredCommand(
  world: World,
  channel: Channel,
  user: User,
  hasInstalled: boolean,
  name: string,
  type: ApplicationCommandType,
): Command {
  const named = [...world.commands.values()].filter((one) => one.name === name && typeOf(one) === type);
  const command =
    named.find(({ guildId }) => guildId !== undefined && guildId === channel.guildId) ??
    named.find(({ guildId }) => guildId === undefined);
  const known = [...world.commands.values()].map((one) => one.name).join(', ');
  if (!command) throw new Error(`no command « ${name} » of type ${type} is registered here, only: ${known}`);
  const context = contextOf(channel);
  if (command.guildId === undefined && command.contexts && !command.contexts.includes(context))
    throw new Error(
      `« ${name} » is not offered in context ${context}, only in ${command.contexts.join(', ')}`,
    );
  const kinds = command.integration_types ?? [0];
  const isOffered = (kinds.includes(0) && isBotThere(world, channel)) || (kinds.includes(1) && hasInstalled);
  if (!isOffered)
    throw new Error(`« ${name} » is not installed here for ${user.username} (integration types ${kinds})`);
  if (channel.guildId !== undefined) requirePermission(world, channel, user, command);
  return command;
}

function requirePermission(world: World, channel: Channel, user: User, command: CommandBody): void {
  const bits = permissionsIn(world, channel, user.id);
  if (bits & PermissionFlagsBits.Administrator) return;
  if (!(bits & PermissionFlagsBits.UseApplicationCommands))
    throw new Error(`${user.username} may not use commands in ${channel.name}`);
  const { default_member_permissions: needed } = command;
  if (needed === null || needed === undefined) return;
  const wanted = BigInt(needed);
  if (wanted === 0n || (bits & wanted) !== wanted)
    throw new Error(
      `« ${command.name} » is not offered to ${user.username}, who lacks permissions ${needed}`,
    );
}

export interface GivenOption {
  type: number;
  name: string;
  value?: OptionValue;
  options?: GivenOption[];
  focused?: true;
}

/**
 * The options of an interaction, checked as the client does.
 *
 * @param path sub-command group and sub-command, if any
 * @param focused the option being typed, for autocomplete, when what is missing is not missed yet
 */
export function givenOptions(
  command: CommandBody,
  path: readonly string[],
  given: Readonly<Record<string, OptionValue>>,
  focused?: string,
): GivenOption[] {
  return level(command.name, command.options ?? [], path, given, focused);
}

function level(
  name: string,
  options: readonly CommandOption[],
  path: readonly string[],
  given: Readonly<Record<string, OptionValue>>,
  focused: string | undefined,
): GivenOption[] {
  const [sub, ...rest] = path;
  const subs = options.filter(({ type }) => type === Option.Subcommand || type === Option.SubcommandGroup);
  if (sub !== undefined) {
    const chosen = subs.find((one) => one.name === sub);
    if (!chosen) throw new Error(`« ${name} » has no sub-command « ${sub} »`);
    const inner = level(`${name} ${sub}`, chosen.options ?? [], rest, given, focused);
    return [{ type: chosen.type, name: sub, options: inner }];
  }
  if (subs.length > 0)
    throw new Error(`« ${name} » needs one of its sub-commands: ${subs.map((one) => one.name)}`);
  for (const key of Object.keys(given))
    if (!options.some((one) => one.name === key)) throw new Error(`« ${name} » has no option « ${key} »`);
  return options.flatMap((option) => {
    const value = given[option.name];
    if (option.name === focused) {
      if (!option.autocomplete) throw new Error(`« ${option.name} » has no autocomplete`);
      return [{ type: option.type, name: option.name, value: String(value ?? ''), focused: true as const }];
    }
    if (value === undefined) {
      if (option.required && focused === undefined)
        throw new Error(`« ${name} » needs the option « ${option.name} »`);
      return [];
    }
    return [{ type: option.type, name: option.name, value: checkedValue(option, value) }];
  });
}

function checkedValue(option: CommandOption, value: OptionValue): OptionValue {
  const { name, type, choices } = option;
  const wrong = (expected: string): Error => new Error(`option « ${name} » must be ${expected}, is ${value}`);
  const chosen = choices?.find((choice) => choice.value === value || choice.name === value);
  if (choices && choices.length > 0) {
    if (!chosen) throw wrong(`one of ${choices.map((choice) => choice.name).join(', ')}`);
    return chosen.value;
  }
  switch (type) {
    case Option.String: {
      if (typeof value !== 'string') throw wrong('text');
      const [least, most] = [Math.max(option.min_length ?? 1, 1), option.max_length ?? 6_000];
      if (value.length < least || value.length > most) throw wrong(`${least} to ${most} characters`);
      return value;
    }
    case Option.Integer:
    case Option.Number: {
      if (typeof value !== 'number' || (type === Option.Integer && !Number.isInteger(value)))
        throw wrong('a number');
      const [least, most] = [option.min_value ?? -Infinity, option.max_value ?? Infinity];
      if (value < least || value > most) throw wrong(`from ${least} to ${most}`);
      return value;
    }
    case Option.Boolean:
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case Option.User:
    case Option.Channel:
    case Option.Role:
      if (typeof value !== 'string' || !/^\d+$/u.test(value)) throw wrong('an id');
      return value;
    default:
      throw wrong('of a type that the loopback has (no attachments, no mentionables)');
  }
}
