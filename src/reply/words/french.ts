import type { Page, Snippet } from '../answer.js';
import { enumerate, line } from '../line.js';
import type { Line } from '../reply.js';
import { type CountOfKind, countOf, datesIn } from './counts.js';
import { frenchDebates } from './frenchDebates.js';
import { frenchDiscord } from './frenchDiscord.js';
import { frenchVerdicts } from './frenchVerdicts.js';

/** Our French sentences, typed with plain spaces: `typeset` sets them when they are shown. */
export const french = {
  language: 'fr' as const,

  quoted: (...pieces: readonly (string | Snippet)[]): Line => line`« ${pieces} »`,
  and: (items: readonly Line[]): Line => enumerate(items, ' et '),
  or: (items: readonly Line[]): Line => enumerate(items, ' ou '),
  /** « a ou b ou c »: each may be meant. */
  alternatives: (items: readonly Line[]): Line => enumerate(items, ' ou ', ' ou '),
  others: (count: number): string => others(count),
  andOthers: (shown: Line, count: number): Line => line`${shown} et ${others(count)}`,
  /** What comes next is said right after. */
  announced: (what: Line): Line => line`${what} :`,
  date: (published: string): string => dates(published).replace(/^1 /u, '1er '),
  pageOf: (page: Page): string => pageOf(page),

  actions: {
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    readAround: 'Lire autour',
    contents: 'Ce que contient l’article',
    previousPassage: 'Passage précédent',
    nextPassage: 'Passage suivant',
    readStart: 'Lire le début',
    whoSpeaks: 'Qui parle, et combien',
    theirSpeech: 'Ses paroles',
    verifyElsewhere: 'Vérifier dans l’autre article',
    whyThis: 'Pourquoi ce passage ?',
    why: (number: number): string => `Pourquoi § ${number} ?`,
  },

  passages: {
    found: (total: number, typed: string, page: Page): string =>
      `${countOf(total, 'passage')} pour « ${typed} »${onPage(page)} :`,
    /** @param who whose voice answers; empty for the article's own */
    answer: (number: number, who: Line): Line => line`Réponse, § ${number}${inBrackets(who)} :`,
    nearest: (number: number, who: Line): Line =>
      line`Pas de réponse sûre. Le plus proche, § ${number}${inBrackets(who)} :`,
    answering: (words: Line): Line => line`Ce qui répond : ${words}.`,
    seeAlso: (count: number): string => (count > 1 ? 'Voir aussi ces passages :' : 'Voir aussi ce passage :'),
    one: (number: number, total: number): string => `Passage § ${number} sur ${total} :`,
    before: 'Juste avant :',
    after: 'Juste après :',
  },

  absence: {
    nothing: 'L’article n’en parle pas.',
    apart: 'Aucun passage ne réunit ces mots comme demandé.',
    searched: (passages: number, words: Line): Line =>
      line`Cherché dans tout l’article (${countOf(passages, 'passage')}) : ${words}.`,
    noWord: (typed: string): string => `« ${typed} » ne contient aucun mot à chercher.`,
  },

  /** What became of the words that were looked for. */
  words: {
    readAs: (typed: string, read: Line): Line => line`« ${typed} » lu comme ${read}.`,
    relatedTo: (typed: string, related: Line): Line => line`« ${typed} » rapproché de ${related}.`,
    absent: (count: number, words: Line): Line =>
      line`${count > 1 ? 'Absents' : 'Absent'} de l’article : ${words}.`,
    notAllInPassage: 'Ce passage ne réunit pas tous les mots de la question.',
    notAllInStatement: 'Cette parole ne réunit pas tous les mots de la question.',
    nowhere: (count: number, words: Line): Line =>
      line`${count > 1 ? 'N’apparaissent' : 'N’apparaît'} nulle part dans l’article : ${words}.`,
    apart: (count: number, words: Line): Line =>
      line`${count > 1 ? 'S’y trouvent' : 'S’y trouve'}, mais sans le reste : ${words}.`,
    alike: (words: Line): Line => line`Mots de l’article qui ressemblent : ${words}.`,
    outside: (words: Line): Line => line`Hors des passages (questions aux lecteurs, renvois) : ${words}.`,
    inTitle: (words: Line): Line => line`Dans le titre seulement : ${words}.`,
    inside: (typed: string, longer: Line): Line => line`« ${typed} » n’est qu’à l’intérieur de ${longer}.`,
  },

  /** Whose voice words are, and how sure that is. */
  voices: {
    classes: {
      quoted: 'parole citée',
      reported: 'parole rapportée',
      inferred: 'déduit du contexte',
      unattributed: 'non attribuable',
    },
    inferredWithoutMarks: 'déduit du contexte, sans guillemets',
    unnamed: 'une voix non nommée',
    nobodyNamed: 'non attribuable, l’article ne nomme personne',
    cannotChoose: (names: Line): Line => line`${names}, l’article ne permet pas de choisir`,
    article: 'voix de l’article',
    articleItself: 'l’article lui-même',
    ownVoice: 'Voix de l’article.',
    rest: 'Le reste : voix de l’article.',
    speaking: (who: Line): Line => line`Qui parle : ${who}.`,
    others: (names: Line): Line => line`Autres voix ici : ${names}.`,
    /** @param beginnings how each stretch begins, for a few of them */
    of: (beginnings: readonly Line[], isMore: boolean, who: Line): Line =>
      isMore
        ? line`${enumerate(beginnings, ', ')}, etc. : ${who}.`
        : line`${french.and(beginnings)} : ${who}.`,
    evidence: (proof: Line): Line => line`Preuve : ${proof}.`,
    evidenceFor: (proof: Line, name: Line): Line => line`Preuve : ${proof}, déduit de ${name}.`,
    evidenceReferring: (proof: Line, mention: Line, name: Line): Line =>
      line`Preuve : ${proof}, où ${mention} renvoie à ${name}.`,
    inferredFrom: (name: Line): Line => line`Déduit de ${name}.`,
    refersTo: (mention: Line, name: Line, place: string): Line =>
      line`${mention} renvoie à ${name}${place} :`,
    inferredFromHere: (name: Line, place: string): Line => line`Déduit de ${name}${place} :`,
    inferredFromNothing: 'Déduit du contexte : aucun mot de l’article ne le dit.',
  },

  /** Who said some words, what someone says, who speaks. */
  speech: {
    openings: {
      phrase: 'Qui le dit : ',
      sure: 'Qui en parle : ',
      unsure: 'Personne ne le dit ainsi. Le plus proche : ',
    },
    sayers: (names: Line, total: number, page: Page): Line => line`${names} (${statements(total, page)})`,
    narrated: (number: number): string =>
      `C’est l’article qui le dit, § ${number} : il ne cite personne pour ces mots.`,
    nothingBy: (names: Line): Line => line`Rien de tel chez ${names}.`,
    nobody: 'Personne ne dit cela dans l’article.',
    compared: (count: number, words: Line): Line =>
      line`Comparé : ${countOf(count, 'parole')} de l’article, avec ${words}.`,
    comparedOf: (count: number, names: Line, words: Line): Line =>
      line`Comparé : ${countOf(count, 'parole')} de ${names}, avec ${words}.`,
    whoSaysSo: (names: Line): Line => line`Qui en parle : ${names}.`,
    whoSpeaks: (names: Line): Line => line`Qui parle dans l’article : ${names}.`,
    ownVoice: 'Voix de l’article, sans guillemets :',
    /** @param uncertain how many of these they may have said, or someone else */
    of: (names: Line, subject: string | undefined, total: number, page: Page, uncertain: number): Line => {
      const about = subject === undefined ? '' : `, sur « ${subject} »`;
      return line`${names}${about} (${statements(total, page)}${doubtful(total, uncertain)}) :`;
    },
    nearest: (heading: Line): Line => line`Rien d’aussi précis. Le plus proche : ${heading}`,
    nobodyQuoted: 'L’article ne cite personne.',
    speakers: (speakers: number, total: number, page: Page): string =>
      `${voices(speakers)} dans l’article, ${countOf(total, 'parole')}${onPage(page)} :`,
    tally: (name: Line, total: number, kinds: readonly CountOfKind[]): Line => {
      const [only, other] = kinds;
      if (only && !other) {
        const kind = KINDS[only.kind];
        return line`${name} : ${countOf(total, `parole ${kind}`, `paroles ${kind}s`)}`;
      }
      const parts = kinds.map(({ kind, count }) => countOf(count, KINDS[kind])).join(', ');
      return line`${name} : ${countOf(total, 'parole')} (${parts})`;
    },
    unattributed: (count: number): string => `Non attribuables : ${countOf(count, 'parole')}`,
    unheard: (typed: string): string => `« ${typed} » ne parle pas dans l’article.`,
    namedWithoutSpeech: 'Ce nom s’y trouve, mais sans parole :',
    notNamed: 'Ce nom ne s’y trouve nulle part.',
  },

  verdicts: frenchVerdicts,
  discord: frenchDiscord,
  debates: frenchDebates,

  article: {
    source: (outlet: string | undefined, date: string | undefined): string =>
      `Source : ${outlet ?? 'média inconnu'}, ${date ?? 'date inconnue'}`,
    by: (authors: readonly string[]): string => `Par ${authors.join(', ')}`,
    address: (url: string): string => `Adresse : ${url}`,
    size: (passages: number, sentences: number, characters: number): string =>
      `Texte : ${countOf(passages, 'passage')}, ${countOf(sentences, 'phrase')}, ${characters.toLocaleString('fr')} caractères`,
    /** @param names those who speak most, each with how often */
    voices: (count: number, names: readonly Line[]): Line =>
      names.length === count
        ? line`${voices(count)} : ${french.and(names)}`
        : line`${voices(count)} : ${enumerate(names, ', ')}, etc.`,
    version: (version: string): string => `Version : ${version}`,
    questions: 'Questions que l’article pose à ses lecteurs :',
    damage: 'Texte abîmé, gardé tel quel :',
    times: (note: string, count: number): string => (count > 1 ? `${note} (${count} fois)` : note),
  },

  articles: {
    known: (page: Page): string => `Articles connus${onPage(page)} :`,
    size: (passages: number): string => countOf(passages, 'passage'),
    one: (facts: readonly string[]): string => facts.join(' ; '),
    current: 'article en cours',
    refused: 'Fichiers refusés :',
    moreRefused: (count: number): string => `Et ${others(count)} : npm run corpus les dit tous.`,
  },

  /** What is answered to someone who asks nothing. */
  chat: {
    greeting: 'Bonjour ! Posez-moi une question sur l’article.',
    thanks: 'Avec plaisir !',
    unclear: 'Je n’ai pas compris. Posez une question entière sur l’article, ou tapez /aide.',
    toTryAgain: 'À essayer encore :',
  },

  /** Why a passage stands where it does; `search/weights.ts` has what each feature counts for. */
  why: {
    rank: (number: number, rank: number, passages: number, typed: string, score: number): string =>
      `§ ${number} : ${rank === 1 ? '1er' : `${rank}e`} des ${countOf(passages, 'passage')} pour « ${typed} », avec ${pointsIn(score)} :`,
    notFound: (number: number, typed: string): string =>
      `§ ${number} n’a aucun mot de « ${typed} » : il n’est pas parmi les passages trouvés.`,
    word: (typed: string | undefined, points: number, parts: readonly string[]): string =>
      `${typed === undefined ? 'Débuts de mots et sigles' : `« ${typed} »`} : ${pointsIn(points)} (${parts.join(', ')})`,
    others: (points: number): string => `Les autres mots : ${pointsIn(points)}`,
    part: (feature: string, points: number): string => `${feature} ${points.toLocaleString('fr')}`,
    features: {
      stem: 'même racine',
      exact: 'mot tel quel',
      family: 'même famille de mots',
      pair: 'mots côte à côte',
      spelling: 'lettres communes',
      article: 'mot dont parle l’article',
      neighbours: 'passages voisins',
    },
    readings: {
      typo: 'faute de frappe corrigée',
      part: 'partie du mot',
      'spelled out': 'sigle lu en toutes lettres',
      prefix: 'début de mot',
    },
    meaning:
      'Ces points ne servent qu’à classer les passages entre eux : ils ne disent pas qu’une réponse est juste. La même recherche donne toujours les mêmes.',
  },

  suggestions: {
    statements: (count: number): string => countOf(count, 'parole'),
  },

  chosen: {
    everywhere: (title: string): string => `Article en cours : ${title}`,
    inChannel: (title: string): string => `Article en cours dans ce salon : ${title}`,
    howToChange: 'Une réponse garde l’article sur lequel elle a été faite, même si vous en changez.',
  },

  help: {
    opening: 'Posez une question en français, ou tapez une commande.',
    current: (title: string): string => `Article en cours : ${title}`,
    usage: (usage: string, description: string): string => `${usage} : ${description}`,
    howSure: 'Comment sait-on qui parle ?',
    classes: [
      'Parole citée : des mots entre guillemets, et l’article dit de qui.',
      'Parole rapportée : ce que quelqu’un a dit, avec les mots de l’article.',
      'Déduit du contexte : le nom n’est pas dans la phrase ; ce qui le donne est montré.',
      'Non attribuable : l’article ne permet de nommer personne, ou laisse le choix.',
    ],
    toTry: 'À essayer :',
  },

  /** What a reader should know of the article's words; declared damage comes with a sentence of its own. */
  notes: {
    damaged: (note: string): string => `Texte abîmé : ${note}`,
    damage: {
      glued: 'Deux phrases sont collées : un saut de paragraphe s’est perdu.',
      'unmatched mark': 'Un guillemet n’a pas son pendant.',
      'empty quotation': 'Une citation est vide : ses mots se sont perdus.',
      'broken character': 'Un caractère est illisible.',
    },
    insideQuotation: 'Cet extrait commence à l’intérieur d’une citation.',
  },

  /** What is wrong with a request, and what to do about it. */
  problems: {
    /** A command line that cannot be read: the sentence of the one who reads it. */
    usage: (sentence: string) => ({ problem: sentence, advice: '' }),
    noSuchArticle: (name: string) => ({
      problem: `Aucun article ne s’appelle « ${name} ».`,
      advice: 'Voyez les noms avec /article liste.',
    }),
    noSuchPage: (asked: string, pages: number) => ({
      problem: `La page ${asked} n’existe pas.`,
      advice: pages === 1 ? 'Il n’y a qu’une page.' : `Choisissez une page de 1 à ${pages}.`,
    }),
    noSuchPassage: (asked: string, passages: number) => ({
      problem: `Le passage § ${asked} n’existe pas.`,
      advice: passages === 1 ? 'L’article n’a qu’un passage, § 1.' : `L’article va de § 1 à § ${passages}.`,
    }),
    nothingToExplain: () => ({
      problem: 'Il manque la question ou les mots cherchés.',
      advice: 'Par exemple : /pourquoi 4 --mots traité',
    }),
    noWord: () => ({
      problem: 'Il manque un mot à chercher.',
      advice: 'Par exemple : /chercher traité -Poutine',
    }),
    onlyExclusions: () => ({
      problem: 'Il manque un mot à chercher : -mot ne fait qu’écarter.',
      advice: 'Par exemple : /chercher traité -Poutine',
    }),
    noQuestion: () => ({
      problem: 'Il manque une question.',
      advice: 'Par exemple : /question qui a parlé d’extradition ?',
    }),
    noStatement: () => ({
      problem: 'Il manque les mots à retrouver.',
      advice: 'Par exemple : /qui-a-dit extradition',
    }),
    noClaim: () => ({
      problem: 'Il manque une citation à vérifier.',
      advice: 'Par exemple : /verifier Poutine a dit « … »',
    }),
    claimTooLong: (characters: number, most: number) => ({
      problem: `La citation est trop longue : ${characters.toLocaleString('fr')} caractères.`,
      advice: `Collez-en ${most.toLocaleString('fr')} au plus.`,
    }),
  },
};

const dates = datesIn('fr');

const KINDS: Readonly<Record<CountOfKind['kind'], string>> = {
  quoted: 'citée',
  reported: 'rapportée',
  inferred: 'déduite',
};

function pointsIn(points: number): string {
  return `${points.toLocaleString('fr')} ${points === 1 ? 'point' : 'points'}`;
}

function others(count: number): string {
  return countOf(count, 'autre');
}

function voices(count: number): string {
  return countOf(count, 'voix', 'voix');
}

function pageOf({ number, of }: Page): string {
  return `page ${number} sur ${of}`;
}

function onPage(page: Page): string {
  return page.of > 1 ? ` (${pageOf(page)})` : '';
}

function inBrackets(words: Line): Line {
  return words === '' ? '' : line` (${words})`;
}

function statements(total: number, page: Page): string {
  return `${countOf(total, 'parole')}${page.of > 1 ? `, ${pageOf(page)}` : ''}`;
}

function doubtful(total: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return total === 1 ? ', incertaine' : `, dont ${countOf(uncertain, 'incertaine')}`;
}
