/**
 * Rules for application commands that Discord's schemas do not state. Source, unless said otherwise:
 * discord/discord-api-docs, interactions/application-commands.
 */
import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import type { CommandBody, CommandOption } from './bodies.js';
import type { Fault } from './errors.js';

type Path = readonly PropertyKey[];
interface PlacedOption {
  option: CommandOption;
  path: Path;
}

const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LOCALES = new Set<string>(Object.values(Locale));
const MOST_PER_TYPE = new Map<number, number>([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

export const typeOf = (command: CommandBody): number => command.type ?? ApplicationCommandType.ChatInput;

/** Everything wrong with a whole set of commands of one scope. */
export function faultsOfCommandSet(commands: readonly CommandBody[]): Fault[] {
  return [
    ...commands.flatMap((command, index) => faultsOfCommand(command, [index])),
    ...oneOfEachNameAndType(commands),
    ...atMostSoManyOfEachType(commands),
  ];
}

/** Everything wrong with one command. */
export function faultsOfCommand(command: CommandBody, path: Path = []): Fault[] {
  const options = allOptions(command.options ?? [], path);
  return [
    ...namesOfChatInput(command, path),
    ...descriptionOnlyForChatInput(command, path),
    ...optionsOnlyForChatInput(command, path),
    ...knownLocales(command, path),
    ...options.flatMap(({ option, path: at }) => knownLocales(option, at)),
    ...options.flatMap(({ option, path: at }) => validName(option.name, [...at, 'name'])),
    ...lists(command, path).flatMap(({ list, at }) => [
      ...requiredBeforeOptional(list, at),
      ...everyOptionNameOnce(list, at),
      ...subcommandsAlone(list, at),
    ]),
    ...options.flatMap(noAutocompleteWithChoices),
    ...options.flatMap(choiceValues),
    ...options.flatMap(minimumUnderMaximum),
    ...atMost8000Characters(command, path),
  ];
}

function allOptions(options: readonly CommandOption[], path: Path): PlacedOption[] {
  return options.flatMap((option, index) => {
    const at = [...path, 'options', index];
    return [{ option, path: at }, ...allOptions(option.options ?? [], at)];
  });
}

/** Every list of options of a command: its own and those of its sub-commands. */
function lists(command: CommandBody, path: Path): { list: readonly CommandOption[]; at: Path }[] {
  return [
    { list: command.options ?? [], at: path },
    ...allOptions(command.options ?? [], path).map(({ option, path: at }) => ({
      list: option.options ?? [],
      at,
    })),
  ];
}

function namesOfChatInput(command: CommandBody, path: Path): Fault[] {
  if (typeOf(command) !== ApplicationCommandType.ChatInput) return [];
  const localised = Object.entries(command.name_localizations ?? {});
  return [
    ...validName(command.name, [...path, 'name']),
    ...localised.flatMap(([locale, name]) => validName(name, [...path, 'name_localizations', locale])),
  ];
}

function validName(name: string, path: Path): Fault[] {
  return NAME.test(name) && name === name.toLowerCase()
    ? []
    : [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: `Command name is invalid: ${name}` }];
}

function descriptionOnlyForChatInput(command: CommandBody, path: Path): Fault[] {
  const isChatInput = typeOf(command) === ApplicationCommandType.ChatInput;
  const hasDescription = Boolean(command.description);
  return isChatInput === hasDescription
    ? []
    : [
        {
          path: [...path, 'description'],
          code: isChatInput ? 'BASE_TYPE_REQUIRED' : 'APPLICATION_COMMANDS_DESCRIPTION_NOT_ALLOWED',
          message: isChatInput ? 'This field is required' : 'Context menu commands cannot have description',
        },
      ];
}

function optionsOnlyForChatInput(command: CommandBody, path: Path): Fault[] {
  const isMenu = typeOf(command) !== ApplicationCommandType.ChatInput;
  return isMenu && (command.options ?? []).length > 0
    ? [
        {
          path: [...path, 'options'],
          code: 'APPLICATION_COMMANDS_OPTIONS_NOT_ALLOWED',
          message: 'Context menu commands cannot have options',
        },
      ]
    : [];
}

function knownLocales(named: CommandBody | CommandOption, path: Path): Fault[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(named[field] ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => ({
        path: [...path, field],
        code: 'LOCALE_INVALID',
        message: `Unknown locale ${locale}`,
      })),
  );
}

function requiredBeforeOptional(list: readonly CommandOption[], path: Path): Fault[] {
  return list.flatMap((option, index) =>
    option.required && list.slice(0, index).some((before) => !before.required)
      ? [
          {
            path: [...path, 'options', index],
            code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            message: 'Required options must be placed before non-required options',
          },
        ]
      : [],
  );
}

function everyOptionNameOnce(list: readonly CommandOption[], path: Path): Fault[] {
  return list.flatMap(({ name }, index) =>
    list.findIndex((other) => other.name === name) < index
      ? [
          {
            path: [...path, 'options', index, 'name'],
            code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
            message: `Option name ${name} is used twice`,
          },
        ]
      : [],
  );
}

function subcommandsAlone(list: readonly CommandOption[], path: Path): Fault[] {
  const isSub = ({ type }: CommandOption): boolean =>
    type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
  return list.some(isSub) && !list.every(isSub)
    ? [
        {
          path: [...path, 'options'],
          code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
          message: 'Sub-commands and other options cannot be mixed',
        },
      ]
    : [];
}

function noAutocompleteWithChoices({ option, path }: PlacedOption): Fault[] {
  return option.autocomplete && (option.choices ?? []).length > 0
    ? [
        {
          path: [...path, 'autocomplete'],
          code: 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
          message: 'Autocomplete cannot be used with choices',
        },
      ]
    : [];
}

function choiceValues({ option, path }: PlacedOption): Fault[] {
  const choices = option.choices ?? [];
  return choices.flatMap(({ name, value }, index) => {
    const faults: Fault[] = [];
    if (typeof value === 'string' && value.length > 100)
      faults.push({
        path: [...path, 'choices', index, 'value'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be 100 or fewer in length.',
      });
    if (choices.findIndex((other) => other.name === name || other.value === value) < index)
      faults.push({
        path: [...path, 'choices', index],
        code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATED',
        message: 'Choice name or value is used twice',
      });
    return faults;
  });
}

/** Known behaviour of Discord, not in the documentation. */
function minimumUnderMaximum({ option, path }: PlacedOption): Fault[] {
  const { min_value, max_value, min_length, max_length } = option;
  return (min_value ?? -Infinity) > (max_value ?? Infinity) || (min_length ?? 0) > (max_length ?? Infinity)
    ? [{ path, code: 'BASE_TYPE_BAD_INT', message: 'The minimum is over the maximum' }]
    : [];
}

/** Names, descriptions and values, each at its longest localisation. */
function atMost8000Characters(command: CommandBody, path: Path): Fault[] {
  const total = charactersOf(command) + sum(allOptions(command.options ?? [], path), charactersOfOption);
  return total <= 8_000
    ? []
    : [
        {
          path,
          code: 'APPLICATION_COMMAND_TOO_LARGE',
          message: `Command exceeds maximum size (8000), is ${total}`,
        },
      ];
}

function charactersOfOption({ option }: PlacedOption): number {
  const choice = ({
    name,
    name_localizations,
    value,
  }: NonNullable<CommandOption['choices']>[number]): number =>
    longest(name, name_localizations) + String(value).length;
  return charactersOf(option) + sum(option.choices ?? [], choice);
}

function charactersOf(named: CommandBody | CommandOption): number {
  return (
    longest(named.name, named.name_localizations) +
    longest(named.description ?? '', named.description_localizations)
  );
}

function longest(text: string, localised: Record<string, string> | null | undefined): number {
  return Math.max(...[text, ...Object.values(localised ?? {})].map(({ length }) => length));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function oneOfEachNameAndType(commands: readonly CommandBody[]): Fault[] {
  return commands.flatMap((command, index) =>
    commands.findIndex((other) => other.name === command.name && typeOf(other) === typeOf(command)) < index
      ? [
          {
            path: [index, 'name'],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ]
      : [],
  );
}

function atMostSoManyOfEachType(commands: readonly CommandBody[]): Fault[] {
  return [...MOST_PER_TYPE].flatMap(([type, most]) =>
    commands.filter((command) => typeOf(command) === type).length > most
      ? [{ path: [], code: 'BASE_TYPE_MAX_LENGTH', message: `At most ${most} commands of type ${type}` }]
      : [],
  );
}
