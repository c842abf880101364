import { conjugate } from '../../french/conjugation.js';
import { determiner } from '../lexicon.js';
import { type ReportingForm, type ReportingVerb, reportingForms } from '../reportingVerbs.js';
import type { GrammaticalNumber, Stretch } from './mention.js';
import { nounOf } from './nouns.js';
import type { Item } from './units.js';
import { endsSentence, isAdverb, isDe, isFiniteAt, isMark, isPreposition, isTime, wordAt } from './words.js';

/** A verb that reports, with its auxiliaries, negation and pronouns: « a également déclaré », « n'a-t-il pas dit ». */
export interface VerbGroup extends Stretch {
  readonly verb: ReportingVerb;
  /** Where the part that agrees with the subject stands. */
  readonly head: number;
  readonly mood: 'finite' | 'gerund' | 'infinitive' | 'bare participle';
  readonly isPassive: boolean;
  /** Expressly not said: « n'a pas dit ». */
  readonly isNegated: boolean;
  readonly person: 1 | 2 | 3 | undefined;
  readonly number: GrammaticalNumber;
  /** The subject pronoun hung to it: « il » of « a-t-il dit ». */
  readonly hung: number | undefined;
}

type Auxiliary = {
  readonly lemma: 'avoir' | 'être';
  readonly person: 1 | 2 | 3 | undefined;
  readonly number: GrammaticalNumber;
  readonly tense: string;
};

let auxiliaryForms: ReadonlyMap<string, Auxiliary> | undefined;

function auxiliaries(): ReadonlyMap<string, Auxiliary> {
  if (auxiliaryForms) return auxiliaryForms;
  const forms = new Map<string, Auxiliary>();
  for (const lemma of ['être', 'avoir'] as const) {
    for (const { form, tense, person, number } of conjugate(lemma)) {
      if (tense === 'past participle') continue;
      const known = forms.get(form);
      if (!known || (person === 3 && known.person !== 3)) forms.set(form, { lemma, tense, person, number });
    }
  }
  auxiliaryForms = forms;
  return forms;
}

/** Verbs that lead to an infinitive which keeps their subject: « tient à préciser », « vient d'annoncer ». */
const LEADING_VERBS = [
  'tenir',
  'tenter',
  'venir',
  'continuer',
  'accorder',
  'contenter',
  'empresser',
  'finir',
  'manquer',
  'commencer',
  'borner',
  'plaire',
  'hésiter',
  'aimer',
  'vouloir',
  'pouvoir',
  'devoir',
  'aller',
  'oser',
  'préférer',
  'choisir',
  'chercher',
  'essayer',
  'cesser',
  'persister',
  'obstiner',
  'arrêter',
  'préparer',
  'permettre',
  'limiter',
  'refuser',
  'souhaiter',
  'croire',
  'savoir',
];

interface Leading {
  readonly lemma: string;
  readonly isParticiple: boolean;
  readonly person: 1 | 2 | 3 | undefined;
  readonly number: GrammaticalNumber;
}

let leadingForms: ReadonlyMap<string, Leading> | undefined;

function leading(form: string): Leading | undefined {
  if (!leadingForms) {
    const forms = new Map<string, Leading>();
    for (const lemma of LEADING_VERBS) {
      for (const one of conjugate(lemma)) {
        if (one.tense === 'infinitive' || one.tense === 'present participle') continue;
        const isParticiple = one.tense === 'past participle';
        const known = forms.get(one.form);
        if (!known || (one.person === 3 && known.person !== 3 && !known.isParticiple)) {
          forms.set(one.form, { lemma, isParticiple, person: one.person, number: one.number });
        }
      }
    }
    leadingForms = forms;
  }
  return leadingForms.get(form);
}

/** Pronouns before a verb; « ne » is apart, as it says something of the verb. */
const CLITICS = new Set('me m te t se s nous vous le la l les lui leur y en'.split(' '));
const NEGATIONS = new Set('pas jamais rien aucunement nullement point'.split(' '));
/** Verbs whose negation affirms: « n'a pas caché que », « n'exclut pas », « ne manque pas de rappeler ». */
const AFFIRMING_WHEN_NEGATED = new Set(
  'cacher exclure nier contester démentir douter ignorer manquer hésiter cesser oublier dissimuler masquer'.split(
    ' ',
  ),
);
/** Words that turn an infinitive into one more act of the same speaker: « avant d'ajouter », « et de conclure ». */
const CARRYING = new Set('avant et puis sans pour apres jusqu quitte histoire lieu afin dehors'.split(' '));
/** Nouns that are written like verbs that report: « la demande », « une note », « un juge ». */
const NOUNS = new Set(
  (
    'note notes demande demandes juge juges annonce annonces critique critiques doute doutes avance avances lance ' +
    'lances replique repliques remarque remarques menace menaces insulte insultes commande commandes signe signes ' +
    'cite adresse adresses riposte ripostes ecrit ecrits dit fait charge charges pointe pointes attaque attaques ' +
    'dialogue dialogues formule formules conte contes souffle souffles titre titres murmure murmures relance relances compte comptes ' +
    'appel reproche reproches reve reves alerte alertes traite chiffre chiffres excuse excuses marque marques balance ' +
    'nuance nuances accuse accuses reserve reserves interdit publie apprecie releve releves'
  ).split(' '),
);

/** The verbs of a unit that report, in order. */
export function verbGroupsIn(items: readonly Item[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const token = wordAt(items, at);
    if (!token) continue;
    const group = bestReading(items, at);
    if (!group) continue;
    const previous = groups.at(-1);
    // « croit savoir » is one verb of the list, not « croit » before another.
    if (
      previous &&
      previous.verb.tail.length > 0 &&
      previous.first === group.first &&
      previous.last === group.last
    )
      continue;
    // « tient à faire savoir »: the longer reading that ends later holds the shorter one.
    if (previous && group.first <= previous.last && group.last >= previous.last) groups.pop();
    groups.push(group);
  }
  return groups;
}

function bestReading(items: readonly Item[], at: number): VerbGroup | undefined {
  const form = wordAt(items, at)?.form ?? '';
  const readings = reportingForms(form);
  if (readings.length === 0) return undefined;
  let best: VerbGroup | undefined;
  for (const reading of readings) {
    const last = tailEnd(items, at, reading.verb);
    if (last === undefined) continue;
    const group = readAs(items, at, last, reading);
    if (!group) continue;
    if (!best || quality(group, at) > quality(best, at)) best = group;
  }
  return best;
}

/** Longer predicates first, then finite readings in the third person, then those that take most constructions. */
function quality(group: VerbGroup, at: number): number {
  const { verb } = group;
  return (
    verb.tail.length * 100 +
    // « a dit »: the auxiliary says that « dit » is no present.
    (group.head < at ? 50 : 0) +
    (group.mood === 'finite' ? 40 : group.mood === 'gerund' ? 30 : group.mood === 'infinitive' ? 20 : 0) +
    (group.person === 3 || group.person === undefined ? 8 : 0) +
    (verb.weak ? 0 : 4) +
    (verb.que ? 2 : 0) +
    (verb.incise ? 1 : 0)
  );
}

/** Where a predicate of several words ends: « a fait également savoir » ends at « savoir ». */
function tailEnd(items: readonly Item[], at: number, { tail }: ReportingVerb): number | undefined {
  let last = at;
  for (const wanted of tail) {
    let next = last + 1;
    let token = wordAt(items, next);
    for (let skipped = 0; token && token.form !== wanted && skipped < 3; skipped += 1) {
      if (
        !(token.isHung || isAdverb(token) || isTime(token) || CLITICS.has(token.form) || token.form === 'pas')
      )
        break;
      next += 1;
      token = wordAt(items, next);
    }
    if (token?.form !== wanted && token?.exact !== wanted) return undefined;
    last = next;
  }
  return last;
}

function readAs(
  items: readonly Item[],
  at: number,
  last: number,
  form: ReportingForm,
): VerbGroup | undefined {
  const { verb, tense } = form;
  if (tense === 'past participle') return compound(items, at, last, form);
  if (tense === 'present participle') {
    // « maintenant » is now an adverb.
    if (form.form === 'maintenant') return undefined;
    if (verb.pronominal === 'always' && !hasReflexive(items, at)) return undefined;
    const before = wordAt(items, at - 1);
    const first = before?.exact === 'en' ? at - 1 : at;
    return group(items, first, last, at, verb, 'gerund', { person: undefined, number: undefined });
  }
  if (tense === 'infinitive') return ledInfinitive(items, at, last, verb);
  if (form.person !== 3 && !(form.person === 1 && isFirstPerson(items, at, form))) return undefined;
  if (tense === 'subjunctive' && !isAfterQue(items, at)) {
    // Most subjunctives are written like the present, which is another reading.
    return undefined;
  }
  if (isNounHere(items, at)) return undefined;
  if (verb.pronominal === 'always' && !hasReflexive(items, at)) return undefined;
  return group(items, at, last, at, verb, 'finite', form);
}

function isFirstPerson(items: readonly Item[], at: number, { number }: ReportingForm): boolean {
  const pronouns = number === 'plural' ? ['nous'] : ['je', 'j'];
  const around = [wordAt(items, at + 1), wordAt(items, at - 1), wordAt(items, at - 2)];
  return around.some((token) => token !== undefined && pronouns.includes(token.form));
}

function isAfterQue(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    if (/^(?:que|qu)$/u.test(wordAt(items, back)?.form ?? '')) return true;
  }
  return false;
}

/** « la note », « une demande », « ce juge »; but « l'affirme », « comme le note Paul », « il la juge ». */
function isNounHere(items: readonly Item[], at: number): boolean {
  const token = wordAt(items, at);
  const before = wordAt(items, at - 1);
  if (!token || !before) return false;
  // « dusuggère »: glued by a scrape.
  if (before.end === token.start && !/^[ldnsmtj]$|^qu$/u.test(before.form)) return false;
  const stands =
    /^(?:autres|certains|certaines|plusieurs|tous|toutes|beaucoup|chacun|chacune|aucun|aucune)$/u.test(
      before.exact,
    );
  const article = stands ? undefined : determiner(before.exact);
  // « par écrit », « à titre »
  if (isPreposition(before) && !/^(?:pour|sans|en)$/u.test(before.exact)) return true;
  if (!article && !isDe(before)) {
    // « petite note », « nouvelle demande »: an adjective between.
    return (
      NOUNS.has(token.exact) &&
      determiner(wordAt(items, at - 2)?.exact ?? '') !== undefined &&
      /^(?:petit|petite|nouveau|nouvel|nouvelle|simple|longue|grande|grand|premiere|premier|seule|seul|double|propre|haute|bonne|mauvaise)$/u.test(
        before.exact,
      )
    );
  }
  if (before.isHung) return false;
  if (/^(?:le|la|l|les)$/u.test(before.form)) {
    const earlier = wordAt(items, at - 2);
    // « avant la presse », « de la garde »: what a preposition governs is no verb.
    if (
      earlier &&
      (isPreposition(earlier) || isDe(earlier)) &&
      earlier.exact !== 'pour' &&
      earlier.exact !== 'sans'
    )
      return true;
    if (!NOUNS.has(token.exact)) return false;
    // « le groupe le conteste », « comme le note Paul », « il la juge »: a subject or « comme » stands before the pronoun.
    return !(
      earlier &&
      (/^(?:comme|il|elle|ils|elles|on|ne|n|qui|ainsi|lui|eux)$/u.test(earlier.form) ||
        (earlier.isCapital && !determiner(earlier.exact)) ||
        nounOf(earlier.exact))
    );
  }
  if (/^(?:leur|en|y|nous|vous)$/u.test(before.form))
    return NOUNS.has(token.exact) && before.form === 'leur' && wordAt(items, at - 2) === undefined;
  return true;
}

function hasReflexive(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const token = wordAt(items, back);
    if (!token) return false;
    if (/^(?:se|s|me|m|nous)$/u.test(token.form)) return true;
    if (!(isAdverb(token) || auxiliaries().has(token.form) || token.isHung || CLITICS.has(token.form)))
      return false;
  }
  return false;
}

/** How far before a participle its auxiliary may stand: « n'a, lui, pas encore formellement été ». */
const LONGEST_COMPOUND = 8;

function compound(
  items: readonly Item[],
  at: number,
  last: number,
  { verb, number }: ReportingForm,
): VerbGroup | undefined {
  let isPassive = false;
  let hung: number | undefined;
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_COMPOUND); back -= 1) {
    const token = wordAt(items, back);
    if (!token) {
      // « a, lui, déclaré »
      if (isMark(items, back, ',') && wordAt(items, back - 1) && commaInside(items, back, at)) continue;
      break;
    }
    if (token.exact === 'ete') {
      isPassive = true;
      continue;
    }
    const auxiliary = auxiliaries().get(token.form);
    if (
      auxiliary &&
      !(
        determiner(wordAt(items, back - 1)?.exact ?? '') &&
        auxiliary.lemma === 'être' &&
        token.form === 'est'
      )
    ) {
      const reflexive = auxiliary.lemma === 'être' && hasReflexive(items, back);
      if (auxiliary.lemma === 'être' && !reflexive && !MOVES.has(verb.lemma)) isPassive = true;
      if (verb.pronominal === 'always' && !reflexive) return undefined;
      if (auxiliary.tense === 'infinitive' || auxiliary.tense === 'present participle') {
        const mood = auxiliary.tense === 'infinitive' ? 'infinitive' : 'gerund';
        return {
          ...group(items, back, last, back, verb, mood, { person: undefined, number: undefined }),
          isPassive,
        };
      }
      const found = group(items, back, last, back, verb, 'finite', auxiliary);
      return { ...found, isPassive, hung: hung ?? found.hung };
    }
    if (token.isHung && /^(?:il|elle|ils|elles|on|je|nous)$/u.test(token.form)) {
      hung = back;
      continue;
    }
    // « a dit et répété »
    const isTwin =
      reportingForms(token.form).some((one) => one.tense === 'past participle') &&
      wordAt(items, back + 1)?.exact === 'et';
    const slipsIn =
      isTwin ||
      isAdverb(token) ||
      ASIDE.has(token.exact) ||
      NEGATIONS.has(token.exact) ||
      /^(?:lui|eux|elle|elles|meme|memes|tout|toutes|tous|lui-meme|elle-meme|eux-memes|quant|a)$/u.test(
        token.exact,
      );
    if (!slipsIn) break;
  }
  const shared = sharedAuxiliary(items, at);
  if (shared) return group(items, at, last, at, verb, 'finite', shared);
  const before = wordAt(items, at - 1);
  if (before && determiner(before.exact)) return undefined;
  return {
    ...group(items, at, last, at, verb, 'bare participle', { person: undefined, number }),
    isPassive: true,
  };
}

/** How far before « et assuré que » the auxiliary of « a évoqué une période difficile et assuré que » may stand. */
const FARTHEST_SHARED = 30;

/** « a évoqué « une période difficile » et assuré que »: the auxiliary of the first participle serves the second. */
function sharedAuxiliary(items: readonly Item[], at: number): Auxiliary | undefined {
  let link = at - 1;
  while (isAdverb(wordAt(items, link))) link -= 1;
  if (!/^(?:et|puis)$/u.test(wordAt(items, link)?.exact ?? '')) return undefined;
  for (let back = link - 1; back >= Math.max(0, at - FARTHEST_SHARED); back -= 1) {
    if (endsSentence(items, back) || isMark(items, back, ';:')) return undefined;
    const token = wordAt(items, back);
    const auxiliary = token && auxiliaries().get(token.form);
    if (auxiliary)
      return auxiliary.lemma === 'avoir' && auxiliary.person === 3 && isFiniteAt(items, back)
        ? auxiliary
        : undefined;
    if (token && isFiniteAt(items, back) && !/(?:é|i|u|is|it)$/u.test(token.form)) return undefined;
  }
  return undefined;
}

function commaInside(items: readonly Item[], comma: number, at: number): boolean {
  const inner = wordAt(items, comma + 1);
  const outer = wordAt(items, comma - 1);
  const stressed = /^(?:lui|eux|elle|elles|quant|pour|de)$/u;
  return (
    (inner !== undefined && comma + 1 < at && stressed.test(inner.exact)) ||
    (outer !== undefined && stressed.test(outer.exact))
  );
}

/** « a pour sa part rappelé », « a, de son côté, dit », « a à son tour promis », « a une nouvelle fois nié ». */
const ASIDE = new Set(
  'aussitot juste presque simplement pour sa part leur de son cote tour quant en outre revanche une nouvelle nouveau fois par ailleurs meme temps d ores et deja'.split(
    ' ',
  ),
);

/** Verbs of motion that are conjugated with « être »: « est revenu sur », « est intervenu ». */
const MOVES = new Set('revenir intervenir convenir parvenir venir'.split(' '));

/** « tient à préciser », « a tenté d'expliquer », « peut lire »; or « avant d'ajouter », « et de conclure ». */
function ledInfinitive(
  items: readonly Item[],
  at: number,
  last: number,
  verb: ReportingVerb,
): VerbGroup | undefined {
  if (verb.pronominal === 'always' && !hasReflexive(items, at)) return undefined;
  let back = at - 1;
  while (
    wordAt(items, back) &&
    (CLITICS.has(wordAt(items, back)?.form ?? '') ||
      isAdverb(wordAt(items, back)) ||
      NEGATIONS.has(wordAt(items, back)?.exact ?? '')) &&
    !wordAt(items, back)?.isHung
  ) {
    if (/^(?:a|en|de)$/u.test(wordAt(items, back)?.exact ?? '')) break;
    back -= 1;
  }
  const link = wordAt(items, back);
  if (link && (isDe(link) || link.form === 'à' || link.form === 'par')) {
    const led = leaderBefore(items, back - 1);
    if (led) return ledGroup(items, led, last, verb);
    const carrier = wordAt(items, back - 1);
    if (isDe(link) && carrier && CARRYING.has(carrier.exact)) {
      return group(items, back - 1, last, at, verb, 'infinitive', { person: undefined, number: undefined });
    }
    // « Et d'ajouter », « Puis d'enfoncer le clou »
    // … « Et Cyril Pons de conclure : »
    const isNarrative =
      wordAt(items, 0)?.exact === 'et' && back > 1 && back < 8 && !wordAt(items, back - 1)?.isHung;
    if (isDe(link) && (back === 0 || isMark(items, back - 1, ',') || isNarrative)) {
      return group(items, back, last, at, verb, 'infinitive', { person: undefined, number: undefined });
    }
    return undefined;
  }
  if (link && (link.exact === 'pour' || link.exact === 'sans')) {
    return group(items, back, last, at, verb, 'infinitive', { person: undefined, number: undefined });
  }
  const led = leaderBefore(items, back);
  return led && ledGroup(items, led, last, verb);
}

function ledGroup(items: readonly Item[], led: Led, last: number, verb: ReportingVerb): VerbGroup {
  const made = group(items, led.first, last, led.first, verb, 'finite', led);
  // « refuse de dire que »: not said.
  if (/^(?:refuser|éviter|renoncer)$/u.test(led.lemma))
    return { ...made, hung: led.hung ?? made.hung, isNegated: true };
  return {
    ...made,
    hung: led.hung ?? made.hung,
    isNegated: made.isNegated && !AFFIRMING_WHEN_NEGATED.has(led.lemma),
  };
}

interface Led {
  readonly first: number;
  readonly lemma: string;
  readonly person: 1 | 2 | 3 | undefined;
  readonly number: GrammaticalNumber;
  readonly hung: number | undefined;
}

/** The verb that leads to an infinitive, ending at an item or just before its adverbs: « a tenu », « tente-t-il ». */
function leaderBefore(items: readonly Item[], end: number): Led | undefined {
  let at = end;
  let hung: number | undefined;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = wordAt(items, at);
    if (!token) return undefined;
    if (token.isHung) hung = at;
    else if (
      !(isAdverb(token) || NEGATIONS.has(token.exact) || CLITICS.has(token.form)) ||
      leading(token.form)
    )
      break;
    at -= 1;
  }
  const token = wordAt(items, at);
  const verb = token && leading(token.form);
  if (!verb) return undefined;
  const article = determiner(wordAt(items, at - 1)?.exact ?? '');
  if (article && /^(?:un|une|ce|cette|son|sa|ses|des|du|au)$/u.test(wordAt(items, at - 1)?.exact ?? ''))
    return undefined;
  if (!verb.isParticiple)
    return { first: at, lemma: verb.lemma, person: verb.person, number: verb.number, hung };
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_COMPOUND); back -= 1) {
    const earlier = wordAt(items, back);
    if (!earlier) return undefined;
    const auxiliary = auxiliaries().get(earlier.form);
    if (auxiliary && auxiliary.tense !== 'infinitive' && auxiliary.tense !== 'present participle') {
      return { first: back, lemma: verb.lemma, person: auxiliary.person, number: auxiliary.number, hung };
    }
    if (earlier.isHung) hung = back;
    else if (!isAdverb(earlier) && !NEGATIONS.has(earlier.exact)) return undefined;
  }
  return undefined;
}

function group(
  items: readonly Item[],
  first: number,
  last: number,
  head: number,
  verb: ReportingVerb,
  mood: VerbGroup['mood'],
  { person, number }: { person: 1 | 2 | 3 | undefined; number: GrammaticalNumber },
): VerbGroup {
  let hung: number | undefined;
  let end = last;
  for (let at = head + 1; at <= last + 1; at += 1) {
    const token = wordAt(items, at);
    if (!token?.isHung || !/^(?:il|elle|ils|elles|on|je|nous|ce)$/u.test(token.form)) continue;
    hung = at;
    end = Math.max(end, at);
  }
  return {
    first: withClitics(items, first),
    last: end,
    head,
    verb,
    mood,
    isPassive: false,
    isNegated:
      isNegated(items, head, last) && !AFFIRMING_WHEN_NEGATED.has(verb.lemma) && verb.implies !== 'deny',
    person,
    number,
    hung,
  };
}

/** The pronouns and the « ne » before a verb belong to it: « s'est félicité », « ne l'a pas dit ». */
function withClitics(items: readonly Item[], first: number): number {
  let at = first;
  for (let back = first - 1; back >= Math.max(0, first - 4); back -= 1) {
    const token = wordAt(items, back);
    if (!token || token.isHung) break;
    const isClitic =
      /^(?:ne|n|me|m|te|t|se|s|y)$/u.test(token.form) ||
      /^(?:l|le|la|les|lui|leur|en|nous)$/u.test(token.form);
    if (!isClitic) break;
    // « Lui assure que »: at the head of a clause it is the subject.
    if (/^(?:lui|elle|eux)$/u.test(token.form) && !wordAt(items, back - 1) && !isMark(items, back - 1, ','))
      break;
    at = back;
  }
  return at;
}

function isNegated(items: readonly Item[], head: number, last: number): boolean {
  let hasNe = false;
  for (let back = head - 1; back >= Math.max(0, head - 4); back -= 1) {
    const token = wordAt(items, back);
    if (!token) break;
    if (/^(?:ne|n)$/u.test(token.form)) hasNe = true;
    else if (!CLITICS.has(token.form)) break;
  }
  if (!hasNe) return false;
  for (let at = head; at <= Math.min(items.length - 1, last + 3); at += 1) {
    const token = wordAt(items, at);
    if (token && NEGATIONS.has(token.exact)) return true;
    if (at > last && !token) break;
  }
  return false;
}
