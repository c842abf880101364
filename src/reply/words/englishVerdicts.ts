import { line } from '../line.js';
import type { Line } from '../reply.js';
import type { Catalogue } from './catalogue.js';
import { countOf } from './counts.js';

export const englishVerdicts: Catalogue['verdicts'] = {
  names: {
    exact: 'EXACT',
    typography: 'EXACT APART FROM TYPOGRAPHY',
    modified: 'ALTERED',
    'cut or joined': 'CUT OR JOINED',
    ambiguous: 'AMBIGUOUS',
    absent: 'NOT IN THIS ARTICLE',
  },

  headings: {
    exact: (where) => line`these words are in the article${where}.`,
    exactAndMarked: (where) => line`these words are in the article${where}, and what is left out is marked.`,
    typography: (where) => line`the same words are in the article${where}.`,
    typographyAndMarked: (where) =>
      line`the same words are in the article${where}, and what is left out is marked.`,
    modified: (where) => line`the article says it differently${where}.`,
    acrossSpeakers: (where) => line`it joins the words of several speakers${where}.`,
    reordered: (where) => line`it changes the order of the text${where}.`,
    joinedOpenly: (where) => line`it joins separate passages with “[…]”${where}.`,
    joined: (where) => line`it joins separate passages without saying so${where}.`,
    cut: (where) => line`words are missing without “[…]”${where}.`,
    notInOnePiece: (where) => line`the text is not in one piece${where}.`,
    ambiguous: (places, where) => line`these words occur in ${places} places in the article${where}.`,
    absent: 'these words are not there.',
  },

  callouts: {
    ownVoice: 'Caution: it is the article that speaks. It quotes nobody for these words.',
    ownVoiceNot: (claimed) =>
      `Caution: it is the article that speaks, not “${claimed}”. It quotes nobody for these words.`,
    partlyOwnVoice: 'Caution: some of these words are the article’s own voice.',
    reported: 'Caution: the article reports this without quotation marks. The words are the article’s own.',
    confirmed: (names) => line`Rightly attributed to: ${names}.`,
    otherSpeaker: (claimed, names) =>
      line`Caution: these words are not attributed to “${claimed}”, but to: ${names}.`,
    severalSpeakers: (claimed, names) =>
      line`Caution: not all of these words are by “${claimed}”. They are attributed to: ${names}.`,
    unknownName: (claimed) => `“${claimed}” does not occur in the article.`,
    choice: (claimed, names) => line`Is it “${claimed}”? The article leaves the choice open: ${names}.`,
    cannotSay: (claimed) => `The article does not make clear whether “${claimed}” speaks here.`,
  },

  changes: {
    kinds: {
      'negation changed': 'The negation changes',
      'number changed': 'A number changes',
      'date changed': 'A date changes',
      'name changed': 'A name changes',
      'hedge changed': 'A qualifier changes',
      'modality changed': 'The degree of certainty or obligation changes',
      'scope changed': 'The scope changes',
      'accent changed': 'An accent makes it another word',
    },
    changed: (what, before, now) => line`${what}: ${before} in the article, ${now} in the quotation.`,
    removed: (what, words, count) => line`${what}: ${removed(words, count)}.`,
    added: (what, words, count) => line`${what}: ${added(words, count)}.`,
    negationRemoved: (words, count) =>
      line`${theWord(count)} ${removed(words, count)}: the negation is gone.`,
    negationAdded: (words, count) => line`${theWord(count)} ${added(words, count)}: a negation appears.`,
    hedgeRemoved: (words) => line`A qualifier is gone: ${words}. The sentence becomes more assertive.`,
    hedgeAdded: (words) => line`A qualifier appears: ${words}. The sentence becomes less assertive.`,
    madeQuestion: 'A statement of the article has become a question.',
    madeStatement: 'A question of the article has become a statement.',
  },

  differences: {
    after: (words) => line`, after ${words}`,
    atStart: ', at the beginning',
    replaced: (original, words, where) => line`Replaced: ${original} with ${words}${where}`,
    removed: (original, where) => line`Removed: ${original}${where}`,
    added: (words, where) => line`Added: ${words}${where}`,
    omitted: (original, where) => line`Cut: ${original}${where}`,
    leap: (where) => line`A step back in the article${where}`,
    wordForWord: 'Word for word, from the article to the quotation:',
    doneToText: 'What was done to the text:',
    more: (count) => `And ${countOf(count, 'other difference')}.`,
  },

  characters: {
    kinds: {
      composition: 'accents encoded differently',
      space: 'spaces',
      apostrophe: 'apostrophes',
      'quotation mark': 'quotation marks',
      dash: 'dashes',
      ellipsis: 'ellipses',
      ligature: 'ligatures',
      invisible: 'invisible characters',
      case: 'capitals',
      accent: 'accents',
      punctuation: 'punctuation',
    },
    only: (kinds) => line`The only differences: ${kinds}.`,
  },

  leftOut: (words) => line`Left out: ${words}.`,
  trueText: 'The text of the article:',
  piece: (number, of) => `Piece ${number} of ${of}:`,
  place: (number, of) => `Place ${number} of ${of}:`,
  articlesWords: 'Without quotation marks: the words are the article’s own.',
  compared: (passages, words) =>
    `Compared: the whole article (${countOf(passages, 'passage')}, ${countOf(words, 'word')}). This does not prove that the sentence was never spoken.`,
  nearest: 'The nearest, which is not the same sentence:',

  elsewhere: {
    onlyThere: (count) =>
      count === 1 ? 'Another article that I know has it:' : 'Other articles that I know have it:',
    thereToo: (count) =>
      count === 1 ? 'Another article that I know has it too:' : 'Other articles that I know have it too:',
    one: (verdict, title, id) => `${verdict}: ${title} (${id})`,
    more: (count) => `And ${countOf(count, 'other')}.`,
  },
};

function theWord(count: number): string {
  return count > 1 ? 'The words' : 'The word';
}

function removed(words: Line, count: number): Line {
  return line`${words} ${count > 1 ? 'were removed' : 'was removed'}`;
}

function added(words: Line, count: number): Line {
  return line`${words} ${count > 1 ? 'were added' : 'was added'}`;
}
