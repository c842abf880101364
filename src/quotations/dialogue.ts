import type { Found } from './constructions/reading.js';
import type { Item, Unit } from './grammar/units.js';
import { isMark } from './grammar/words.js';

/** The fewest lines in a row that begin with a dash and make a dialogue. */
const FEWEST_TURNS = 2;

/**
 * What is said in dialogues printed with dashes: « — Vous mentez. » « — Relisez-le. » Lines that begin with a dash
 * make a list as well: in a dialogue someone asks, exclaims or is said to speak. Whose turn it is the text seldom
 * says, so that a turn without its own attribution is nobody's.
 * (Imprimerie nationale, « Lexique des règles typographiques », « Tiret ».)
 *
 * @param found what has been found in each unit; turns are added to it
 */
export function addTurns(text: string, units: readonly Unit[], found: Found[][]): void {
  let run: number[][] = [];
  const close = (): void => {
    if (run.length >= FEWEST_TURNS && run.some((turn) => soundsSpoken(text, turn, units, found))) {
      for (const turn of run) addTurn(turn, units, found);
    }
    run = [];
  };
  for (const [index, unit] of units.entries()) {
    const opensLine = index === 0 || /[\n\r]/u.test(text.slice(units[index - 1]?.end ?? 0, unit.start));
    if (opensLine && isMark(unit.items, 0, '—–')) run.push([index]);
    else if (opensLine) close();
    else run.at(-1)?.push(index);
  }
  close();
}

/** « — Vous mentez ! », « — Pourquoi ? », « — Non, dit-il. » */
function soundsSpoken(
  text: string,
  turn: readonly number[],
  units: readonly Unit[],
  found: readonly Found[][],
): boolean {
  return turn.some((index) => {
    const last = text.charAt((units[index]?.end ?? 0) - 1);
    return last === '?' || last === '!' || (found[index] ?? []).some((one) => one.kind === 'direct');
  });
}

function addTurn(turn: readonly number[], units: readonly Unit[], found: Found[][]): void {
  if (turn.some((index) => (found[index] ?? []).length > 0)) return;
  const [opening] = turn;
  const first: Item | undefined = units[opening ?? -1]?.items[1];
  const last = units[turn.at(-1) ?? -1];
  if (opening === undefined || !first || !last) return;
  found[opening]?.push({
    start: first.start,
    end: last.end,
    kind: 'direct',
    construction: 'bare',
    fragments: [],
    cue: undefined,
    mention: undefined,
    implicit: 'unknown',
    isCertain: false,
  });
}
