import { fold } from '../src/french/characters.js';
import { conjugate } from '../src/french/conjugation.js';
import { findSpeakers } from '../src/quotations/findSpeakers.js';
import type { Speech } from '../src/quotations/quotation.js';
import { readClaim } from '../src/quotations/verification/claim.js';
import type { Call } from './command.js';
import { paroles } from './paroles.js';
import { question } from './question.js';
import { quiADit } from './quiADit.js';
import { type Range, Sentence } from './sentence.js';
import { verifier } from './verifier.js';

/**
 * The command that a sentence asks for: « qui a dit … », « que dit X de … », « X a-t-il dit « … » ? », « d'où
 * vient « … » ? », a bare quotation; whatever is none of these is a question. Accents, capitals and the kind of
 * apostrophe are optional.
 *
 * @param speech the speech of the article that is asked, by which names are told from other words
 */
export function readPlainFrench(sentence: string, speech: Speech): Call {
  const typed = sentence.trim();
  const asked =
    quoted(typed) ??
    (typed.length > LONGEST
      ? undefined
      : (whoSays(typed) ?? whatSays(typed, speech) ?? didSay(typed, speech)));
  return asked ?? { command: question, values: { question: typed } };
}

/** A longer sentence without quotation marks is told, not asked. */
const LONGEST = 600;
/** The most words of a name that the article does not know. */
const MOST_WORDS_IN_NAME = 5;

/** What a verb becomes in a question, without accents: « déclare », « déclarent », « (a) déclaré », « déclarait ». */
function formsOf(verbs: string): string {
  const asked = verbs
    .split(' ')
    .flatMap((verb) => conjugate(verb))
    .filter(
      ({ tense, person }) =>
        tense === 'past participle' || (person === 3 && (tense === 'present' || tense === 'imperfect')),
    );
  return [...new Set(asked.map(({ form }) => fold(form)))].join('|');
}

/** Alternatives for patterns over the line of a `Sentence`: verbs of speech, and what stands around them. */
export const SAID = formsOf(
  'dire déclarer affirmer prétendre soutenir assurer annoncer écrire estimer penser croire juger considérer ' +
    'expliquer indiquer préciser ajouter souligner rappeler reconnaître avouer admettre promettre demander réclamer ' +
    'dénoncer critiquer regretter répondre répliquer raconter confier révéler conclure suggérer nier démentir contester',
);
/** Those that need no « que » to ask who said something: « qui a écrit ce livre ? » is no such question. */
const SAID_PLAINLY = formsOf('dire déclarer affirmer prétendre soutenir');
export const SPEAKS_OF = formsOf('parler évoquer mentionner aborder discuter');
export const HAS = 'a|ont|avait|avaient|aurait|auraient|as|avez';
const HE = '(?: il| elle| on| ils| elles)?';
export const REALLY = '(?: vraiment| bien| reellement| donc| deja| jamais| aussi| egalement)?';
export const OF = 'de|d|du|des|sur';
export const ABOUT = 'sur|concernant|au sujet (?:de|d|du|des)|a propos (?:de|d|du|des)|quant (?:a|au|aux)';

/** « Qui a dit… », « qui a parlé de… », « qui dit que… », « qui parle ? » */
function whoSays(typed: string): Call | undefined {
  const read = new Sentence(typed);
  if (read.matches(/^qui (?:parle|s exprime|est cite|sont cites|dit quoi|a dit quoi)$/u)) {
    return { command: paroles, values: {} };
  }
  const subject =
    read.part(new RegExp(`^qui (?:(?:${HAS})${REALLY} )?(?:${SAID}) (?:que|qu) (?<part>.+)$`, 'u')) ??
    read.part(
      new RegExp(`^qui (?:(?:en )?(?:${HAS})${REALLY} )?(?:${SPEAKS_OF})(?: (?:${OF}))? (?<part>.+)$`, 'u'),
    ) ??
    read.part(new RegExp(`^qui (?:${HAS})${REALLY} (?:${SAID_PLAINLY})(?: (?:sur))? (?<part>.+)$`, 'u')) ??
    read.part(/^qui dit (?<part>.+)$/u);
  if (subject === undefined) return undefined;
  // « Qui a dit ça ? » names nothing that could be looked for.
  return { command: quiADit, values: { propos: /^(?:[cç]a|cela)$/iu.test(subject) ? '' : subject } };
}

/** « Que dit X de… », « qu'a dit X sur… », « qu'en pense X », « quel est l'avis de X sur… » */
function whatSays(typed: string, speech: Speech): Call | undefined {
  const read = new Sentence(typed);
  const what = '(?:qu est ce (?:que|qu)|ce (?:que|qu)|que|qu)';
  const verb = `(?:${HAS})${HE}${REALLY} (?:${SAID})|${SAID}`;
  const patterns = [
    // « que dit Poutine de la Russie », « qu'a déclaré Poutine », « qu'en pense Poutine »
    new RegExp(`^${what} (?:en )?(?:${verb}) (?<part>.+)$`, 'u'),
    // « quelle est la position de Poutine sur la Russie »
    /^quel(?:le)? (?:est|etait) (?:l|la|le) (?:avis|opinion|position|reaction|reponse|point de vue) (?:de|d|du|des) (?<part>.+)$/u,
  ];
  for (const pattern of patterns) {
    const range = read.range(pattern);
    const split = range && splitSubject(read, range, speech);
    if (split) return isSpeakerAsked(split, speech) ? saidBy(split) : undefined;
  }
  // « qu'est-ce que Poutine a dit de la Russie », « que pense-t-il » and « que Poutine dit-il de… »
  const between = new RegExp(
    `^${what} (?<who>.+?) (?:en )?(?:${verb})${HE}(?: (?:${ABOUT}|${OF}) (?<subject>.+))?$`,
    'u',
  );
  const parts = read.groups(between);
  const who = parts?.['who'];
  if (who === undefined) return undefined;
  const split = { who, subject: parts?.['subject'] };
  return isSpeakerAsked(split, speech) ? saidBy(split) : undefined;
}

/** « Est-ce que X a dit que… », « X a-t-il parlé de… ? » without the words themselves. */
function didSay(typed: string, speech: Speech): Call | undefined {
  const read = new Sentence(typed);
  const asks = /\?\s*$/u.test(typed) || read.matches(/^est ce (?:que|qu) /u);
  if (!asks) return undefined;
  const who = '^(?:est ce (?:que|qu) )?(?<who>.+?)';
  const said = read.groups(
    new RegExp(`${who} (?:${HAS})${HE}${REALLY} (?:${SAID}) (?:que|qu) (?<subject>.+)$`, 'u'),
  );
  const spoke = read.groups(
    new RegExp(`${who} (?:${HAS})${HE}${REALLY} (?:${SPEAKS_OF})(?: (?:${OF}))? (?<subject>.+)$`, 'u'),
  );
  const parts = said ?? spoke;
  if (parts?.['who'] === undefined || !isSpeakerAsked({ who: parts['who'], subject: undefined }, speech)) {
    return undefined;
  }
  const { who: locuteur, subject = '' } = parts;
  return said
    ? { command: quiADit, values: { propos: subject, locuteur } }
    : { command: paroles, values: { locuteur, sujet: subject } };
}

/** A quotation between marks: who said it, whether someone did, where it comes from, or nothing but itself. */
function quoted(typed: string): Call | undefined {
  const start = typed.search(/[«“"]/u);
  const end = Math.max(...['»', '”', '"'].map((mark) => typed.lastIndexOf(mark)));
  const words = typed.slice(start + 1, end).trim();
  if (start < 0 || end <= start || !/[\p{L}\p{N}]/u.test(words)) return undefined;
  const citation = typed.slice(start, end + 1);
  const before = new Sentence(typed.slice(0, start));
  if (
    before.matches(
      new RegExp(`^qui (?:(?:${HAS})${REALLY} )?(?:${SAID}|${SPEAKS_OF})(?: (?:que|qu|de|d))?$`, 'u'),
    )
  )
    return { command: quiADit, values: { propos: words } };
  if (before.matches(ORIGIN)) return { command: verifier, values: { citation } };
  if (before.matches(/^(?:qui|que|qu|quoi|quand|ou|pourquoi|comment|combien|quel(?:le)?s?)\b/u))
    return undefined;
  return readClaim(typed).words === readClaim(citation).words
    ? { command: verifier, values: { citation: typed } }
    : undefined;
}

const ORIGIN =
  /^(?:d ou (?:vient|viennent|sort|sortent|provient|est tiree?)|verifier?|verifiez|(?:est ce (?:que|qu) )?cette (?:citation|phrase)|c est vrai|est ce vrai|(?:cherche|trouve)[rz]?)\b/u;

export interface Asked {
  readonly who: string;
  readonly subject: string | undefined;
}

function saidBy({ who, subject }: Asked): Call {
  return {
    command: paroles,
    values: { locuteur: who, ...(subject === undefined ? {} : { sujet: subject }) },
  };
}

/** The article itself, whoever wrote it, and pronouns: none of them is someone whom the article quotes. */
const NOBODY =
  /^d autre$|^(?:(?:l|le|la|les|cet|ce|cette|un|une) )?(?:article|articles|texte|papier|journal|journaliste|auteur|autrice|redaction|on|il|elle|ils|elles|tu|vous|ca|cela|qui|quoi|que|qu|quand|ou|pourquoi|comment|combien|quel|quelle|quels|quelles|a|ont|avait|est|sont|y|en|se|s)(?: |$)/u;
const DETERMINER = /^(?:le|la|les|l|un|une|des|du|ce|cet|cette|ces|son|sa|ses|leur|leurs) /u;

/**
 * Whether a sentence asks for what someone says: anyone who speaks in the article, or a bare name, of which it is
 * worth saying that it does not. « Que dit la recherche… » is a question like any other.
 */
export function isSpeakerAsked({ who }: Asked, speech: Speech): boolean {
  const folded = new Sentence(who).line;
  if (folded === '' || NOBODY.test(folded)) return false;
  if (findSpeakers(speech, who).length > 0) return true;
  return !DETERMINER.test(folded) && folded.split(' ').length <= MOST_WORDS_IN_NAME;
}

/**
 * « Poutine de la Russie » is Poutine, on Russia; « le président de la Russie sur l'extradition » is the president,
 * on extradition: the longest beginning that is a speaker of the article, else what stands before « sur » or « de ».
 */
function splitSubject(read: Sentence, [from, to]: Range, speech: Speech): Asked {
  const whole = { who: read.slice([from, to]), subject: undefined };
  for (const end of read.endsOfNames([from, to]).toReversed()) {
    const who = read.slice([from, end]);
    if (findSpeakers(speech, who).length === 0) continue;
    const joint = JOINT.exec(read.line.slice(end, to))?.[0].length ?? 0;
    return end < to ? { who, subject: read.slice([end + joint, to]) } : whole;
  }
  const rest = read.line.slice(from, to);
  const clear = CLEAR_JOINT.exec(rest) ?? JOINT_INSIDE.exec(rest);
  if (!clear) return whole;
  return {
    who: read.slice([from, from + clear.index]),
    subject: read.slice([from + clear.index + clear[0].length, to]),
  };
}

const JOINT = new RegExp(`^ (?:${ABOUT}|${OF}) `, 'u');
const CLEAR_JOINT = new RegExp(` (?:${ABOUT}) `, 'u');
const JOINT_INSIDE = new RegExp(` (?:${OF}) `, 'u');
