import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { DebateCommand, DebateOption } from '../../../commands/debates.js';
import { debateCommands } from '../../../commands/debates.js';
import { localized, worded } from '../wording.js';

type Declaration = RESTPutAPIApplicationCommandsJSONBody[number];
type ChatInput = Extract<Declaration, { description: string }>;
type Option = NonNullable<ChatInput['options']>[number];

/** The commands about discussions as Discord wants them declared: they belong to servers, and `/debat` to moderators. */
export function debateDeclarations(): Declaration[] {
  return debateCommands.map(
    (command): Declaration => ({
      type: ApplicationCommandType.ChatInput,
      ...worded(command),
      options: optionsOf(command),
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild, ...(command.inPrivate ? [InteractionContextType.BotDM] : [])],
      ...(command.forModerators
        ? { default_member_permissions: PermissionFlagsBits.ManageMessages.toString() }
        : {}),
    }),
  );
}

function optionsOf({ commands, options }: DebateCommand): Option[] {
  if (commands) return commands.map(subcommandOf);
  return (options ?? []).map(optionOf);
}

function subcommandOf(command: DebateCommand): Option {
  if (command.commands) {
    return {
      type: ApplicationCommandOptionType.SubcommandGroup,
      ...worded(command),
      options: command.commands.map((inner) => ({
        type: ApplicationCommandOptionType.Subcommand,
        ...worded(inner),
        options: (inner.options ?? []).map(optionOf),
      })),
    };
  }
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...worded(command),
    options: (command.options ?? []).map(optionOf),
  };
}

function optionOf(option: DebateOption): APIApplicationCommandBasicOption {
  const base = { ...worded(option), required: option.required === true };
  const suggested = option.suggested ? { autocomplete: true as const } : {};
  switch (option.type) {
    case 'integer':
      return { type: ApplicationCommandOptionType.Integer, ...base, ...suggested, min_value: 0 };
    case 'boolean':
      return { type: ApplicationCommandOptionType.Boolean, ...base };
    case 'role':
      return { type: ApplicationCommandOptionType.Role, ...base };
    case 'channel':
      return {
        type: ApplicationCommandOptionType.Channel,
        ...base,
        channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
      };
    case 'string': {
      const { choices } = option;
      if (!choices) return { type: ApplicationCommandOptionType.String, ...base, ...suggested };
      return {
        type: ApplicationCommandOptionType.String,
        ...base,
        choices: choices.map(({ name, value }) => ({
          name: name.fr,
          name_localizations: localized(name),
          value,
        })),
      };
    }
  }
}
