import type { Span } from '../../article/span.js';
import type { Mention } from '../grammar/mention.js';
import { nameFrom } from '../grammar/names.js';
import { contractedPhrase, opensPhrase, phraseFrom } from '../grammar/nounPhrases.js';
import { pronounAt, stressedPronoun, subjectPronoun } from '../grammar/pronouns.js';
import { isTimePhrase, mainClauseAt, skipOpeners, subjectAfter, subjectBefore } from '../grammar/subjects.js';
import type { Item, Unit } from '../grammar/units.js';
import type { VerbGroup } from '../grammar/verbGroups.js';
import {
  endsSentence,
  isDe,
  isFiniteAt,
  isMark,
  isPreposition,
  mayBeFiniteAt,
  opensClause,
  opensWithVerb,
  wordAt,
} from '../grammar/words.js';
import { civility } from '../lexicon.js';
import type { ReportingVerb } from '../reportingVerbs.js';
import type { Found, Reading } from './reading.js';

/** Verbs that things do as well: « cette décision confirme que » is nobody's word. */
const SAID_BY_THINGS = new Set(
  (
    'confirmer montrer prouver rappeler révéler suggérer indiquer souligner signifier garantir assurer témoigner exiger ' +
    'imposer démontrer attester illustrer trahir cacher prévoir stipuler supposer impliquer justifier préciser ' +
    'établir conclure signaler préconiser recommander estimer évaluer'
  ).split(' '),
);

/** Things that say what someone wrote in them, and things that only show something. */
export function canSpeak(mention: Mention | undefined, verb: ReportingVerb | undefined): boolean {
  if (!mention) return false;
  if (mention.kind === 'pronoun') {
    return (
      mention.determined === 'demonstrative' || !/^(?:ce|cela|ca|ceci|je|j|nous)$/u.test(mention.head ?? '')
    );
  }
  if (mention.nature !== 'unknown' || mention.kind === 'name') return true;
  if (mention.determined === 'bare' && !mention.name) return false;
  return verb === undefined || !(SAID_BY_THINGS.has(verb.lemma) || verb.weak || verb.implies === 'reveal');
}

/** A name, a role, an organisation, a document: someone who speaks, as a thing in the subject's place does not. */
export function isSomebody(mention: Mention): boolean {
  return mention.kind === 'name' || mention.kind === 'pronoun' || mention.nature !== 'unknown';
}

/** « précise le verrier »: a noun that no list has, in the place of whoever speaks; « montre la situation » is none. */
export function isLikelySomebody(mention: Mention, verb: ReportingVerb): boolean {
  if (verb.weak || mention.determined !== 'definite' || mention.head === undefined) return false;
  return (
    /^(?:say|announce|write)$/u.test(verb.implies) &&
    !/(?:tion|sion|te|ment|isme|ance|ence|ure|age|ude|esse|ie)s?$/u.test(mention.head)
  );
}

/** « Aucun témoin n'a dit que », « Personne n'a déclaré que »: said by no one. */
export function isNobody(items: readonly Item[], { first }: Mention): boolean {
  return (
    /^(?:aucun|aucune|personne|nul|nulle|rien)$/u.test(wordAt(items, first)?.exact ?? '') ||
    wordAt(items, first - 1)?.exact === 'ni'
  );
}

/** Who does what a verb says: its hung pronoun, else what stands before it, or whoever speaks already in the unit. */
export function subjectOf(
  reading: Reading,
  group: VerbGroup,
): { mention: Mention | undefined; implicit: Found['implicit'] } {
  const { items } = reading;
  if (group.mood === 'gerund' || group.mood === 'infinitive') return controllerOf(reading, group);
  if (group.hung !== undefined) {
    const mention = subjectPronoun(items, group.hung);
    return { mention, implicit: undefined };
  }
  const mention = subjectBefore(items, group.first - 1, (at) => reading.isCovered({ first: at, last: at }));
  return { mention, implicit: undefined };
}

/** « …, a-t-il estimé, soulignant que », « Bruno Le Roux est intervenu, trouvant… »: who does the main verb does this too. */
function controllerOf(
  reading: Reading,
  group: VerbGroup,
): { mention: Mention | undefined; implicit: Found['implicit'] } {
  const { items } = reading;
  // « Et Cyril Pons de conclure »
  if (group.mood === 'infinitive' && isDe(wordAt(items, group.first)) && wordAt(items, group.first - 1)) {
    const narrated = subjectBefore(items, group.first - 1);
    if (narrated && canSpeak(narrated, undefined)) return { mention: narrated, implicit: undefined };
  }
  for (let at = group.first - 1; at >= 0; at -= 1) {
    if (endsSentence(items, at)) break;
    const earlier = reading.groups.find((one) => one.last === at && one.mood === 'finite' && !one.isPassive);
    if (earlier) {
      const hung = earlier.hung !== undefined ? subjectPronoun(items, earlier.hung) : undefined;
      const after = hung
        ? undefined
        : isInverted(reading, earlier)
          ? subjectAfter(items, earlier.last + 1)
          : undefined;
      const isRelative = /^(?:que|qu|comme)$/u.test(wordAt(items, earlier.first - 1)?.exact ?? '');
      const mention =
        hung ??
        after ??
        subjectBefore(items, earlier.first - 1) ??
        (isRelative ? subjectAfter(items, earlier.last + 1) : undefined);
      if (mention && canSpeak(mention, undefined)) return { mention, implicit: undefined };
    }
    const token = wordAt(items, at);
    const marks = reading.quoted(at);
    // « la Cédéao « prend acte de la décision », tout en soulignant que »
    if (marks && opensWithVerb(marks)) {
      const mention = subjectBefore(items, at - 1);
      if (mention && isSomebody(mention)) return { mention, implicit: undefined };
    }
    if (!token || !isFiniteAt(items, at) || reading.isCovered({ first: at, last: at })) continue;
    const relative = /^(?:qui|que|qu|dont|ou)$/u.test(wordAt(items, at - 1)?.exact ?? '');
    const mention = relative ? undefined : subjectBefore(items, beforeClitics(items, at));
    if (mention && canSpeak(mention, undefined)) return { mention, implicit: undefined };
  }
  // « Estimant que…, le ministre a refusé »: the main clause comes after.
  for (let at = group.last + 1; at < items.length; at += 1) {
    if (!isMark(items, at, ',')) continue;
    const mention = mainClauseAt(items, at + 1);
    if (mention && canSpeak(mention, undefined)) {
      return { mention, implicit: undefined };
    }
  }
  return { mention: undefined, implicit: 'previous' };
}

function beforeClitics(items: readonly Item[], at: number): number {
  let back = at - 1;
  while (/^(?:ne|n|me|m|te|t|se|s|y|l|le|la|les|lui|leur|en)$/u.test(wordAt(items, back)?.form ?? ''))
    back -= 1;
  return back;
}

/** « …, a déclaré X »: nothing but a comma or a quotation stands before the verb. */
export function isInverted(reading: Reading, group: VerbGroup): boolean {
  const { items } = reading;
  if (group.hung !== undefined) return true;
  const before = group.first - 1;
  return before >= 0 && (isMark(items, before, ',!?…–—-') || items[before]?.kind === 'quoted');
}

export function cueOf(reading: Reading, group: VerbGroup): Span {
  // The pronoun hung to the verb is the mention, not the cue.
  const last = group.hung === group.last ? group.last - 1 : group.last;
  return reading.span({ first: group.first, last: Math.max(group.first, last) });
}

/** The subject of the first finite verb from an item on. */
export function mainSubject(items: readonly Item[], start: number, end: number): Mention | undefined {
  for (let at = start; at < end; at += 1) {
    const token = wordAt(items, at);
    if (!token) continue;
    if (token.isHung && /^(?:il|elle|ils|elles)$/u.test(token.form)) return subjectPronoun(items, at);
    if (!mayBeFiniteAt(items, at) || token.isHung) continue;
    if (/^(?:qui|que|qu|dont)$/u.test(wordAt(items, beforeClitics(items, at))?.exact ?? '')) continue;
    const subject = subjectBefore(items, beforeClitics(items, at));
    if (subject && subject.first >= start - 1) return subject;
  }
  return undefined;
}

/** The subject of the first main verb of a unit, or what it says it is about: « Quant à X, il… ». */
export function mainSubjectOf({ items }: Unit): Mention | undefined {
  if (wordAt(items, 0)?.exact === 'quant' && /^(?:a|au|aux)$/u.test(wordAt(items, 1)?.exact ?? '')) {
    const from = wordAt(items, 1)?.exact === 'a' ? 2 : 1;
    const topic = opensPhrase(items, from) ? phraseFrom(items, from) : undefined;
    if (topic) return topic;
  }
  return mainSubject(items, 0, items.length);
}

/** « la directrice générale, Agnès Morvan »: the name behind the role is the fuller mention. */
export function withName(items: readonly Item[], mention: Mention): Mention {
  if (mention.kind !== 'description' || !isMark(items, mention.last + 1, ',')) return mention;
  let at = mention.last + 2;
  if (civility(wordAt(items, at)?.exact ?? '') && wordAt(items, at)?.isCapital)
    at += isMark(items, at + 1, '.') ? 2 : 1;
  const name = nameFrom(items, at);
  if (!name) return mention;
  const after = items[name.last + 1];
  const ends =
    after === undefined ||
    after.kind !== 'word' ||
    isPreposition(after) ||
    isTimePhrase(items, name.last + 1);
  if (!ends || mention.nature === 'organisation' || mention.number === 'plural') return mention;
  const phrase = phraseFrom(items, name.first);
  if (phrase?.kind !== 'name') return mention;
  return {
    ...phrase,
    description: mention.description,
    head: mention.head,
    gender: phrase.gender ?? mention.gender,
    nature: mention.nature === 'unknown' ? phrase.nature : mention.nature,
  };
}

/** « peut-on lire dans le quotidien du soir », « indique-t-on de source policière », « ajoute-t-on à Matignon ». */
export function sourceOfOn(items: readonly Item[], from: number, end: number): Mention | undefined {
  for (let at = from; at <= end; at += 1) {
    const token = wordAt(items, at);
    if (!token || !(isPreposition(token) || isDe(token))) continue;
    let next = at + 1;
    while (
      isDe(wordAt(items, next)) ||
      (/^(?:cote|aupres|entourage|sein)$/u.test(wordAt(items, next)?.exact ?? '') &&
        wordAt(items, next)?.exact !== 'entourage')
    )
      next += 1;
    const phrase = contractedPhrase(items, at) ?? phraseFrom(items, next) ?? bareSource(items, next);
    if (phrase && !isTimePhrase(items, next) && phrase.kind !== 'pronoun') return phrase;
  }
  return undefined;
}

/** « Dans son entourage, on fait valoir que », « À Matignon, on assure que »: where « on » speaks. */
export function placeOfOn(items: readonly Item[], on: number): Mention | undefined {
  if (!isMark(items, on - 1, ',')) return undefined;
  let start = on - 2;
  while (start > 0 && !isMark(items, start - 1, ',;:') && !endsSentence(items, start - 1)) start -= 1;
  const first = skipOpeners(items, start, on - 2);
  if (!/^(?:dans|a|au|aux|chez|du|en)$/u.test(wordAt(items, first)?.exact ?? '')) return undefined;
  const contracted = /^(?:au|aux|du)$/u.test(wordAt(items, first)?.exact ?? '');
  let from = contracted ? first : first + 1;
  if (wordAt(items, first + 1)?.exact === 'cote') from = isDe(wordAt(items, first + 2)) ? first + 3 : from;
  const phrase =
    from === first
      ? contractedPhrase(items, from)
      : opensPhrase(items, from)
        ? phraseFrom(items, from)
        : undefined;
  if (!phrase || phrase.last !== on - 2 || isTimePhrase(items, from)) return undefined;
  return phrase.kind === 'name' || phrase.nature === 'organisation' || phrase.nature === 'source'
    ? phrase
    : undefined;
}

/** « de source policière », « de même source »: a bare noun that names where words come from. */
function bareSource(items: readonly Item[], at: number): Mention | undefined {
  let head = at;
  if (wordAt(items, head)?.exact === 'meme') head += 1;
  if (!/^sources?$/u.test(wordAt(items, head)?.exact ?? '')) return undefined;
  let last = head;
  while (
    wordAt(items, last + 1) &&
    !isPreposition(wordAt(items, last + 1)) &&
    !opensClause(wordAt(items, last + 1))
  )
    last += 1;
  const first = wordAt(items, at);
  const end = items[last];
  if (!first || !end) return undefined;
  return {
    start: first.start,
    end: end.end,
    first: at,
    last,
    kind: 'description',
    name: undefined,
    description: { first: at, last, start: first.start, end: end.end },
    head: 'source',
    nature: 'source',
    gender: 'feminine',
    number: 'singular',
    determined: wordAt(items, at)?.exact === 'meme' ? 'demonstrative' : 'bare',
  };
}

/** The last item before the next comma, quotation or sentence end. */
export function clauseStop(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && items[at]?.kind === 'word') at += 1;
  return at - 1;
}

export function agentAfter(items: readonly Item[], from: number): Mention | undefined {
  for (let at = from; at < items.length && at < from + 14; at += 1) {
    const token = wordAt(items, at);
    if (!token) {
      if (items[at]?.kind === 'quoted') continue;
      return undefined;
    }
    if (opensClause(token)) return undefined;
    if (!/^(?:par|pour)$/u.test(token.form)) continue;
    const mention =
      stressedPronoun(items, at + 1) ??
      pronounAt(items, at + 1) ??
      (opensPhrase(items, at + 1) ? phraseFrom(items, at + 1) : undefined);
    if (!mention) continue;
    if (token.form === 'pour' && !(mention.kind === 'pronoun' || mention.nature === 'person')) continue;
    return canSpeak(mention, undefined) ? mention : undefined;
  }
  return undefined;
}
