import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Article } from '../../article/article.js';
import { type Round, votedCount } from '../../discussion/ballots.js';
import { isPaused, type Prompt } from '../../discussion/prompt.js';
import { citeSpan } from '../../reply/cite.js';
import { COMFORT } from '../../reply/limits.js';
import { escapeMarkdown, excerptMarkdown, lineMarkdown } from '../../reply/markdown.js';
import { publicDebates } from '../../reply/words/frenchDebates.js';
import { messageOf } from '../messages.js';
import { controlId } from './ids.js';

/** What a message about a prompt is made of besides the prompt. */
export interface PromptSources {
  /** Undefined when it is gone, or its text has changed. */
  readonly article: Article | undefined;
  readonly guild: string;
  /** The channel that holds the recap. */
  readonly recapChannel: string | undefined;
  /** Minutes. */
  readonly late: number;
}

const ours = (sentence: string): string => lineMarkdown(sentence, 'fr');

/** A prompt as everyone sees it, whatever its state: how many have voted, never what. */
export function promptMessage(prompt: Prompt, sources: PromptSources): APIMessageTopLevelComponent[] {
  const { status, ballots } = prompt;
  const round: Round | undefined = status === 'before' || status === 'after' ? status : undefined;
  const isVoting = round !== undefined && !isPaused(prompt);
  const texts = [
    questionText(prompt, sources.article),
    ...(sources.late > 0 ? [ours(publicDebates.late(sources.late))] : []),
    stateText(prompt, sources),
    ...(round ? [ours(publicDebates.voted(votedCount(ballots, round)))] : []),
    ...(isVoting ? [`-# ${ours(publicDebates.secret)}`] : []),
  ];
  return [...messageOf(texts), ...(isVoting ? [voteButtons(prompt, round)] : [])];
}

/** A button for each position. */
export function voteButtons(
  { id, settings }: Prompt,
  round: Round,
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return {
    type: ComponentType.ActionRow,
    components: settings.positions.map((label, position) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id: controlId({ kind: 'vote', prompt: id, round, position }),
      label,
    })),
  };
}

/** The question, word for word the article's where it is one of its own. */
function questionText({ settings }: Prompt, article: Article | undefined): string {
  const { asked, question } = settings;
  const about = article ? [`-# ${ours(publicDebates.article(article.title))}`] : [];
  if (asked && article) {
    const cited = citeSpan(article, asked, COMFORT.longExcerpt);
    return [ours(publicDebates.asked), excerptMarkdown(cited), ...about].join('\n');
  }
  return [ours(publicDebates.question), `> ${escapeMarkdown(question)}`, ...about].join('\n');
}

function stateText(prompt: Prompt, { guild, recapChannel }: PromptSources): string {
  const { status, endsAt, places } = prompt;
  switch (status) {
    case 'before':
    case 'debate':
    case 'after': {
      if (endsAt === null) return `**${ours(publicDebates.paused)}**`;
      const seconds = Math.floor(endsAt / 1_000);
      return `**${ours(publicDebates.phases[status])}** <t:${seconds}:F> (<t:${seconds}:R>)`;
    }
    case 'closed':
    case 'archived': {
      if (places.recap === null || recapChannel === undefined)
        return `**${ours(prompt.conclusion === null ? publicDebates.closing : publicDebates.closed)}**`;
      const link = `https://discord.com/channels/${guild}/${recapChannel}/${places.recap}`;
      return `**${ours(publicDebates.closed)}** ${ours(publicDebates.recap)} ${link}`;
    }
    default:
      return `**${ours(publicDebates.skipped)}**`;
  }
}
