import { analyse, type Word } from '../french/analyse.js';
import { fold } from '../french/characters.js';

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
  /** Every word, for the ranking. */
  readonly words: readonly Word[];
  /** The words that say what the question is about; an answer must account for them. */
  readonly content: readonly Word[];
}

/** One row a kind: the first pattern that matches the folded question decides. */
const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'combien',
    /\bcombien\b|\bquel(?:le)?s? (?:est |sont |etait |etaient )?(?:le |la |les |son |sa |leur )?(?:nombre|montant|pourcentage|prix|cout|age|taux|part|proportion|somme|duree|taille|distance|population|superficie|chiffre)\b/u,
  ],
  [
    'quand',
    /\bquand\b|\b(?:a|de|depuis|en|jusqu'a|pour) quel(?:le)?s? (?:date|annee|jour|moment|epoque|heure|periode|siecle|mois)\b|^quel(?:le)? (?:est |etait )?(?:la |l')?(?:date|annee|jour|heure)\b/u,
  ],
  [
    'pourquoi',
    /\bpourquoi\b|\b(?:pour|en) quel(?:le)?s? (?:raison|motif|cause|but)s?\b|\ba cause de qu(?:oi|i)\b|^quel(?:le)?s? (?:est |sont )?(?:la |les |le )?(?:raison|cause|motif|but|objectif)s?\b/u,
  ],
  ['comment', /\bcomment\b|\bde quelle (?:maniere|facon)\b|\bpar quels? moyens?\b/u],
  [
    'où',
    /(?:^|\bd')ou\b|\b(?:dans|a|de|vers|en|sur) quel(?:le)?s? (?:pays|ville|lieu|endroit|region|continent|departement|etat|quartier|rue)s?\b|^quel(?:le)? (?:pays|ville|region|lieu)\b/u,
  ],
  [
    'qui',
    /\bqui est-ce qui\b|(?:^|\b(?:a|de|par|avec|pour|chez|contre|selon|d'apres|c'est) )qui\b|^quel(?:le)?s? (?:est |sont |etait |fut )?(?:le |la |les |l')?(?:homme|femme|personne|ministre|president|presidente|dirigeant|dirigeante|directeur|directrice|auteur|responsable|chef|roi|reine|groupe|entreprise|organisation|nom)s?\b/u,
  ],
  ['quoi', /^(?:\w{1,6} )?(?:qu'|que\b|quoi\b|quel(?:le)?s?\b|lequel|laquelle|lesquel)|\bquoi\b/u],
  ['oui ou non', /^est-ce (?:que|qu')|-(?:t-)?(?:il|elle|ils|elles|on)\b/u],
];

/**
 * Words that frame a question about an article without being its subject: « que dit l'article de… »,
 * « est-il question de… », « a eu lieu ».
 */
const FRAME = new Set(
  (
    'article articles texte journal auteur dit dire disent parle parler parlent evoque explique expliquer mentionne ' +
    'question propos sujet existe agit signifie signifier appelle lieu eu est-ce sait savoir peux peut pouvez ' +
    'doit faire fait font faites sert moment date annee jour raison raisons maniere facon nombre endroit donne ' +
    'trouve trouver quoi svp stp merci bonjour'
  ).split(' '),
);

/** Reads a question typed in French, with or without accents, capitals or question mark. Any text will do. */
export function readQuestion(typed: string): Question {
  const folded = fold(typed).replaceAll('’', "'").trim();
  const isBare =
    !/[?]/u.test(typed) &&
    !/^(?:qu|ou\b|est-ce|comment|combien|pourquoi|a quel|de quel|dans quel|en quel)/u.test(folded);
  const kind = isBare ? kindOf(folded, 'mots') : kindOf(folded, 'oui ou non');
  const words = analyse(typed);
  const content = words.filter((word) => !word.isFunctionWord && !FRAME.has(word.exact));
  return {
    typed,
    kind,
    words,
    content: content.length > 0 ? content : words.filter((word) => !word.isFunctionWord),
  };
}

function kindOf(folded: string, otherwise: QuestionKind): QuestionKind {
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? otherwise;
}
