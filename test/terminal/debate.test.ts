import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article/article.js';
import { typeset } from '../../src/reply/typography.js';
import { complete, type ExitCode, Terminal } from '../../src/terminal/terminal.js';
import { articleOf, contextOf, firstArticle } from '../support.js';

const article = firstArticle();
const NOW = '2027-01-12T17:00:00Z';

/** Someone who types line after line, at six in the evening in Paris. */
class Person {
  readonly #output = new PassThrough();
  readonly #errors = new PassThrough();
  readonly #terminal: Terminal;

  constructor(about: Article = article, json = false) {
    this.#terminal = new Terminal(
      contextOf(about),
      { input: new PassThrough(), output: this.#output, errors: this.#errors },
      { json, screen: { colour: false, hyperlinks: false, wrap: (text) => text } },
      { now: () => new Date(NOW), zone: 'Europe/Paris' },
    );
  }

  /** What a line is answered, without blank lines, and the exit code. */
  async type(line: string): Promise<{ readonly lines: readonly string[]; readonly code: ExitCode }> {
    const code = await this.#terminal.answerWords([line]);
    const printed = String(this.#output.read() ?? '') + String(this.#errors.read() ?? '');
    return { lines: printed.split('\n').filter((one) => one.trim() !== ''), code };
  }

  /** The same for a line that must be refused: one sentence. */
  async mistype(line: string): Promise<string> {
    const { lines, code } = await this.type(line);
    expect([line, code, lines.length]).toEqual([line, 2, 1]);
    return lines[0] ?? '';
  }

  /** Types lines that must be answered. */
  async through(...lines: readonly string[]): Promise<this> {
    for (const line of lines) expect([line, (await this.type(line)).code]).toEqual([line, 0]);
    return this;
  }
}

const set = (lines: readonly string[]): string[] => lines.map(typeset);

const HOW_TO_VOTE = 'Voter : /debat voter suivi d’une position. Finir le vote : /debat suivant';
const PASSAGE_4 = article.text.slice(article.passages[3]?.start, article.passages[3]?.end);
const ADDRESS = `  ${article.url}#:~:text=Un%20rapport%20dusugg%C3%A8re%20que`;
const DAMAGE = [
  '  Texte abîmé : Un lien s’est perdu après « Un rapport du » avec les mots qu’il portait.',
  '  Texte abîmé : Un lien s’est perdu après « Le célèbre ver » avec les mots qu’il portait.',
];

describe('a whole discussion, line by line', () => {
  const PLAYED: [line: string, printed: string[]][] = [
    [
      '/debat ouvrir',
      [
        'Questions que pose l’article :',
        'Question 1 :',
        '  Croyez-vous en ces déclarations ?',
        'Question 2 :',
        '  Pensez-vous que la Russie pourra jouer franc jeu face aux demandes du G7 ?',
        'Question 3 :',
        '  Peut-on aboutir à la mise sur pied d’un traité de cyberguerre ?',
        'Ouvrir un débat : /debat ouvrir 1, ou /debat ouvrir suivi de votre question',
      ],
    ],
    [
      '/debat ouvrir 3 --positions "oui, non, ça dépend"',
      [
        'Le débat est ouvert.',
        'Question posée par l’article :',
        '  Peut-on aboutir à la mise sur pied d’un traité de cyberguerre ?',
        'Premier vote : oui, non, ça dépend',
        HOW_TO_VOTE,
        'Seul, on ne voit que le déroulement : les réponses de moins de cinq votants ne sont jamais montrées.',
      ],
    ],
    [
      '/debat voter oui',
      [
        'Votre réponse : oui',
        '1 personne a voté.',
        'Vous seul la voyez. Vous pouvez en changer jusqu’à la fin du vote ; les résultats restent cachés jusqu’à la clôture.',
      ],
    ],
    [
      '/debat suivant',
      [
        'Le premier vote est terminé : le débat commence.',
        'Dossier : ce que dit l’article',
        '§ 4, Developpez.com, juin 2021',
        `  ${PASSAGE_4}`,
        '  Mots trouvés : « traité », « cyberguerre »',
        '  « ce comportement des États-Unis vis-à-vis […] » : Un rapport, parole rapportée.',
        '  « S’engouffrer dans un traité de […] » et « Le célèbre verque les Américains ont […] » : voix de l’article.',
        ...DAMAGE,
        ADDRESS,
        'Passages du dossier que personne n’a encore utilisés : § 4.',
        'Appuyer une position sur un passage : /appuyer suivi de son numéro, de la position et, si vous voulez, d’une phrase',
        'Passer au second vote : /debat suivant',
      ],
    ],
    [
      '/appuyer § 4 ca depend : un traité engage qui le signe --accord',
      [
        'C’est noté : le passage § 4 appuie « ça dépend ».',
        '§ 4, Developpez.com, juin 2021',
        `  ${PASSAGE_4}`,
        '  « ce comportement des États-Unis vis-à-vis […] » : Un rapport, parole rapportée.',
        '  Le reste : voix de l’article.',
        ...DAMAGE,
        ADDRESS,
        'Votre phrase paraîtra dans le récapitulatif, sans votre nom ; elle y restera après l’archivage.',
        'Positions et passages qui les appuient :',
        '- oui : aucun passage',
        '- non : aucun passage',
        '- ça dépend : § 4',
      ],
    ],
    [
      '/debat suivant',
      [
        'Le second vote est ouvert. Avez-vous changé d’avis, ou non ? Choisissez de nouveau.',
        'Second vote : oui, non, ça dépend',
        HOW_TO_VOTE,
      ],
    ],
    [
      '/debat voter ÇA DÉPEND',
      [
        'Votre réponse : ça dépend',
        '1 personne a voté.',
        'Vous seul la voyez. Vous pouvez en changer jusqu’à la fin du vote ; les résultats restent cachés jusqu’à la clôture.',
      ],
    ],
    [
      '/debat suivant',
      [
        'Les votes sont clos. Il reste à écrire la conclusion : elle publie le récapitulatif.',
        'Écrire la conclusion : /debat clore suivi de la conclusion',
      ],
    ],
    [
      '/debat clore Personne n’a tranché : est-ce un mal ?',
      [
        'Débat clos.',
        'Récapitulatif du débat',
        'Question posée par l’article :',
        '  Peut-on aboutir à la mise sur pied d’un traité de cyberguerre ?',
        `Article : ${article.title}`,
        'Ouvert le mardi 12 janvier 2027 à 18 h, clos le mardi 12 janvier 2027 à 18 h.',
        'Premier vote',
        '1 personne a voté.',
        'Les réponses ne sont pas montrées : si peu de votes désigneraient quelqu’un.',
        'Second vote',
        '1 personne a voté.',
        'Les réponses ne sont pas montrées : si peu de votes désigneraient quelqu’un.',
        'D’un vote à l’autre',
        '1 personne a voté deux fois.',
        'Le mouvement de 1 personne n’est pas montré : il la désignerait.',
        'Passages les plus utilisés',
        '- § 4 : 1 argument',
        `  ${PASSAGE_4}`,
        'Tous les passages du dossier ont été utilisés.',
        'Arguments, dans les mots de leurs auteurs',
        '- Pour « ça dépend », § 4 :',
        '« un traité engage qui le signe »',
        'Conclusion de la modération',
        'Personne n’a tranché : est-ce un mal ?',
      ],
    ],
    [
      '/debat journal',
      [
        'Journal des modérateurs, du plus récent au plus ancien :',
        '- mardi 12 janvier 2027 à 18 h : conclusion écrite ; par vous',
        '- mardi 12 janvier 2027 à 18 h : phase terminée avant l’heure (second vote → clos) ; par vous',
        '- mardi 12 janvier 2027 à 18 h : phase terminée avant l’heure (débat → second vote) ; par vous',
        '- mardi 12 janvier 2027 à 18 h : phase terminée avant l’heure (premier vote → débat) ; par vous',
        '- mardi 12 janvier 2027 à 18 h : débat ouvert (brouillon → premier vote) ; par vous',
        '- mardi 12 janvier 2027 à 18 h : débat préparé ; par vous',
      ],
    ],
  ];

  test('is printed as it is', async () => {
    const person = new Person();
    for (const [line, printed] of PLAYED) {
      const { lines, code } = await person.type(line);
      // The article's words keep the spaces that they came with; the title stands in a line of ours.
      const expected = printed.map((one) =>
        one.startsWith('  ') && article.text.includes(one.trim()) ? one : typeset(one),
      );
      expect([line, code, lines]).toEqual([line, 0, expected]);
    }
  });

  test('can be read again, exported and corrected; a second one does not explain itself again', async () => {
    const person = await new Person().through('/debat ouvrir 3', '/debat suivant', '/debat suivant');
    const concluded = await person.type('/debat clore Une première conclusion.');
    expect(concluded.lines.slice(0, 2)).toEqual(['Débat clos.', 'Récapitulatif du débat']);
    expect((await person.type('/debat récapitulatif')).lines).toEqual(concluded.lines.slice(1));
    const corrected = await person.type('/debat clore Une autre conclusion.');
    expect(corrected.lines[0]).toBe(typeset('La conclusion est corrigée : le récapitulatif suit.'));
    expect(corrected.lines.at(-1)).toBe('Une autre conclusion.');

    expect((await person.type('/debat exporter csv')).lines[0]).toBe('rubrique,de,vers,nombre,texte');
    expect((await person.type('/debat exporter')).lines[0]).toBe('# Récapitulatif du débat');
    const exported = (await person.type('/debat exporter JSON')).lines.join('\n');
    expect(JSON.parse(exported)).toMatchObject({ schema: 1, results: { voters: { before: 0, after: 0 } } });

    const second = await person.type(
      '/debat ouvrir Faut-il payer les rançons ? --positions jamais / parfois',
    );
    expect(second.lines).toEqual(
      set([
        'Le débat est ouvert.',
        'Votre question : « Faut-il payer les rançons ? »',
        'Premier vote : jamais, parfois',
        HOW_TO_VOTE,
      ]),
    );
  });

  test('one that is given up has no recap; the reason is in the log', async () => {
    const person = await new Person().through('/debat ouvrir 1', '/debat voter oui');
    expect((await person.type('/debat passer je me suis trompé')).lines).toEqual(
      set(['Le débat est abandonné. Rien de ce qui a été donné n’est gardé.']),
    );
    expect(await person.mistype('/debat recapitulatif')).toContain('pas encore de récapitulatif');
    expect((await person.type('/debat journal')).lines[1]).toBe(
      typeset(
        '- mardi 12 janvier 2027 à 18 h : débat passé (premier vote → passé) ; par vous ; raison : je me suis trompé',
      ),
    );
  });

  test('the votes can be ended at once, and the conclusion ends the second vote', async () => {
    const early = await new Person().through('/debat ouvrir 2');
    expect((await early.type('/debat clore')).lines[0]).toContain('Les votes sont clos.');
    const late = await new Person().through('/debat ouvrir 2', '/debat suivant', '/debat suivant');
    expect((await late.type('/debat clore La conclusion suffit.')).lines.at(-1)).toBe(
      'La conclusion suffit.',
    );
  });
});

describe('elsewhere than at a prompt', () => {
  test('the lines of a pipe are one discussion, parted by blank lines', async () => {
    const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
    input.end('/debat ouvrir 1\n/debat voter peut-être\n/debat voter oui\n/passage 2\n/debat suivant\n');
    const screen = { colour: false, hyperlinks: false, wrap: (text: string) => text };
    const terminal = new Terminal(contextOf(article), { input, output, errors }, { json: false, screen });
    expect(await terminal.answerLines()).toBe(2);
    const printed = String(output.read());
    expect(printed).toMatch(/^Le débat est ouvert\.\n[\s\S]*\n\nVotre réponse\u00a0: oui\n/u);
    expect(printed).toContain('\n\nPassage §\u00a02 sur');
    expect(printed).toContain('\n\nLe premier vote est terminé\u00a0: le débat commence.\n');
    expect(String(errors.read()).trim().split('\n')).toEqual([
      typeset('Choisissez une de ces positions : oui, non, nuancé, je ne sais pas.'),
    ]);
  });

  test('arguments of a shell list the questions and leave', async () => {
    const output = new PassThrough();
    const console = { input: new PassThrough(), output, errors: new PassThrough() };
    const screen = { colour: false, hyperlinks: false, wrap: (text: string) => text };
    const terminal = new Terminal(contextOf(article), console, { json: false, screen });
    expect(await terminal.answerWords(['debat', 'ouvrir'])).toBe(0);
    expect(String(output.read())).toMatch(/^Questions que pose l’article\u00a0:\n/u);
  });

  test('with --json a step has its kind, the state after it, and excerpts that are slices', async () => {
    const person = new Person(article, true);
    const read = async (line: string) => JSON.parse((await person.type(line)).lines.join(''));
    expect(await read('/debat ouvrir 3')).toMatchObject({ kind: 'debate', status: 'before' });
    const dossier = await read('/debat suivant');
    expect(dossier).toMatchObject({ kind: 'debate', status: 'debate' });
    const found = dossier.blocks.filter((block: { kind: string }) => block.kind === 'excerpt');
    expect(found).toHaveLength(1);
    const { start, end, text, version } = found[0].cited.excerpt;
    expect([text, version]).toEqual([article.text.slice(start, end), article.version]);
    expect(await read('/debat voter oui')).toEqual({
      kind: 'problem',
      code: 'usage',
      details: ['C’est impossible pour un débat dans cet état : débat.'],
      problem: 'C’est impossible pour un débat dans cet état : débat.',
      advice: '',
    });
    await person.through('/debat suivant', '/debat suivant');
    const { file } = await read('/debat exporter csv');
    expect(file).toMatchObject({
      name: 'recapitulatif.csv',
      content: expect.stringMatching(/^rubrique,de/u),
    });
  });

  test('the names are completed', () => {
    const names = complete('/d', contextOf(article))[0];
    expect(names).toContain('/debat ouvrir ');
    expect(names).toHaveLength(8);
    expect(complete('/app', contextOf(article))[0]).toEqual(['/appuyer ']);
  });

  test('what an article says to the terminal is shown, not obeyed, in a file too', async () => {
    const hostile = articleOf('Le maire a \u001b]0;titre\u0007ouvert le marché hier matin.');
    const person = await new Person(hostile).through(
      '/debat ouvrir Qui a ouvert le marché ?',
      '/debat suivant',
    );
    const support = await person.type('/appuyer 1 oui');
    expect(support.lines.join('\n')).toContain('␛]0;titre␇ouvert');
    await person.through('/debat suivant', '/debat suivant');
    const { lines } = await person.type('/debat exporter csv');
    expect(lines.join('\n')).toContain('␛]0;titre␇ouvert');
    expect(await new Person(hostile).mistype('/debat ouvrir')).toBe(
      typeset('L’article n’a pas de question de fin : écrivez la vôtre.'),
    );
  });
});

describe('what is typed', () => {
  test.each([
    ['/débat ouvrir 2', 'Le débat est ouvert.'],
    ['/Debat Ouvrir question n° 2', 'Le débat est ouvert.'],
  ])('%s', async (line, first) => {
    expect((await new Person().type(line)).lines[0]).toBe(first);
  });

  test.each([
    ['4 non', 'non', undefined],
    ['4 je ne sais pas', 'je ne sais pas', undefined],
    ['§4 « Nuance » pas si simple', 'nuancé', 'sera détruite'],
    ['4 oui, je ne sais pas pourquoi', 'oui', 'sera détruite'],
  ])('/appuyer %s', async (typed, position, kept) => {
    const person = await new Person().through('/debat ouvrir 3', '/debat suivant');
    const { lines } = await person.type(`/appuyer ${typed}`);
    expect(lines[0]).toBe(typeset(`C’est noté : le passage § 4 appuie « ${position} ».`));
    expect(lines.some((line) => line.includes('sera détruite'))).toBe(kept !== undefined);
  });

  test('a vote is changed, not counted twice', async () => {
    const person = await new Person().through('/debat ouvrir 1', '/debat voter oui');
    expect((await person.type('/debat voter nuance')).lines.slice(0, 2)).toEqual(
      set(['Votre réponse : nuancé', '1 personne a voté.']),
    );
  });

  test('/aide tells of it, once', async () => {
    const { lines } = await new Person().type('/aide');
    expect(lines.filter((line) => line.includes('/debat'))).toEqual(
      set(['- /debat ouvrir : Essayer un débat, seul']),
    );
  });

  test('a question on which the article is silent has no passages, and says where to look', async () => {
    const person = await new Person().through('/debat ouvrir Les tulipes sont-elles belles au printemps ?');
    expect((await person.type('/debat suivant')).lines).toContain(
      'L’article ne parle pas directement de cette question. Cherchez-y avec /chercher et /question.',
    );
  });
});

describe('mistakes get one sentence, and change nothing', () => {
  const [FIRST, DEBATE, SECOND] = [
    ['/debat ouvrir 3'],
    ['/debat ouvrir 3', '/debat suivant'],
    ['/debat ouvrir 3', '/debat suivant', '/debat suivant'],
  ];
  const CLOSED = [...SECOND, '/debat suivant'];
  const NONE_OPEN = 'Aucun débat n’est ouvert. Ouvrir un débat : /debat ouvrir';
  const POSITIONS = 'Choisissez une de ces positions : oui, non, nuancé, je ne sais pas.';
  test.each<[line: string, before: readonly string[], sentence: string]>([
    ['/debat voter oui', [], NONE_OPEN],
    ['/debat suivant', [], NONE_OPEN],
    ['/appuyer 4 non', [], NONE_OPEN],
    ['/debat clore Tout est dit.', [], NONE_OPEN],
    ['/debat passer pour rien', [], NONE_OPEN],
    ['/debat exporter', [], 'Il n’y a pas encore de récapitulatif : les votes doivent d’abord être clos.'],
    [
      '/debat ouvrir 9',
      [],
      'L’article a 3 questions de fin : choisissez-en une dans la liste, ou écrivez la vôtre.',
    ],
    ['/debat ouvrir ?', [], 'La question doit avoir de 3 à 300 caractères.'],
    ['/debat ouvrir 1 --positions oui', [], 'Le nombre de positions doit aller de 2 à 5.'],
    ['/debat ouvrir 1 --positions oui / OUI', [], 'Deux positions portent le même nom : « OUI ».'],
    ['/debat ouvrir 1 --duree 5', [], 'Option inconnue : --duree. Options de /debat ouvrir : --positions.'],
    [
      '/debat ouvrir 1',
      FIRST,
      'Un débat est déjà ouvert. Finir sa phase : /debat suivant. L’abandonner : /debat passer suivi de la raison.',
    ],
    ['/debat voter', FIRST, 'Complétez /debat voter : une position.'],
    ['/debat voter peut-être', FIRST, POSITIONS],
    ['/debat voter oui mais', FIRST, POSITIONS],
    ['/appuyer 4 non', FIRST, 'C’est impossible pour un débat dans cet état : premier vote.'],
    [
      '/debat clore Trop tôt pour conclure.',
      FIRST,
      'C’est impossible pour un débat dans cet état : premier vote. Finissez d’abord les votes : /debat suivant, ou /debat clore sans conclusion.',
    ],
    [
      '/debat recapitulatif',
      FIRST,
      'Il n’y a pas encore de récapitulatif : les votes doivent d’abord être clos.',
    ],
    ['/debat passer', FIRST, 'Complétez /debat passer : la raison.'],
    ['/debat voter oui', DEBATE, 'C’est impossible pour un débat dans cet état : débat.'],
    ['/appuyer 99 non', DEBATE, 'L’article n’a pas ce passage : ils vont de § 1 à § 9.'],
    ['/appuyer 4 peut-être', DEBATE, POSITIONS],
    ['/appuyer 4', DEBATE, POSITIONS],
    [
      '/appuyer non',
      DEBATE,
      'Appuyer une position sur un passage : /appuyer suivi de son numéro, de la position et, si vous voulez, d’une phrase',
    ],
    [
      '/debat clore Tout court',
      DEBATE,
      'C’est impossible pour un débat dans cet état : débat. Finissez d’abord les votes : /debat suivant, ou /debat clore sans conclusion.',
    ],
    ['/debat clore Court', SECOND, 'La conclusion doit avoir de 10 à 2\u202f000 caractères.'],
    [
      '/debat suivant',
      CLOSED,
      'Les votes sont clos. Il reste à écrire la conclusion : elle publie le récapitulatif. Écrire la conclusion : /debat clore suivi de la conclusion',
    ],
    ['/debat clore', CLOSED, 'Écrire la conclusion : /debat clore suivi de la conclusion'],
    ['/debat exporter pdf', CLOSED, 'Choisissez un de ces formats : md, csv, json.'],
    ['/debat suivant', [...CLOSED, '/debat clore Tout est dit.'], NONE_OPEN],
    [
      '/debat passer trop tard',
      [...CLOSED, '/debat clore Tout est dit.'],
      'C’est impossible pour un débat dans cet état : clos.',
    ],
    [
      '/debat file liste',
      [],
      'Précisez : /debat ouvrir, /debat voter, /debat suivant, /debat clore, /debat recapitulatif, /debat exporter, /debat passer ou /debat journal.',
    ],
  ])('%s after %j', async (line, before, sentence) => {
    const person = await new Person().through(...before);
    const log = await person.type('/debat journal');
    expect(await person.mistype(line)).toBe(typeset(sentence));
    expect(await person.type('/debat journal')).toEqual(log);
  });
});
