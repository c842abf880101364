import type { Span } from '../article/span.js';
import { fold } from '../french/characters.js';
import { isFunctionWord } from '../french/functionWords.js';
import { describedAfter, describedBefore, descriptionEndingAt } from './grammar/appositions.js';
import type { Gender, GrammaticalNumber, Mention, Nature, Stretch } from './grammar/mention.js';
import { nameFrom, natureOf } from './grammar/names.js';
import { interpret, isInComplement } from './grammar/nounPhrases.js';
import { nounOf } from './grammar/nouns.js';
import type { Token } from './grammar/tokens.js';
import type { Item, Unit } from './grammar/units.js';
import { closingParenthesis, isDe, isMark, isPreposition, wordAt } from './grammar/words.js';
import { countryOfDemonym, determiner, roleNoun } from './lexicon.js';
import type { Alias } from './quotation.js';
import { isFiniteVerb } from './reportingVerbs.js';

/** A description that the article gives of someone, and the words that it is made of. */
export interface Role {
  readonly span: Span;
  /** The noun that heads it, in the masculine singular without accents. */
  readonly head: string;
  /** Its other content words, without accents. */
  readonly words: ReadonlySet<string>;
  /** The name it was deduced from, when the article does not give it: « Le président russe » just after Vladimir Poutine. */
  readonly deducedFrom: Span | undefined;
}

/** Someone or something in the article: what it is called, and where. */
export class Entity {
  /** The words of its fullest name, without accents; of its description when nothing names it. */
  readonly words: readonly string[];
  /** Where the fullest name stands. */
  name: Span;
  nature: Nature;
  gender: Gender;
  number: GrammaticalNumber;
  readonly isNamed: boolean;
  readonly roles: Role[] = [];
  readonly aliases = new Map<string, Alias>();

  constructor(
    words: readonly string[],
    name: Span,
    nature: Nature,
    gender: Gender,
    number: GrammaticalNumber,
    isNamed: boolean,
  ) {
    this.words = words;
    this.name = name;
    this.nature = nature;
    this.gender = gender;
    this.number = number;
    this.isNamed = isNamed;
  }

  addAlias(text: string, span: Span): void {
    const key = fold(text);
    if (!this.aliases.has(key)) this.aliases.set(key, { text, span });
  }
}

/** A proper name where it stands, and whom it names. */
export interface Occurrence extends Span {
  readonly entity: Entity;
  readonly unit: number;
  /** Whether nothing governs it: the subject, or a name in apposition. */
  readonly isFree: boolean;
}

/** Roles that companies have as well as people: « le spécialiste français Voltéa ». */
const COMPANY_ROLES = new Set(
  (
    'specialiste leader geant pionnier fabricant constructeur editeur operateur acteur bailleur loueur fournisseur ' +
    'distributeur transporteur concurrent rival promoteur exploitant employeur equipementier producteur prestataire ' +
    'hebergeur assureur energeticien avionneur armateur sous-traitant soustraitant partenaire actionnaire numero'
  ).split(' '),
);

/** So many people of one surname are told apart; in a list of initials more would cost time and tell nothing. */
const MOST_NAMESAKES = 16;

interface Name extends Span, Stretch {
  readonly words: readonly string[];
  readonly unit: number;
  readonly nature: Nature;
  readonly gender: Gender;
  readonly isFree: boolean;
  /** « à Rennes », « dans les Ardennes » */
  readonly isLocated: boolean;
  /** Between marks: named by someone who is quoted. */
  readonly isQuoted: boolean;
}

/** Everyone whom the article names: full names, surnames, initials, acronyms, and the roles it gives them. */
export class Cast {
  readonly #text: string;
  readonly #occurrences = new Map<number, Occurrence>();
  readonly #byUnit: Occurrence[][];
  readonly #namesakes = new Map<number, readonly Entity[]>();
  readonly #described = new Map<string, Entity>();
  /** Entities by the head of each description given of them, in reading order. */
  readonly #byHead = new Map<string, Entity[]>();
  /** Names of several words by their initials, small words counted and not. */
  readonly #byInitials = new Map<string, Entity>();
  readonly entities: Entity[] = [];

  constructor(text: string, units: readonly Unit[]) {
    this.#text = text;
    this.#byUnit = units.map(() => []);
    const names = units.flatMap((unit, index) => namesIn(beforeCredit(unit.items), index));
    this.#identify(names);
    for (const unit of units) this.#readExpansions(unit);
    for (const [index, unit] of units.entries()) this.#readRoles(unit, index);
  }

  /** The entity whose name begins at an offset. */
  at(start: number): Entity | undefined {
    return this.#occurrences.get(start)?.entity;
  }

  /** Everyone whom a shortened name may mean, when it fits several: « Kowal » for Marta and Piotr Kowal. */
  namesakesAt(start: number): readonly Entity[] {
    return this.#namesakes.get(start) ?? [];
  }

  /** The names that the narrator gives in one unit, in reading order. */
  inUnit(unit: number): readonly Occurrence[] {
    return this.#byUnit[unit] ?? [];
  }

  /** Someone whom only a description tells of: « un proche du dossier », « la préfecture ». One entity a wording. */
  described(mention: Mention, isNew: boolean): Entity {
    const words = contentWords(this.#text.slice(mention.start, mention.end));
    const key = words.join(' ');
    const known = isNew ? undefined : this.#described.get(key);
    if (known) return known;
    const entity = new Entity(
      words,
      { start: mention.start, end: mention.end },
      mention.nature,
      mention.gender,
      mention.number,
      false,
    );
    if (mention.head) this.#addRole(entity, roleOf(this.#text, mention, mention.head));
    this.#described.set(key, entity);
    this.entities.push(entity);
    return entity;
  }

  /** The description of an earlier wording with the same head: « la fédération » for « la Fédération belge du secteur financier ». */
  describedAs(head: string, before: number): Entity | undefined {
    return this.#byHead
      .get(lemmaOf(head))
      ?.findLast((entity) => !entity.isNamed && entity.name.start < before);
  }

  /** Everyone of whom a description with this head is given, in reading order. */
  withRole(head: string): readonly Entity[] {
    return this.#byHead.get(head) ?? [];
  }

  #addRole(entity: Entity, role: Role): void {
    entity.roles.push(role);
    const holders = this.#byHead.get(role.head);
    if (!holders) this.#byHead.set(role.head, [entity]);
    else if (!holders.includes(entity)) holders.push(entity);
  }

  #identify(names: readonly Name[]): void {
    const byKey = new Map<string, Name[]>();
    for (const name of names) {
      const key = name.words.join(' ');
      const known = byKey.get(key);
      if (known) known.push(name);
      else byKey.set(key, [name]);
    }
    const entityOf = new Map<string, Entity>();
    const bySurname = new Map<string, Entity[]>();
    const keys = [...byKey.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length);
    const shared = new Map<string, Entity[]>();
    for (const key of keys) {
      const group = byKey.get(key) ?? [];
      const [first] = group;
      if (!first) continue;
      const candidates = (bySurname.get(key) ?? []).filter(
        (entity) => entity.nature === 'person' || entity.nature === 'unknown',
      );
      const initialled = candidates.length === 0 ? byInitial(first.words, bySurname) : undefined;
      if (candidates.length > 0 || initialled) {
        shared.set(key, initialled ? [initialled] : candidates);
        continue;
      }
      const acronym = first.words.length === 1 ? this.#byInitials.get(first.words[0] ?? '') : undefined;
      if (acronym) {
        entityOf.set(key, acronym);
        continue;
      }
      const isPlace = group.every((one) => one.isLocated);
      const nature = group.find((one) => one.nature !== 'unknown')?.nature ?? (isPlace ? 'place' : 'unknown');
      const gender = group.find((one) => one.gender !== undefined)?.gender;
      const entity = new Entity(first.words, first, nature, gender, 'singular', true);
      this.entities.push(entity);
      entityOf.set(key, entity);
      if (nature !== 'person' && first.words.length > 1) {
        for (const initials of initialsOf(first.words)) this.#byInitials.set(initials, entity);
      }
      if (nature === 'person' || first.words.length > 1) {
        for (const part of partsOfName(first.words)) {
          const known = bySurname.get(part);
          if (!known) bySurname.set(part, [entity]);
          else if (known.length < MOST_NAMESAKES) known.push(entity);
        }
      }
    }
    const lastSeen = new Map<Entity, number>();
    for (const name of names) {
      const key = name.words.join(' ');
      const candidates = shared.get(key);
      const entity = candidates ? nearest(candidates, name, lastSeen) : entityOf.get(key);
      const namesakes = (candidates ?? []).filter(
        (one) => one.nature === 'person' && (!name.gender || one.gender === name.gender),
      );
      if (namesakes.length > 1) this.#namesakes.set(name.start, namesakes);
      if (!entity) continue;
      lastSeen.set(entity, name.start);
      entity.gender ??= name.gender;
      if (entity.nature === 'unknown' && name.nature !== 'unknown') entity.nature = name.nature;
      entity.addAlias(this.#text.slice(name.start, name.end), name);
      const occurrence = { start: name.start, end: name.end, entity, unit: name.unit, isFree: name.isFree };
      this.#occurrences.set(name.start, occurrence);
      if (!name.isQuoted) this.#byUnit[name.unit]?.push(occurrence);
    }
  }

  /** « le ministre Paul Durand », « Paul Durand, ministre », « Paul Durand est le ministre », « la CNIL (Commission…) ». */
  #readRoles({ items }: Unit, unit: number): void {
    for (const { start, entity } of this.inUnit(unit)) {
      const at = items.findIndex((item) => item.start === start);
      const name = at < 0 ? undefined : nameFrom(items, at);
      if (!name) continue;
      const isParty = name.first === name.last && wordAt(items, name.first)?.isAcronym === true;
      // « le proviseur du lycée Colbert »: the name tells which school.
      const isComplement =
        natureOf(items, name).nature !== 'person' && isInComplement(items, name.first - 5, name.first);
      const before = isParty || isComplement ? undefined : describedBefore(items, name.first);
      if (before) this.#giveRole(entity, before);
      const after = describedAfter(items, name.last + 1);
      if (after) this.#giveRole(entity, after);
      this.#readParenthesis(items, name, entity);
    }
  }

  /** « l'Office national des forêts (ONF) », « l'OFB (Office français de la biodiversité) »: one body under two names. */
  #readExpansions({ items }: Unit): void {
    for (let at = 1; at < items.length - 2; at += 1) {
      if (!isMark(items, at, '(')) continue;
      const close = closingParenthesis(items, at);
      if (close === undefined) continue;
      const inner = nameFrom(items, at + 1);
      const acronym =
        inner?.last === close - 1 && inner.first === inner.last
          ? this.at(items[inner.first]?.start ?? -1)
          : undefined;
      if (acronym) {
        const phrase = descriptionEndingAt(items, at - 1);
        if (phrase) this.#expand(acronym, phrase);
        continue;
      }
      const outer = this.at(items[at - 1]?.start ?? -1);
      if (outer && wordAt(items, at + 1)?.isCapital)
        this.#expand(outer, interpret(items, { first: at + 1, last: close - 1 }));
    }
  }

  /** Gives an acronym its full name, when its letters are the initials of it. */
  #expand(acronym: Entity, phrase: Mention): void {
    const text = withoutArticle(this.#text.slice(phrase.start, phrase.end));
    const words = contentWords(text);
    if (acronym.words.length !== 1 || !isAcronymFor(acronym.words[0] ?? '', words)) return;
    acronym.addAlias(this.#text.slice(acronym.name.start, acronym.name.end), acronym.name);
    acronym.name = { start: phrase.end - text.length, end: phrase.end };
    acronym.nature = phrase.nature === 'unknown' ? 'organisation' : phrase.nature;
    acronym.gender ??= phrase.gender;
    this.#described.set(words.join(' '), acronym);
  }

  #giveRole(entity: Entity, mention: Mention): void {
    if (!mention.head) return;
    if (entity.nature === 'unknown')
      entity.nature = COMPANY_ROLES.has(lemmaOf(mention.head)) ? 'organisation' : mention.nature;
    if (entity.nature === 'person' && mention.nature !== 'person' && mention.nature !== 'source') return;
    entity.gender ??= mention.gender;
    const role = roleOf(this.#text, mention, mention.head);
    this.#addRole(entity, role);
    entity.addAlias(withoutArticle(this.#text.slice(role.span.start, role.span.end)), role.span);
  }

  /** A description that the context gives to someone: later ones are known by it. */
  giveDeducedRole(entity: Entity, mention: Mention, deducedFrom: Span): void {
    if (!mention.head) return;
    const role = { ...roleOf(this.#text, mention, mention.head), deducedFrom };
    this.#addRole(entity, role);
    entity.addAlias(withoutArticle(this.#text.slice(role.span.start, role.span.end)), role.span);
  }

  /** « Europe Écologie Les Verts (EELV) », « EELV (Europe Écologie Les Verts) ». */
  #readParenthesis(items: readonly Item[], name: Stretch, entity: Entity): void {
    if (entity.nature === 'person' || !isMark(items, name.last + 1, '(')) return;
    const close = closingParenthesis(items, name.last + 1);
    const inner = nameFrom(items, name.last + 2);
    if (close === undefined || !inner || inner.last !== close - 1) return;
    const other = this.at(items[inner.first]?.start ?? -1);
    const text = this.#text.slice(items[inner.first]?.start ?? 0, items[inner.last]?.end ?? 0);
    if (other && other !== entity && isAcronymFor(text, entity.words)) entity.addAlias(text, other.name);
  }
}

/** « © ÉdA - J. Mathot »: whoever took the picture is not in the story. */
function beforeCredit(items: readonly Item[]): readonly Item[] {
  const sign = items.findIndex((_, at) => isMark(items, at, '©'));
  return sign === -1 ? items : items.slice(0, sign);
}

function namesIn(items: readonly Item[], unit: number): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind === 'quoted') {
      for (const name of namesIn(item.inside, unit)) names.push({ ...name, isFree: false, isQuoted: true });
      continue;
    }
    const stretch = nameFrom(items, at);
    if (!stretch) continue;
    const { nature, gender } = natureOf(items, stretch);
    const words: string[] = [];
    for (let index = stretch.first; index <= stretch.last; index += 1) {
      const token = wordAt(items, index);
      if (token) words.push(token.exact);
    }
    const before = wordAt(items, at - 1);
    names.push({
      ...stretch,
      start: items[stretch.first]?.start ?? 0,
      end: items[stretch.last]?.end ?? 0,
      words,
      unit,
      nature,
      gender,
      // « l'indignation portée par Christian Jacob »: an agent is as good as a subject.
      isFree:
        !(isPreposition(before) || isDe(before) || labels(before)) ||
        (before?.form === 'par' && nature === 'person'),
      isQuoted: false,
      isLocated: isLocated(items, at),
    });
    at = stretch.last;
  }
  return names;
}

/** « l'application Android », « la loi Macron »: a common noun that the name only labels. */
function labels(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    !before.isCapital &&
    !isFunctionWord(before.exact) &&
    nounOf(before.exact) === undefined &&
    !/(?:é|ée|és|ées|ant|ait|ent|a)$/u.test(before.form) &&
    !isFiniteVerb(before.form)
  );
}

/** « à Rennes », « en Bretagne », « dans les Ardennes »: a place, unless something else is said of it. */
function isLocated(items: readonly Item[], at: number): boolean {
  const before = wordAt(items, at - 1);
  const governor =
    before && determiner(before.exact) && !isPreposition(before) ? wordAt(items, at - 2) : before;
  return governor !== undefined && /^(?:a|en|dans|vers|aux|au|pres)$/u.test(governor.exact);
}

/** What a person may be called by: each end of the full name (« Le Pen », « Marine »). */
function partsOfName(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (let cut = 1; cut < words.length; cut += 1) parts.push(words.slice(cut).join(' '));
  for (let cut = 1; cut < words.length; cut += 1) parts.push(words.slice(0, cut).join(' '));
  return parts;
}

/** « A. Montebourg » for « Arnaud Montebourg ». */
function byInitial(words: readonly string[], bySurname: ReadonlyMap<string, Entity[]>): Entity | undefined {
  const [initial, ...rest] = words;
  if (initial?.length !== 1 || rest.length === 0) return undefined;
  return bySurname.get(rest.join(' '))?.find((entity) => entity.words[0]?.startsWith(initial));
}

/** Whether letters are the initials of words: « EELV » of « Europe Écologie Les Verts », « ONF » of « Office national des forêts ». */
function isAcronymFor(acronym: string, words: readonly string[]): boolean {
  const letters = fold(acronym).replace(/[^a-z0-9]/gu, '');
  return letters.length > 1 && initialsOf(words).includes(letters);
}

/** The initials of words, with and without the small ones. */
function initialsOf(words: readonly string[]): string[] {
  const of = (some: readonly string[]): string => some.map((word) => word[0]).join('');
  return [of(words), of(words.filter((word) => !isFunctionWord(word)))].filter(
    (initials) => initials.length > 1,
  );
}

function nearest(
  candidates: readonly Entity[],
  name: Name,
  lastSeen: ReadonlyMap<Entity, number>,
): Entity | undefined {
  const fitting = candidates.filter(
    (entity) => !name.gender || !entity.gender || entity.gender === name.gender,
  );
  const pool = fitting.length > 0 ? fitting : candidates;
  let best = pool[0];
  for (const entity of pool) {
    if ((lastSeen.get(entity) ?? -1) > (best ? (lastSeen.get(best) ?? -1) : -1)) best = entity;
  }
  return best;
}

function roleOf(text: string, mention: Mention, head: string): Role {
  const span = mention.description ?? mention;
  const words = new Set(
    contentWords(text.slice(span.start, span.end)).filter((word) => lemmaOf(word) !== lemmaOf(head)),
  );
  return { span: { start: span.start, end: span.end }, head: lemmaOf(head), words, deducedFrom: undefined };
}

/** « présidente » and « président » are one role. */
export function lemmaOf(head: string): string {
  return roleNoun(head)?.lemma ?? head.replace(/s$/u, '');
}

/** The words of a description that say something, without accents; « l'ex-directeur » is « l'ancien directeur ». */
export function contentWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isFunctionWord(word))
    .map((word) => (/^(?:ex|ancienne)$/u.test(word) ? 'ancien' : word));
}

const ARTICLE = /^(?:l['’ʼ‘]|(?:le|la|les)\s+)/iu;

/** A description without its definite article: « ministre de la Santé »; an indefinite one keeps it. */
export function withoutArticle(text: string): string {
  return text.replace(ARTICLE, '');
}

/** The country of a description: « le président russe », « la présidente de la Géorgie ». */
export function countryIn(words: Iterable<string>): string | undefined {
  for (const word of words) {
    const country = countryOfDemonym(word);
    if (country) return country;
  }
  return undefined;
}
