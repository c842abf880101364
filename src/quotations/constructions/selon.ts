import type { Mention, Stretch } from '../grammar/mention.js';
import { contractedPhrase, opensPhrase, phraseFrom } from '../grammar/nounPhrases.js';
import { nounOf } from '../grammar/nouns.js';
import { pronounAt, stressedPronoun } from '../grammar/pronouns.js';
import type { Item } from '../grammar/units.js';
import { isDe, isMark, wordAt } from '../grammar/words.js';
import { determiner } from '../lexicon.js';

/** « selon X », « d'après X », « de l'aveu de X »: words that hand the clause over to someone. */
export interface SelonPhrase {
  readonly cue: Stretch;
  readonly mention: Mention;
  /** The last item of the phrase. */
  readonly last: number;
  /** « pour X » reports only at the head of its clause: elsewhere it is a purpose. */
  readonly opensOnly: boolean;
}

/** What « selon » is followed by when it tells a manner, a rule or a measure, not a speaker. */
const RULES = new Set(
  (
    'regle regles loi lois decret decrets article articles code reglement norme normes critere criteres modalite ' +
    'modalites mesure mesures procedure procedures principe principes usage usages tradition calendrier cas besoin ' +
    'besoins methode modele age taille poids niveau situation circonstances conditions condition disponibilite ' +
    'disponibilites saison saisons region regions pays protocole bareme tarif plan plans dessin dessins recette convention constitution droit ' +
    'contrat contrats arrete arretes bail mandat statut statuts logique processus formule maniere facon rythme degre type nature gout gouts envie envies heure ' +
    'meteo hypothese scenario termes moyens capacite capacites importance lieu moment dispositions disposition'
  ).split(' '),
);
/** « pour certains analystes », « pour les syndicats »: plural people whose view « pour » can give. */
const OPINIONATED = new Set(
  (
    'analystes analyste experts expert observateurs observateur economistes economiste specialistes specialiste ' +
    'syndicats syndicat opposition critiques detracteurs partisans opposants historiens historien chercheurs ' +
    'chercheur politologues politologue sociologues sociologue avocats avocat ong associations association ' +
    'parquet procureur defense accusation juristes juriste scientifiques scientifique medecins elus elu ministre ' +
    'president presidente maire directeur directrice depute deputee senateur senatrice porte-parole gouvernement ' +
    'premier auteurs auteur autrice organisateurs responsables responsable militants professeur ecologistes magistrat ' +
    'magistrate edile patron patronne dirigeant dirigeante chercheuse candidat candidate secretaire prefet prefete ' +
    'chef cheffe leader fondateur fondatrice cofondateur cofondatrice coordinateur coordinatrice ambassadeur ambassadrice ' +
    'entraineur entraineuse capitaine ' +
    'commissaire syndicaliste avocate porteparole sociologue elue'
  ).split(' '),
);

/** What is made after a model: « peint d'après nature ». */
const MADE = [
  'peint',
  'peinte',
  'dessine',
  'dessinee',
  'adapte',
  'adaptee',
  'tourne',
  'sculpte',
  'sculptee',
  'grave',
  'realise',
  'realisee',
  'reconstitue',
  'reconstituee',
  'modelise',
  'ecrit',
  'ecrite',
];

const isForm = (items: readonly Item[], at: number, ...forms: string[]): boolean =>
  forms.includes(wordAt(items, at)?.exact ?? '');

/** The phrase that hands a clause over, at its first word; undefined when its complement is no one who speaks. */
export function selonPhrase(
  items: readonly Item[],
  at: number,
  isAfterMarks = false,
): SelonPhrase | undefined {
  const first = wordAt(items, at);
  if (!first || first.isHung) return undefined;
  if (first.exact === 'selon') return complement(items, { first: at, last: at }, at + 1, false);
  // « peint d'après une photographie »
  if (first.exact === 'd' && isForm(items, at - 1, ...MADE)) return undefined;
  if (first.exact === 'd' && isForm(items, at + 1, 'apres'))
    return complement(items, { first: at, last: at + 1 }, at + 2, false);
  if (first.exact === 'suivant' && wordAt(items, at)?.isCapital) return undefined;
  if (first.exact === 'pour') return pour(items, at, isAfterMarks);
  return viewOf(items, at);
}

/** « Pour lui, », « Pour le procureur fédéral, », « Pour certains analystes, »: an opinion, at the head of a clause. */
function pour(items: readonly Item[], at: number, isAfterMarks: boolean): SelonPhrase | undefined {
  const mention = stressedPronoun(items, at + 1) ?? somebody(items, at + 1);
  if (!mention) return undefined;
  // « Chef-d'œuvre » pour les uns, « exercice de style un peu vain » pour Télérama.
  if (isAfterMarks && (mention.kind !== 'description' || mention.nature === 'person')) {
    return { cue: { first: at, last: at }, mention, last: mention.last, opensOnly: false };
  }
  const isPronoun = mention.kind === 'pronoun' && mention.head !== 'beaucoup';
  const isFeast = /^(?:noel|paques|halloween)$/u.test(wordAt(items, at + 1)?.exact ?? '');
  const isPerson = mention.kind === 'name' && mention.nature === 'person' && !isFeast;
  const isSome =
    mention.nature === 'person' &&
    /^(?:quantity|indefinite)$/u.test(mention.determined) &&
    mention.number === 'plural';
  const isBody = mention.nature === 'organisation' && mention.determined === 'definite';
  const holdsOpinion = isSome || isBody || (mention.head !== undefined && OPINIONATED.has(mention.head));
  if (!isPronoun && !isPerson && !holdsOpinion) return undefined;
  const next = mention.last + 1;
  if (!isMark(items, next, ',') && items[next]?.kind !== 'quoted') return undefined;
  return { cue: { first: at, last: at }, mention, last: mention.last, opensOnly: true };
}

/** « à ses yeux », « aux yeux de X », « du point de vue de X », « de l'aveu de X », « de l'avis de X », « à en croire X ». */
function viewOf(items: readonly Item[], at: number): SelonPhrase | undefined {
  if (isForm(items, at, 'a') && isForm(items, at + 1, 'ses', 'leurs') && isForm(items, at + 2, 'yeux')) {
    const possessive = wordAt(items, at + 1);
    const eyes = wordAt(items, at + 2);
    if (!possessive || !eyes) return undefined;
    const mention: Mention = {
      start: possessive.start,
      end: eyes.end,
      first: at + 1,
      last: at + 2,
      kind: 'pronoun',
      name: undefined,
      description: undefined,
      head: 'ses',
      nature: 'unknown',
      gender: undefined,
      number: possessive.exact === 'ses' ? 'singular' : 'plural',
      determined: 'possessive',
    };
    return { cue: { first: at, last: at + 2 }, mention, last: at + 2, opensOnly: false };
  }
  // « à l'en croire », « à les entendre »
  if (
    isForm(items, at, 'a') &&
    isForm(items, at + 1, 'l', 'les', 'le', 'la') &&
    (isForm(items, at + 3, 'croire')
      ? isForm(items, at + 2, 'en')
      : isForm(items, at + 2, 'entendre', 'ecouter'))
  ) {
    const last = isForm(items, at + 2, 'en') ? at + 3 : at + 2;
    const pronoun = wordAt(items, at + 1);
    if (!pronoun) return undefined;
    const mention: Mention = {
      start: pronoun.start,
      end: pronoun.end,
      first: at + 1,
      last: at + 1,
      kind: 'pronoun',
      name: undefined,
      description: undefined,
      head: pronoun.exact,
      nature: 'unknown',
      gender: undefined,
      number: pronoun.exact === 'les' ? 'plural' : 'singular',
      determined: 'definite',
    };
    return { cue: { first: at, last }, mention, last, opensOnly: false };
  }
  if (isForm(items, at, 'aux') && isForm(items, at + 1, 'yeux', 'dires') && isDe(wordAt(items, at + 2))) {
    return complement(items, { first: at, last: at + 1 }, afterDe(items, at + 2), true);
  }
  if (isForm(items, at, 'a') && isForm(items, at + 1, 'en') && isForm(items, at + 2, 'croire', 'juger')) {
    return complement(items, { first: at, last: at + 2 }, at + 3, true);
  }
  const isView = isDe(wordAt(items, at)) || isForm(items, at, 'a');
  if (!isView) return undefined;
  for (let noun = at + 1; noun <= at + 4; noun += 1) {
    if (isForm(items, noun, 'source', 'sources') && noun <= at + 2 && isDe(wordAt(items, at)))
      return fromSource(items, at, noun);
    const link = isForm(items, noun + 1, 'meme') ? noun + 2 : noun + 1;
    if (isForm(items, noun, 'aveu', 'avis', 'dires', 'vue') && isDe(wordAt(items, link))) {
      return complement(items, { first: at, last: link - 1 }, afterDe(items, link), true);
    }
    if (!wordAt(items, noun) || !/^(?:l|le|les|propre|point|de)$/u.test(wordAt(items, noun)?.exact ?? ''))
      return undefined;
  }
  return undefined;
}

/** « du », « des » hold the article of what follows, so the phrase is read from them. */
function afterDe(items: readonly Item[], de: number): number {
  return isForm(items, de, 'du', 'des') ? de : de + 1;
}

/** « de source policière », « de sources concordantes » */
function fromSource(items: readonly Item[], at: number, noun: number): SelonPhrase | undefined {
  let last = noun;
  while (wordAt(items, last + 1) && !determiner(wordAt(items, last + 1)?.exact ?? '') && last < noun + 5)
    last += 1;
  const first = wordAt(items, at + 1);
  const end = items[last];
  if (!first || !end) return undefined;
  const span = { first: at + 1, last, start: first.start, end: end.end };
  const mention: Mention = {
    ...span,
    kind: 'description',
    name: undefined,
    description: span,
    head: 'source',
    nature: 'source',
    gender: 'feminine',
    number: isForm(items, noun, 'sources') ? 'plural' : 'singular',
    determined: isForm(items, at + 1, 'meme') ? 'demonstrative' : 'bare',
  };
  return { cue: { first: at, last: at }, mention, last, opensOnly: false };
}

/** @param isView whether the cue takes nobody but those who have a view, as « aux yeux de » does and « selon » does not */
function complement(
  items: readonly Item[],
  cue: Stretch,
  from: number,
  isView: boolean,
): SelonPhrase | undefined {
  const anyone = isView
    ? (contractedPhrase(items, from) ?? (opensPhrase(items, from) ? phraseFrom(items, from) : undefined))
    : undefined;
  const mention = stressedPronoun(items, from) ?? anyone ?? somebody(items, from);
  return mention && { cue, mention, last: mention.last, opensOnly: false };
}

/** Someone or something that can say what follows, and no rule or measure. */
function somebody(items: readonly Item[], at: number): Mention | undefined {
  const isPhrase =
    opensPhrase(items, at) || pronounAt(items, at) !== undefined || isForm(items, at, 'du', 'des');
  const phrase = isPhrase ? phraseFrom(items, at) : undefined;
  if (!phrase || phrase.head === 'on') return undefined;
  if (phrase.kind === 'pronoun') return phrase;
  const author = authorOfWords(items, phrase);
  if (author) return author;
  for (let word = phrase.first; word <= phrase.last; word += 1) {
    const token = wordAt(items, word);
    if (!token || (word === phrase.first && determiner(token.exact))) continue;
    if (RULES.has(token.exact)) return undefined;
    if (nounOf(token.exact) || token.isCapital) break;
    if (isDe(token)) break;
  }
  if (phrase.kind === 'name' || phrase.nature !== 'unknown') return phrase;
  // A noun that no list knows: « selon les riverains » speaks, « selon leur couleur » does not.
  return phrase.determined === 'possessive' || phrase.number !== 'plural' ? undefined : phrase;
}

/** « selon les mots de Stefan Kowalczyk », « selon les termes du communiqué »: whose words they are. */
function authorOfWords(items: readonly Item[], phrase: Mention): Mention | undefined {
  for (let at = phrase.first; at < phrase.last; at += 1) {
    if (
      !/^(?:mots|termes|propos|dires|mot|formule|expression|estimations?|calculs?|declarations?|decomptes?|comptages?|bilans?|chiffres|donnees|informations|previsions|projections)$/u.test(
        wordAt(items, at)?.exact ?? '',
      )
    )
      continue;
    if (!isDe(wordAt(items, at + 1))) return undefined;
    const author = somebody(items, afterDe(items, at + 1));
    return author && (contractedPhrase(items, at + 1) ?? author);
  }
  return undefined;
}
