import { commandAt } from '../../commands/index.js';
import type { Action } from '../reply/reply.js';

/** A proposed action as a line to type: « /chercher rançon --page 2 », the words of the main option first. */
export function lineToType({ command, values }: Action): string {
  const main = commandAt(command)?.options.find((option) => option.main || option.required)?.name.fr;
  const words = main === undefined ? undefined : values[main];
  const options = Object.entries(values).filter(([name]) => name !== main);
  return [
    `/${command}`,
    ...(words === undefined ? [] : [words]),
    ...options.map(([name, value]) => `--${name} ${value}`),
  ].join(' ');
}
