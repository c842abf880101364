import { enumerate, line } from '../line.js';
import type { Line } from '../reply.js';
import { typeset } from '../typography.js';
import type { Catalogue } from './catalogue.js';
import { type CountOfKind, countOf, datesIn } from './counts.js';
import { englishDebates } from './englishDebates.js';
import { englishDiscord } from './englishDiscord.js';
import { englishVerdicts } from './englishVerdicts.js';

/** Our English sentences; whatever they hold of the article stays French. */
export const english: Catalogue = {
  language: 'en',

  quoted: (...pieces) => line`“${pieces}”`,
  and: (items) => enumerate(items, ' and '),
  or: (items) => enumerate(items, ' or '),
  alternatives: (items) => enumerate(items, ' or ', ' or '),
  others: (count) => others(count),
  andOthers: (shown, count) => line`${shown} and ${others(count)}`,
  announced: (what) => line`${what}:`,
  date: datesIn('en-GB'),
  pageOf: ({ number, of }) => `page ${number} of ${of}`,

  actions: {
    previousPage: 'Previous page',
    nextPage: 'Next page',
    readAround: 'Read around it',
    contents: 'What the article contains',
    previousPassage: 'Previous passage',
    nextPassage: 'Next passage',
    readStart: 'Read the beginning',
    whoSpeaks: 'Who speaks, and how often',
    theirSpeech: 'Everything they say',
    whyThis: 'Why this passage?',
    why: (number) => `Why § ${number}?`,
    verifyElsewhere: 'Verify in the other article',
  },

  passages: {
    found: (total, typed, page) => `${countOf(total, 'passage')} for “${typed}”${onPage(page)}:`,
    answer: (number, who) => line`Answer, § ${number}${inBrackets(who)}:`,
    nearest: (number, who) => line`No sure answer. The nearest, § ${number}${inBrackets(who)}:`,
    answering: (words) => line`What answers: ${words}.`,
    seeAlso: (count) => (count > 1 ? 'See also these passages:' : 'See also this passage:'),
    one: (number, total) => `Passage § ${number} of ${total}:`,
    before: 'Just before:',
    after: 'Just after:',
  },

  absence: {
    nothing: 'The article does not mention it.',
    apart: 'No passage has these words together as asked.',
    searched: (passages, words) =>
      line`Searched: the whole article (${countOf(passages, 'passage')}), for ${words}.`,
    noWord: (typed) => `“${typed}” holds no word to search for.`,
  },

  words: {
    readAs: (typed, read) => line`“${typed}” read as ${read}.`,
    relatedTo: (typed, related) => line`“${typed}” matched with the related ${related}.`,
    absent: (_, words) => line`Not in the article: ${words}.`,
    notAllInPassage: 'This passage does not hold all the words of the question.',
    notAllInStatement: 'This statement does not hold all the words of the question.',
    nowhere: (_, words) => line`Nowhere in the article: ${words}.`,
    apart: (_, words) => line`In the article, but without the rest: ${words}.`,
    alike: (words) => line`Words of the article that look similar: ${words}.`,
    outside: (words) => line`Outside the passages (questions to readers, links): ${words}.`,
    inTitle: (words) => line`Only in the title: ${words}.`,
    inside: (typed, longer) => line`“${typed}” occurs only inside ${longer}.`,
  },

  voices: {
    classes: {
      quoted: 'quoted words',
      reported: 'reported speech',
      inferred: 'inferred from context',
      unattributed: 'cannot be attributed',
    },
    inferredWithoutMarks: 'inferred from context, without quotation marks',
    unnamed: 'an unnamed voice',
    nobodyNamed: 'cannot be attributed, the article names nobody',
    cannotChoose: (names) => line`${names}, the article leaves the choice open`,
    article: 'the article’s own voice',
    articleItself: 'the article itself',
    ownVoice: 'The article’s own voice.',
    rest: 'The rest: the article’s own voice.',
    speaking: (who) => line`Who speaks: ${who}.`,
    others: (names) => line`Other voices here: ${names}.`,
    of: (beginnings, isMore, who) =>
      isMore
        ? line`${enumerate(beginnings, ', ')}, etc.: ${who}.`
        : line`${english.and(beginnings)}: ${who}.`,
    evidence: (proof) => line`Evidence: ${proof}.`,
    evidenceFor: (proof, name) => line`Evidence: ${proof}, inferred from ${name}.`,
    evidenceReferring: (proof, mention, name) =>
      line`Evidence: ${proof}, where ${mention} refers to ${name}.`,
    inferredFrom: (name) => line`Inferred from ${name}.`,
    refersTo: (mention, name, place) => line`${mention} refers to ${name}${place}:`,
    inferredFromHere: (name, place) => line`Inferred from ${name}${place}:`,
    inferredFromNothing: 'Inferred from context: no word of the article says so.',
  },

  speech: {
    openings: {
      phrase: 'Who says it: ',
      sure: 'Who speaks of it: ',
      unsure: 'Nobody says it that way. The nearest: ',
    },
    sayers: (names, total, page) => line`${names} (${statements(total, page)})`,
    narrated: (number) => `The article itself says it, § ${number}: it quotes nobody for these words.`,
    nothingBy: (names) => line`Nothing of the kind from ${names}.`,
    nobody: 'Nobody says that in the article.',
    compared: (count, words) => line`Compared: ${countOf(count, 'statement')} in the article, with ${words}.`,
    comparedOf: (count, names, words) =>
      line`Compared: ${countOf(count, 'statement')} by ${names}, with ${words}.`,
    whoSaysSo: (names) => line`Who speaks of it: ${names}.`,
    whoSpeaks: (names) => line`Who speaks in the article: ${names}.`,
    ownVoice: 'The article’s own voice, without quotation marks:',
    of: (names, subject, total, page, uncertain) => {
      const about = subject === undefined ? '' : `, on “${subject}”`;
      return line`${names}${about} (${statements(total, page)}${doubtful(total, uncertain)}):`;
    },
    nearest: (heading) => line`Nothing that precise. The nearest: ${heading}`,
    nobodyQuoted: 'The article quotes nobody.',
    speakers: (speakers, total, page) =>
      `${countOf(speakers, 'voice')} in the article, ${countOf(total, 'statement')}${onPage(page)}:`,
    tally: (name, total, kinds) => {
      const [only, other] = kinds;
      if (only && !other) return line`${name}: ${countOf(total, `${KINDS[only.kind]} statement`)}`;
      const parts = kinds.map(({ kind, count }) => `${count} ${KINDS[kind]}`).join(', ');
      return line`${name}: ${countOf(total, 'statement')} (${parts})`;
    },
    unattributed: (count) => `Cannot be attributed: ${countOf(count, 'statement')}`,
    unheard: (typed) => `“${typed}” does not speak in the article.`,
    namedWithoutSpeech: 'The name is there, but without a statement:',
    notNamed: 'The name does not occur in the article.',
  },

  verdicts: englishVerdicts,
  discord: englishDiscord,
  debates: englishDebates,

  article: {
    source: (outlet, date) => `Source: ${outlet ?? 'unknown outlet'}, ${date ?? 'unknown date'}`,
    by: (authors) => `By ${authors.join(', ')}`,
    address: (url) => `Link: ${url}`,
    size: (passages, sentences, characters) =>
      `Text: ${countOf(passages, 'passage')}, ${countOf(sentences, 'sentence')}, ${characters.toLocaleString('en')} characters`,
    voices: (count, names) =>
      names.length === count
        ? line`${countOf(count, 'voice')}: ${english.and(names)}`
        : line`${countOf(count, 'voice')}: ${enumerate(names, ', ')}, etc.`,
    version: (version) => `Version: ${version}`,
    questions: 'Questions that the article asks its readers:',
    damage: 'Damaged text, kept as it is:',
    times: (note, count) => (count > 1 ? `${note} (${count} times)` : note),
  },

  articles: {
    known: (page) => `Known articles${onPage(page)}:`,
    size: (passages) => countOf(passages, 'passage'),
    one: (facts) => facts.join('; '),
    current: 'current article',
    refused: 'Refused files:',
    moreRefused: (count) => `And ${others(count)}: npm run corpus lists them all.`,
  },

  chat: {
    greeting: 'Hello! Ask me something about the article, in French.',
    thanks: 'You are welcome!',
    unclear: 'I did not understand. Ask a whole question about the article, in French, or type /help.',
    toTryAgain: 'More to try:',
  },

  why: {
    rank: (number, rank, passages, typed, score) =>
      `§ ${number}: ranked ${rank} of ${countOf(passages, 'passage')} for “${typed}”, with ${pointsIn(score)}:`,
    notFound: (number, typed) =>
      `§ ${number} holds no word of “${typed}”: it is not among the passages found.`,
    word: (typed, points, parts) =>
      `${typed === undefined ? 'Beginnings of words and acronyms' : `“${typed}”`}: ${pointsIn(points)} (${parts.join(', ')})`,
    others: (points) => `The other words: ${pointsIn(points)}`,
    part: (feature, points) => `${feature} ${points.toLocaleString('en')}`,
    features: {
      stem: 'same stem',
      exact: 'the very word',
      family: 'same word family',
      pair: 'words side by side',
      spelling: 'letters in common',
      article: 'a word that the article is about',
      neighbours: 'neighbouring passages',
    },
    readings: {
      typo: 'typing error corrected',
      part: 'part of the word',
      'spelled out': 'acronym read in full',
      prefix: 'beginning of a word',
    },
    meaning:
      'These points only rank passages against each other: they do not say that an answer is right. The same search always gives the same ones.',
  },

  suggestions: {
    statements: (count) => countOf(count, 'statement'),
  },

  chosen: {
    everywhere: (title) => `Current article: ${title}`,
    inChannel: (title) => `Current article in this channel: ${title}`,
    howToChange: 'An answer keeps the article that it was made on, even when you choose another.',
  },

  help: {
    opening: 'Ask a question in French, or type a command.',
    current: (title) => `Current article: ${title}`,
    usage: (usage, description) => `${usage}: ${description}`,
    howSure: 'How do we know who speaks?',
    classes: [
      'Quoted words: words in quotation marks, and the article says whose they are.',
      'Reported speech: what someone said, in the article’s words.',
      'Inferred from context: the name is not in the sentence; what gives it is shown.',
      'Cannot be attributed: the article names nobody, or leaves the choice open.',
    ],
    toTry: 'Try:',
  },

  notes: {
    // A declared note is a French sentence of the corpus.
    damaged: (note) => `Damaged text: ${typeset(note)}`,
    damage: {
      glued: 'Two sentences are stuck together: a paragraph break was lost.',
      'unmatched mark': 'A quotation mark has no counterpart.',
      'empty quotation': 'A quotation is empty: its words were lost.',
      'broken character': 'A character is illegible.',
    },
    insideQuotation: 'This excerpt begins inside a quotation.',
  },

  problems: {
    usage: (sentence) => ({ problem: sentence, advice: '' }),
    noSuchArticle: (name) => ({
      problem: `No article is called “${name}”.`,
      advice: 'See the names with /article list.',
    }),
    noSuchPage: (asked, pages) => ({
      problem: `There is no page ${asked}.`,
      advice: pages === 1 ? 'There is only one page.' : `Choose a page from 1 to ${pages}.`,
    }),
    noSuchPassage: (asked, passages) => ({
      problem: `There is no passage § ${asked}.`,
      advice:
        passages === 1
          ? 'The article has only one passage, § 1.'
          : `The article goes from § 1 to § ${passages}.`,
    }),
    nothingToExplain: () => ({
      problem: 'The question or the words that were looked for are missing.',
      advice: 'For example: /why 4, with the words traité',
    }),
    noWord: () => ({
      problem: 'There is no word to search for.',
      advice: 'For example: /search traité -Poutine',
    }),
    onlyExclusions: () => ({
      problem: 'There is no word to search for: -word only excludes.',
      advice: 'For example: /search traité -Poutine',
    }),
    noQuestion: () => ({
      problem: 'There is no question.',
      advice: 'For example: /question qui a parlé d’extradition',
    }),
    noStatement: () => ({
      problem: 'There are no words to look for.',
      advice: 'For example: /who-said extradition',
    }),
    noClaim: () => ({
      problem: 'There is no quotation to verify.',
      advice: 'For example: /verify Poutine a dit “…”',
    }),
    claimTooLong: (characters, most) => ({
      problem: `The quotation is too long: ${characters.toLocaleString('en')} characters.`,
      advice: `Paste ${most.toLocaleString('en')} at most.`,
    }),
  },
};

const KINDS: Readonly<Record<CountOfKind['kind'], string>> = {
  quoted: 'quoted',
  reported: 'reported',
  inferred: 'inferred',
};

function others(count: number): string {
  return countOf(count, 'other');
}

function onPage(page: { readonly number: number; readonly of: number }): string {
  return page.of > 1 ? ` (${english.pageOf(page)})` : '';
}

function inBrackets(words: Line): Line {
  return words === '' ? '' : line` (${words})`;
}

function statements(total: number, page: { readonly number: number; readonly of: number }): string {
  return `${countOf(total, 'statement')}${page.of > 1 ? `, ${english.pageOf(page)}` : ''}`;
}

function doubtful(total: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return total === 1 ? ', uncertain' : `, ${uncertain} of them uncertain`;
}

function pointsIn(points: number): string {
  return `${points.toLocaleString('en')} ${points === 1 ? 'point' : 'points'}`;
}
