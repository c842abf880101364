import type { Suggestion } from '../../../commands/command.js';
import { offered, suggestPassages } from '../../../commands/suggestions.js';
import type { Article } from '../../article/article.js';
import type { Library } from '../../article/library.js';
import { sliceOf } from '../../article/span.js';
import { type Board, openPrompt, type Prompt, type Status } from '../../discussion/prompt.js';
import { BOUNDS } from '../../discussion/settings.js';
import { foldPhrase } from '../../french/characters.js';
import { typesetIn } from '../../reply/typography.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import { closingValue } from './choosing.js';

/** What has been typed of an option, and where. */
export interface Typing {
  /** French names: « debat passer », and the option's. */
  readonly path: string;
  readonly option: string;
  readonly typed: string;
  readonly board: Board;
  /** The channel's article. */
  readonly article: Article;
  readonly library: Library;
  readonly archived: readonly Prompt[];
  readonly say: Catalogue;
}

const MINUTES = [5, 15, 30, 60, 120, 720, 1_440, 2_880, 4_320, 7_200, 10_080];

/** Which prompts each command is about. */
const ABOUT: Readonly<Record<string, readonly Status[]>> = {
  'debat file ordonner': ['queued', 'draft', 'scheduled'],
  'debat file retirer': ['queued', 'draft', 'scheduled'],
  'debat passer': ['before', 'debate', 'after', 'closed', 'queued', 'scheduled', 'draft'],
  'debat clore': ['before', 'debate', 'after', 'closed'],
  'debat archiver': ['closed', 'skipped'],
  'debat recapitulatif': ['closed', 'archived'],
  'debat exporter': ['closed', 'archived'],
};

/** What may be meant by what has been typed so far. */
export function suggestionsFor(typing: Typing): Suggestion[] {
  switch (typing.option) {
    case 'question':
      return questions(typing);
    case 'debat':
      return prompts(typing);
    case 'passage':
      return passages(typing);
    case 'position':
      return positions(typing);
    default:
      return lengths(typing);
  }
}

/** The article's own questions first, then what is prepared, then what is typed. */
function questions({ article, board, typed, say }: Typing): Suggestion[] {
  const words = say.debates.suggestions;
  const set = typesetIn[say.language];
  const closing = article.discussion.map(({ question }, index) => ({
    text: sliceOf(article.text, question),
    name: set(words.question(index + 1, sliceOf(article.text, question))),
    value: closingValue(index + 1),
  }));
  const prepared = board.prompts
    .filter(({ status }) => ['draft', 'queued', 'scheduled'].includes(status))
    .map(({ id, status, settings }) => ({
      text: settings.question,
      name: set(words.prepared(say.debates.statuses[status], settings.question)),
      value: id,
    }));
  const own = typed.trim() === '' ? [] : [{ name: typed, value: typed }];
  return offered([...[...closing, ...prepared].filter(({ text }) => isBegun(text, typed)), ...own]);
}

function prompts({ path, board, archived, typed, say }: Typing): Suggestion[] {
  const statuses = ABOUT[path] ?? [];
  return offered(
    [...board.prompts, ...archived]
      .filter(({ status, settings }) => statuses.includes(status) && isBegun(settings.question, typed))
      .map(({ id, status, settings }) => ({
        name: `${settings.question.slice(0, 70)} (${say.debates.statuses[status]})`,
        value: id,
      })),
  );
}

function passages({ board, article, library, typed }: Typing): Suggestion[] {
  const subject = openPrompt(board)?.settings.article.id;
  const about = library.articles.find((one) => one.article.id === subject)?.article ?? article;
  const context = { library, article: about, choose: async () => {} };
  return suggestPassages(typed, {}, context);
}

function positions({ board, typed }: Typing): Suggestion[] {
  const all = openPrompt(board)?.settings.positions ?? [];
  return offered(all.filter((one) => isBegun(one, typed)).map((value) => ({ name: value, value })));
}

/** « 2 jours » for 2880: figures that were typed may be minutes, hours or days. */
function lengths({ typed, say }: Typing): Suggestion[] {
  const number = Number.parseInt(typed, 10);
  const meant = Number.isNaN(number) ? MINUTES : [number, number * 60, number * 1_440];
  const { least, most } = BOUNDS.minutes;
  const words = say.debates.suggestions;
  const named = (minutes: number): string => {
    if (minutes % 1_440 === 0) return words.days(minutes / 1_440);
    return minutes % 60 === 0 ? words.hours(minutes / 60) : words.minutes(minutes);
  };
  return offered(
    meant
      .filter((minutes) => minutes >= least && minutes <= most)
      .map((minutes) => ({ name: named(minutes), value: minutes })),
  );
}

/** Whether a text has words that begin like those typed. */
function isBegun(text: string, typed: string): boolean {
  const line = ` ${foldPhrase(text)}`;
  return foldPhrase(typed)
    .split(/\s+/u)
    .every((word) => line.includes(` ${word}`));
}
