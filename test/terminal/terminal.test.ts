import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { complete, Terminal } from '../../src/terminal/terminal.js';
import { contextOf, firstArticle } from '../support.js';

const article = firstArticle();

function terminalOf(lines: string, json = false) {
  const input = new PassThrough();
  input.end(lines);
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const terminal = new Terminal(
    contextOf(article),
    { input, output, errors },
    { json, screen: { colour: false, hyperlinks: false, wrap: (text) => text } },
  );
  return {
    terminal,
    printed: () => String(output.read() ?? ''),
    complained: () => String(errors.read() ?? ''),
  };
}

describe('a conversation', () => {
  test('greets with the title and four things to try, which all work', async () => {
    const greeted = terminalOf('');
    await greeted.terminal.converse();
    const greeting = greeted.printed();
    expect(greeting).toContain(article.title);
    const examples = greeting.split('\n').filter((line) => line.startsWith('  '));
    expect(examples).toHaveLength(4);
    const tried = terminalOf(`${examples.join('\n')}\n`);
    expect(await tried.terminal.answerLines()).toBe(0);
    expect(tried.printed().match(/§\u00a0\d/gu)?.length).toBeGreaterThanOrEqual(4);
  });

  test.each(['/quitter', 'quitter', 'exit'])('ends at %s and does not answer what follows', async (word) => {
    const { terminal, printed } = terminalOf(`${word}\n/passage 3\n`);
    await terminal.converse();
    expect(printed()).not.toContain('Passage §');
  });

  test('/aide names no command that a terminal does not have', async () => {
    const { terminal, printed } = terminalOf('/aide\n');
    await terminal.converse();
    const help = printed();
    expect(help).toContain('/article choisir');
    expect(help).toContain('/debat ouvrir');
    expect(help).not.toMatch(/\/(?:mes-donnees|debat (?!ouvrir))/u);
  });

  test('goes on after a mistake', async () => {
    const { terminal, printed, complained } = terminalOf('/cherche traité\n/passage 3\n');
    await terminal.converse();
    expect(complained()).toContain('Commande inconnue');
    expect(printed()).toContain('Passage §\u00a03');
  });
});

describe('lines of a pipe', () => {
  test.each([
    ['/chercher extradition', '1 passage pour «\u00a0extradition\u00a0»\u00a0:'],
    ['chercher extradition', '1 passage pour «\u00a0extradition\u00a0»\u00a0:'],
    ['qui dirige le NCSC ?', 'Réponse, §\u00a08\u00a0:'],
    ['Passage à l’acte : qui a dit ça ?', 'L’article n’en parle pas.'],
    ['article infos', article.title],
    ['Article premier : qui est Lindy Cameron ?', 'Pas de réponse sûre. Le plus proche, §\u00a08\u00a0:'],
    ['De quoi parle l’article ?', article.title],
    ['Qui a écrit cet article ?', article.title],
    [
      'Qui a dit « une nouvelle page » ?',
      'Qui le dit\u00a0: Vladimir Poutine, déduit du contexte, §\u00a05.',
    ],
    ['qui a parle d extradition', 'Qui en parle\u00a0: Vladimir Poutine (2 paroles).'],
    [
      'Qui dit que les règles sont équitables ?',
      expect.stringMatching(/^Qui en parle|^Personne ne le dit ainsi/u),
    ],
    ['Qui parle ?', expect.stringMatching(/^\d voix dans l’article, \d+ paroles\u00a0:$/u)],
    [
      'Que dit Poutine de l’extradition ?',
      'Vladimir Poutine, sur «\u00a0l’extradition\u00a0» (2 paroles)\u00a0:',
    ],
    ["qu'a dit lindy cameron ?", 'Lindy Cameron (2 paroles)\u00a0:'],
    ['Qu’en pensent certains analystes ?', '«\u00a0certains analystes\u00a0» (1 parole)\u00a0:'],
    ['Que dit Macron de l’extradition ?', '«\u00a0Macron\u00a0» ne parle pas dans l’article.'],
    ['Macron a-t-il dit que la Russie triche ?', '«\u00a0Macron\u00a0» ne parle pas dans l’article.'],
    ['Poutine a-t-il parlé de tulipes ?', 'Rien de tel chez «\u00a0Vladimir Poutine\u00a0».'],
    [
      'Poutine a-t-il dit « Les Américains y ont donné suite » ?',
      'MODIFIÉE\u00a0: l’article le dit autrement, §\u00a03.',
    ],
    [
      'Est-ce que Poutine a dit « une nouvelle page » ?',
      'EXACTE\u00a0: ces mots sont dans l’article, §\u00a05.',
    ],
    [
      'D’où vient « sans prendre de mesures concrètes » ?',
      'EXACTE\u00a0: ces mots sont dans l’article, §\u00a06.',
    ],
    [
      '« Les deux parties assument des engagements égaux »',
      'EXACTE\u00a0: ces mots sont dans l’article, §\u00a02.',
    ],
    ['Que dit l’article de la pandémie ?', expect.stringMatching(/^Réponse|^Pas de réponse sûre/u)],
    [
      '/paroles Vladimir Poutine --sujet règles de conduite',
      expect.stringMatching(/^Vladimir Poutine, sur/u),
    ],
  ])('%s', async (line, first) => {
    const { terminal, printed } = terminalOf(`${line}\n`);
    expect(await terminal.answerLines()).toBe(0);
    expect(printed().split('\n')[0]).toEqual(first);
  });

  test('are all answered, parted by a blank line; one wrong line makes the exit code 2', async () => {
    const { terminal, printed, complained } = terminalOf('/passage 1\n\n/zut\n/passage 99\n/passage 2\n');
    expect(await terminal.answerLines()).toBe(2);
    expect(printed()).toMatch(/^Passage §\u00a01 sur 9[\s\S]*\n\nPassage §\u00a02 sur 9/u);
    expect(complained().trim().split('\n')).toEqual([
      expect.stringContaining('Commande inconnue\u00a0: zut.'),
      'Le passage §\u00a099 n’existe pas. L’article va de §\u00a01 à §\u00a09.',
    ]);
  });

  test('are one conversation: a line may go on from the one before', async () => {
    const { terminal, printed } = terminalOf('Que dit Poutine ?\net sur l’extradition ?\nmerci\n');
    expect(await terminal.answerLines()).toBe(0);
    const lines = printed().split('\n');
    expect(lines).toContain('Vladimir Poutine, sur «\u00a0l’extradition\u00a0» (2 paroles)\u00a0:');
    expect(lines).toContain('Avec plaisir\u202f!');
  });

  test('end at /quitter', async () => {
    const { terminal, printed } = terminalOf('/quitter\n/passage 2\n');
    expect(await terminal.answerLines()).toBe(0);
    expect(printed()).toBe('');
  });

  test('with --json each answer is one line of JSON whose excerpts are slices', async () => {
    const { terminal, printed } = terminalOf('/chercher traité\nqui dirige le NCSC ?\n', true);
    await terminal.answerLines();
    const answers = printed()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((one) => one.kind)).toEqual(['passages', 'sentences']);
    for (const { excerpt } of answers.flatMap((one) => one.passages)) {
      expect(excerpt.text).toBe(article.text.slice(excerpt.start, excerpt.end));
      expect(excerpt.version).toBe(article.version);
    }
  });

  test.each([
    [
      '/passage 99',
      {
        kind: 'problem',
        code: 'noSuchPassage',
        details: ['99', 9],
        problem: 'Le passage § 99 n’existe pas.',
        advice: 'L’article va de § 1 à § 9.',
      },
    ],
    ['/aide moi', { kind: 'problem', code: 'usage', problem: '/aide ne prend pas « moi ».', advice: '' }],
  ])('with --json a problem has a code for programs, and its French sentences: %s', async (line, problem) => {
    const { terminal, printed } = terminalOf(`${line}\n`, true);
    expect(await terminal.answerLines()).toBe(2);
    expect(JSON.parse(printed())).toMatchObject(problem);
  });
});

describe('completion', () => {
  const context = contextOf(article);
  test.each([
    ['/pa', ['/paroles ', '/passage ']],
    ['/paroles pou', ['Vladimir Poutine']],
    ['/paroles', ['/paroles ']],
    ['/qui-a-dit règles --locuteur lin', ['Lindy Cameron']],
    ['/paroles zzz', []],
    ['/chercher traité -pou', ['traité -Poutine']],
    ['/article infos --article g7', [article.id]],
    ['/passage lindy', ['8']],
    ['/qui-a-dit règles --article zut --locuteur lin', []],
    ['/verifier une', []],
    ['qui', []],
  ])('%s', (line, completions) => {
    expect(complete(line, context)[0]).toEqual(completions);
  });

  test('offers those who speak most before anything is typed, and replaces what is', () => {
    expect(complete('/paroles ', context)[0][0]).toBe('Vladimir Poutine');
    expect(complete('/paroles pou', context)[1]).toBe('pou');
  });
});

describe('arguments', () => {
  test.each([
    [['chercher', 'extradition'], 0],
    [['/article infos'], 0],
    [['qui dirige le NCSC ?'], 0],
    [['/passage', '2'], 0],
    [['foo'], 2],
    [['qui', 'dirige'], 2],
    [['passage', '99'], 2],
  ])('%j exits %d', async (words, code) => {
    expect(await terminalOf('').terminal.answerWords(words)).toBe(code);
  });
});
