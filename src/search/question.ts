import { analyse, type Word } from '../french/analyse.js';
import { foldPhrase } from '../french/characters.js';

/** What a question asks for, which tells what an answering sentence should hold. */
export type QuestionKind =
  | 'qui'
  | 'quand'
  | 'où'
  | 'combien'
  | 'pourquoi'
  | 'comment'
  | 'quoi'
  | 'oui ou non'
  | 'mots';

export interface Question {
  readonly typed: string;
  readonly kind: QuestionKind;
  /** Every word, for the ranking; those that only frame the question count as function words. */
  readonly words: readonly Word[];
  /** The words that say what the question is about; an answer must account for them. */
  readonly content: readonly Word[];
  /** « Qui est X ? », « Qu'est-ce que X ? », « Que signifie X ? »: it asks what its words name. */
  readonly isDefinition: boolean;
  /** « De quoi parle l'article ? », « Qui l'a écrit ? »: it asks for nothing that the text itself tells. */
  readonly isAboutArticle: boolean;
}

const PREPOSITION =
  "(?:(?:a|avec|chez|contre|d'apres|dans|de|depuis|des|durant|en|entre|jusqu'a|par|pendant|pour|selon|sous|sur|vers) )";
/** « dans quelle », « quel est le », « quels étaient ses »: all that may come before the noun that « quel » governs. */
const QUEL = `${PREPOSITION}?quel(?:le)?s? (?:(?:est|sont|etai(?:t|ent)|fut|furent|sera|seront|a ete) )?(?:(?:l[ea]s?|sa|son|ses|leurs?) |l')?`;
const quel = (nouns: string): string => `\\b${QUEL}(?:${nouns})[sx]?\\b`;
/** A question word that asks: at the beginning, after a preposition or « c'est », or at the end; else it may only join. */
const asking = (word: string): string =>
  `(?:^|\\b(?:d'|jusqu'|${PREPOSITION}|c'est ))${word}\\b|\\b${word}(?: ca)? ?\\?*$`;

/**
 * One row a kind. The pattern that matches earliest in the folded question decides, and the first row among
 * equals: « Que fait la Russie quand on l'accuse ? » asks « que ».
 */
const KINDS: readonly (readonly [QuestionKind, RegExp])[] = (
  [
    ['quoi', 'comment (?:appelle|nomme)-t-on\\b'],
    ['qui', "comment (?:s'appel|se nomm)"],
    [
      'combien',
      '\\bcombien\\b',
      quel(
        'nombre|montant|pourcentage|prix|cout|age|taux|part|proportion|somme|duree|taille|distance|population|superficie|chiffre|quantite|poids|hauteur|longueur|largeur|vitesse|temperature',
      ),
    ],
    [
      'quand',
      asking('quand'),
      quel('date|annee|jour|moment|epoque|heure|periode|siecle|mois|saison|decennie'),
    ],
    [
      'pourquoi',
      '\\bpourquoi\\b|\\bpour quoi\\b|\\ba cause de qu(?:oi|i)\\b',
      quel('raison|motif|cause|but|objectif|motivation'),
    ],
    ['comment', '\\bcomment\\b', quel('maniere|facon|moyen')],
    ['où', asking('ou'), quel('pays|ville|village|lieu|endroit|region|continent|departement|quartier|rue')],
    [
      'qui',
      asking('qui'),
      quel(
        'homme|femme|personne|personnage|personnalite|ministre|presidente?|dirigeante?|directeur|directrice|auteur|autrice|responsable|chef|roi|reine|groupe|entreprise|societe|organisation|organisme|nom',
      ),
    ],
    [
      'quoi',
      "^(?:[a-z]{1,6} )?(?:qu'|que\\b|quel(?:le)?s?\\b|lequel|laquelle|lesquel)|\\bquoi\\b|\\bquel(?:le)?s? ",
    ],
    ['oui ou non', "^est-ce (?:que |qu')|(?<!rendez)-(?:t-)?(?:ils?|elles?|on|ce|vous|tu|nous)\\b"],
  ] as const
).map(([kind, ...patterns]) => [kind, new RegExp(patterns.join('|'), 'u')]);

/** What may come before the question itself: greetings, « et », « selon l'article », « sait-on », « peux-tu me dire ». */
const OPENING = new RegExp(
  `^(?:(?:${[
    "bonjour|bonsoir|salut|merci|svp|stp|s'il (?:vous|te) plait|et|mais|alors|donc|au fait",
    "(?:selon|d'apres|dans) (?:l'article|cet article|le texte|vous|toi)|a (?:ton|votre) avis",
    '(?:est-ce (?:que |qu.))?(?:on |tu |vous )?(?:sait|sais|savez)(?:-(?:on|tu|vous))?',
    '(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourrait|pourriez)(?:-(?:tu|vous|on))? (?:me |nous )?(?:dire|savoir|expliquer|preciser)',
    "dis|dites|(?:dis|dites)-(?:moi|nous)|je (?:veux|voudrais|cherche a) savoir|j'aimerais savoir|je me demande",
  ].join('|')})(?![a-z'-])[ ,:!.]*)+`,
  'u',
);

/**
 * Words that frame a question about an article without being its subject: « que dit l'article de… »,
 * « est-il question de… », « a eu lieu ».
 */
const FRAME = new Set(
  (
    'article articles texte journal dit dire disent parle parler parlent evoque explique expliquer preciser ' +
    'mentionne question propos sujet existe agit signifie signifier appelle lieu sait sais savez savoir peux peut ' +
    'pouvez doit faire fait font faites fera feront ferait faisait faisaient fit sert donne trouve trouver situe ' +
    'situee situes situent consiste passe passee passes voudrais aimerais svp stp plait merci bonjour bonsoir salut ' +
    'va vont aller allait ira iront veut veulent vouloir voulait voulaient pense pensent penser resume resumer'
  ).split(' '),
);

/** Nouns that name the type of the answer when « quel » governs them: « quelle ville », « quel est le nom de ». */
const ANSWER_TYPES = new Set(
  (
    'ville village pays lieu endroit region continent departement quartier rue ' +
    'type sorte genre espece forme categorie nature point ' +
    'periode epoque moment date annee mois jour heure siecle saison decennie ' +
    'personne personnage personnalite individu homme femme gens nom prenom ' +
    'nombre quantite montant somme pourcentage taux proportion chiffre ' +
    'raison motif cause but maniere facon moyen nationalite langue couleur metier profession domaine secteur'
  ).split(' '),
);
const QUEL_FORMS = new Set(['quel', 'quelle', 'quels', 'quelles']);
/** The most function words between « quel » and its noun: « quels ont été les ». */
const MOST_BETWEEN = 3;

const ARTICLE_NAMES = new Set(['article', 'texte', 'papier']);
/** What is asked about an article that the article does not tell of itself: « qui a écrit cet article ? » */
const ARTICLE_FACTS = new Set(
  (
    'papier ecrit ecrire redige signe auteur auteurs autrice journaliste publie publication paru parution date ' +
    'source media titre long longueur passages phrases mots'
  ).split(' '),
);

/** Reads a question typed in French, with or without accents, capitals or question mark. Any text will do. */
export function readQuestion(typed: string): Question {
  const analysed = analyse(typed);
  const governed = governedByQuel(analysed);
  const namesArticle = analysed.some((word) => ARTICLE_NAMES.has(word.exact));
  const isFrame = (word: Word): boolean =>
    FRAME.has(word.exact) || governed.has(word) || (namesArticle && ARTICLE_FACTS.has(word.exact));
  const words = analysed.map((word) => (isFrame(word) ? { ...word, isFunctionWord: true } : word));
  const content = words.filter((word) => !word.isFunctionWord);
  const kind = kindOf(typed) ?? (typed.includes('?') && content.length > 1 ? 'oui ou non' : 'mots');
  if (content.length > 0)
    return { typed, kind, words, content, isDefinition: isDefinition(typed), isAboutArticle: false };
  // « Quelle ville ? », « De quoi parle l'article ? »: the frame is all there is.
  const said = analysed.filter((word) => !word.isFunctionWord);
  return { typed, kind, words: analysed, content: said, isDefinition: false, isAboutArticle: true };
}

const DEFINITION =
  /^(?:qu'est[- ]ce que? (?:l[ea]s? |l'|une? |c'est (?:que )?)?|qui (?:est|sont|etait|etaient) (?:l[ea]s? |l')?|(?:c'est )?quoi (?:l[ea]s? |l'|une? )?|que (?:signifie(?:nt)?|veut dire) (?:l[ea]s? |l')?)(?:[^ ]+ ?){1,4}\??$/u;

function isDefinition(typed: string): boolean {
  return DEFINITION.test(foldPhrase(typed).replace(/\s+/gu, ' ').trim().replace(OPENING, ''));
}

/** The kind that the earliest question word tells, if there is one. */
function kindOf(typed: string): QuestionKind | undefined {
  const question = foldPhrase(typed)
    .replace(/["«»“”]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(OPENING, '');
  let earliest = Number.POSITIVE_INFINITY;
  let kind: QuestionKind | undefined;
  for (const [candidate, pattern] of KINDS) {
    const at = question.search(pattern);
    if (at < 0 || at >= earliest) continue;
    earliest = at;
    kind = candidate;
  }
  return kind;
}

/** The nouns that only name the type of the answer, alone after « quel » or after one adjective. */
function governedByQuel(words: readonly Word[]): ReadonlySet<Word> {
  const governed = new Set<Word>();
  for (const [index, word] of words.entries()) {
    if (!QUEL_FORMS.has(word.exact)) continue;
    const after = words.slice(index + 1, index + 3 + MOST_BETWEEN);
    const first = after.findIndex((one) => !one.isFunctionWord);
    if (first < 0 || first > MOST_BETWEEN) continue;
    const noun = after.slice(first, first + 2).find((one) => !one.isFunctionWord && isAnswerType(one));
    if (noun) governed.add(noun);
  }
  return governed;
}

function isAnswerType({ exact }: Word): boolean {
  return ANSWER_TYPES.has(exact) || ANSWER_TYPES.has(exact.replace(/[sx]$/u, ''));
}
