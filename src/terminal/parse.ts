import { CommanderError, Command as Parser } from 'commander';
import type { Call, Command, OptionDeclaration, Values } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { fold } from '../french/characters.js';
import { french } from '../reply/words/french.js';
import { lineText } from './render.js';

/** Something typed that is not a command line: one French line that helps. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What has to be known of an option to read it: in a terminal, everything is French. */
export interface TypedOption
  extends Pick<OptionDeclaration, 'type' | 'required' | 'minimum' | 'main' | 'severalWords'> {
  readonly name: { readonly fr: string };
  readonly description: { readonly fr: string };
}

/** What has to be known of a command to read it. */
export interface TypedCommand {
  readonly name: { readonly fr: string };
  readonly options: readonly TypedOption[];
}

/** Commands under one name. */
export interface TypedGroup<C> {
  readonly name: { readonly fr: string };
  readonly commands: readonly C[];
}

/** Commands alone or under a name. */
export type TypedCommands<C> = readonly (C | TypedGroup<C>)[];

function isGroup<C extends TypedCommand>(one: C | TypedGroup<C>): one is TypedGroup<C> {
  return 'commands' in one;
}

/**
 * Reads a command line: « chercher extradition --page 2 », with or without its slash. The command's main
 * option takes every word that is not another option, so « -mot » stays one of the words.
 *
 * @param words the command and what follows, as a shell or a space splits them
 * @throws UsageError for an unknown command or option, or a missing or wrong value
 */
export function parseCall(words: readonly string[]): Call {
  return parseLine<Command>(words, commands);
}

/**
 * `parseCall` over the commands given.
 *
 * @throws UsageError as it does
 */
export function parseLine<C extends TypedCommand>(
  words: readonly string[],
  known: TypedCommands<C>,
): { readonly command: C; readonly values: Values } {
  let call: { readonly command: C; readonly values: Values } | undefined;
  const program = new Parser()
    .exitOverride()
    .helpOption(false)
    .helpCommand(false)
    .configureOutput({ writeErr: () => {} });
  const declare = (parent: Parser, command: C, path: string): void => {
    const parser = parent
      .command(command.name.fr)
      .helpOption(false)
      .allowUnknownOption()
      .allowExcessArguments();
    const main = command.options.find((option) => option.main || option.required);
    for (const option of command.options) {
      const value = option.type === 'boolean' ? '' : option.severalWords ? ' <valeur...>' : ' <valeur>';
      if (option !== main) parser.option(`--${option.name.fr}${value}`, option.description.fr);
    }
    parser.action(() => {
      call = { command, values: valuesOf(command, main, parser, path) };
    });
  };
  for (const command of known) {
    if (!isGroup(command)) declare(program, command, `/${command.name.fr}`);
    else {
      const group = program.command(command.name.fr).helpOption(false).helpCommand(false);
      for (const inner of command.commands) declare(group, inner, `/${command.name.fr} ${inner.name.fr}`);
    }
  }
  const [name = '', ...rest] = words;
  const typed = [
    commandOf(name),
    ...rest.map((word, index) => (index === 0 ? subcommandOf(name, word, known) : word)),
  ];
  try {
    program.parse(typed, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw new UsageError(explain(error, typed, known));
    throw error;
  }
  if (!call) throw new UsageError(unknownCommand(name));
  return call;
}

/** Whether a word is the name of a command, its slash apart. */
export function isCommandName(
  word: string,
  known: readonly { readonly name: { readonly fr: string } }[] = commands,
): boolean {
  return known.some((command) => command.name.fr === commandOf(word));
}

/** « /Chercher » is chercher, and « --help » is aide, as anyone would try it. */
function commandOf(typed: string): string {
  if (/^--?(?:h|help|aide)$/u.test(typed)) return 'aide';
  return fold(typed.replace(/^\//u, ''));
}

/** « Infos » after « article »; the words of other commands stay as they were typed. */
function subcommandOf<C extends TypedCommand>(name: string, typed: string, known: TypedCommands<C>): string {
  return known.some((command) => isGroup(command) && command.name.fr === commandOf(name))
    ? fold(typed)
    : typed;
}

function valuesOf(
  command: TypedCommand,
  main: TypedOption | undefined,
  parser: Parser,
  path: string,
): Values {
  const unknown = parser.args.find((word) => /^--\p{L}/u.test(word));
  if (unknown !== undefined) {
    const known = command.options.filter((option) => option !== main).map((option) => `--${option.name.fr}`);
    const help = known.length > 0 ? `Options de ${path} : ${known.join(', ')}.` : `${path} n’a pas d’option.`;
    throw new UsageError(`Option inconnue : ${unknown}. ${help}`);
  }
  const words = parser.args.join(' ').trim();
  if (main?.required && words === '')
    throw new UsageError(
      `Complétez ${path} : ${main.description.fr.charAt(0).toLowerCase()}${main.description.fr.slice(1)}.`,
    );
  if (!main && words !== '') throw new UsageError(`${path} ne prend pas « ${words} ».`);
  const given = parser.opts<Record<string, string | string[] | true>>();
  const values: Record<string, string | number | true> = {};
  for (const option of command.options) {
    const value = given[option.name.fr];
    if (value === true) {
      values[option.name.fr] = true;
      continue;
    }
    const typed = option === main ? words : [value ?? []].flat().join(' ');
    if (typed !== '') values[option.name.fr] = option.type === 'integer' ? integer(option, typed) : typed;
  }
  return values;
}

function integer(option: TypedOption, typed: string): number {
  const minimum = option.minimum ?? 0;
  const value = /^(?:§\s*)?\d{1,9}$/u.test(typed)
    ? Number.parseInt(typed.replace(/\D/gu, ''), 10)
    : Number.NaN;
  if (value >= minimum) return value;
  throw new UsageError(
    `${option.description.fr} : un nombre entier à partir de ${minimum}, pas « ${typed} ».`,
  );
}

function explain<C extends TypedCommand>(
  error: CommanderError,
  typed: readonly string[],
  known: TypedCommands<C>,
): string {
  const [name = '', inner = ''] = typed;
  const group = known.filter(isGroup).find((command) => command.name.fr === name);
  if (group) {
    const all = lineText(french.or(group.commands.map((command) => `/${name} ${command.name.fr}`)));
    if (!group.commands.some((command) => command.name.fr === inner)) return `Précisez : ${all}.`;
  }
  if (error.code === 'commander.optionMissingArgument') {
    return `L’option ${/--\p{L}+/u.exec(error.message)?.[0] ?? ''} attend une valeur.`;
  }
  return unknownCommand(name);
}

function unknownCommand(name: string): string {
  const known = commands.map((command) => `/${command.name.fr}`).join(', ');
  const typed = name === '' || name === '/' ? 'Il manque une commande.' : `Commande inconnue : ${name}.`;
  return `${typed} Commandes : ${known}. Pour poser une question : /question suivi de la question.`;
}
