import { isFunctionWord } from '../../french/functionWords.js';
import {
  civility,
  determiner,
  documentNoun,
  genderOfFirstName,
  organisationNoun,
  roleNoun,
  sourceNoun,
} from '../lexicon.js';
import { type Mention, type Nature, type Stretch, spanOf } from './mention.js';
import { nameFrom, natureOf } from './names.js';
import { endingGender, type Noun, nounOf, told } from './nouns.js';
import { pronounAt } from './pronouns.js';
import type { Token } from './tokens.js';
import type { Item } from './units.js';
import {
  closingParenthesis,
  isAdverb,
  isDe,
  isFiniteAt,
  isMark,
  isPreposition,
  isTime,
  mayBeFiniteAt,
  opensClause,
  wordAt,
} from './words.js';

/** Past participles that follow a noun phrase without belonging to it: « le maire interrogé par l'AFP ». */
const TRAILING: ReadonlySet<string> = new Set(
  (
    'interroge interviewe cite joint contacte invite rencontre venu present publie remis verse paru diffuse transmis ' +
    'adresse signe redige realise mene commande rendu devoile consulte relaye obtenu etabli date commis produit ajoute'
  )
    .split(' ')
    .flatMap((one) => [one, `${one}e`, `${one}s`, `${one}es`]),
);

/** Roles whose complement opens with another preposition than « de »: « ambassadeur en », « chargé de », « délégué à ». */
function takesComplement(head: string | undefined, preposition: Token | undefined): boolean {
  if (!head || !preposition) return false;
  return (
    /^(?:a|au|aux|en|pour|chez)$/u.test(preposition.exact) &&
    /^(?:delegue|deleguee|depute|deputee|candidat|candidate|ambassadeur|ambassadrice|conseiller|conseillere|secretaire|commissaire|professeur|professeure|chercheur|chercheuse|ministre|avocat|avocate|adjoint|adjointe|envoye|envoyee|charge|chargee|maitre|enseignant|enseignante|etudiant|etudiante|economiste|analyste|directeur|directrice|responsable|representant|representante|specialiste|expert|experte|haut-commissaire|president|presidente|sociologue|historien|historienne)s?$/u.test(
      head,
    )
  );
}

/** « l'Organisation internationale pour les migrations », « la Ligue contre le cancer »: a capital makes one name of it. */
function isOfficialName(items: readonly Item[], first: number, preposition: number): boolean {
  if (!/^(?:pour|contre|aux|a|au|sur|en)$/u.test(wordAt(items, preposition)?.exact ?? '')) return false;
  for (let at = first; at < preposition; at += 1) {
    const token = wordAt(items, at);
    if (token && organisationNoun(token.exact))
      return (
        token.isCapital &&
        /^(?:organisation|ligue|fondation|fonds|agence|comite|office|conseil|association|autorite|haute|union|institut|centre|alliance|coalition|programme|mouvement|collectif|secretariat|haut-commissariat)$/u.test(
          token.exact,
        )
      );
  }
  return false;
}

/**
 * The noun phrase that begins at an item, read forwards: « le ministre de la Santé », « Lindy Cameron », « un proche
 * du dossier », « son secrétaire général ». Undefined where none begins.
 */
export function phraseFrom(items: readonly Item[], index: number): Mention | undefined {
  const pronoun = pronounAt(items, index);
  if (pronoun) return pronoun;
  const start = wordAt(items, index);
  if (!start) return undefined;
  const opens = opensPhrase(items, index);
  if (!opens) return undefined;
  let last = index;
  let head: string | undefined;
  let nameEnded = false;
  let at = index;
  for (; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind === 'quoted') {
      if (at === index) break;
      // « le collectif « Sauvons la gare » »: a name in marks belongs to the noun before it.
      if (item.words > 6) break;
      last = at;
      continue;
    }
    if (item?.kind !== 'word') {
      // « François Brottes (PS) »
      if (isMark(items, at, '(')) {
        const close = closingParenthesis(items, at);
        if (close !== undefined) {
          at = close;
          continue;
        }
      }
      if (isMark(items, at, '.') && civility(wordAt(items, at - 1)?.exact ?? '')) continue;
      break;
    }
    if (item.isHung && !wordAt(items, at - 1)?.isHung && at > index) break;
    const name = nameFrom(items, at);
    if (name && (at > index || !determiner(item.exact))) {
      const follows = wordAt(items, at - 1);
      nameEnded =
        !(isDe(follows) || (follows && determiner(follows.exact) && isDe(wordAt(items, at - 2)))) ||
        at === index;
      // « la Ligue des droits de l'homme »: a name that is a noun goes on.
      if (name.first === name.last && organisationNoun(item.exact)) nameEnded = false;
      last = name.last;
      at = name.last;
      head ??= undefined;
      continue;
    }
    if (at > index) {
      if (isTime(item) && !isDe(wordAt(items, at - 1))) break;
      if (TRAILING.has(item.exact) && last >= at - 1 && at > index + 1) break;
      if (opensClause(item)) break;
      // « le vice-Premier ministre et ministre de l'Intérieur Jan Hamáček »
      if (item.exact === 'et' && nounOf(wordAt(items, at + 1)?.exact ?? '')?.nature === 'person') continue;
      if (item.exact === 'et' || item.form === 'ou') {
        const other = phraseFrom(items, at + 1);
        if (
          other &&
          other.kind !== 'pronoun' &&
          (!isFiniteAt(items, other.last + 1) || isPluralOfOne(items, other))
        )
          last = other.last;
        break;
      }
      if (isDe(item)) {
        if (nameEnded && last === at - 1) break;
        continue;
      }
      if (isPreposition(item)) {
        if (takesComplement(head, item) || isOfficialName(items, index, at)) continue;
        break;
      }
      if (nameEnded) break;
      if (isAdverb(item) && !isDe(wordAt(items, at - 1))) break;
      if (isFiniteAt(items, at)) break;
      // « Un livreur hausse les épaules »: past the head, what may be a verb is one.
      if (
        head &&
        !nounOf(item.exact) &&
        mayBeFiniteAt(items, at) &&
        determiner(wordAt(items, at + 1)?.exact ?? '')
      )
        break;
      if (determiner(item.exact)) {
        const before = wordAt(items, at - 1);
        // « tous les », « l'un des », « de la », « à l' »
        if (
          !before ||
          !(isDe(before) || isPreposition(before) || determiner(before.exact) || before.exact === 'tous')
        )
          break;
        continue;
      }
    } else if (determiner(item.exact)) {
      last = at;
      continue;
    }
    if (!head && isHeadCandidate(item)) head = item.exact;
    last = at;
  }
  if (last === index && determiner(start.exact)) return undefined;
  return interpret(items, { first: index, last });
}

/** « La CGT et Force ouvrière dénoncent »: a plural verb after one person or body has the first one as its subject too. */
function isPluralOfOne(items: readonly Item[], { number, last }: Mention): boolean {
  return number === 'singular' && /(?:[^aei]ent|aient|ient|ont)$/u.test(wordAt(items, last + 1)?.form ?? '');
}

function isHeadCandidate({ exact }: Token): boolean {
  return Boolean(roleNoun(exact) ?? organisationNoun(exact) ?? documentNoun(exact) ?? sourceNoun(exact));
}

/** Whether a noun phrase can begin here: at a determiner, a name, a civility, or a bare role (« directrice du… »). */
export function opensPhrase(items: readonly Item[], index: number): boolean {
  const token = wordAt(items, index);
  if (!token || token.isHung) return false;
  if (determiner(token.exact)) return true;
  if (civility(token.exact) && token.isCapital) return true;
  return nameFrom(items, index) !== undefined;
}

/**
 * What the noun phrase that covers a stretch of items is: its name, its description and what they tell of gender,
 * number and nature.
 */
export function interpret(items: readonly Item[], whole: Stretch): Mention {
  const stretch = withoutLooseEnd(items, whole);
  const { first, last } = stretch;
  const opening = wordAt(items, first);
  const determinerFound = opening && !opening.isHung ? determiner(opening.exact) : undefined;
  let determined: Mention['determined'] = determinerFound?.kind ?? 'bare';
  let at = first;
  // « tous les », « l'un des », « deux des »
  while (at <= last && determiner(wordAt(items, at)?.exact ?? '') && !nameStartsAt(items, at)) at += 1;
  if (/^l$/u.test(opening?.form ?? '') && /^une?$/u.test(wordAt(items, first + 1)?.form ?? ''))
    determined = 'indefinite';
  const name = ownName(items, at, last);
  const describedTo = name ? beforeName(items, name.first) : last;
  const head = headOf(items, at, describedTo);
  const noun = head?.noun;
  const description =
    describedTo >= at && noun ? trimmedStretch(items, { first, last: describedTo }) : undefined;
  const natureOfName = name && natureOf(items, name);
  const nature: Nature = noun?.nature ?? natureOfName?.nature ?? 'unknown';
  const plainHead = head?.exact;
  const gender =
    natureOfName?.gender ??
    (determinerFound && told(determinerFound.gender)) ??
    noun?.gender ??
    endingGender(plainHead);
  const number = coordination(items, at, last)
    ? 'plural'
    : ((determinerFound && told(determinerFound.number)) ?? noun?.number ?? (name ? 'singular' : undefined));
  if (name && number === 'plural' && coordination(items, at, last)) {
    // « Karine et Loïc Le Bris »: two people are described together.
    return {
      ...spanOf(items, stretch),
      kind: 'description',
      name: undefined,
      description: spanOf(items, stretch),
      head: wordAt(items, name.first)?.exact,
      nature,
      gender: undefined,
      number,
      determined: 'bare',
    };
  }
  return {
    ...spanOf(items, stretch),
    kind: name ? 'name' : 'description',
    name: name && spanOf(items, name),
    description:
      name && !noun ? undefined : name ? description && spanOf(items, description) : spanOf(items, stretch),
    head: plainHead,
    nature,
    gender,
    number,
    determined,
  };
}

/** « Un rapport du »: what is left of a phrase whose end a scrape has lost keeps no preposition. */
function withoutLooseEnd(items: readonly Item[], { first, last }: Stretch): Stretch {
  let end = last;
  while (end > first && (isDe(wordAt(items, end)) || isPreposition(wordAt(items, end)))) end -= 1;
  return { first, last: end };
}

/** « du maire », « au parquet », « des syndicats »: the article is inside the preposition, and the phrase begins after it. */
export function contractedPhrase(items: readonly Item[], at: number): Mention | undefined {
  const form = wordAt(items, at)?.exact ?? '';
  if (!/^(?:du|des|au|aux)$/u.test(form)) return undefined;
  const phrase = phraseFrom(items, at);
  if (!phrase || phrase.kind === 'pronoun' || phrase.last <= at) return undefined;
  const number = /^(?:des|aux)$/u.test(form) ? 'plural' : 'singular';
  const named = interpret(items, { first: at + 1, last: phrase.last });
  return {
    ...named,
    number: named.number ?? number,
    determined: 'definite',
    gender: named.gender ?? (number === 'singular' ? 'masculine' : undefined),
  };
}

function nameStartsAt(items: readonly Item[], at: number): boolean {
  return nameFrom(items, at) !== undefined;
}

function coordination(items: readonly Item[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    if (wordAt(items, at)?.exact !== 'et') continue;
    if (opensPhrase(items, at + 1)) return true;
  }
  return false;
}

function trimmedStretch(items: readonly Item[], { first, last }: Stretch): Stretch | undefined {
  let end = last;
  while (end >= first && items[end]?.kind === 'mark') end -= 1;
  return end >= first ? { first, last: end } : undefined;
}

function beforeName(items: readonly Item[], first: number): number {
  let at = first - 1;
  while (at >= 0 && (isMark(items, at, ',.') || civility(wordAt(items, at)?.exact ?? ''))) at -= 1;
  return at;
}

/** The name that the phrase is about: not one that only completes it (« le maire de Rennes »). */
function ownName(items: readonly Item[], first: number, last: number): Stretch | undefined {
  for (let at = first; at <= last; at += 1) {
    const name = nameFrom(items, at);
    if (!name) continue;
    const before = wordAt(items, at - 1);
    const completes =
      at > first &&
      (isDe(before) ||
        isPreposition(before) ||
        (determiner(before?.exact ?? '') !== undefined && at - 1 > first));
    // « l'élu LR », « la sénatrice PS »: the letters of a party.
    const isParty =
      !completes &&
      at > first &&
      wordAt(items, at)?.isAcronym === true &&
      nounOf(before?.exact ?? '')?.nature === 'person';
    // « les héritiers Brandt »: the name of a group.
    const isGroup =
      !completes &&
      at > first &&
      determiner(wordAt(items, first - 1)?.exact ?? '')?.number === 'plural' &&
      nounOf(before?.exact ?? '') !== undefined;
    const isComplement =
      isParty ||
      isGroup ||
      (!completes &&
        at > first &&
        isInComplement(items, first, at) &&
        natureOf(items, name).nature !== 'person');
    if (!completes && !isComplement) {
      const token = wordAt(items, at);
      const isCommon =
        token &&
        name.first === name.last &&
        (organisationNoun(token.exact) || roleNoun(token.exact) || documentNoun(token.exact)) &&
        !genderOfFirstName(token.exact);
      // « la Commission irlandaise », « le Parquet fédéral »: a common noun with a capital of respect.
      if (!isCommon || (at === last && at === first && !determiner(before?.exact ?? ''))) {
        return { first: name.first, last: Math.min(name.last, last) };
      }
    }
    at = name.last;
  }
  return undefined;
}

/** « le proviseur du lycée Colbert »: the name tells which school, not who. */
export function isInComplement(items: readonly Item[], first: number, at: number): boolean {
  const before = wordAt(items, at - 1);
  if (!before || before.isCapital || nounOf(before.exact)?.nature === 'person') return false;
  for (let back = at - 2; back > first && wordAt(items, back); back -= 1) {
    const link = wordAt(items, back);
    if (!isDe(link) && !isPreposition(link)) continue;
    // « le fabricant de vélos Cyclor »: a complement that points at nothing leaves the name to the head.
    const pointsAt = determiner(wordAt(items, back + 1)?.exact ?? '') !== undefined;
    return pointsAt || !/^(?:de|d|en)$/u.test(link?.exact ?? '');
  }
  return false;
}

/** The noun that heads a description: the first role, organisation, document or source, else the first noun. */
function headOf(
  items: readonly Item[],
  first: number,
  last: number,
): { exact: string; noun: Noun | undefined } | undefined {
  let plain: string | undefined;
  for (let at = first; at <= last; at += 1) {
    const token = wordAt(items, at);
    if (!token) continue;
    if (at > first && (isDe(token) || isPreposition(token)) && plain !== undefined) break;
    // « l'ancien joueur », « le jeune homme »: adjectives are no heads.
    if (
      at < last &&
      /^(?:ancien|ancienne|jeune)s?$/u.test(token.exact) &&
      !isFunctionWord(wordAt(items, at + 1)?.exact ?? 'de')
    )
      continue;
    const noun = nounOf(token.exact);
    if (noun) return { exact: token.exact, noun };
    if (!isFunctionWord(token.exact) && !isAdverb(token)) plain ??= token.exact;
  }
  return plain === undefined ? undefined : { exact: plain, noun: undefined };
}
