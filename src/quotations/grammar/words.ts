import { civility, determiner } from '../lexicon.js';
import { isFiniteVerb, mayBeFiniteVerb } from '../reportingVerbs.js';
import type { Token } from './tokens.js';
import type { Item, Quoted } from './units.js';

export function wordAt(items: readonly Item[], index: number): Token | undefined {
  const item = items[index];
  return item?.kind === 'word' ? item : undefined;
}

export function isMark(items: readonly Item[], index: number, marks: string): boolean {
  const item = items[index];
  return item?.kind === 'mark' && marks.includes(item.form);
}

export function closingParenthesis(items: readonly Item[], open: number): number | undefined {
  for (let at = open + 1; at < items.length && at < open + 24; at += 1) {
    if (isMark(items, at, ')')) return at;
  }
  return undefined;
}

export function openingParenthesis(items: readonly Item[], close: number): number | undefined {
  for (let at = close - 1; at >= 0 && at > close - 24; at -= 1) if (isMark(items, at, '(')) return at;
  return undefined;
}

/** The plain prepositions that begin a complement; « de » is apart, since it ties a noun to its complement. */
const PREPOSITIONS = new Set(
  (
    'a au aux dans en sur sous vers chez par pour avec sans contre entre depuis pendant durant des lors apres ' +
    'avant devant derriere selon parmi malgre via hors outre envers suivant face dont jusque jusqu pres quant ' +
    'concernant suite grace des'
  ).split(' '),
);

const DE = new Set(['de', 'du', 'des', 'd']);

export function isPreposition(token: Token | undefined): boolean {
  // « des » is an article or « de » + « les »: only its place tells.
  if (token === undefined || token.exact === 'des') return token?.form === 'dès';
  // « a » is a verb and « A. » an initial: « à », or the capital that has lost its accent.
  if (token.exact === 'a') return token.form === 'à' || (token.isCapital && !token.isProper);
  return PREPOSITIONS.has(token.exact);
}

export function isDe(token: Token | undefined): boolean {
  return token !== undefined && DE.has(token.exact);
}

/** Words that open a clause or tie two, at which a noun phrase ends. */
const CLAUSE_WORDS = new Set(
  (
    'que qu qui quoi dont ou si quand lorsque lorsqu car mais donc or puisque puisqu comme parce tandis alors ' +
    'lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels ni ' +
    'afin tant quoique soit'
  ).split(' '),
);

export function opensClause(token: Token | undefined): boolean {
  if (token === undefined) return false;
  // « où » and « ou » are told by their accent: the conjunction joins nouns.
  if (token.exact === 'ou') return token.form === 'où';
  return CLAUSE_WORDS.has(token.exact);
}

/** Words of time that stand bare beside a noun phrase: « a déclaré lundi le maire », « le ministère hier ». */
const TIME = new Set(
  (
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui matin midi soir apres-midi " +
    'avant-hier janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre recemment'
  ).split(' '),
);

export function isTime(token: Token | undefined): boolean {
  return token !== undefined && TIME.has(token.exact);
}

/** Adverbs that slip in between a verb and its subject, or inside a verb. */
const ADVERBS = new Set(
  (
    'aussi egalement ensuite enfin encore deja toujours toutefois cependant pourtant alors ainsi plutot meme ' +
    'notamment surtout bien certes donc neanmoins puis bientot souvent parfois jamais pas plus point rien guere ' +
    'ailleurs tout trop tres tant peu fort ici la auparavant seulement outre ' +
    "longtemps vite tard tot sobrement mieux volontiers justement hier aujourd'hui desormais quasi"
  ).split(' '),
);

/** Nouns in « -ment » whose verb is rare, or that have none: « parlement », « élément ». */
const NOUNS_IN_MENT = new Set(
  (
    'parlement departement appartement reglement testament regiment aliment element instrument firmament complement ' +
    'supplement medicament arrondissement ciment sentiment batiment vetement document monument moment argument ' +
    'document fragment serment tourment segment ferment ligament filament etablissement evenement avenement amendement ' +
    'jugement rendement fondement logement abonnement rassemblement emplacement'
  ).split(' '),
);

/**
 * Adverbs in « -ment » are made of adjectives (« largement »), nouns of verbs (« changement », from « changer »): a
 * word whose beginning is a verb is a noun, but for the few that are both (« fermement »).
 */
export function isAdverb(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { form, exact } = token;
  if (ADVERBS.has(exact)) return form !== 'la';
  if (exact.length < 6 || !exact.endsWith('ment') || NOUNS_IN_MENT.has(exact)) return false;
  if (/(?:[ae]mment|ément|iennement)$/u.test(form) || /^(?:calm|ferm|brav|librem)e/u.test(exact)) return true;
  return !/(?:ss|nn|gn|ern|ang|oi)ement$/u.test(exact) && !mayBeFiniteVerb(form.slice(0, -'ment'.length));
}

/** What makes a noun of the form after it: « une porte », « son soutien ». */
const BEFORE_NOUN = new Set(
  'un une des du cette ces son sa ses de d au aux mon ma mes notre votre nos vos leurs cet'.split(' '),
);

/** Whether a verb that has a subject stands here: no noun after an article, no « A » that is « À » or an initial. */
export function isFiniteAt(items: readonly Item[], index: number): boolean {
  const token = wordAt(items, index);
  return token !== undefined && isFiniteVerb(token.form) && !isNounLike(items, index, token);
}

/** The same, for forms that are more often something else: « le maire demande », but not « la demande ». */
export function mayBeFiniteAt(items: readonly Item[], index: number): boolean {
  const token = wordAt(items, index);
  if (!token || isNounLike(items, index, token)) return false;
  // « L'accusé se tasse »: a word that no list has is a verb after « se ».
  if (
    /^(?:se|s|ne|n)$/u.test(wordAt(items, index - 1)?.form ?? '') &&
    /(?:e|ent|it|ait|aient|a|ont|èrent)$/u.test(token.form) &&
    token.form.length > 2
  )
    return true;
  if (!mayBeFiniteVerb(token.form)) return false;
  return isFiniteVerb(token.form) || !/^(?:le|la|l|les|ce)$/u.test(wordAt(items, index - 1)?.form ?? '');
}

function isNounLike(items: readonly Item[], index: number, token: Token): boolean {
  if (token.isCapital && !isSentenceStart(items, index)) return true;
  const before = wordAt(items, index - 1);
  if (before === undefined || before.isHung) return false;
  // « la jeune pousse », « la grande marche »
  // « se tasse », « n'en démord »: only verbs follow these pronouns; the caller knows them as such.
  const isAdjective =
    /^(?:jeune|petit|petite|grand|grande|nouveau|nouvelle|premier|premiere|autre|vieux|vieille|bon|bonne)s?$/u.test(
      before.exact,
    );
  return (
    BEFORE_NOUN.has(before.exact) ||
    (isAdjective && determiner(wordAt(items, index - 2)?.exact ?? '') !== undefined)
  );
}

/** Whether a capital at this place may belong to the sentence rather than to the word. */
export function isSentenceStart(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  return before === undefined || (before.kind === 'mark' && '.!?…:-–—•*#'.includes(before.form));
}

/** Whether a sentence ends at this item, seen from the narrator: not the stop of « M. » or « J. ». */
export function endsSentence(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item?.kind !== 'mark' || !'.!?…'.includes(item.form)) return false;
  const before = wordAt(items, index - 1);
  if (
    before &&
    item.form === '.' &&
    (civility(before.exact) || (before.isCapital && before.form.length === 1))
  )
    return false;
  const after = items[index + 1];
  return (
    after === undefined ||
    after.kind === 'quoted' ||
    (after.kind === 'word' && after.isCapital) ||
    after.kind === 'mark'
  );
}

/** Nouns and adjectives that end like infinitives. */
const NOT_INFINITIVE = new Set(
  (
    'hier mer fer cher amer hiver enfer ouvrier danger etranger boulanger berger verger passager messager leader manager ' +
    'concert univers revers avoir_ pouvoir_ soir espoir miroir tiroir noir loisir plaisir desir avenir souvenir_ cuir tir ' +
    'moindre super hamburger poster reporter designer janvier fevrier cancer dollar'
  ).split(' '),
);

/** « dernier », « quartier », « policier » are nouns; « modifier », « négocier », « oublier » are verbs. */
const VERB_IN_IER =
  /(?:[^n]fier|ocier|récier|éficier|ercier|icencier|oublier|publier|étudier|[^x]crier|nier|lier|trier|plier|marier|copier|varier|dédier|édier|envier|parier|initier|concilier|supplier|contrarier|sacrifier|justifier|apparier)$/u;

const VERB_IN_RE =
  /(?:[aeo]ndre|rdre|[^é]ttre|battre|[ao]ître|aitre|[lrd]ire|[^sp]crire|nduire|struire|uire|croire|boire|faire|plaire|taire|traire|vivre|suivre|rompre|vaincre|clure|naindre|indre|soudre|être|moudre)$/u;

const NOUN_IN_RE = /(?:affaire|salaire|militaire|ordre|ndaire|ulaire|taire|stoire|ctoire)$/u;

/** Whether a word has the form of an infinitive: « clarifier », but not « dernier ». */
export function looksInfinitive({ form, exact, isCapital }: Token): boolean {
  if (form.length < 4 || isCapital || NOT_INFINITIVE.has(exact)) return false;
  if (form.endsWith('re'))
    return VERB_IN_RE.test(form) && (!NOUN_IN_RE.test(form) || /^(?:se )?(?:taire|faire)$/u.test(form));
  if (form.endsWith('ier')) return VERB_IN_IER.test(form);
  return /(?:er|ir|oir)$/u.test(form);
}

/** Words that may stand between a subject and its verb, or hang on the verb, without being either. */
export const BESIDE_VERB = new Set('me m te t se s nous vous le la l les lui leur y en ne n'.split(' '));

/** Whether a finite verb comes next, past its pronouns and adverbs. */
export function finiteSoon(items: readonly Item[], from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    const token = wordAt(items, at);
    if (!token) return false;
    if (isFiniteAt(items, at) || mayBeFiniteAt(items, at)) return true;
    if (!(BESIDE_VERB.has(token.form) || isAdverb(token))) return false;
  }
  return false;
}

/** « la LFP « condamne… » »: the marks open on the verb of the sentence. */
export function opensWithVerb({ inside }: Quoted): boolean {
  const first = inside.find((token) => !/^(?:ne|n|se|s|y|en|l|le|la|les)$/u.test(token.form));
  return first !== undefined && !first.isCapital && isFiniteVerb(first.form);
}
