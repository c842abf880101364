import type { ConcernKind } from '../../quotations/verification/concerns.js';
import type { CharacterKind } from '../../quotations/verification/likeness.js';
import type { Verdict } from '../../quotations/verification/verify.js';
import { line } from '../line.js';
import type { Line } from '../reply.js';
import { countOf } from './counts.js';

/** Changes that are said by what stands before and after; the others have sentences of their own. */
export type ChangedKind = Exclude<Extract<ConcernKind, `${string} changed`>, 'question changed'>;

/** What is said of a claimed quotation. `names`, `words` and `where` are lines, already between marks. */
export const frenchVerdicts = {
  names: {
    exact: 'EXACTE',
    typography: 'EXACTE À LA TYPOGRAPHIE PRÈS',
    modified: 'MODIFIÉE',
    'cut or joined': 'COUPÉE OU ASSEMBLÉE',
    ambiguous: 'AMBIGUË',
    absent: 'ABSENTE DE CET ARTICLE',
  } satisfies Record<Verdict, string>,

  /** The first line; `where` is « , § 2 et § 5 », or nothing. */
  headings: {
    exact: (where: Line): Line => line`ces mots sont dans l’article${where}.`,
    exactAndMarked: (where: Line): Line =>
      line`ces mots sont dans l’article${where}, et ce qui manque est signalé.`,
    typography: (where: Line): Line => line`les mêmes mots sont dans l’article${where}.`,
    typographyAndMarked: (where: Line): Line =>
      line`les mêmes mots sont dans l’article${where}, et ce qui manque est signalé.`,
    modified: (where: Line): Line => line`l’article le dit autrement${where}.`,
    acrossSpeakers: (where: Line): Line => line`elle réunit les mots de plusieurs locuteurs${where}.`,
    reordered: (where: Line): Line => line`elle change l’ordre du texte${where}.`,
    joinedOpenly: (where: Line): Line => line`« […] » y réunit des passages séparés${where}.`,
    joined: (where: Line): Line => line`elle réunit des passages séparés sans le dire${where}.`,
    cut: (where: Line): Line => line`des mots manquent sans « […] »${where}.`,
    notInOnePiece: (where: Line): Line => line`le texte n’est pas d’un seul tenant${where}.`,
    ambiguous: (places: number, where: Line): Line =>
      line`ces mots sont à ${places} endroits de l’article${where}.`,
    absent: 'ces mots n’y sont pas.',
  },

  /** Who speaks, against whoever the claim names. */
  callouts: {
    ownVoice: 'Attention : c’est l’article qui parle. Il ne cite personne pour ces mots.',
    ownVoiceNot: (claimed: string): string =>
      `Attention : c’est l’article qui parle, pas « ${claimed} ». Il ne cite personne pour ces mots.`,
    partlyOwnVoice: 'Attention : une partie de ces mots est la voix de l’article.',
    reported: 'Attention : l’article rapporte ces propos sans guillemets. Ce sont les mots de l’article.',
    confirmed: (names: Line): Line => line`Bien attribué à : ${names}.`,
    otherSpeaker: (claimed: string, names: Line): Line =>
      line`Attention : ces mots ne sont pas attribués à « ${claimed} », mais à : ${names}.`,
    severalSpeakers: (claimed: string, names: Line): Line =>
      line`Attention : ces mots ne sont pas tous de « ${claimed} ». Ils sont attribués à : ${names}.`,
    unknownName: (claimed: string): string => `« ${claimed} » n’apparaît pas dans l’article.`,
    choice: (claimed: string, names: Line): Line =>
      line`Est-ce « ${claimed} » ? L’article laisse le choix : ${names}.`,
    cannotSay: (claimed: string): string => `L’article ne permet pas de dire si « ${claimed} » parle ici.`,
  },

  /** What a change does to the sentence. */
  changes: {
    kinds: {
      'negation changed': 'La négation change',
      'number changed': 'Un nombre change',
      'date changed': 'Une date change',
      'name changed': 'Un nom change',
      'hedge changed': 'Une réserve change',
      'modality changed': 'Le degré de certitude ou d’obligation change',
      'scope changed': 'L’étendue change',
      'accent changed': 'Un accent fait un autre mot',
    } satisfies Record<ChangedKind, string>,
    changed: (what: string, before: Line, now: Line): Line =>
      line`${what} : ${before} dans l’article, ${now} dans la citation.`,
    removed: (what: string, words: Line, count: number): Line => line`${what} : ${removed(words, count)}.`,
    added: (what: string, words: Line, count: number): Line => line`${what} : ${added(words, count)}.`,
    negationRemoved: (words: Line, count: number): Line =>
      line`${theWord(count)} ${removed(words, count)} : la négation disparaît.`,
    negationAdded: (words: Line, count: number): Line =>
      line`${theWord(count)} ${added(words, count)} : une négation apparaît.`,
    hedgeRemoved: (words: Line): Line =>
      line`Une réserve disparaît : ${words}. La phrase devient plus affirmative.`,
    hedgeAdded: (words: Line): Line =>
      line`Une réserve apparaît : ${words}. La phrase devient moins affirmative.`,
    madeQuestion: 'Une affirmation de l’article est devenue une question.',
    madeStatement: 'Une question de l’article est devenue une affirmation.',
  },

  /** Each word-by-word difference; `where` is one of the first two. */
  differences: {
    after: (words: Line): Line => line`, après ${words}`,
    atStart: ', au début',
    replaced: (original: Line, words: Line, where: Line): Line =>
      line`Remplacé : ${original} par ${words}${where}`,
    removed: (original: Line, where: Line): Line => line`Retiré : ${original}${where}`,
    added: (words: Line, where: Line): Line => line`Ajouté : ${words}${where}`,
    omitted: (original: Line, where: Line): Line => line`Coupé : ${original}${where}`,
    leap: (where: Line): Line => line`Retour en arrière dans l’article${where}`,
    wordForWord: 'Mot à mot, de l’article à la citation :',
    doneToText: 'Ce qui a été fait au texte :',
    more: (count: number): string => `Et ${countOf(count, 'autre différence', 'autres différences')}.`,
  },

  characters: {
    kinds: {
      composition: 'accents codés autrement',
      space: 'espaces',
      apostrophe: 'apostrophes',
      'quotation mark': 'guillemets',
      dash: 'tirets',
      ellipsis: 'points de suspension',
      ligature: 'ligatures',
      invisible: 'caractères invisibles',
      case: 'majuscules',
      accent: 'accents',
      punctuation: 'ponctuation',
    } satisfies Record<CharacterKind, string>,
    only: (kinds: Line): Line => line`Seuls diffèrent : ${kinds}.`,
  },

  leftOut: (words: Line): Line => line`Laissé de côté : ${words}.`,
  trueText: 'Le texte de l’article :',
  piece: (number: number, of: number): string => `Morceau ${number} sur ${of} :`,
  place: (number: number, of: number): string => `Endroit ${number} sur ${of} :`,
  articlesWords: 'Sans guillemets : ce sont les mots de l’article.',
  compared: (passages: number, words: number): string =>
    `Comparé : tout l’article (${countOf(passages, 'passage')}, ${countOf(words, 'mot')}). Cela ne prouve pas que la phrase n’a jamais été prononcée.`,
  nearest: 'Le plus proche, qui n’est pas la même phrase :',

  /** Other articles that hold the claim. */
  elsewhere: {
    onlyThere: (count: number): string =>
      count === 1 ? 'Un autre article que je connais l’a :' : 'D’autres articles que je connais l’ont :',
    thereToo: (count: number): string =>
      count === 1
        ? 'Un autre article que je connais l’a aussi :'
        : 'D’autres articles que je connais l’ont aussi :',
    one: (verdict: string, title: string, id: string): string => `${verdict} : ${title} (${id})`,
    more: (count: number): string => `Et ${countOf(count, 'autre')}.`,
  },
};

function theWord(count: number): string {
  return count > 1 ? 'Les mots' : 'Le mot';
}

function removed(words: Line, count: number): Line {
  return line`${words} ${count > 1 ? 'ont été retirés' : 'a été retiré'}`;
}

function added(words: Line, count: number): Line {
  return line`${words} ${count > 1 ? 'ont été ajoutés' : 'a été ajouté'}`;
}
