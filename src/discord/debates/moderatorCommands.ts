import { articleOfId, type Library } from '../../article/library.js';
import { isOpen, openPrompt, type Prompt, promptOf, type Status } from '../../discussion/prompt.js';
import type { Discussions } from '../../storage/discussions.js';
import type { Moderating, ModeratorAsked } from './moderating.js';
import { missingIn, needLines } from './preflight.js';
import { fileTold, listOf, logTold, recapFor, recapTold } from './reading.js';
import { type Told, told } from './told.js';

/** What a command answers; or the prompt whose conclusion is to be asked for in a form. */
export type Outcome = Told | { readonly conclusionOf: Prompt };

/** The sub-commands of `/debat`, and which debate each is about. */
export class ModeratorCommands {
  readonly #boards: Discussions;
  readonly #moderating: Moderating;
  readonly #library: Library;

  constructor(boards: Discussions, moderating: Moderating, library: Library) {
    this.#boards = boards;
    this.#moderating = moderating;
    this.#library = library;
  }

  /** @param path by French names: « debat file ajouter » */
  async run(path: string, asked: ModeratorAsked): Promise<Outcome> {
    const { board, say } = asked;
    const moderating = this.#moderating;
    switch (path) {
      case 'debat ouvrir':
        return moderating.open(asked);
      case 'debat file ajouter':
        return moderating.enqueue(asked);
      case 'debat file ordonner':
        return this.#with(asked, [], (prompt) => moderating.order(asked, prompt));
      case 'debat file retirer':
        return this.#with(asked, [], (prompt) => moderating.remove(asked, prompt));
      case 'debat file liste':
        return listOf(board, say);
      case 'debat programmer':
        return moderating.schedule(asked);
      case 'debat suivant':
        return moderating.next(asked);
      case 'debat passer':
        return this.#with(asked, ['closed'], (prompt) => moderating.skip(asked, prompt));
      case 'debat suspendre':
        return this.#with(asked, [], (prompt) => moderating.pause(asked, prompt));
      case 'debat reprendre':
        return this.#with(asked, [], (prompt) => moderating.resume(asked, prompt));
      case 'debat clore':
        return this.#with(asked, ['closed'], async (prompt) =>
          prompt.status === 'closed' ? { conclusionOf: prompt } : moderating.close(asked, prompt),
        );
      case 'debat archiver':
        return this.#with(asked, ['closed', 'skipped'], (prompt) => moderating.archive(asked, prompt));
      case 'debat recapitulatif':
      case 'debat exporter':
        return this.#recap(asked);
      case 'debat permissions':
        return permissionsOf(asked);
      case 'debat reglages':
        return moderating.configure(asked);
      case 'debat journal':
        return logTold(await this.#boards.logOf(asked.place.channel), board.configuration.zone, say);
    }
    throw new Error(`no such command: ${path}`);
  }

  /** Does something with the debate that is named; else with the open one, else with the last that is in some state. */
  async #with(
    asked: ModeratorAsked,
    statuses: readonly Status[],
    then: (prompt: Prompt) => Promise<Outcome>,
  ): Promise<Outcome> {
    const { board, interaction, say } = asked;
    const named = interaction.options.getString('debat');
    const last = board.prompts
      .filter(({ status }) => statuses.includes(status))
      .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0];
    const prompt = named === null ? (openPrompt(board) ?? last) : promptOf(board, named);
    if (prompt) return then(prompt);
    return told(
      say,
      named === null && statuses.length === 0 ? say.debates.noOpenDebate : say.debates.noDebate,
    );
  }

  async #recap({ board, place, interaction, say }: ModeratorAsked): Promise<Told> {
    const named = interaction.options.getString('debat');
    const all = [...board.prompts, ...(await this.#boards.promptsOf(place.channel))].filter(
      (prompt) => !isOpen(prompt) && prompt.results !== null,
    );
    const prompt =
      named === null
        ? all.toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0]
        : all.find(({ id }) => id === named);
    const article = prompt && articleOfId(this.#library, prompt.settings.article.id);
    const isSame = article?.version === prompt?.settings.article.version;
    const recap = prompt && recapFor(prompt, isSame ? article : undefined, board.configuration.zone, say);
    if (!recap) return told(say, say.debates.noRecap);
    const format = interaction.options.getString('format');
    return format === null ? recapTold(recap) : fileTold(recap, format, say);
  }
}

/** What the bot lacks in a channel, one line each, and how to give it. */
function permissionsOf({ interaction, place, say }: ModeratorAsked): Told {
  const missing = missingIn(interaction.guild, place.channel, { place: place.kind, role: null });
  const forRoles = missingIn(interaction.guild, place.channel, { place: place.kind, role: '' }).filter(
    (need) => !missing.includes(need),
  );
  const { debates } = say;
  const [opening = '', roles = '', how = ''] = told(
    say,
    missing.length === 0 ? debates.nothingMissing : debates.lacking,
    debates.forRoles,
    debates.howToGive,
  ).texts;
  return {
    texts: [
      opening,
      ...(missing.length > 0 ? [needLines(missing, say)] : []),
      ...(forRoles.length > 0 ? [roles, needLines(forRoles, say)] : []),
      ...(missing.length + forRoles.length > 0 ? [how] : []),
    ],
  };
}
