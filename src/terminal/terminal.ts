import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Call, type Command, type Context, run } from '../../commands/command.js';
import { type Exchange, readTurn, remember, rememberAnswer, type Turn } from '../../commands/conversation.js';
import { commands } from '../../commands/index.js';
import type { Article } from '../article/article.js';
import { speechOf } from '../quotations/speech.js';
import type { Answer } from '../reply/answer.js';
import { reply } from '../reply/blocks.js';
import { compose } from '../reply/compose.js';
import { typeset } from '../reply/typography.js';
import { visible } from '../reply/visible.js';
import { wordProblem } from '../reply/words/catalogue.js';
import { french } from '../reply/words/french.js';
import { terminalDebates } from '../reply/words/frenchDebates.js';
import { examplesFrom } from '../search/examples.js';
import { type Clock, Debate, type Staged } from './debate.js';
import { debatePaths, isAboutDebates, runDebate } from './debateCommands.js';
import { isCommandName, parseCall, UsageError } from './parse.js';
import { lineText, renderReply, type Screen } from './render.js';

/** Where a terminal reads and writes. */
export interface Console {
  readonly input: Readable;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
}

/** How answers are printed. */
export interface Manner {
  readonly screen: Screen;
  /** One JSON line an answer, for programs. */
  readonly json: boolean;
}

/** What a process says to its caller: 0 answered, 2 the request was wrong. */
export type ExitCode = 0 | 2;

const LEAVE = /^\/?(?:quitter|quit|exit)$/u;

/** What a terminal opens on: its article is that of the conversation until another is chosen. */
export type Opening = Pick<Context, 'library' | 'article'>;

/** The machine's clock. */
const LOCAL: Clock = {
  now: () => new Date(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** Answers one request given as arguments, or lines of a pipe, one after the other. */
export class Terminal {
  #context: Context;
  readonly #console: Console;
  readonly #manner: Manner;
  #isPipe = false;
  /** Whether a blank line must come before the next answer. */
  #isParted = false;
  /** What the last request was about, for « et sur l'extradition ? ». */
  #before: Exchange | undefined;
  readonly #debate: Debate;

  constructor({ library, article }: Opening, console: Console, manner: Manner, clock: Clock = LOCAL) {
    const choose = async (chosen: Article): Promise<void> => {
      this.#context = { library, article: chosen, choose };
    };
    this.#context = { library, article, choose };
    this.#console = console;
    this.#manner = manner;
    this.#debate = new Debate(clock);
  }

  /** One request: words as a shell splits them. A first word that holds a space is plain French. */
  async answerWords(words: readonly string[]): Promise<ExitCode> {
    const isSentence = /\s/u.test(words[0]?.trim() ?? '') && !words[0]?.startsWith('/');
    return this.#attempt(() =>
      isSentence ? this.#ask(words.join(' ')) : this.#command(words.flatMap(splitOnce)),
    );
  }

  /** Every line of the input is a request; answers are parted by blank lines. */
  async answerLines(): Promise<ExitCode> {
    let worst: ExitCode = 0;
    this.#isPipe = true;
    for await (const line of createInterface({ input: this.#console.input })) {
      if (line.trim() === '') continue;
      if (LEAVE.test(line.trim())) break;
      if ((await this.#attempt(() => this.#read(line))) !== 0) worst = 2;
    }
    return worst;
  }

  /** Greets, then answers line after line until the end of input, Ctrl-C or « /quitter ». */
  async converse(): Promise<void> {
    this.#console.output.write(`${greeting(this.#context, this.#manner.screen)}\n\n`);
    const lines = createInterface({
      input: this.#console.input,
      output: this.#console.output,
      prompt: '› ',
      historySize: 200,
      removeHistoryDuplicates: true,
      completer: (line: string) => complete(line, this.#context),
    });
    lines.on('SIGINT', () => lines.close());
    lines.prompt();
    for await (const line of lines) {
      if (LEAVE.test(line.trim())) return lines.close();
      if (line.trim() !== '') {
        this.#console.output.write('\n');
        await this.#attempt(() => this.#read(line));
        this.#console.output.write('\n');
      }
      lines.prompt();
    }
    // Ctrl-C or Ctrl-D: what follows begins on a line of its own.
    this.#console.output.write('\n');
  }

  /** A line typed: a command when it begins with a slash or reads as one, else plain French. */
  #read(line: string): Turn | Staged {
    const words = line.trim().split(/\s+/u);
    if (line.trimStart().startsWith('/')) return this.#command(words);
    if (!isCommandName(words[0] ?? '')) return this.#ask(line);
    try {
      return this.#called(parseCall(words));
    } catch (error) {
      if (error instanceof UsageError) return this.#ask(line);
      throw error;
    }
  }

  #command(words: readonly string[]): Turn | Staged {
    if (isAboutDebates(words[0] ?? '')) return runDebate(this.#debate, words, this.#context);
    return this.#called(parseCall(words));
  }

  #ask(sentence: string): Turn {
    return readTurn(sentence, speechOf(this.#context.article), this.#before);
  }

  #called(call: Call): Turn {
    return { kind: 'call', call, next: remember(call, () => speechOf(this.#context.article)) };
  }

  async #attempt(read: () => Turn | Staged): Promise<ExitCode> {
    try {
      const turn = read();
      if (turn.kind === 'debate') return this.#printStaged(turn);
      if (turn.kind !== 'call') {
        const { article } = this.#context;
        return this.#print({ kind: turn.kind, title: article.title, examples: examplesFrom(article) });
      }
      const answer = await run(turn.call.command, turn.call.values, this.#context);
      this.#before = rememberAnswer(turn.next, answer, this.#before);
      return this.#print(answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return this.#print({ kind: 'problem', code: 'usage', details: [error.message] });
    }
  }

  #print(answer: Answer): ExitCode {
    if (answer.kind === 'problem' && !this.#manner.json) {
      const { problem, advice } = wordProblem(answer, french);
      this.#console.errors.write(`${lineText(`${problem} ${advice}`).trimEnd()}\n`);
      return 2;
    }
    this.#write(
      this.#manner.json
        ? JSON.stringify(answer.kind === 'problem' ? { ...answer, ...wordProblem(answer, french) } : answer)
        : renderReply(compose(withDebate(answer), french), this.#manner.screen),
    );
    return answer.kind === 'problem' ? 2 : 0;
  }

  #printStaged(staged: Staged): ExitCode {
    const { json, screen } = this.#manner;
    if (json) this.#write(JSON.stringify(staged));
    else if (staged.file) this.#write(visible(staged.file.content.trimEnd()));
    else this.#write(renderReply(reply(french, staged.blocks), screen));
    return 0;
  }

  #write(shown: string): void {
    if (this.#isParted) this.#console.output.write('\n');
    this.#console.output.write(`${shown}\n`);
    this.#isParted = this.#isPipe && !this.#manner.json;
  }
}

/** Help with what a terminal has besides the commands that there are everywhere. */
function withDebate(answer: Answer): Answer {
  if (answer.kind !== 'help') return answer;
  const [usage = ''] = debatePaths;
  const { help } = terminalDebates;
  const debate = { usage: { fr: usage, en: usage }, description: { fr: help, en: help } };
  return { ...answer, commands: [...answer.commands, debate] };
}

/** The article's title and what to try, for someone who sees the bot for the first time. */
function greeting({ article }: Context, { wrap }: Screen): string {
  const examples = examplesFrom(article).map((example) => `  ${example}`);
  return [
    wrap(visible(typeset(`Qui a dit : posez vos questions sur « ${article.title} ».`)), 0),
    '',
    typeset('À essayer :'),
    ...examples,
    '',
    typeset('/aide pour les commandes, /quitter pour partir.'),
  ].join('\n');
}

/** « /article infos » given as one argument. */
function splitOnce(word: string, index: number): string[] {
  return index === 0 ? word.trim().split(/\s+/u) : [word];
}

/** Completes the names of commands behind a slash, then what their options suggest. */
export function complete(line: string, context: Context): [string[], string] {
  if (!line.startsWith('/')) return [[], line];
  const named = commands.flatMap((command) =>
    'commands' in command
      ? command.commands.map((inner) => ({ path: `/${command.name.fr} ${inner.name.fr} `, command: inner }))
      : [{ path: `/${command.name.fr} `, command }],
  );
  const asked = named.find(({ path }) => line.startsWith(path));
  if (asked) return completeOption(asked.command, line.slice(asked.path.length), context);
  const debates = debatePaths.map((path) => `${path} `);
  return [
    [...named.map(({ path }) => path), ...debates, '/quitter'].filter((one) => one.startsWith(line)),
    line,
  ];
}

/** Completes the option that is being typed: the last one that is named, else the one that takes plain words. */
function completeOption({ options }: Command, words: string, context: Context): [string[], string] {
  const { name, typed = words } = /^(?:.*\s)?--(?<name>\S+)\s+(?<typed>.*)$/u.exec(words)?.groups ?? {};
  const option = options.find((one) =>
    name === undefined ? one.main || one.required : one.name.fr === name,
  );
  const article = /(?:^|\s)--article\s+(?<id>\S+)\s/u.exec(words)?.groups?.['id'];
  const values = article === undefined ? {} : { article };
  const suggestions = option?.suggest?.(typed, values, context, french) ?? [];
  return [suggestions.map(({ value }) => visible(String(value))), typed];
}
