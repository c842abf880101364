import { describe, expect, test } from '@jest/globals';
import { type Context, run, type Values } from '../../commands/command.js';
import { commandAt } from '../../commands/index.js';
import { speechAsked } from '../../commands/paroles.js';
import type { Answer } from '../../src/reply/answer.js';
import { compose } from '../../src/reply/compose.js';
import { replyMarkdown } from '../../src/reply/markdown.js';
import type { Block } from '../../src/reply/reply.js';
import { english } from '../../src/reply/words/english.js';
import { french } from '../../src/reply/words/french.js';
import { TOWN_HALL, TOWN_HALL_SPEECH } from '../quotations/townHall.js';
import { articleOf, contextOf, firstArticle } from '../support.js';
import { ownWords, plain } from './lines.js';

const OTHER = { ...articleOf('« La mer monte vite », a dit Zoé Brun.', { title: 'La mer' }), id: 'la-mer' };
const first = contextOf(firstArticle(), OTHER);
const townHall = contextOf(TOWN_HALL, OTHER);

function answer(path: string, values: Values, context = first): Promise<Answer> {
  const command = commandAt(path);
  if (!command) throw new Error(`no command ${path}`);
  return run(command, values, context);
}
/** What we say ourselves in a reply in English, with the article's words in it. */
function linesOf(given: Answer): string[] {
  return compose(given, english).blocks.flatMap((block) => {
    if ('text' in block) return [plain(block.text)];
    if (block.kind === 'list') return block.items.map(plain);
    const { lead, source, notes } = block;
    return [lead ?? [], source ? source.place + source.rest : [], ...notes].flatMap((line) =>
      line.length > 0 ? [plain(line)] : [],
    );
  });
}

describe('the first line answers, in English', () => {
  test.each<[Answer['kind'], string, Values, string]>([
    ['sentences', 'question', { question: 'qui dirige le NCSC ?' }, 'Answer, § 8:'],
    [
      'sentences',
      'question',
      { question: 'Quels accords sont équitables ?' },
      'Answer, § 2 (Vladimir Poutine, quoted words):',
    ],
    [
      'sentences',
      'question',
      { question: 'que dit macron de l’extradition ?' },
      'No sure answer. The nearest, § 2 (Vladimir Poutine, quoted words):',
    ],
    [
      'absence',
      'question',
      { question: 'Quelle est la capitale de l’Australie ?' },
      'The article does not mention it.',
    ],
    ['absence', 'chercher', { mots: '"Russie extrader"' }, 'No passage has these words together as asked.'],
    ['passages', 'chercher', { mots: 'extradition' }, '1 passage for “extradition”:'],
    ['passages', 'chercher', { mots: 'Russie' }, '7 passages for “Russie” (page 1 of 3):'],
    ['passage', 'passage', { numero: 7 }, 'Passage § 7 of 9:'],
    [
      'said',
      'qui-a-dit',
      { propos: 'une nouvelle page' },
      'Who says it: Vladimir Poutine, inferred from context, § 5.',
    ],
    ['unsaid', 'qui-a-dit', { propos: 'tulipe' }, 'Nobody says that in the article.'],
    [
      'unsaid',
      'qui-a-dit',
      { propos: 'tulipe', locuteur: 'cameron' },
      'Nothing of the kind from “Lindy Cameron”.',
    ],
    ['speech', 'paroles', { locuteur: 'cameron' }, 'Lindy Cameron (2 statements):'],
    ['speakers', 'paroles', {}, '8 voices in the article, 14 statements:'],
    ['unheard', 'paroles', { locuteur: 'Macron' }, '“Macron” does not speak in the article.'],
    ['verdict', 'verifier', { citation: 'mesures concrètes' }, 'EXACT: these words are in the article, § 6.'],
    ['article', 'article infos', {}, firstArticle().title],
    ['articles', 'article liste', {}, 'Known articles:'],
    ['help', 'aide', {}, 'Ask a question in French, or type a command.'],
    ['problem', 'passage', { numero: 12 }, 'There is no passage § 12.'],
    ['problem', 'chercher', { mots: '-Poutine' }, 'There is no word to search for: -word only excludes.'],
    ['problem', 'chercher', { mots: 'Russie', page: 9 }, 'There is no page 9.'],
    ['problem', 'chercher', { mots: 'Russie', article: 'inconnu' }, 'No article is called “inconnu”.'],
    ['problem', 'question', { question: '???' }, 'There is no question.'],
    ['problem', 'qui-a-dit', { propos: '' }, 'There are no words to look for.'],
    ['problem', 'verifier', { citation: '« »' }, 'There is no quotation to verify.'],
    ['problem', 'verifier', { citation: 'a'.repeat(6_001) }, 'The quotation is too long: 6,001 characters.'],
  ])('%s: /%s %j', async (kind, path, values, line) => {
    const given = await answer(path, values);
    expect([given.kind, linesOf(given)[0]]).toEqual([kind, line]);
  });
});

describe('verdicts, in English', () => {
  test.each<[string, string[]]>([
    [
      '"nous fermerons la piscine en\u00a0juillet"',
      [
        'EXACT APART FROM TYPOGRAPHY: the same words are in the article, § 1.',
        'Who speaks: Claire Vasseur, quoted words.',
        'The only differences: capitals (1), spaces (1).',
        'The text of the article:',
        '§ 1, La Gazette, May 2024',
        'Evidence: “a annoncé Claire Vasseur”.',
      ],
    ],
    [
      'Macron a dit « Nous ne fermerons pas la piscine en juin »',
      [
        'ALTERED: the article says it differently, § 1.',
        'Caution: these words are not attributed to “Macron”, but to: Claire Vasseur, quoted words.',
        'The words “ne” and “pas” were added: a negation appears.',
        'A date changes: “juillet” in the article, “juin” in the quotation.',
        'Word for word, from the article to the quotation:',
        'Added: “ne”, after “Nous”',
        'Added: “pas”, after “fermerons”',
        'Replaced: “juillet” with “juin”, after “la piscine en”',
        'The text of the article:',
        '§ 1, La Gazette, May 2024',
        'Evidence: “a annoncé Claire Vasseur”.',
      ],
    ],
    [
      '« La mer monte vite »',
      [
        'NOT IN THIS ARTICLE: these words are not there.',
        'Compared: the whole article (2 passages, 78 words). This does not prove that the sentence was never spoken.',
        'Another article that I know has it:',
        'EXACT: La mer (la-mer)',
      ],
    ],
  ])('%s', async (citation, lines) => {
    expect(linesOf(await answer('verifier', { citation }, townHall))).toEqual(lines);
  });

  test.each<[string, Context, string]>([
    ['projet', townHall, 'AMBIGUOUS: these words occur in 2 places in the article, § 2.'],
    [
      '« Tout ceci commence à prendre des proportions vraiment dangereuses. Inspirés par leur exemple de collaboration et de détermination, nous nous sommes rassemblés »',
      first,
      'CUT OR JOINED: it joins the words of several speakers, § 5 and § 9.',
    ],
  ])('%s', async (citation, context, line) => {
    expect(linesOf(await answer('verifier', { citation }, context))[0]).toBe(line);
  });
});

describe('who says what, in English', () => {
  test('who speaks, and how often', () => {
    expect(linesOf(speechAsked(TOWN_HALL, TOWN_HALL_SPEECH, {}))).toEqual([
      '2 voices in the article, 5 statements:',
      'Claire Vasseur: 2 statements (1 quoted, 1 inferred)',
      '“certains riverains”: 1 reported statement',
      'Cannot be attributed: 2 statements',
    ]);
  });

  test('what someone says, with the evidence', () => {
    expect(linesOf(speechAsked(TOWN_HALL, TOWN_HALL_SPEECH, { locuteur: 'vasseur' }))).toEqual([
      'Claire Vasseur (2 statements):',
      'Quoted words:',
      '§ 1, La Gazette, May 2024',
      'Evidence: “a annoncé Claire Vasseur”.',
      'Inferred from context, without quotation marks:',
      '§ 1, La Gazette, May 2024',
      'Evidence: “Elle a ajouté”.',
      '“Elle” refers to “Claire Vasseur”, § 1:',
    ]);
  });
});

const answers = [
  await answer('question', { question: 'qui dirige le NCSC ?' }),
  await answer('question', { question: 'Combien de rançons ont été payées en 2021 ?' }),
  await answer('question', { question: 'Quel traité le Pakistan a-t-il enterré sans extracteur ?' }),
  await answer('chercher', { mots: 'Russie', page: 2 }),
  await answer('chercher', { mots: 'extradtion' }),
  await answer('chercher', { mots: 'suggère' }),
  await answer('passage', { numero: 4 }),
  await answer('qui-a-dit', { propos: 'attaques' }),
  await answer('qui-a-dit', { propos: 'une main tendue' }),
  await answer('paroles', {}),
  await answer('paroles', { locuteur: 'Poutine' }),
  await answer('paroles', { locuteur: 'Evil Corp' }),
  await answer('verifier', { citation: 'Dans une majorité des cas, ils sont équitables' }),
  await answer('article liste', {}),
];

describe('every reply in English', () => {
  test('has no French typography in our own sentences, those of the corpus apart', () => {
    const ours = (block: Block): string[] => {
      if ('text' in block) return ownWords(block.text);
      if (block.kind === 'list') return block.items.flatMap(ownWords);
      return [...(block.lead ? ownWords(block.lead) : []), ...block.notes.flatMap(ownWords)];
    };
    for (const sentence of answers.flatMap((one) => compose(one, english).blocks.flatMap(ours))) {
      if (!sentence.startsWith('Damaged text')) expect(sentence).not.toMatch(/[«»]|\s[:;!?](?:\s|$)/u);
    }
  });

  test('says as much as in French: the same blocks, excerpts and actions', () => {
    const shape = (given: Answer, say: typeof english) => {
      const { blocks, actions } = compose(given, say);
      return [
        blocks.map((block) => (block.kind === 'excerpt' ? block.cited.excerpt : block.kind)),
        actions.map(({ command, values }) => [command, values]),
      ];
    };
    for (const one of answers) expect(shape(one, english)).toEqual(shape(one, french));
  });

  test('on Discord its own spaces are plain and those of § do not break', async () => {
    const markdown = replyMarkdown(compose(await answer('passage', { numero: 4 }), english));
    expect(markdown[0]).toBe('**Passage §\u00a04 of 9\\:**');
    expect(markdown[1]).toMatch(/^\[§\u00a04\]\(<https:[^>]*>\)\\, Developpez\\.com\\, June 2021\n/u);
    // A declared note is a sentence of the corpus, so that it has French spaces.
    expect(markdown[1]).toContain('Damaged text\\: Un lien s’est perdu après «\u00a0Un rapport du\u00a0»');
  });
});

describe('what is wrong with the text, in English', () => {
  const article = articleOf('Le maire a parlé de la loi.La salle a ri. « » Le conseil a fini hier Ã© soir.');
  test('in the facts, each kind once', async () => {
    expect(linesOf(await answer('article infos', {}, contextOf(article))).slice(-4)).toEqual([
      'Damaged text, kept as it is:',
      'Two sentences are stuck together: a paragraph break was lost.',
      'A quotation is empty: its words were lost.',
      'A character is illegible.',
    ]);
  });

  test('under a passage', async () => {
    expect(linesOf(await answer('chercher', { mots: 'conseil' }, contextOf(article)))).toEqual(
      expect.arrayContaining([
        'Damaged text: A quotation is empty: its words were lost.',
        'Damaged text: A character is illegible.',
      ]),
    );
  });
});

test('/help gives the English names of commands, and examples in French', async () => {
  const lines = linesOf(await answer('aide', {}));
  expect(lines).toContain('/who-said …: Who said these words, or spoke of this subject');
  expect(lines).toContain('/article info: Source, date, passages, voices, closing questions, damaged text');
  expect(lines.slice(-4)).toEqual([
    'Que dit Vladimir Poutine\u202f?',
    'Qui est Vladimir Poutine\u202f?',
    expect.stringMatching(/^\/chercher \p{L}+$/u),
    '/passage 1',
  ]);
});
