import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { OptionDeclaration, Values, Wording } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { readClaim } from '../quotations/verification/claim.js';
import { debateDeclarations } from './debates/declarations.js';
import { named, worded } from './wording.js';

type Declaration = RESTPutAPIApplicationCommandsJSONBody[number];
type ChatInput = Extract<Declaration, { description: string }>;
type Option = NonNullable<ChatInput['options']>[number];

/** An entry of the « Apps » menu of a message: the command that it runs on the message's words. */
export interface Menu {
  readonly name: Wording;
  readonly command: string;
  readonly values: (words: string) => Values;
}

export const MENUS: readonly Menu[] = [
  {
    name: { fr: 'Vérifier la citation', en: 'Verify the quotation' },
    command: 'verifier',
    values: (words) => ({ citation: words }),
  },
  {
    name: { fr: 'Qui a dit ça ?', en: 'Who said that?' },
    command: 'qui-a-dit',
    // Of « Poutine a dit « … » », only what is said to have been said is looked for.
    values: (words) => ({ propos: readClaim(words).words }),
  },
];

/** Everywhere: servers and private messages, whether a server or a member has installed the bot. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** All commands as Discord wants them declared. */
export function declarations(): Declaration[] {
  return [
    ...commands.map(
      (command): Declaration => ({
        type: ApplicationCommandType.ChatInput,
        ...worded(command),
        options:
          'commands' in command
            ? command.commands.map(
                (inner): Option => ({
                  type: ApplicationCommandOptionType.Subcommand,
                  ...worded(inner),
                  options: inner.options.map(optionOf),
                }),
              )
            : command.options.map(optionOf),
        ...EVERYWHERE,
      }),
    ),
    ...debateDeclarations(),
    ...MENUS.map(
      ({ name }): Declaration => ({
        type: ApplicationCommandType.Message,
        ...named(name),
        ...EVERYWHERE,
      }),
    ),
  ];
}

function optionOf(option: OptionDeclaration) {
  const base = {
    ...worded(option),
    required: option.required === true && option.longText !== true,
    ...(option.suggest ? { autocomplete: true as const } : {}),
  };
  switch (option.type) {
    case 'integer':
      return { type: ApplicationCommandOptionType.Integer as const, ...base, min_value: option.minimum ?? 0 };
    case 'boolean':
      return { type: ApplicationCommandOptionType.Boolean as const, ...base };
    case 'string':
      return { type: ApplicationCommandOptionType.String as const, ...base, max_length: LONGEST_STRING };
  }
}

/** Discord's limit (application-commands), which we keep for every text. */
const LONGEST_STRING = 6_000;
