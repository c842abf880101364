import { examplesFrom } from '../src/search/examples.js';
import type { Command, CommandGroup } from './command.js';

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
function usagesOf(command: Command | CommandGroup): { usage: string; description: string }[] {
  if ('commands' in command) {
    return command.commands.map((inner) => usageOf(inner, `/${command.name.fr} ${inner.name.fr}`));
  }
  return [usageOf(command, `/${command.name.fr}`)];
}

function usageOf(command: Command, path: string): { usage: string; description: string } {
  const takesWords = command.options.some((option) => option.required || option.main);
  return { usage: takesWords ? `${path} …` : path, description: command.description.fr };
}
