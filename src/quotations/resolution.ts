import type { Span } from '../article/span.js';
import { type Cast, contentWords, countryIn, type Entity, lemmaOf } from './cast.js';
import { HYPERNYMS } from './data/hypernyms.js';
import type { Gender, GrammaticalNumber, Mention } from './grammar/mention.js';
import { countryOfDemonym } from './lexicon.js';

/** Whom a mention stands for, and how that is known. */
export interface Resolved {
  readonly entity: Entity | undefined;
  /** Whether the name is deduced from the context rather than given. */
  readonly isDeduced: boolean;
  /** What the mention takes up, when it names nobody itself. */
  readonly antecedent: Span | undefined;
  /** Everyone possible, when several are. */
  readonly candidates: readonly Entity[];
}

interface Referent {
  readonly entity: Entity;
  readonly start: number;
  readonly span: Span;
  readonly unit: number;
  readonly weight: number;
  readonly paragraph: number;
}

/**
 * What a mention weighs as the antecedent of a later pronoun, by its place in the sentence: subjects and speakers are
 * taken up first, complements last (B. Grosz, A. Joshi and S. Weinstein, « Centering », 1995; S. Lappin and
 * H. Leass, « An algorithm for pronominal anaphora resolution », 1994).
 */
export const WEIGHT = { speaker: 3, subject: 2.6, free: 1.3, governed: 0.7 } as const;
/** What is left of that weight one sentence later. */
const FADING = 0.66;
/** And what is left of it across a paragraph break. */
const PARAGRAPH = 0.8;
/** Sentences further back are forgotten. */
const MEMORY = 7;
/** Two antecedents this close are both possible. */
const AS_GOOD = 0.93;

const NOBODY: Resolved = { entity: undefined, isDeduced: false, antecedent: undefined, candidates: [] };

/** Descriptions that fit anyone of their gender: they take someone up rather than introduce him. */
const GENERIC_PERSONS = new Set(
  (
    'homme femme fille garcon interesse concerne elu responsable dirigeant intervenant orateur quinquagenaire ' +
    'quadragenaire trentenaire sexagenaire septuagenaire octogenaire vingtenaire adolescent lyceen politique ' +
    'edile locataire bearnais normand dame monsieur jeune mis numero leader interlocuteur ' +
    'scientifique champion joueur technicien artiste chanteur etudiant temoin'
  ).split(' '),
);
/** Descriptions that fit any organisation: « l'entreprise », « la firme », « le géant américain ». */
const GENERIC_ORGANISATIONS = new Set(
  (
    'entreprise societe groupe compagnie firme geant multinationale operateur constructeur plateforme plate-forme ' +
    'reseau enseigne marque association organisation ong syndicat parti formation mouvement collectif federation ' +
    'institution etablissement agence journal quotidien hebdomadaire magazine mensuel site media chaine radio ' +
    'tabloid club equipe start-up startup editeur fabricant distributeur transporteur banque filiale'
  ).split(' '),
);

/** Reads mentions in order and remembers whom the text has been speaking of. */
export class Discourse {
  readonly #cast: Cast;
  readonly #text: string;
  readonly #paragraphs: readonly number[];
  #referents: Referent[] = [];

  /** @param paragraphs the paragraph of each unit */
  constructor(cast: Cast, text: string, paragraphs: readonly number[]) {
    this.#cast = cast;
    this.#text = text;
    this.#paragraphs = paragraphs;
  }

  /**
   * Remembers that an entity is spoken of; a mention that deserves more weight replaces the same one.
   *
   * @param span the words that name it
   * @param start where it is spoken of, when that is not where it is named
   */
  note(entity: Entity, span: Span, unit: number, weight: number, start = span.start): void {
    this.#referents = this.#referents.filter(
      (one) =>
        unit - one.unit <= MEMORY && !(one.entity === entity && one.start === start && one.weight <= weight),
    );
    this.#referents.push({ entity, start, span, unit, weight, paragraph: this.#paragraphs[unit] ?? 0 });
  }

  /** Whom a mention stands for, seen from where it stands. */
  resolve(mention: Mention, unit: number): Resolved {
    if (mention.kind === 'name' && mention.name) {
      const namesakes = this.#cast
        .namesakesAt(mention.name.start)
        .filter((one) =>
          this.#referents.some((known) => known.entity === one && known.start < mention.start),
        );
      // « Kowal » after Marta Kowal and Piotr Kowal: either.
      if (namesakes.length > 1)
        return { entity: undefined, isDeduced: true, antecedent: undefined, candidates: namesakes };
      const entity = this.#cast.at(mention.name.start);
      if (entity)
        return { entity, isDeduced: false, antecedent: fullName(entity, mention.name), candidates: [] };
      return { ...NOBODY, entity: this.#cast.described(mention, false) };
    }
    if (mention.kind === 'pronoun') return this.#pronoun(mention, unit);
    return this.#description(mention, unit);
  }

  /** Whoever spoke last, for words that nothing attributes. */
  lastSpeaker(before: number, unit: number, farthest: number): Referent | undefined {
    return this.#latest(
      (one) => one.weight >= WEIGHT.speaker && one.start < before && unit - one.unit <= farthest,
    );
  }

  lastSubject(before: number, unit: number, farthest: number): Referent | undefined {
    return this.#latest(
      (one) => one.weight >= WEIGHT.subject && one.start < before && unit - one.unit <= farthest,
    );
  }

  /** The one person named in the sentence before, for words that follow without attribution. */
  solePerson(before: number, unit: number): Referent | undefined {
    const recent = this.#referents.filter(
      (one) => one.start < before && one.unit === unit - 1 && one.entity.nature === 'person',
    );
    return new Set(recent.map((one) => one.entity)).size === 1 ? recent.at(-1) : undefined;
  }

  /** The last newspaper, site or document spoken of: what « peut-on lire » reads. */
  lastReadable(before: number, unit: number): Referent | undefined {
    const isRead = (one: Referent): boolean =>
      one.start < before &&
      unit - one.unit <= 3 &&
      one.entity.nature !== 'person' &&
      one.entity.nature !== 'place' &&
      (one.entity.nature !== 'unknown' || one.weight > 1);
    return this.#latest((one) => isRead(one) && one.entity.nature === 'document') ?? this.#latest(isRead);
  }

  #latest(fits: (one: Referent) => boolean): Referent | undefined {
    let best: Referent | undefined;
    for (const one of this.#referents) if (fits(one) && (!best || one.start > best.start)) best = one;
    return best;
  }

  #pronoun(mention: Mention, unit: number): Resolved {
    const { head } = mention;
    if (head === 'on' || head === 'je' || head === 'j' || head === 'nous') return NOBODY;
    const many = ONE_OF_THEM.test(this.#text.slice(mention.start, mention.end))
      ? this.#manyJustNow(mention, unit)
      : undefined;
    if (many) return { entity: many.entity, isDeduced: true, antecedent: many.span, candidates: [] };
    if (mention.determined === 'quantity') return { ...NOBODY, entity: this.#cast.described(mention, true) };
    if (mention.determined === 'demonstrative') {
      // « ce dernier », « celui-ci »: whoever was spoken of last, subject or not.
      const last = this.#latest(
        (one) =>
          one.start < mention.start &&
          unit - one.unit <= 2 &&
          agrees(one.entity, mention) &&
          one.entity.nature !== 'place',
      );
      return last ? { entity: last.entity, isDeduced: true, antecedent: last.span, candidates: [] } : NOBODY;
    }
    return this.#salient(
      mention,
      unit,
      (entity) =>
        agrees(entity, mention) &&
        entity.nature !== 'document' &&
        entity.nature !== 'place' &&
        (entity.isNamed || !ANYONE.test(entity.words[0] ?? '')),
    );
  }

  /** The antecedent that weighs most; two that weigh the same are both possible and none is chosen. */
  #salient(mention: Mention, unit: number, fits: (entity: Entity) => boolean): Resolved {
    const weights = new Map<Entity, { weight: number; referent: Referent }>();
    for (const one of this.#referents) {
      if (one.start >= mention.start || !fits(one.entity)) continue;
      if (!one.entity.isNamed && one.entity.nature === 'unknown' && one.weight < WEIGHT.speaker) continue;
      let weight = one.weight * FADING ** (unit - one.unit);
      if (one.paragraph !== this.#paragraphs[unit]) weight *= PARAGRAPH;
      // « Son adversaire »: described in passing, it is less what the text is about than whoever has a name.
      if (!one.entity.isNamed && one.weight < WEIGHT.speaker) weight *= 0.6;
      if (one.entity.nature !== 'person') weight *= one.entity.nature === 'unknown' ? 0.7 : 0.5;
      if (one.entity.gender === undefined && mention.gender !== undefined) weight *= 0.85;
      const known = weights.get(one.entity);
      if (!known || weight > known.weight) weights.set(one.entity, { weight, referent: one });
    }
    const ranked = [...weights.entries()].sort(
      (a, b) => b[1].weight - a[1].weight || b[1].referent.start - a[1].referent.start,
    );
    const [best, second] = ranked;
    if (!best) return NOBODY;
    if (second && second[1].weight >= best[1].weight * AS_GOOD) {
      return { entity: undefined, isDeduced: true, antecedent: undefined, candidates: [best[0], second[0]] };
    }
    return { entity: best[0], isDeduced: true, antecedent: best[1].referent.span, candidates: [] };
  }

  #description(mention: Mention, unit: number): Resolved {
    const { head, determined } = mention;
    if (!head || determined === 'indefinite' || determined === 'quantity') {
      return { ...NOBODY, entity: this.#cast.described(mention, determined === 'indefinite') };
    }
    const words = contentWords(this.#text.slice(mention.start, mention.end)).filter(
      (word) => lemmaOf(word) !== lemmaOf(head) && !STATUS.test(word),
    );
    const byRole = this.#holderOf(lemmaOf(head), words, mention, unit);
    if (byRole) return byRole;
    const isSingular = mention.number !== 'plural';
    const asOffice = this.#officeHolder(head, words, mention);
    if (asOffice) return asOffice;
    const byHypernym =
      isSingular && words.length === 0 ? this.#holderOfNarrower(lemmaOf(head), mention, unit) : undefined;
    if (byHypernym) return byHypernym;
    if (isSingular && (mention.nature === 'person' || GENERIC_PERSONS.has(lemmaOf(head)))) {
      const unnamed = determined === 'demonstrative' ? this.#unnamedJustNow(mention, unit) : undefined;
      if (unnamed) return unnamed;
      const byTrade = this.#justNamed(mention, lemmaOf(head), words, unit);
      if (byTrade) return byTrade;
      if (isGenericPerson(head, words, mention)) {
        // « Réponse de l'intéressé »: whoever is spoken of, not whoever has just spoken.
        const excluded = /^interesse/u.test(head)
          ? this.lastSpeaker(mention.start, unit, 1)?.entity
          : undefined;
        const salient = this.#salient(
          mention,
          unit,
          (entity) =>
            entity !== excluded && entity.nature === 'person' && agrees(entity, mention) && entity.isNamed,
        );
        if (salient.entity || salient.candidates.length > 0) return salient;
        if (mention.determined === 'demonstrative') {
          // « Pasiphae… Cette jeune fille de 20 ans »: a name that tells nothing of itself.
          const unknown = this.#salient(
            mention,
            unit,
            (entity) => entity.nature === 'unknown' && entity.isNamed,
          );
          if (unknown.entity) return unknown;
        }
      }
    }
    if (
      isSingular &&
      mention.nature !== 'person' &&
      GENERIC_ORGANISATIONS.has(lemmaOf(head)) &&
      !this.#hasComplement(mention) &&
      !isOfficial(this.#text, mention)
    ) {
      const salient = this.#salient(
        mention,
        unit,
        (entity) =>
          entity.isNamed &&
          entity.nature !== 'person' &&
          entity.nature !== 'place' &&
          entity.nature !== 'document',
      );
      if (salient.entity) return salient;
    }
    const earlier = words.length === 0 ? this.#cast.describedAs(head, mention.start) : undefined;
    if (earlier) return { entity: earlier, isDeduced: false, antecedent: earlier.name, candidates: [] };
    return { ...NOBODY, entity: this.#cast.described(mention, false) };
  }

  /** « le chef de l'État » is the president, « le chef du gouvernement » the Premier ministre. */
  #officeHolder(head: string, words: readonly string[], mention: Mention): Resolved | undefined {
    if (lemmaOf(head) !== 'chef') return undefined;
    const office = words.includes('etat')
      ? 'president'
      : words.includes('gouvernement')
        ? 'ministre'
        : undefined;
    if (office === undefined) return undefined;
    const holders = this.#cast
      .withRole(office)
      .filter(
        (entity) =>
          entity.isNamed &&
          entity.nature === 'person' &&
          genderFits(entity.gender, mention.gender) &&
          entity.roles.some(
            (role) =>
              role.head === office &&
              (office === 'president'
                ? role.words.has('republique') || countryIn(role.words) !== undefined
                : role.words.has('premier')),
          ),
      );
    const [only] = holders;
    return only && holders.length === 1
      ? { entity: only, isDeduced: true, antecedent: only.name, candidates: [] }
      : undefined;
  }

  /** « le ministre de la Santé » for « le ministre de la Santé Roman Prymula », « le ministre » when one is known. */
  #holderOf(head: string, words: readonly string[], mention: Mention, unit: number): Resolved | undefined {
    const holders = this.#cast
      .withRole(head)
      .filter(
        (entity) =>
          entity.isNamed &&
          genderFits(entity.gender, mention.gender) &&
          numberFits(entity, mention.number) &&
          entity.roles.some(
            (role) =>
              role.head === head &&
              (words.every((word) => role.words.has(word)) || isWithin(role.words, words)),
          ),
      );
    if (holders.length === 0) return undefined;
    const [only] = holders;
    if (only && holders.length === 1 && words.length === 0 && !this.#isRecent(only, mention, unit)) {
      // « la ministre » long after one was named may be another.
      return { entity: only, isDeduced: true, antecedent: only.name, candidates: [] };
    }
    if (only && holders.length === 1) {
      const given = only.roles.filter((one) => one.head === head);
      const role = given.find((one) => one.deducedFrom === undefined) ?? given[0];
      const antecedent = role?.deducedFrom ?? role?.span ?? only.name;
      return { entity: only, isDeduced: role?.deducedFrom !== undefined, antecedent, candidates: [] };
    }
    const exact = holders.filter(
      (entity) =>
        words.length > 0 &&
        entity.roles.some(
          (role) =>
            role.head === head &&
            role.words.size === words.length &&
            words.every((word) => role.words.has(word)),
        ),
    );
    if (exact.length === 1 && exact[0])
      return { entity: exact[0], isDeduced: false, antecedent: exact[0].name, candidates: [] };
    const latest = this.#latest((one) => holders.includes(one.entity) && one.start < mention.start);
    const together = holders.filter((entity) =>
      this.#referents.some((one) => one.entity === entity && one.unit === latest?.unit),
    );
    // « la ministre de la Santé et la ministre du Travail… La ministre »: nothing decides.
    if (together.length > 1)
      return { entity: undefined, isDeduced: true, antecedent: undefined, candidates: together };
    return this.#salient(mention, unit, (entity) => holders.includes(entity));
  }

  /** « la magistrate » for « la procureure, Anne-Sophie Guillemin »: whoever has a role that the noun includes. */
  #holderOfNarrower(head: string, mention: Mention, unit: number): Resolved | undefined {
    const narrower = HYPERNYMS[head]?.split(' ') ?? [];
    const holders = new Set(narrower.flatMap((role) => this.#cast.withRole(role)));
    if (holders.size === 0 || this.#cast.describedAs(head, mention.start)) return undefined;
    // Someone else whom the text is about just now could be meant as well.
    const salient = this.#salient(
      mention,
      unit,
      (entity) => entity.isNamed && entity.nature === 'person' && agrees(entity, mention),
    );
    return salient.entity && holders.has(salient.entity) ? salient : undefined;
  }

  /**
   * « …, rigolait Mickaël Tavernier. L'entraîneur valmontais a sa petite idée », « Le président russe serait d'avis »:
   * a description that is new and follows a person of whom the text has said nothing yet is his. Offices that
   * stand by themselves (« le préfet ») are not.
   */
  #justNamed(mention: Mention, head: string, words: readonly string[], unit: number): Resolved | undefined {
    // « L'ancienne juge a ajouté »: what someone was tells of someone already named.
    const isFormer = words.includes('ancien');
    if (!isFormer && STAND_ALONE.has(head) && countryIn(words) === undefined) return undefined;
    if (words.length === 0 && !TRADES.test(head)) return undefined;
    if (/^(?:interesse|concerne)$/u.test(head) || this.#cast.describedAs(head, mention.start))
      return undefined;
    const recent = this.#referents.filter(
      (one) =>
        one.start < mention.start &&
        unit - one.unit <= 2 &&
        one.weight >= WEIGHT.subject &&
        one.entity.isNamed &&
        one.entity.nature === 'person' &&
        (one.entity.roles.length === 0 ||
          countryIn(words) !== undefined ||
          (one.weight >= WEIGHT.speaker && unit - one.unit <= 1)) &&
        genderFits(one.entity.gender, mention.gender),
    );
    const entities = new Set(recent.map((one) => one.entity));
    const [entity] = entities;
    if (!entity || entities.size > 1) return undefined;
    const last = recent.at(-1);
    const antecedent = last?.span ?? entity.name;
    this.#cast.giveDeducedRole(entity, mention, antecedent);
    return { entity, isDeduced: true, antecedent, candidates: [] };
  }

  /** « Selon trois diplomates… « … », confie l'un d'eux »: those of whom one speaks. */
  #manyJustNow(mention: Mention, unit: number): Referent | undefined {
    return this.#latest(
      ({ entity, start, unit: at, span }) =>
        start < mention.start &&
        unit - at <= 2 &&
        !entity.isNamed &&
        (entity.number === 'plural' || SOME.test(this.#text.slice(span.start, span.end))),
    );
  }

  /** « Selon un membre de l'équipe… « … », soupire ce technicien »: someone without a name who has just spoken. */
  #unnamedJustNow(mention: Mention, unit: number): Resolved | undefined {
    const last = this.lastSpeaker(mention.start, unit, 1);
    if (!last || last.entity.isNamed || !agrees(last.entity, mention)) return undefined;
    if (last.entity.nature !== 'person' && last.entity.nature !== 'source') return undefined;
    return { entity: last.entity, isDeduced: true, antecedent: last.span, candidates: [] };
  }

  #isRecent(entity: Entity, mention: Mention, unit: number): boolean {
    const own = this.#referents.filter((one) => one.entity === entity && one.start < mention.start);
    const last = own.at(-1);
    if (!last) return false;
    const rivals = this.#referents.filter(
      (one) =>
        one.entity !== entity &&
        one.start > last.start &&
        one.start < mention.start &&
        one.entity.isNamed &&
        one.entity.nature === 'person' &&
        one.entity.gender === entity.gender &&
        one.weight >= WEIGHT.free,
    );
    return unit - last.unit <= MEMORY && (rivals.length === 0 || unit - last.unit <= 2);
  }

  #hasComplement(mention: Mention): boolean {
    const text = this.#text.slice(mention.start, mention.end);
    return /\s(?:d[eu]s?|d['’])\s?\S/u.test(text);
  }
}

/** Where the full name stands, when the mention is a shorter one: « M. Hunt » takes up « Troy Hunt ». */
function fullName(entity: Entity, mention: Span): Span | undefined {
  return mention.end - mention.start < entity.name.end - entity.name.start ? entity.name : undefined;
}

/** Offices that a text can speak of without a name: « le préfet a indiqué ». */
const STAND_ALONE = new Set(
  'prefet procureur juge avocat commissaire ministre gouverneur policier gendarme maire president directeur secretaire porteparole depute senateur voisin temoin pere mere frere soeur fils fille'.split(
    ' ',
  ),
);
/** « lance une voix »: who that is no later pronoun tells. */
const ANYONE = /^(?:voix|foule|public|assistance|salle)$/u;
/** « l'un d'eux », « l'une d'entre elles » */
const ONE_OF_THEM = /^l['’]une? d(?:['’](?:eux|elles)|['’]entre )/iu;
/** « une quinzaine d'intérimaires »: singular in form only. */
const SOME = /^une? (?:\p{L}+aine|poignée|groupe|dizaine|centaine) d/iu;
/** What has become of someone's office: « la ministre démissionnaire » is the minister that was named. */
const STATUS = /^(?:demissionnaire|sortante?|dechue?|reelue?|actuelle?|limogee?|controversee?|concernee?)$/u;
/** What someone does for a living or for a cause: a description that takes a person up. */
const TRADES = /(?:eur|iste|ien|logue|ste|ier|ain|ete|and|naire|graphe|ete|ologue)$/u;

/** « l'Organisation internationale pour les migrations »: a capital makes a name of it. */
function isOfficial(text: string, mention: Mention): boolean {
  const words = text
    .slice(mention.start, mention.end)
    .replace(/^(?:[Ll][ae]s?\s|[Ll]['’])/u, '')
    .split(/\s+/u);
  return words.length > 1 && /^\p{Lu}/u.test(words[0] ?? '');
}

function isWithin(inner: ReadonlySet<string>, outer: readonly string[]): boolean {
  return inner.size > 0 && [...inner].every((word) => outer.includes(word));
}

function isGenericPerson(head: string, words: readonly string[], mention: Mention): boolean {
  // « sa fille » is someone else.
  if (mention.determined === 'possessive') return false;
  if (countryOfDemonym(head)) return words.length === 0;
  if (!GENERIC_PERSONS.has(lemmaOf(head))) return false;
  return words.length <= 2 || mention.determined === 'demonstrative';
}

function agrees(
  entity: Entity,
  mention: { readonly gender: Gender; readonly number: GrammaticalNumber },
): boolean {
  return genderFits(entity.gender, mention.gender) && numberFits(entity, mention.number);
}

function genderFits(a: Gender, b: Gender): boolean {
  return a === undefined || b === undefined || a === b;
}

/** A body that speaks with one voice can be taken up by « ils »: « la direction… ils ». */
function numberFits(entity: Entity, number: GrammaticalNumber): boolean {
  if (number === undefined || entity.number === undefined) return true;
  if (number === 'plural') return entity.number === 'plural' || entity.nature === 'organisation';
  return entity.number !== 'plural';
}
