import { examplesFrom } from '../src/search/examples.js';
import type { Command, CommandGroup, Wording } from './command.js';

/** `/aide` over the commands given, itself apart. */
export function aide(known: readonly (Command | CommandGroup)[]): Command {
  return {
    name: { fr: 'aide', en: 'help' },
    description: {
      fr: 'Que taper, avec des exemples de cet article',
      en: 'What to type, with examples from this article',
    },
    options: [],
    execute: (_, { article }) => ({
      kind: 'help',
      title: article.title,
      commands: known.flatMap(usagesOf),
      examples: examplesFrom(article),
    }),
  };
}

/** A command as it is typed, with what it does: « /passage … », « /article infos ». */
function usagesOf(command: Command | CommandGroup): Usage[] {
  return 'commands' in command
    ? command.commands.map((inner) => usageOf(inner, [command.name, inner.name]))
    : [usageOf(command, [command.name])];
}

interface Usage {
  readonly usage: Wording;
  readonly description: Wording;
}

function usageOf({ options, description }: Command, names: readonly Wording[]): Usage {
  const words = options.some((option) => option.required || option.main) ? ' …' : '';
  const typed = (language: keyof Wording): string =>
    `/${names.map((name) => name[language]).join(' ')}${words}`;
  return { usage: { fr: typed('fr'), en: typed('en') }, description };
}
