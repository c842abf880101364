import type { Article } from '../../article/article.js';
import { dossierOf } from '../../discussion/dossier.js';
import { exported, FORMATS } from '../../discussion/export.js';
import { logLine } from '../../discussion/logLine.js';
import { type Board, isOpen, type Prompt } from '../../discussion/prompt.js';
import { type Recap, recapOf } from '../../discussion/recap.js';
import { isRefusal } from '../../discussion/refusals.js';
import { whenIn } from '../../discussion/schedule.js';
import { shortened } from '../../reply/blocks.js';
import { COMFORT } from '../../reply/limits.js';
import { lineMarkdown } from '../../reply/markdown.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import type { StoredLogEntry } from '../../storage/discussions.js';
import { recapTexts, WHOLE } from './recapMessage.js';
import { type Told, told } from './told.js';

/** Lines of the log that one answer shows. */
const MOST_LINES = 20;

/** What is open, what waits and what is over, in one channel. */
export function listOf(board: Board, say: Catalogue): Told {
  const { list, statuses } = say.debates;
  const { prompts, queue, configuration } = board;
  const one = (sentence: string): string => `- ${lineMarkdown(sentence, say.language)}`;
  const titleOf = ({ settings }: Prompt): string => shortened(settings.question);
  const named = (prompt: Prompt): string => one(titleOf(prompt));
  const waiting = queue.flatMap((id) => prompts.filter((prompt) => prompt.id === id));
  const scheduled = prompts
    .filter(({ status }) => status === 'scheduled')
    .sort((a, b) => (a.scheduledFor ?? 0) - (b.scheduledFor ?? 0));
  const sections: [heading: string, items: string[]][] = [
    ...prompts
      .filter(isOpen)
      .map((prompt): [string, string[]] => [list.open(statuses[prompt.status]), [named(prompt)]]),
    [
      list.waiting,
      waiting.map((prompt, index) => lineMarkdown(list.placed(index + 1, titleOf(prompt)), say.language)),
    ],
    [
      list.scheduled,
      scheduled.map((prompt) =>
        one(
          list.at(
            titleOf(prompt),
            whenIn(new Date(prompt.scheduledFor ?? 0), configuration.zone, say.language),
          ),
        ),
      ),
    ],
    [list.drafts, prompts.filter(({ status }) => status === 'draft').map(named)],
    [
      list.closed,
      prompts
        .filter(({ status }) => status === 'closed' || status === 'skipped')
        .map((prompt) => one(list.inState(titleOf(prompt), statuses[prompt.status]))),
    ],
  ];
  const texts = sections
    .filter(([, items]) => items.length > 0)
    .map(
      ([heading, items]) =>
        `**${lineMarkdown(heading, say.language)}**\n${items.slice(0, COMFORT.listed).join('\n')}`,
    );
  return texts.length > 0 ? { texts } : told(say, list.none);
}

/** The moderators' log, newest first, with who did what as a mention that notifies nobody. */
export function logTold(log: readonly StoredLogEntry[], zone: string, say: Catalogue): Told {
  if (log.length === 0) return told(say, say.debates.emptyLog);
  const lines = log
    .slice(-MOST_LINES)
    .reverse()
    .map(
      (entry) =>
        `- ${withMentions(lineMarkdown(logLine(entry, nameOf(entry.who, say), zone, say), say.language))}`,
    );
  return { texts: [...told(say, say.debates.log).texts, ...lines] };
}

/** Private characters stand for the marks of a mention, which would be escaped; who it was may no longer be known. */
function nameOf(who: StoredLogEntry['who'], { debates: { logged } }: Catalogue): string {
  if (who?.kind === 'clock') return logged.bot;
  return who ? `\uE000${who.id}\uE001` : logged.someone;
}

function withMentions(text: string): string {
  return text.replace(/\uE000(\d+)\uE001/gu, '<@$1>');
}

/** The recap of a prompt that is over, when there is one. */
export function recapFor(
  prompt: Prompt,
  article: Article | undefined,
  zone: string,
  say: Catalogue,
): Recap | undefined {
  const dossier = article && dossierOf(article, prompt.settings);
  const recap = recapOf(prompt, { article, dossier, zone, locale: say.language });
  return isRefusal(recap) ? undefined : recap;
}

/** A recap to read again; what a message cannot hold is in a file. */
export function recapTold(recap: Recap): Told {
  const { texts, isCut } = recapTexts(recap);
  return { texts, files: isCut ? [{ name: WHOLE, content: exported(recap, 'md') }] : [] };
}

export function fileTold(recap: Recap, asked: string, say: Catalogue): Told {
  const format = FORMATS.find((one) => one === asked) ?? 'md';
  const file = { name: `recapitulatif.${format}`, content: exported(recap, format) };
  return { ...told(say, say.debates.exported), files: [file] };
}
