import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dossierOf } from '../../src/discussion/dossier.js';
import { exported } from '../../src/discussion/export.js';
import type { Argument } from '../../src/discussion/ledger.js';
import { disclose } from '../../src/discussion/movement.js';
import type { Prompt } from '../../src/discussion/prompt.js';
import { type Line, type Recap, recapOf, resultLines } from '../../src/discussion/recap.js';
import { isRefusal } from '../../src/discussion/refusals.js';
import { chosenFrom, settingsOf } from '../../src/discussion/settings.js';
import { type Locale, listed, say, TEMPLATES } from '../../src/discussion/templates.js';
import { typeset } from '../../src/reply/typography.js';
import { visible } from '../../src/reply/visible.js';
import { firstArticle, hostileText } from '../support.js';
import { DAY, MODERATOR, made, memberId, Table } from './support.js';

const ARTICLE = firstArticle();
const POSITIONS = ['oui', 'non', 'nuancé', 'je ne sais pas'];
const [, , third] = ARTICLE.discussion;
if (!third) throw new Error('no closing question');
const CHOSEN = chosenFrom(ARTICLE, third);
const DOSSIER = dossierOf(ARTICLE, made(settingsOf(CHOSEN)));
const SOURCES = { article: ARTICLE, dossier: DOSSIER, zone: 'Europe/Paris', locale: 'fr' } as const;

/** A discussion that is concluded, with what its members gave. */
function concluded(
  votes: readonly (readonly [before: number, after: number])[],
  given: readonly Pick<Argument, 'position' | 'sentence' | 'consents'>[],
  conclusion: string,
): Prompt {
  const table = new Table();
  table.open('p', CHOSEN);
  for (const [member, [before]] of votes.entries()) table.vote('p', member, before);
  table.after(DAY);
  for (const [member, one] of given.entries()) {
    const { version } = CHOSEN.article;
    const passage = 1 + (member % 3);
    table.do({
      kind: 'argue',
      prompt: 'p',
      member: memberId(member),
      argument: `a${member}`,
      version,
      passage,
      ...one,
    });
  }
  table.after(2 * DAY);
  for (const [member, [, after]] of votes.entries()) table.vote('p', member, after);
  table.after(DAY);
  table.do({ kind: 'conclude', by: MODERATOR, prompt: 'p', text: conclusion });
  return table.get('p');
}

const TWENTY = [
  ...Array.from({ length: 8 }, () => [0, 0] as const),
  ...Array.from({ length: 6 }, () => [1, 2] as const),
  ...Array.from({ length: 5 }, () => [1, 1] as const),
  [2, 0] as const,
];
const GIVEN = [
  { position: 0, sentence: 'Un traité est possible.', consents: true },
  { position: 1, sentence: 'Je garde ceci pour moi.', consents: false },
  { position: 2, sentence: null, consents: false },
  { position: 0, sentence: '* Deux camps & un **texte**.', consents: true },
];
const CONCLUSION = 'Le débat a montré deux lectures.\n\n1. La première.\n# La seconde.';

describe('the recap', () => {
  test('of twenty people', () => {
    const recap = made(recapOf(concluded(TWENTY, GIVEN, CONCLUSION), SOURCES));
    expect(recap.lines.map(({ text }) => text)).toEqual([
      'Récapitulatif du débat',
      'Question posée par l’article :',
      'Peut-on aboutir à la mise sur pied d’un traité de cyberguerre ?',
      `Article : ${ARTICLE.title}`,
      'Ouvert le lundi 2 mars 2026 à 18 h, clos le vendredi 6 mars 2026 à 18 h.',
      'Premier vote',
      '20 personnes ont voté.',
      'oui : 8 voix',
      'non : 11 voix',
      'nuancé : 1 voix',
      'je ne sais pas : aucune voix',
      'Second vote',
      '20 personnes ont voté.',
      'oui : 9 voix',
      'non : 5 voix',
      'nuancé : 6 voix',
      'je ne sais pas : aucune voix',
      'D’un vote à l’autre',
      '20 personnes ont voté deux fois.',
      '8 personnes ont gardé « oui ».',
      '5 personnes ont gardé « non ».',
      // The six from « non » to « nuancé » too: they would tell the one from « nuancé » to « oui ».
      'Pour 7 autres personnes, les mouvements sont réunis : détaillés, ils désigneraient quelqu’un.',
      'Passages les plus utilisés',
      ...recap.lines.slice(23, 30).map(({ text }) => text),
      'Arguments, dans les mots de leurs auteurs',
      'Pour « oui », § 1 :',
      '* Deux camps & un **texte**.',
      'Pour « oui », § 1 :',
      'Un traité est possible.',
      'Conclusion de la modération',
      CONCLUSION,
    ]);
    const text = recap.lines.map((line) => line.text).join('\n');
    expect(text).not.toContain('Je garde ceci pour moi');
    expect(text).toContain('§ 1 : 2 arguments');
    expect(text).toMatch(/Passages? du dossier que personne n’a utilisés? : § /u);
  });

  test('in English, the same pieces in our other words', () => {
    const prompt = concluded(TWENTY, GIVEN, CONCLUSION);
    const [fr, en] = (['fr', 'en'] as const).map((locale) => made(recapOf(prompt, { ...SOURCES, locale })));
    expect(en?.lines.map(({ from, role }) => [from, role])).toEqual(
      fr?.lines.map(({ from, role }) => [from, role]),
    );
    expect(en?.lines.map(({ text }) => text)).toContain('20 people voted.');
    expect(en?.lines[4]?.text).toBe(
      'Opened on Monday 2 March 2026 at 18:00, closed on Friday 6 March 2026 at 18:00.',
    );
  });

  test('nothing before the votes are closed, nor of what was skipped', () => {
    const table = new Table();
    table.open('p', CHOSEN);
    const refused = recapOf(table.get('p'), SOURCES);
    expect(isRefusal(refused) && refused.reason.kind).toBe('wrongStatus');
    table.do({ kind: 'skip', by: MODERATOR, prompt: 'p', why: 'non' });
    expect(isRefusal(recapOf(table.get('p'), SOURCES))).toBe(true);
  });

  test('without a conclusion yet, without a second vote, without the article', () => {
    const table = new Table();
    table.open('p', CHOSEN);
    table.after(DAY);
    table.do({
      kind: 'argue',
      prompt: 'p',
      member: memberId(1),
      argument: 'a',
      version: CHOSEN.article.version,
      passage: 2,
      position: 0,
      sentence: null,
      consents: false,
    });
    table.do({ kind: 'close', by: MODERATOR, prompt: 'p', why: '' });
    const recap = made(recapOf(table.get('p'), { ...SOURCES, article: undefined, dossier: undefined }));
    expect(recap.lines.map(({ text }) => text)).toEqual([
      'Récapitulatif du débat',
      'Question : Peut-on aboutir à la mise sur pied d’un traité de cyberguerre ?',
      'Ouvert le lundi 2 mars 2026 à 18 h, clos le mardi 3 mars 2026 à 18 h.',
      'Premier vote',
      'Personne n’a voté.',
      'Second vote',
      'Le second vote n’a pas eu lieu.',
      'Passages les plus utilisés',
      '§ 2 d’une autre version de l’article : 1 argument',
      'Conclusion de la modération',
      'La conclusion n’est pas encore écrite.',
    ]);
  });
});

describe('movement in words', () => {
  const words = (table: readonly (readonly number[])[], locale: Locale = 'fr'): string[] => {
    const lines = resultLines(disclose(table), POSITIONS, locale).map(({ text }) => text);
    return lines.slice(lines.indexOf(say('movement', {}, locale)) + 1);
  };

  test.each<[string, number[][], string[]]>([
    [
      'moved, kept and merged',
      [
        [9, 5, 2, 1, 0],
        [2, 7, 1, 1, 0],
        [1, 3, 6, 2, 0],
        [1, 1, 1, 5, 0],
        [0, 0, 0, 0, 0],
      ],
      [
        '48 personnes ont voté deux fois.',
        '9 personnes ont gardé « oui ».',
        '5 personnes sont passées de « oui » à « non ».',
        '7 personnes ont gardé « non ».',
        '6 personnes ont gardé « nuancé ».',
        '5 personnes ont gardé « je ne sais pas ».',
        'Pour 16 autres personnes, les mouvements sont réunis : détaillés, ils désigneraient quelqu’un.',
      ],
    ],
    [
      'voted once',
      [
        [9, 2, 1],
        [3, 9, 0],
        [1, 1, 0],
      ],
      [
        '23 personnes ont voté deux fois.',
        '9 personnes ont gardé « oui ».',
        '9 personnes ont gardé « non ».',
        'Pour 5 autres personnes, les mouvements sont réunis : détaillés, ils désigneraient quelqu’un.',
        '1 personne n’a voté qu’au premier vote.',
        '2 personnes n’ont voté qu’au second vote.',
      ],
    ],
    [
      'one person twice',
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      ['1 personne a voté deux fois.', 'Le mouvement de 1 personne n’est pas montré : il la désignerait.'],
    ],
    [
      'nobody',
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      ['Personne n’a voté deux fois.'],
    ],
  ])('%s', (_, table, expected) => {
    expect(words(table)).toEqual(expected);
  });

  test.each([
    [0, 'Personne n’a voté.', 'oui : aucune voix', 'Nobody voted.'],
    [1, '1 personne a voté.', 'oui : 1 voix', '1 person voted.'],
    [2, '2 personnes ont voté.', 'oui : 2 voix', '2 people voted.'],
  ])('%i agrees', (count, voted, total, english) => {
    expect(say('voted', { count }, 'fr')).toBe(voted);
    expect(say('total', { count, position: 'oui' }, 'fr')).toBe(total);
    expect(say('voted', { count }, 'en')).toBe(english);
  });

  test.each([
    [[], ''],
    [['§ 1'], '§ 1'],
    [['§ 1', '§ 2', '§ 3'], '§ 1, § 2 et § 3'],
  ])('%j is « %s »', (items, list) => {
    expect(listed(items, 'fr')).toBe(list);
  });

  test('both languages of a template take the same values', () => {
    const namesIn = (wording: string | readonly string[]): string[] =>
      [
        ...new Set(
          [wording]
            .flat()
            .join(' ')
            .match(/\{\w+\}/gu) ?? [],
        ),
      ].sort();
    for (const { fr, en } of Object.values(TEMPLATES)) expect(namesIn(en)).toEqual(namesIn(fr));
  });
});

describe('no sentence is invented', () => {
  /** Which of the four provenances proves a line, from the sources and not from the line. */
  function isProven(line: Line, prompt: Prompt): boolean {
    switch (line.from) {
      case 'template':
        return line.text === say(line.template, line.values, 'fr');
      case 'article':
        return (
          line.version === ARTICLE.version && line.text === ARTICLE.text.slice(line.span.start, line.span.end)
        );
      case 'member':
        return prompt.arguments.some(
          (one) => one.id === line.argument && one.consents && one.sentence === line.text,
        );
      case 'conclusion':
        return line.text === prompt.conclusion;
    }
  }

  /** What a CommonMark reader sees of one block: markers off, escapes undone. */
  function shownIn(block: string): string {
    return block
      .replace(/^(?:# |## |- )/u, '')
      .replace(/^> ?/gmu, '')
      .replace(/\n\[…\]$/u, '')
      .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  }

  /** The blocks of the file: a paragraph break inside a conclusion is its own. */
  function shown({ lines }: Recap): string[] {
    return lines.map((line) => (line.from === 'template' ? typeset(line.text) : visible(line.text)));
  }

  const sentence = fc
    .oneof(hostileText, fc.string({ unit: 'binary', maxLength: 60 }))
    .map((text) => text.slice(0, 250));
  const history = fc.record({
    votes: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: 30,
    }),
    given: fc.array(
      fc.record({
        position: fc.integer({ min: 0, max: 3 }),
        sentence: fc.option(sentence, { nil: null }),
        consents: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    conclusion: hostileText.map((text) => `Une conclusion : ${text}`.slice(0, 1_900)),
  });

  test('every line of the Markdown file is a template, a slice, a member’s text or the conclusion', () => {
    fc.assert(
      fc.property(history, ({ votes, given, conclusion }) => {
        const prompt = concluded(votes, given, conclusion);
        const recap = made(recapOf(prompt, SOURCES));
        for (const line of recap.lines) expect([line, isProven(line, prompt)]).toEqual([line, true]);
        const file = exported(recap, 'md');
        // The whole file, read back, is those lines and nothing else.
        expect(
          shownIn(
            file
              .trimEnd()
              .replace(/^(?:# |## |- |> ?)/gmu, '')
              .replace(/\n\[…\]\n/gu, '\n'),
          ),
        ).toBe(shown(recap).join('\n\n').trimEnd());
      }),
      { numRuns: 150 },
    );
  });

  test('the proof can fail', () => {
    const prompt = concluded(TWENTY, GIVEN, CONCLUSION);
    const invented: Line = { role: 'text', from: 'conclusion', text: 'Tout le monde est d’accord.' };
    expect(isProven(invented, prompt)).toBe(false);
  });
});

describe('the files', () => {
  const recap = made(recapOf(concluded(TWENTY, GIVEN, CONCLUSION), SOURCES));

  test('Markdown keeps what was typed from being markup', () => {
    const file = exported(recap, 'md');
    expect(file).toMatch(/^# Récapitulatif du débat\n\n/u);
    expect(file).toContain('> \\* Deux camps \\& un \\*\\*texte\\*\\*.');
    expect(file).toContain('1\\. La première.');
    expect(file).toContain('\\# La seconde.');
    expect(file).toContain('> Peut-on aboutir à la mise sur pied d’un traité de cyberguerre ?');
  });

  test('JSON is the recap, and nothing that leads to a member', () => {
    const read = JSON.parse(exported(recap, 'json'));
    expect(read).toMatchObject({ schema: 1, prompt: 'p', results: { before: [8, 11, 1, 0] } });
    expect(exported(recap, 'json')).not.toMatch(/secret|author|voter"/u);
  });

  /** A reader of RFC 4180, by its grammar. */
  function readCsv(file: string): string[][] {
    const rows: string[][] = [];
    let rest = file;
    while (rest !== '') {
      const row: string[] = [];
      for (;;) {
        const [field = '', quoted] = /^(?:"((?:[^"]|"")*)"|[^",\r\n]*)/u.exec(rest) ?? [];
        row.push(quoted === undefined ? field : quoted.replaceAll('""', '"'));
        rest = rest.slice(field.length);
        if (!rest.startsWith(',')) break;
        rest = rest.slice(1);
      }
      if (!rest.startsWith('\r\n')) throw new Error(`no line end at ${JSON.stringify(rest.slice(0, 20))}`);
      rest = rest.slice(2);
      rows.push(row);
    }
    return rows;
  }

  test('CSV has one row for each number and each text', () => {
    const rows = readCsv(exported(recap, 'csv'));
    expect(rows[0]).toEqual(['rubrique', 'de', 'vers', 'nombre', 'texte']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]));
    expect(rows).toContainEqual(['premier vote', 'non', '', '11', '']);
    expect(rows).toContainEqual(['argument', '', '', '', 'Un traité est possible.']);
    expect(rows.at(-1)).toEqual(['conclusion', '', '', '', CONCLUSION]);
  });

  test('CSV reads back, and no cell is a formula', () => {
    const formula = fc.constantFrom(
      '=1+1',
      '+33 1',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '＝1',
      ' =1',
      '"quoted", and',
      'a\r\nb',
    );
    fc.assert(
      fc.property(fc.oneof(formula, fc.string({ unit: 'binary' })), (text) => {
        const spoilt: Recap = {
          ...recap,
          lines: [{ role: 'text', from: 'conclusion', text }],
          positions: [text, 'b', 'c', 'd'],
        };
        const rows = readCsv(exported(spoilt, 'csv'));
        const last = rows.at(-1)?.[4] ?? '';
        expect([text, `'${text}`]).toContain(last);
        expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
