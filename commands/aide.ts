import { examplesFrom } from '../src/search/examples.js';
import type { Command, CommandGroup, Listed, Wording } from './command.js';

/** `/aide` over the commands given, itself apart, and over what else there is where it is typed. */
export function aide(known: readonly (Command | CommandGroup)[]): Command {
  return {
    name: { fr: 'aide', en: 'help' },
    description: {
      fr: 'Que taper, avec des exemples de cet article',
      en: 'What to type, with examples from this article',
    },
    options: [],
    execute: (_, { article, alsoThere = [] }) => ({
      kind: 'help',
      title: article.title,
      commands: [...known.flatMap(usagesOf), ...alsoThere.map((one) => usageOf(one, [one.name], true))],
      examples: examplesFrom(article),
    }),
  };
}

/** A command as it is typed, with what it does: « /passage … », « /article infos ». */
function usagesOf(command: Command | CommandGroup): Usage[] {
  return 'commands' in command
    ? command.commands.map((inner) => usageOf(inner, [command.name, inner.name], takesWords(inner)))
    : [usageOf(command, [command.name], takesWords(command))];
}

function takesWords({ options }: Command): boolean {
  return options.some((option) => option.required || option.main);
}

interface Usage {
  readonly usage: Wording;
  readonly description: Wording;
}

function usageOf({ description }: Listed, names: readonly Wording[], hasMore: boolean): Usage {
  const typed = (language: keyof Wording): string =>
    `/${names.map((name) => name[language]).join(' ')}${hasMore ? ' …' : ''}`;
  return { usage: { fr: typed('fr'), en: typed('en') }, description };
}
