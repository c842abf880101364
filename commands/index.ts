import { aide } from './aide.js';
import { article } from './article.js';
import { chercher } from './chercher.js';
import type { Command, CommandGroup } from './command.js';
import { paroles } from './paroles.js';
import { passage } from './passage.js';
import { pourquoi } from './pourquoi.js';
import { question } from './question.js';
import { quiADit } from './quiADit.js';
import { verifier } from './verifier.js';

const answering: readonly (Command | CommandGroup)[] = [
  quiADit,
  paroles,
  verifier,
  question,
  chercher,
  passage,
  pourquoi,
  article,
];

/** Every command there is, in the order of `/aide`. */
export const commands: readonly (Command | CommandGroup)[] = [...answering, aide(answering)];

/** The path of a command, by its French names. */
export function pathOf(command: Command): string {
  for (const one of commands) {
    if (one === command) return one.name.fr;
    if ('commands' in one && one.commands.includes(command)) return `${one.name.fr} ${command.name.fr}`;
  }
  throw new Error(`/${command.name.fr} is not among the commands`);
}

/** The command of a path of French names: « passage », « article infos ». */
export function commandAt(path: string): Command | undefined {
  const [name = '', inner] = path.split(' ');
  const command = commands.find((one) => one.name.fr === name);
  if (command && 'commands' in command) return command.commands.find((one) => one.name.fr === inner);
  return inner === undefined ? command : undefined;
}
