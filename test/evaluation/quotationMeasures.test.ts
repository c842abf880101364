import { describe, expect, test } from '@jest/globals';
import { type GoldArticle, type GoldQuote, goldArticlesOf } from './goldQuotations.js';
import {
  classMeasure,
  constructionMeasures,
  endToEndScore,
  type FoundQuote,
  isSpeakerOf,
  type Kinds,
  LENIENT,
  type Matching,
  match,
  mistakesIn,
  nameWords,
  type Protocol,
  rate,
  SFU_03,
  SFU_08,
  STRICT,
  spanScore,
  speakerAccuracy,
  trapsTaken,
} from './quotationMeasures.js';

const TEXT =
  '« Le pont sera fermé lundi », a déclaré Inès Morvan. « Les bus », précise la maire, « passeront par le quai. » ' +
  'Paul Guen estime que les commerces vont souffrir. Le « pont aux ânes » date de 1820. Personne ne s’y attendait.';
const MORVAN = 'Inès Morvan';
const CLOSED = 'Le pont sera fermé lundi';
const BUSES = 'Les bus';
const QUAY = 'passeront par le quai.';
const WHOLE = `${BUSES} », précise la maire, « ${QUAY}`;
const SHOPS = 'les commerces vont souffrir';
const DONKEYS = 'pont aux ânes';
const NOBODY_EXPECTED = 'Personne ne s’y attendait';

function spanOf(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

const gold = (words: string, speaker: string | null, more: Partial<GoldQuote> = {}): GoldQuote => ({
  ...spanOf(words),
  text: words,
  kind: 'direct',
  speaker,
  aliases: [],
  speakerMention: speaker,
  construction: '?',
  mixed: false,
  optional: false,
  group: null,
  tags: [],
  ...more,
});

const found = (words: string, speaker: string | null, more: Partial<FoundQuote> = {}): FoundQuote => ({
  ...spanOf(words),
  kind: 'direct',
  speaker,
  class: speaker === null ? 'unattributed' : 'quoted',
  construction: 'inverted clause',
  ...more,
});

const CLOSED_GOLD = gold(CLOSED, MORVAN, { construction: 'vinv' });
const BUSES_GOLD = gold(BUSES, MORVAN, {
  construction: 'mid',
  group: 'g1',
  aliases: ['maire'],
  speakerMention: 'la maire',
});
const QUAY_GOLD = gold(QUAY, MORVAN, {
  construction: 'cont',
  group: 'g1',
  aliases: ['maire'],
  speakerMention: null,
});
const SHOPS_GOLD = gold(SHOPS, 'Paul Guen', { kind: 'indirect', construction: 'que' });
const ALL = [CLOSED_GOLD, BUSES_GOLD, QUAY_GOLD, SHOPS_GOLD];

const article = (quotes: GoldQuote[] = ALL, traps = [spanOf(DONKEYS)]): GoldArticle => ({
  id: 'pont',
  text: TEXT,
  quotes,
  traps,
});

const matched = (quotes: GoldQuote[], read: readonly FoundQuote[], protocol = LENIENT): Matching[] => [
  match(article(quotes), read, protocol),
];

const SHOPS_FOUND = found(SHOPS, 'Paul Guen', { kind: 'indirect', class: 'reported' });
const PERFECT = [found(CLOSED, MORVAN), found(BUSES, 'la maire'), found(QUAY, MORVAN), SHOPS_FOUND];

/** Precision, recall and F1 of the spans, the same of spans and speakers together, accuracy of the speakers. */
type Figures = [spans: number[], both: number[], speakers: number | undefined];

function figuresOf(matchings: readonly Matching[], kinds: Kinds): Figures {
  const [span, both] = [spanScore(matchings, kinds), endToEndScore(matchings, kinds)];
  return [
    [span.precision, span.recall, span.f1],
    [both.precision, both.recall, both.f1],
    rate(speakerAccuracy(matchings, kinds)),
  ];
}

const f1 = (precision: number, recall: number): number[] => [
  precision,
  recall,
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
];
const ONES = [1, 1, 1];

describe('scores', () => {
  test.each<[what: string, quotes: GoldQuote[], read: FoundQuote[], expected: Figures, kinds?: Kinds]>([
    ['a perfect reading is 1', ALL, PERFECT, [ONES, ONES, 1]],
    ['of direct ones alone', ALL, PERFECT, [ONES, ONES, 1], 'direct'],
    ['of indirect ones alone', ALL, PERFECT, [ONES, ONES, 1], 'indirect'],
    ['the order does not matter', ALL, [...PERFECT].reverse(), [ONES, ONES, 1]],
    ['one missed of four', ALL, PERFECT.slice(1), [f1(1, 3 / 4), f1(1, 3 / 4), 1]],
    ['one missed is not one of the other kind', ALL, PERFECT.slice(1), [ONES, ONES, 1], 'indirect'],
    ['a spurious one', ALL, [...PERFECT, found(NOBODY_EXPECTED, MORVAN)], [f1(4 / 5, 1), f1(4 / 5, 1), 1]],
    [
      'a spurious one counts in the kind that it was given',
      ALL,
      [...PERFECT, found(NOBODY_EXPECTED, MORVAN)],
      [ONES, ONES, 1],
      'indirect',
    ],
    [
      'a wrong speaker',
      ALL,
      [...PERFECT.slice(0, 3), { ...SHOPS_FOUND, speaker: MORVAN }],
      [ONES, f1(3 / 4, 3 / 4), 3 / 4],
    ],
    ['no speaker', [CLOSED_GOLD], [found(CLOSED, null)], [ONES, f1(0, 0), 0]],
    ['a pronoun is no speaker', [CLOSED_GOLD], [found(CLOSED, 'elle')], [ONES, f1(0, 0), 0]],
    ['nothing found', ALL, [], [f1(0, 0), f1(0, 0), undefined]],
    ['nothing to find, and nothing found', [], [], [ONES, ONES, undefined]],
    ['nothing to find', [], [found(DONKEYS, null)], [f1(0, 1), f1(0, 1), undefined]],
    [
      'one span over both pieces of one quotation stands for both',
      [BUSES_GOLD, QUAY_GOLD],
      [found(WHOLE, MORVAN)],
      [ONES, ONES, 1],
    ],
    [
      'but not over two quotations',
      [BUSES_GOLD, { ...QUAY_GOLD, group: null }],
      [found(WHOLE, MORVAN)],
      [f1(0, 0), f1(0, 0), undefined],
    ],
    [
      'one piece is half of them',
      [BUSES_GOLD, QUAY_GOLD],
      [found(QUAY, MORVAN)],
      [f1(1, 1 / 2), f1(1, 1 / 2), 1],
    ],
    [
      'an optional one that is found is not rewarded',
      [CLOSED_GOLD, gold(DONKEYS, null, { optional: true })],
      [found(CLOSED, MORVAN), found(DONKEYS, 'Paul Guen')],
      [ONES, ONES, 1],
    ],
    [
      'an optional one that is missed is not punished',
      [CLOSED_GOLD, gold(DONKEYS, null, { optional: true })],
      [found(CLOSED, MORVAN)],
      [ONES, ONES, 1],
    ],
    [
      'where nobody can be named, any speaker will do',
      [CLOSED_GOLD, gold(DONKEYS, null)],
      [found(CLOSED, MORVAN), found(DONKEYS, 'Paul Guen')],
      [ONES, ONES, 1],
    ],
    [
      'an annotated pronoun names nobody',
      [gold(DONKEYS, 'Il')],
      [found(DONKEYS, 'Paul Guen')],
      [ONES, ONES, undefined],
    ],
    [
      'two spans on one quotation: the better one counts, the other is spurious',
      [CLOSED_GOLD],
      [found('pont sera fermé lundi', 'Paul Guen'), found(CLOSED, MORVAN)],
      [f1(1 / 2, 1), f1(1 / 2, 1), 1],
    ],
    [
      'recall goes by the annotated kind, precision by the one found',
      [CLOSED_GOLD],
      [found(CLOSED, MORVAN, { kind: 'indirect' })],
      [f1(0, 1), f1(0, 1), 1],
      'direct',
    ],
  ])('%s', (_, quotes, read, [spans, both, speakers], kinds = 'all') => {
    const measured = figuresOf(matched(quotes, read), kinds);
    for (const [index, value] of spans.entries()) expect(measured[0][index]).toBeCloseTo(value, 12);
    for (const [index, value] of both.entries()) expect(measured[1][index]).toBeCloseTo(value, 12);
    expect(measured[2]).toBe(speakers);
  });

  test('articles are counted together, not averaged', () => {
    const matchings = [...matched(ALL, PERFECT), ...matched([CLOSED_GOLD], [])];
    expect(spanScore(matchings).recall).toBe(4 / 5);
  });
});

describe('protocols', () => {
  const half = 'Le pont sera';
  const most = 'Le pont sera fermé lu';
  const longer = '« Le pont sera fermé lundi », a déclaré Inès Morvan.';
  test.each<[what: string, words: string, matches: Protocol[]]>([
    ['the very words', CLOSED, [LENIENT, STRICT, SFU_03, SFU_08]],
    ['half of the words', half, [LENIENT, SFU_03]],
    ['less than half', half.slice(0, -1), [SFU_03]],
    ['most of the words', most, [LENIENT, SFU_03, SFU_08]],
    ['twice as many words', longer, [SFU_03, SFU_08]],
    ['a word', 'pont', []],
    ['other words', SHOPS, []],
  ])('%s', (_, words, matches) => {
    const names = new Map([
      [LENIENT, 'lenient'],
      [STRICT, 'strict'],
      [SFU_03, 'sfu 0.3'],
      [SFU_08, 'sfu 0.8'],
    ]);
    const does = [...names.keys()].filter(
      (protocol) => match(article([CLOSED_GOLD]), [found(words, MORVAN)], protocol).pairs.length > 0,
    );
    expect(does.map((protocol) => names.get(protocol))).toEqual(
      matches.map((protocol) => names.get(protocol)),
    );
  });

  test('the Gender Gap Tracker matches one span with one piece', () => {
    expect(spanScore(matched([BUSES_GOLD, QUAY_GOLD], [found(WHOLE, MORVAN)], SFU_03))).toMatchObject({
      precision: 1,
      recall: 1 / 2,
    });
  });
});

describe('speakers', () => {
  test.each<[name: string, words: string[]]>([
    ['Mme Inès Morvan', ['ines', 'morvan']],
    ["L'Élysée", ['elysee']],
    ['Les Sœurs', ['soeurs']],
    ['Jean-Yves Le Goff', ['jean', 'yves', 'le', 'goff']],
    ['le maire', ['maire']],
    ['Le', ['le']],
    ['de la', ['la']],
    ['« »', []],
  ])('the words of %s', (name, words) => expect(nameWords(name)).toEqual(words));

  const minister = gold(CLOSED, 'Inès Morvan', { aliases: ['ministre de la Mer', 'le ministère'] });
  test.each<[speaker: string | null, isRight: boolean]>([
    ['Inès Morvan', true],
    ['Ines Morvan'.normalize('NFD').toUpperCase(), true],
    ['Mme Morvan', true],
    ['la ministre Inès Morvan', true],
    ['ministre de la Mer', true],
    ['Ministère', true],
    ['Inès Le Morvan', false],
    ['Morvandiau', false],
    ['Paul Guen', false],
    ['elle', false],
    ['', false],
    [null, false],
  ])('%s for Inès Morvan, ministre de la Mer: %s', (speaker, isRight) => {
    expect(isSpeakerOf(speaker, minister)).toBe(isRight);
  });

  test('precision by class; an abstention is not an error of any class', () => {
    const matchings = matched(ALL, [
      found(CLOSED, MORVAN),
      found(BUSES, 'Paul Guen', { class: 'inferred' }),
      found(QUAY, 'la maire', { class: 'inferred' }),
      found(SHOPS, null),
      found(NOBODY_EXPECTED, MORVAN),
    ]);
    expect(classMeasure(matchings, 'quoted')).toEqual({ found: 2, speaker: { right: 1, of: 1 } });
    expect(classMeasure(matchings, 'inferred')).toEqual({ found: 2, speaker: { right: 1, of: 2 } });
    expect(classMeasure(matchings, 'reported')).toEqual({ found: 0, speaker: { right: 0, of: 0 } });
    expect(classMeasure(matchings, 'unattributed').found).toBe(1);
  });
});

describe('traps', () => {
  test.each<[what: string, quotes: GoldQuote[], words: string, right: number]>([
    ['left alone', ALL, CLOSED, 0],
    ['taken', ALL, DONKEYS, 1],
    ['taken with a little more', ALL, `« ${DONKEYS} »`, 1],
    ['inside a whole sentence', ALL, 'Le « pont aux ânes » date de 1820', 0],
    ['taken where an optional one is', [gold(DONKEYS, null, { optional: true })], DONKEYS, 1],
    ['not where there is a quotation', [gold(DONKEYS, null)], DONKEYS, 0],
  ])('%s', (_, quotes, words, right) => {
    expect(trapsTaken(matched(quotes, [found(words, null)]))).toEqual({ right, of: 1 });
  });
});

test('constructions and traits, commonest first', () => {
  const mixed = { ...SHOPS_GOLD, mixed: true, tags: ['rare'] };
  const she = { ...CLOSED_GOLD, speakerMention: 'elle' };
  const read = [found(CLOSED, MORVAN), found(BUSES, MORVAN), { ...SHOPS_FOUND, speaker: 'Le quai' }];
  const measures = constructionMeasures(matched([she, BUSES_GOLD, QUAY_GOLD, mixed], read));
  expect(measures[0]).toEqual(['(split group)', { count: 2, span: 1, speaker: 1 }]);
  expect(Object.fromEntries(measures)).toEqual({
    '(split group)': { count: 2, span: 1, speaker: 1 },
    vinv: { count: 1, span: 1, speaker: 1 },
    '(pronoun speaker)': { count: 1, span: 1, speaker: 1 },
    mid: { count: 1, span: 1, speaker: 1 },
    '(speaker by description)': { count: 1, span: 1, speaker: 1 },
    cont: { count: 1, span: 0, speaker: 0 },
    '(no own speaker mention)': { count: 1, span: 0, speaker: 0 },
    que: { count: 1, span: 1, speaker: 0 },
    '(mixed)': { count: 1, span: 1, speaker: 0 },
    '#rare': { count: 1, span: 1, speaker: 0 },
  });
});

test('mistakes, the worst first', () => {
  const read = [
    found(NOBODY_EXPECTED, null, { construction: 'bare' }),
    found(CLOSED, null),
    found(BUSES, 'Paul Guen', { class: 'inferred' }),
    { ...SHOPS_FOUND, speaker: MORVAN },
    found(DONKEYS, MORVAN, { construction: 'fragment' }),
  ];
  expect(
    mistakesIn(matched(ALL, read)).map(({ what, construction, expected, found: got, words }) => [
      what,
      construction,
      expected,
      got,
      words,
    ]),
  ).toEqual([
    ['wrong speaker', 'que', 'Paul Guen', MORVAN, SHOPS],
    ['wrong speaker, inferred', 'mid', MORVAN, 'Paul Guen', BUSES],
    ['trap', 'fragment', null, MORVAN, DONKEYS],
    ['spurious', 'bare', null, null, NOBODY_EXPECTED],
    ['missed', 'cont', MORVAN, null, QUAY],
    ['no speaker', 'vinv', MORVAN, null, CLOSED],
  ]);
  expect(mistakesIn(matched(ALL, PERFECT))).toEqual([]);
});

describe('gold files', () => {
  const quote = { text: BUSES, ...spanOf(BUSES), kind: 'direct', speaker: MORVAN };
  const file = (quotes: readonly unknown[]) => JSON.stringify({ id: 'pont', text: TEXT, quotes });

  test('what is left out is filled in', () => {
    const [read] = goldArticlesOf('pont.json', file([quote]));
    expect(read?.traps).toEqual([]);
    expect(read?.quotes).toEqual([gold(BUSES, MORVAN, { speakerMention: null })]);
  });

  test.each<[what: string, content: string, problem: string]>([
    ['text', 'Bonjour', 'pont.json: this is not JSON'],
    ['no quotations', '{"id": "pont", "text": ""}', 'pont.json: quotes: '],
    ['an unknown kind', file([{ ...quote, kind: 'free' }]), 'pont.json: quotes.0.kind: '],
    ['a second article without text', `[${file([])}, {"id": "b"}]`, 'pont.json: 1.text: '],
    ['wrong offsets', file([{ ...quote, start: quote.start + 1 }]), 'pont.json: pont: the words at '],
    ['no words', file([{ ...quote, text: '', end: quote.start }]), 'pont.json: pont: the words at '],
  ])('%s is refused in one line', (_, content, problem) => {
    expect(() => goldArticlesOf('pont.json', content)).toThrow(problem);
    expect(() => goldArticlesOf('pont.json', content)).toThrow(/^[^\n]+$/u);
  });
});
