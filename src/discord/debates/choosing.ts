import type { ChatInputCommandInteraction } from 'discord.js';
import type { Article } from '../../article/article.js';
import { type Board, promptOf } from '../../discussion/prompt.js';
import { type Chosen, chosenFrom, positionsIn, type Settings, subjectOf } from '../../discussion/settings.js';

/** What a moderator chose: a new prompt, or one that waits, perhaps with other settings. */
export type Choice =
  | { readonly kind: 'new'; readonly chosen: Chosen }
  | { readonly kind: 'prepared'; readonly prompt: string; readonly revised: Chosen | undefined }
  | { readonly kind: 'noSuchQuestion'; readonly questions: number };

type Options = ChatInputCommandInteraction['options'];

/** The n-th closing question as it is suggested, short enough to be sent; also for who types it. */
const CLOSING = /^question (?:n° ?)?(\d{1,3})$/iu;

export function closingValue(number: number): string {
  return `question n° ${number}`;
}

/** What the options of `/debat ouvrir` and its like ask for. */
export function readChoice(
  typed: string,
  options: Options,
  article: Article,
  board: Board,
  place: Settings['place'],
): Choice {
  const changes = changesIn(options);
  const prepared = promptOf(board, typed);
  if (prepared) {
    const { settings } = prepared;
    const minutes = { ...settings.minutes, ...changes.minutes };
    const hasChanged = Object.keys(changes).length > 0;
    return {
      kind: 'prepared',
      prompt: prepared.id,
      revised: hasChanged ? { ...settings, ...changes, minutes } : undefined,
    };
  }
  const number = CLOSING.exec(typed.trim())?.[1];
  if (number === undefined) {
    const own: Chosen = { question: typed, article: subjectOf(article), place, ...changes };
    return { kind: 'new', chosen: own };
  }
  const asked = article.discussion[Number(number) - 1];
  if (!asked) return { kind: 'noSuchQuestion', questions: article.discussion.length };
  return { kind: 'new', chosen: { ...chosenFrom(article, asked), place, ...changes } };
}

/** What is chosen beside the question; nothing that was left out. */
function changesIn(options: Options): Partial<Omit<Chosen, 'question' | 'article'>> {
  const positions = options.getString('positions');
  const title = options.getString('titre');
  const role = options.get('role')?.value;
  const slowMode = options.getInteger('mode-lent');
  const lengths = {
    before: options.getInteger('premier-vote'),
    debate: options.getInteger('echanges'),
    after: options.getInteger('second-vote'),
  };
  const minutes = Object.fromEntries(Object.entries(lengths).filter(([, length]) => length !== null));
  return {
    ...(positions === null ? {} : { positions: positionsIn(positions) }),
    ...(title === null ? {} : { title }),
    ...(typeof role === 'string' ? { role } : {}),
    ...(slowMode === null ? {} : { slowMode }),
    ...(Object.keys(minutes).length === 0 ? {} : { minutes }),
  };
}
