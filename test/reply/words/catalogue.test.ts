import { describe, expect, test } from '@jest/globals';
import { commands } from '../../../commands/index.js';
import type { RefusalReason } from '../../../src/discussion/refusals.js';
import type { Page } from '../../../src/reply/answer.js';
import { LIMITS } from '../../../src/reply/limits.js';
import type { Line } from '../../../src/reply/reply.js';
import { typesetIn } from '../../../src/reply/typography.js';
import { type Catalogue, catalogueOf, LANGUAGES, type Language } from '../../../src/reply/words/catalogue.js';
import { plain } from '../lines.js';

/** For each sentence that takes something, what it may be given. */
type Samples<Words> = {
  readonly [Key in keyof Words as Words[Key] extends string | readonly string[]
    ? never
    : Key]: Words[Key] extends (...given: infer Given) => unknown
    ? readonly [Given, ...Given[]]
    : Samples<Words[Key]>;
};

const NAMES: Line = 'Zoé Brun';
const WORDS: Line = 'mots';
const LINES: readonly Line[] = ['un', 'deux', 'trois'];
const ONLY: Page = { number: 1, of: 1 };
const SECOND: Page = { number: 2, of: 3 };

const BOUNDS = { least: 5, most: 43_200 };

/** Each kind of refusal, in each of its forms. */
const REASONS: {
  readonly [Kind in RefusalReason['kind']]: readonly [OfKind<Kind>, ...OfKind<Kind>[]];
} = {
  unknownPrompt: [{}],
  takenId: [{}],
  doneAlready: [{}],
  wrongStatus: [{ status: 'before' }, { status: 'archived' }],
  busy: [{ prompt: 'p', question: 'Faut-il un traité' }],
  queueEmpty: [{}],
  phaseChanged: [{ status: 'after' }],
  paused: [{}],
  notPaused: [{}],
  timeUp: [{ status: 'debate' }, { status: 'after' }],
  past: [{}],
  tooFar: [{ days: 366 }],
  noSuchPlace: [{ most: 1 }, { most: 4 }],
  noSuchPosition: [{}],
  noSuchPassage: [{ most: 0 }, { most: 12 }],
  otherVersion: [{}],
  noSuchArgument: [{}],
  tooManyArguments: [{ most: 5 }],
  reasonMissing: [{}],
  conclusionMissing: [{}],
  unknownZone: [{ zone: 'Europe/Paname' }],
  samePosition: [{ position: 'oui' }],
  length: [
    { field: 'question', ...BOUNDS },
    { field: 'position', ...BOUNDS },
    { field: 'title', ...BOUNDS },
    { field: 'reason', least: 0, most: 300 },
    { field: 'sentence', ...BOUNDS },
    { field: 'conclusion', ...BOUNDS },
  ],
  range: [
    { field: 'positions', least: 2, most: 5 },
    { field: 'minutes', ...BOUNDS },
    { field: 'slowMode', ...BOUNDS },
  ],
  unreadableDate: [{ typed: 'bientôt' }],
  noSuchDate: [{ typed: '30 février 12h' }],
  timeMissing: [{ typed: 'demain' }],
};

type OfKind<Kind extends RefusalReason['kind']> = Omit<
  Extract<RefusalReason, { readonly kind: Kind }>,
  'kind'
>;

const [FIRST, ...OTHERS] = Object.entries(REASONS).flatMap(([kind, forms]) =>
  // `Object.entries` does not know which forms are whose.
  forms.map((form): [RefusalReason] => [{ ...form, kind } as RefusalReason]),
);
if (!FIRST) throw new Error('nothing is ever refused');

const SAMPLES: Samples<Catalogue> = {
  quoted: [['mots']],
  and: [[LINES]],
  or: [[LINES]],
  alternatives: [[LINES]],
  others: [[1], [3]],
  andOthers: [[WORDS, 3]],
  announced: [[WORDS]],
  date: [['2021-06-13']],
  pageOf: [[SECOND]],
  actions: { why: [[4]] },
  why: {
    rank: [
      [4, 1, 9, 'mots', 5_120],
      [4, 2, 9, 'mots', 1],
    ],
    notFound: [[4, 'mots']],
    word: [
      ['mots', 5_120, ['même racine 5 120']],
      [undefined, 1, ['mot']],
    ],
    others: [[1_200]],
    part: [['même racine', 5_120]],
    features: {},
    readings: {},
  },
  discord: { sharedBy: [['Zoé']], incident: [['1a2b3c4d']] },
  debates: {
    refusal: [FIRST, ...OTHERS],
    statuses: {},
    needs: {},
    readings: { gap: [['3 h 30']], overlap: [['2 h 30']] },
    logged: {
      line: [
        ['mardi 12 janvier 2027 à 18 h', 'débat passé', 'le bot'],
        ['mardi 12 janvier 2027 à 18 h', 'débat passé', 'le bot', 'hors sujet'],
      ],
      done: {},
    },
    noSuchQuestion: [[0], [3]],
    queued: [[2]],
    scheduled: [['mardi 12 janvier 2027 à 18 h']],
    rhythm: [['chaque lundi à 18 h', 'lundi 4 janvier 2027 à 18 h']],
    phases: {},
    settings: { zone: [['Europe/Paris']], late: {}, next: {}, rhythm: [['chaque lundi à 18 h']] },
    list: {
      open: [['débat']],
      at: [['Faut-il un traité', 'mardi 12 janvier 2027 à 18 h']],
      placed: [[1, 'Faut-il un traité']],
      inState: [['Faut-il un traité', 'clos']],
    },
    yourVote: [['oui']],
    supported: [[4, 'oui']],
    noSuchPosition: [['oui, non']],
    mine: {
      before: [['oui']],
      after: [['non']],
      argument: [[4, 'oui']],
      sentence: [['Un traité suffit']],
      log: [[1], [3]],
    },
    actions: { withdrawNumber: [[4]] },
    form: {},
    suggestions: {
      question: [[1, 'Faut-il un traité']],
      prepared: [['clos', 'Faut-il un traité']],
      minutes: [[15]],
      hours: [[1], [2]],
      days: [[1], [2]],
    },
  },
  chat: {},
  suggestions: { statements: [[1], [3]] },
  chosen: { everywhere: [['Le marché']], inChannel: [['Le marché']] },
  passages: {
    found: [
      [1, 'mots', ONLY],
      [7, 'mots', SECOND],
    ],
    answer: [
      [8, ''],
      [8, NAMES],
    ],
    nearest: [
      [8, ''],
      [8, NAMES],
    ],
    answering: [[WORDS]],
    seeAlso: [[1], [2]],
    one: [[4, 9]],
  },
  absence: { searched: [[9, WORDS]], noWord: [['mots']] },
  words: {
    readAs: [['mots', WORDS]],
    relatedTo: [['mots', WORDS]],
    absent: [
      [1, WORDS],
      [2, WORDS],
    ],
    nowhere: [
      [1, WORDS],
      [2, WORDS],
    ],
    apart: [
      [1, WORDS],
      [2, WORDS],
    ],
    alike: [[WORDS]],
    outside: [[WORDS]],
    inTitle: [[WORDS]],
    inside: [['mots', WORDS]],
  },
  voices: {
    classes: {},
    cannotChoose: [[NAMES]],
    speaking: [[NAMES]],
    others: [[NAMES]],
    of: [
      [LINES, true, NAMES],
      [LINES, false, NAMES],
    ],
    evidence: [[WORDS]],
    evidenceFor: [[WORDS, NAMES]],
    evidenceReferring: [[WORDS, WORDS, NAMES]],
    inferredFrom: [[NAMES]],
    refersTo: [[WORDS, NAMES, ', § 5']],
    inferredFromHere: [[NAMES, ', § 5']],
  },
  speech: {
    openings: {},
    sayers: [[NAMES, 4, SECOND]],
    narrated: [[3]],
    nothingBy: [[NAMES]],
    compared: [[14, WORDS]],
    comparedOf: [[1, NAMES, WORDS]],
    whoSaysSo: [[NAMES]],
    whoSpeaks: [[NAMES]],
    of: [
      [NAMES, undefined, 1, ONLY, 1],
      [NAMES, 'mots', 6, SECOND, 2],
    ],
    nearest: [[WORDS]],
    speakers: [
      [1, 1, ONLY],
      [8, 14, SECOND],
    ],
    tally: [
      [NAMES, 2, [{ kind: 'reported', count: 2 }]],
      [
        NAMES,
        3,
        [
          { kind: 'quoted', count: 1 },
          { kind: 'inferred', count: 2 },
        ],
      ],
    ],
    unattributed: [[2]],
    unheard: [['mots']],
  },
  verdicts: {
    names: {},
    headings: {
      exact: [[', § 2']],
      exactAndMarked: [[', § 2']],
      typography: [[', § 2']],
      typographyAndMarked: [[', § 2']],
      modified: [[', § 2']],
      acrossSpeakers: [[', § 2']],
      reordered: [[', § 2']],
      joinedOpenly: [[', § 2']],
      joined: [[', § 2']],
      cut: [[', § 2']],
      notInOnePiece: [[', § 2']],
      ambiguous: [[3, ', § 2']],
    },
    callouts: {
      ownVoiceNot: [['mots']],
      confirmed: [[NAMES]],
      otherSpeaker: [['mots', NAMES]],
      severalSpeakers: [['mots', NAMES]],
      unknownName: [['mots']],
      choice: [['mots', NAMES]],
      cannotSay: [['mots']],
    },
    changes: {
      kinds: {},
      changed: [['Ceci change', WORDS, WORDS]],
      removed: [
        ['Ceci change', WORDS, 1],
        ['Ceci change', WORDS, 2],
      ],
      added: [
        ['Ceci change', WORDS, 1],
        ['Ceci change', WORDS, 2],
      ],
      negationRemoved: [
        [WORDS, 1],
        [WORDS, 2],
      ],
      negationAdded: [
        [WORDS, 1],
        [WORDS, 2],
      ],
      hedgeRemoved: [[WORDS]],
      hedgeAdded: [[WORDS]],
    },
    differences: {
      after: [[WORDS]],
      replaced: [[WORDS, WORDS, ', après mots']],
      removed: [[WORDS, ', après mots']],
      added: [[WORDS, ', après mots']],
      omitted: [[WORDS, ', après mots']],
      leap: [[', après mots']],
      more: [[1], [2]],
    },
    characters: { kinds: {}, only: [['espaces (1)']] },
    leftOut: [[WORDS]],
    piece: [[1, 2]],
    place: [[1, 2]],
    compared: [[9, 78]],
    elsewhere: {
      onlyThere: [[1], [2]],
      thereToo: [[1], [2]],
      one: [['EXACTE', 'La mer', 'la-mer']],
      more: [[1], [2]],
    },
  },
  article: {
    source: [
      [undefined, undefined],
      ['La Gazette', '2021'],
    ],
    by: [[['Zoé Brun', 'Luc Roy']]],
    address: [['https://exemple.fr/a']],
    size: [[9, 41, 12_345]],
    voices: [
      [3, LINES],
      [8, LINES],
    ],
    version: [['0123456789ab']],
    times: [
      ['Un mot', 1],
      ['Un mot', 2],
    ],
  },
  articles: { known: [[ONLY], [SECOND]], size: [[9]], one: [[['titre', 'nom']]], moreRefused: [[1], [4]] },
  help: { current: [['La mer']], usage: [['/aide', 'mots']] },
  notes: { damaged: [['Un mot.']], damage: {} },
  problems: {
    usage: [['Une phrase.']],
    noSuchArticle: [['mots']],
    noSuchPage: [
      ['9', 1],
      ['9', 3],
    ],
    noSuchPassage: [
      ['9', 1],
      ['9', 3],
    ],
    nothingToExplain: [[]],
    noWord: [[]],
    onlyExclusions: [[]],
    noQuestion: [[]],
    noStatement: [[]],
    noClaim: [[]],
    claimTooLong: [[7_001, 6_000]],
  },
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every sentence of a catalogue, with its key: what takes something is given each of its samples. */
function sentencesOf(words: unknown, samples: unknown, key: string): [key: string, sentence: string][] {
  if (typeof words === 'string') return [[key, words]];
  if (typeof words === 'function') {
    const given: unknown[][] = Array.isArray(samples) ? samples : [];
    return given.flatMap((one) => sentencesOf(Reflect.apply(words, undefined, one), [], key));
  }
  if (Array.isArray(words) && words.every((piece) => typeof piece === 'string' || !isRecord(piece)))
    return [[key, plain(words)]];
  if (!isRecord(words)) throw new Error(`${key} is no sentence`);
  return Object.entries(words).flatMap(([name, value]) =>
    sentencesOf(value, isRecord(samples) ? samples[name] : undefined, `${key}.${name}`),
  );
}

/** Sentences that are there to be empty, or are no sentences. */
const APART = ['.language', '.problems.usage.advice'];

const sentencesIn = (language: Language): [key: string, sentence: string][] =>
  sentencesOf(catalogueOf(language), SAMPLES, language).filter(
    ([key]) => !APART.some((one) => key === language + one),
  );

const keysIn = (language: Language): Set<string> =>
  new Set(sentencesIn(language).map(([key]) => key.slice(language.length)));

describe('the catalogues', () => {
  test('have the same sentences', () => {
    expect(keysIn('en')).toEqual(keysIn('fr'));
    expect(keysIn('fr').size).toBeGreaterThan(150);
  });

  test('a sentence that is missing, or that takes something else, does not compile', () => {
    const { noWord } = catalogueOf('en').absence;
    // @ts-expect-error two sentences are missing
    const missing: Catalogue['absence'] = { noWord };
    // @ts-expect-error the sentence takes what was typed
    const other: Catalogue['absence']['noWord'] = (count: number) => `${count}`;
    expect([missing, other]).toHaveLength(2);
  });

  test.each(sentencesIn('en'))('%s: %s', (_, sentence) => {
    const set = typesetIn.en(sentence);
    expect(set).not.toMatch(/[«»]|[\s\u00a0\u202f][:;!?](?:\s|$)|["']|§ \d/u);
    expect(sentence).not.toBe('');
  });

  test.each(sentencesIn('fr'))('%s: %s', (_, sentence) => {
    const set = typesetIn.fr(sentence);
    expect(set).not.toMatch(/ [:;!?»](?:\s|$)|« |\p{L}'\p{L}|["“”]|[^\s\u00a0\u202f][:;!?](?:\s|$)|§ \d/u);
    expect(sentence).not.toBe('');
  });

  test.each(LANGUAGES)('%s: labels of actions are short enough for a button on a phone', (language) => {
    for (const label of Object.values(catalogueOf(language).actions))
      expect(label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
  });

  test.each(LANGUAGES)('%s: the commands that are named are those that there are', (language) => {
    const paths = commands.flatMap((command) =>
      'commands' in command
        ? command.commands.map((inner) => `/${command.name[language]} ${inner.name[language]}`)
        : [`/${command.name[language]}`],
    );
    const named = sentencesIn(language)
      .filter(([key]) => key.includes('.problems.'))
      .flatMap(([, sentence]) => /\/\p{L}.*$/u.exec(sentence) ?? []);
    expect(named.length).toBeGreaterThan(4);
    for (const line of named) expect(paths.filter((path) => line.startsWith(path))).toHaveLength(1);
  });
});

describe('dates', () => {
  test.each([
    ['2021', '2021', '2021'],
    ['2021-06', 'juin 2021', 'June 2021'],
    ['2021-06-13', '13 juin 2021', '13 June 2021'],
    ['2020-02-01', '1er février 2020', '1 February 2020'],
    ['1999-12-31', '31 décembre 1999', '31 December 1999'],
  ])('%s', (published, french, english) => {
    expect(LANGUAGES.map((language) => catalogueOf(language).date(published))).toEqual([french, english]);
  });
});

describe('what is enumerated', () => {
  test.each<[Line[], string, string]>([
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a et b', 'a and b'],
    [['a', 'b', 'c'], 'a, b et c', 'a, b and c'],
  ])('%j', (items, french, english) => {
    expect(LANGUAGES.map((language) => plain(catalogueOf(language).and(items)))).toEqual([french, english]);
  });
});
