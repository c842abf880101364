import { dataOf, type MemberData } from '../../discussion/members.js';
import { lineMarkdown } from '../../reply/markdown.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import type { Discussions } from '../../storage/discussions.js';
import type { Button } from '../messages.js';
import { controlId } from './ids.js';
import { type Told, told } from './told.js';

/** What `/mes-donnees` shows, exports and erases, in one server or in several. */
export class OwnData {
  readonly #boards: Discussions;
  readonly #now: () => Date;

  constructor(boards: Discussions, now: () => Date) {
    this.#boards = boards;
    this.#now = now;
  }

  async see(guilds: readonly string[], member: string, say: Catalogue): Promise<Told> {
    const { data, lines } = await this.#find(guilds, member);
    const { mine, actions } = say.debates;
    const [archives = ''] = told(say, mine.archives).texts;
    if (data.length === 0 && lines === 0) return { texts: [...told(say, mine.none).texts, `-# ${archives}`] };
    const buttons = data.flatMap(({ prompt, arguments: given }): Button[] =>
      given.map(({ id, passage }) => ({
        id: controlId({ kind: 'withdraw', prompt, argument: id }),
        label: actions.withdrawNumber(passage.number),
      })),
    );
    return {
      texts: [
        ...told(say, mine.opening).texts,
        ...data.flatMap((one) => dataTexts(one, say)),
        ...(lines > 0 ? told(say, mine.log(lines)).texts : []),
        `-# ${archives}`,
      ],
      buttons,
    };
  }

  /** The same as a file, without the keys under which it is kept. */
  async export(guilds: readonly string[], member: string, say: Catalogue): Promise<Told> {
    const { data, lines } = await this.#find(guilds, member);
    const content = {
      schema: 1,
      debats: data.map(({ question, before, after, arguments: given }) => ({
        question,
        premierVote: before,
        secondVote: after,
        arguments: given.map(({ passage, position, sentence, consents }) => ({
          passage: passage.number,
          position,
          phrase: sentence,
          accord: consents,
        })),
      })),
      lignesDuJournal: lines,
    };
    const file = { name: 'mes-donnees.json', content: `${JSON.stringify(content, null, 2)}\n` };
    return { ...told(say, say.debates.mine.file), files: [file] };
  }

  async erase(guilds: readonly string[], member: string, say: Catalogue): Promise<Told> {
    for (const guild of guilds) await this.#boards.eraseMember(guild, member, this.#now());
    return told(say, say.debates.mine.erased, say.debates.mine.archives);
  }

  async #find(
    guilds: readonly string[],
    member: string,
  ): Promise<{ readonly data: readonly (MemberData & Named)[]; readonly lines: number }> {
    const data: (MemberData & Named)[] = [];
    let lines = 0;
    for (const guild of guilds) {
      for (const board of await this.#boards.boardsOf(guild)) {
        for (const one of dataOf(board, member)) {
          const prompt = board.prompts.find(({ id }) => id === one.prompt);
          data.push({ ...one, positions: prompt?.settings.positions ?? [] });
        }
        const log = await this.#boards.logOf(board.channel);
        lines += log.filter(({ who }) => who?.kind === 'moderator' && who.id === member).length;
      }
    }
    return { data, lines };
  }
}

interface Named {
  readonly positions: readonly string[];
}

/** Each argument for itself: as many as a message holds are shown. */
function dataTexts(data: MemberData & Named, say: Catalogue): string[] {
  const { question, before, after, arguments: given, positions } = data;
  const { mine } = say.debates;
  const shown = (text: string): string => lineMarkdown(text, say.language);
  const votes = [
    ...(before === null ? [] : [mine.before(before)]),
    ...(after === null ? [] : [mine.after(after)]),
  ];
  return [
    [`**${shown(question)}**`, ...votes.map((vote) => `- ${shown(vote)}`)].join('\n'),
    ...given.map(({ passage, position, sentence }) =>
      [
        `- ${shown(mine.argument(passage.number, positions[position] ?? ''))}`,
        ...(sentence === null ? [] : [shown(mine.sentence(sentence))]),
      ].join('\n'),
    ),
  ];
}
