import type { Asked, Debate, Staged } from './debate.js';
import {
  isCommandName,
  parseLine,
  type TypedCommand,
  type TypedCommands,
  type TypedOption,
} from './parse.js';

/** A command about discussions as the terminal has it: for one person who tries them out. */
interface DebateCommand extends TypedCommand {
  readonly run: (debate: Debate, asked: Asked) => Staged;
}

/** The name of the option that takes all words. */
const WORDS = 'mots';

function command(
  name: string,
  run: DebateCommand['run'],
  words?: { readonly required?: true; readonly meaning: string },
  ...options: readonly TypedOption[]
): DebateCommand {
  const all: TypedOption[] = words
    ? [
        {
          name: { fr: WORDS },
          description: { fr: words.meaning },
          type: 'string',
          main: true,
          ...(words.required ? { required: true } : {}),
        },
        ...options,
      ]
    : [...options];
  return { name: { fr: name }, options: all, run };
}

const POSITIONS: TypedOption = {
  name: { fr: 'positions' },
  description: { fr: 'De 2 à 5, séparées par « / »' },
  type: 'string',
  severalWords: true,
};

const CONSENT: TypedOption = {
  name: { fr: 'accord' },
  description: { fr: 'Montrer ma phrase dans le récapitulatif' },
  type: 'boolean',
};

/** By the names that they have on Discord, where there are more of them. */
const debateCommands: TypedCommands<DebateCommand> = [
  {
    name: { fr: 'debat' },
    commands: [
      command('ouvrir', (debate, asked) => debate.open(asked), { meaning: 'La question' }, POSITIONS),
      command('voter', (debate, asked) => debate.vote(asked), { required: true, meaning: 'Une position' }),
      command('suivant', (debate, asked) => debate.next(asked)),
      command('clore', (debate, asked) => debate.close(asked), { meaning: 'La conclusion' }),
      command('recapitulatif', (debate, asked) => debate.recap(asked)),
      command('exporter', (debate, asked) => debate.export(asked), { meaning: 'Le format' }),
      command('passer', (debate, asked) => debate.skip(asked), { required: true, meaning: 'La raison' }),
      command('journal', (debate) => debate.log()),
    ],
  },
  command(
    'appuyer',
    (debate, asked) => debate.support(asked),
    { required: true, meaning: 'Le passage, la position, et une phrase si vous voulez (« 4 non »)' },
    CONSENT,
  ),
];

/** What can be typed: « /debat ouvrir », « /appuyer ». */
export const debatePaths: readonly string[] = debateCommands.flatMap((one) =>
  'commands' in one ? one.commands.map(({ name }) => `/${one.name.fr} ${name.fr}`) : [`/${one.name.fr}`],
);

/** Whether a line is about discussions, by its first word. */
export function isAboutDebates(word: string): boolean {
  return isCommandName(word, debateCommands);
}

/**
 * Makes the step of a discussion that a line asks for.
 *
 * @throws UsageError for a line that cannot be read, or a step that cannot be made
 */
export function runDebate(debate: Debate, line: readonly string[], context: Asked['context']): Staged {
  const { command: asked, values } = parseLine<DebateCommand>(line, debateCommands);
  const typed = values[WORDS];
  return asked.run(debate, { typed: typed === undefined ? '' : String(typed), values, context });
}
