import { sliceOf } from '../src/article/span.js';
import { analyse } from '../src/french/analyse.js';
import { findSpeakers } from '../src/quotations/findSpeakers.js';
import { genderOfFirstName } from '../src/quotations/lexicon.js';
import type { Speech } from '../src/quotations/quotation.js';
import type { Answer } from '../src/reply/answer.js';
import { article } from './article.js';
import type { Call, Command, Values } from './command.js';
import { commands } from './index.js';
import { paroles } from './paroles.js';
import { ABOUT, HAS, isSpeakerAsked, OF, REALLY, readPlainFrench, SAID, SPEAKS_OF } from './plainFrench.js';
import { question } from './question.js';
import { quiADit } from './quiADit.js';
import { Sentence } from './sentence.js';

/** What is remembered of the last request and its answer: small, plain data, no string longer than 200 characters. */
export interface Exchange {
  /** The article that the request named, when it named one. */
  readonly articleId?: string;
  /** The command's French name, behind that of its group: « article liste ». */
  readonly command: string;
  /** The request as it was, to turn its page; none when a value is too long. */
  readonly values?: Values;
  /** The one speaker whom request or answer named: nobody when they named several. */
  readonly speaker?: string;
  /** What was looked for. */
  readonly subject?: string;
  /** The question that was asked, to ask « pourquoi » of it. */
  readonly question?: string;
  /** How many pages the answer has. */
  readonly pages?: number;
}

/** What a line of a conversation asks for. */
export type Turn =
  | { readonly kind: 'call'; readonly call: Call; readonly next: Exchange }
  | { readonly kind: 'greeting' | 'thanks' | 'unclear' };

const LONGEST_REMEMBERED = 200;
/** A longer line is no follow-up. */
const LONGEST_FOLLOW_UP = 200;

/**
 * Reads a line of a conversation. What is complete by itself is read as `readPlainFrench` reads it, whatever was
 * said before; a follow-up takes from the exchange before it what it leaves out. Without such an exchange, or when
 * a pronoun could stand for several people, nothing is guessed.
 *
 * @param speech the speech of the article that is asked
 * @param before what `remember` kept of the last exchange
 */
export function readTurn(sentence: string, speech: Speech, before: Exchange | undefined): Turn {
  const line = lineOf(sentence);
  const kind = chatOf(line);
  if (kind) return { kind };
  const isShort = sentence.length <= LONGEST_FOLLOW_UP;
  const alone = (isShort ? aboutTheBot(line) : undefined) ?? readPlainFrench(sentence, speech);
  const isComplete = alone.command !== question;
  const follows = isComplete || !isShort || !before ? undefined : followUp(sentence, line, speech, before);
  const call = follows ?? alone;
  const asked = remember(call, () => speech);
  // « Pourquoi ? » and then « Et quand ? » are asked of the same question.
  const isSameQuestion = before?.question !== undefined && follows !== undefined && PRECISION.test(line);
  return {
    kind: 'call',
    call,
    next: isSameQuestion ? { ...asked, question: before.question } : asked,
  };
}

/**
 * What a request leaves to be remembered.
 *
 * @param speech the speech of the article that is asked; only read when the request may name someone
 */
export function remember({ command, values }: Call, speech: () => Speech): Exchange {
  const brief = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' && value.length <= LONGEST_REMEMBERED
      ? value
      : undefined;
  };
  const isBrief = Object.values(values).every((value) => String(value ?? '').length <= LONGEST_REMEMBERED);
  const asked = command === question ? brief('question') : undefined;
  const named = brief('locuteur');
  const speaker =
    named !== undefined
      ? one(named, speech())
      : asked !== undefined
        ? onlyName(asked, speech())?.name
        : undefined;
  const subject = brief('propos') ?? brief('sujet') ?? brief('mots');
  const articleId = brief('article');
  return {
    command: everyCommand().find((one) => one.command === command)?.path ?? command.name.fr,
    ...(isBrief ? { values } : {}),
    ...(articleId === undefined ? {} : { articleId }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(subject === undefined ? {} : { subject }),
    ...(asked === undefined ? {} : { question: asked }),
  };
}

/**
 * What an answer adds to what its request left: how many pages there are, and who was found when it is one person.
 * A request that could not be met leaves what was before it.
 */
export function rememberAnswer(
  next: Exchange,
  answer: Answer,
  before: Exchange | undefined,
): Exchange | undefined {
  if (answer.kind === 'problem') return before;
  const pages = 'page' in answer ? { pages: answer.page.of } : {};
  if (answer.kind !== 'said' || next.speaker !== undefined) return { ...next, ...pages };
  const [sayer, another] = answer.sayers;
  const [snippet, other] = sayer ?? [];
  const name = snippet && !another && !other ? sliceOf(snippet.excerpt.article.text, snippet.excerpt) : '';
  return { ...next, ...pages, ...(name === '' || name.length > LONGEST_REMEMBERED ? {} : { speaker: name }) };
}

// ── Lines that ask nothing ─────────────────────────────────────────────────────────────────────────────────────────

const GREETING =
  /^(?:(?:re)?bonjour|bonsoir|salut|salutations|coucou|hello|hi|hey|yo|bjr|bsr|slt|cc|bonne (?:journee|soiree))(?: (?:bonjour|salut|a|tous|toutes|tout|le|la|les|monde|gens|amis|equipe|bot|toi|vous|et|comment|ca|va|vas|tu|allez|bien))*(?: qui a dit)?$/u;
const PRAISE =
  '(?:ok|okay|d accord|super|top|genial|parfait|nickel|cool|bien|tres bien|excellent|bravo|ah|oh|oui|c est bon|au revoir)';
const THANKS = new RegExp(
  `^(?:${PRAISE} )*(?:(?:un )?(?:grand |tres grand )?merci|mille mercis?|mci|thanks|thank you|thx)(?: (?:merci|beaucoup|bien|infiniment|encore|mille fois|d avance|a (?:toi|vous|tous)|le bot|bot|pour (?:tout|(?:ton|votre|l) aide|(?:ta|votre|la|cette) reponse|(?:tes|vos|ces|les) (?:reponses|infos|informations|precisions)|(?:l|cette) info)|bonne (?:journee|soiree)|au revoir|${PRAISE}))*$`,
  'u',
);
const NOTHING_ASKED = new RegExp(
  `^(?:(?:${PRAISE}|non|hum|hmm|euh|bof|lol|mdr|ptdr|haha|hihi|ha|wow|waouh|compris|je vois|ca marche|entendu|interessant|tant mieux|tant pis|dommage|bonne (?:journee|soiree)|a bientot|bye)(?: |$))+$`,
  'u',
);

function chatOf(line: string): 'greeting' | 'thanks' | 'unclear' | undefined {
  if (line === '') return 'unclear';
  if (line.length > LONGEST_FOLLOW_UP) return undefined;
  if (GREETING.test(line)) return 'greeting';
  if (THANKS.test(line)) return 'thanks';
  return NOTHING_ASKED.test(line) ? 'unclear' : undefined;
}

// ── Questions on the bot and its articles ──────────────────────────────────────────────────────────────────────────

const HELP =
  /^(?:(?:bonjour|salut|bonsoir|stp|svp|et|mais) )?(?:aide|help|au secours|a l aide|mode d emploi|(?:aide|aidez) moi|(?:peux tu|pouvez vous) m aider|(?:que|qu est ce que) (?:tu )?(?:sais|peux)(?: tu)? (?:faire|dire)|tu (?:sais|peux) faire quoi|que (?:savez|pouvez) vous faire|a quoi (?:tu sers|sers tu|servez vous|ca sert)|comment (?:ca|cela|tu) (?:marche|marches|fonctionne|fonctionnes|s utilise)|comment (?:marches|fonctionnes) tu|comment (?:on )?(?:t utiliser|t utilise|te parler|l utiliser|faire|poser une question|ca s utilise)|(?:quelles sont les |les |quelles )?commandes|que (?:puis je|peut on|dois je) (?:te |vous )?(?:demander|taper|faire|dire)|qui es tu|tu es qui|t es qui|qui etes vous)(?: (?:stp|svp|s il te plait|s il vous plait|ici|bot))*$/u;
const LIST =
  /^(?:(?:bonjour|salut|et|mais) )?(?:(?:quels|quelles|liste des|les|quels sont les|quels sont tes|tes|la liste des|montre les|donne les|combien d)(?: autres)? articles?(?: (?:connais tu|as tu|tu connais|tu as|sais tu lire|connaissez vous|avez vous|y a t il|y a il|il y a|sont disponibles|disponibles|est ce que tu connais|connus))?|(?:tu connais|connais tu) (?:quels|d autres) articles)$/u;

/** « Aide », « que sais-tu faire ? », « quels articles ? »: what a question to the article would not answer. */
function aboutTheBot(line: string): Call | undefined {
  const help = commandNamed('aide');
  if (help && HELP.test(line)) return { command: help, values: {} };
  const [, list] = article.commands;
  return LIST.test(line) ? { command: list, values: {} } : undefined;
}

/** Every command by all that is typed of its name: « chercher », « article liste ». */
function everyCommand(): { readonly path: string; readonly command: Command }[] {
  return commands.flatMap((one) =>
    'commands' in one
      ? one.commands.map((command) => ({ path: `${one.name.fr} ${command.name.fr}`, command }))
      : [{ path: one.name.fr, command: one }],
  );
}

function commandNamed(path: string): Command | undefined {
  return everyCommand().find((one) => one.path === path)?.command;
}

// ── Follow-ups ─────────────────────────────────────────────────────────────────────────────────────────────────────

const HE = 'il|elle|ils|elles';
/** « a t il », typed without hyphens. */
const INVERTED = '(?:t )?';
const WHAT = '(?:qu est ce (?:que|qu)|ce (?:que|qu)|que|qu)';
const ON = `(?: (?:${ABOUT}|${OF}) (?<subject>.+))?`;
const AND = /^(?:et|mais|alors)(?: |$)/u;
/** A subject that holds one of these is a question of its own: « et de quoi parle l’article ? » */
const QUESTION_WORD =
  /(?:^| )(?:qui|que|qu|quoi|quel|quelle|quels|quelles|quand|ou|comment|combien|pourquoi|lequel|laquelle)(?: |$)/u;
const MOST_WORDS_IN_SUBJECT = 12;

const MORE = new RegExp(
  `^(?:(?:et|mais|ok|alors) )*(?:quoi d autre|qu (?:y a il d autre|est ce qu il y a d autre)|${WHAT} (?:(?:${HAS}) (?:${HE}) (?:${SAID}|ajoute)|(?:${HE}) (?:${HAS}) (?:${SAID})|(?:${SAID}) (?:${HE})) d autre|ensuite|apres|puis|la suite|suite|lis la suite|la page suivante|page suivante|suivante?|encore|continue|continuez|plus|la suite stp|d autres?|autre chose)(?: (?:stp|svp|s il te plait|s il vous plait))?$`,
  'u',
);
const PRECISION = /^(?:et |mais |alors )*(?:pourquoi|quand|comment|ou|combien)(?: (?:ca|cela|donc))?$/u;
const PRONOUN = new RegExp(`^(?:lui|elle|eux|elles|${HE})$`, 'u');
/** What may stand behind a name: « et Lindy Cameron, qu’en pense-t-elle ? » */
const AFTER_NAME = new RegExp(
  ` (?:qu en|que|qu|il|elle|ils|elles)(?: (?:${HAS}))?(?: (?:${HE}))?(?: (?:${SAID}))(?: (?:${HE}))?$`,
  'u',
);

/** « Que dit-il de… », « qu’a-t-elle dit », « qu’en pense-t-il ? », « qu’est-ce qu’il dit sur… » */
const HE_SAYS = [
  new RegExp(
    `^${WHAT} (?<en>en )?(?:(?:${HAS}) ${INVERTED}(?<who>${HE})${REALLY} (?:${SAID})|(?:${SAID}) ${INVERTED}(?<who2>${HE}))${ON}$`,
    'u',
  ),
  new RegExp(`^${WHAT} (?<who>${HE}) (?<en>en )?(?:(?:${HAS})${REALLY} )?(?:${SAID})${ON}$`, 'u'),
  new RegExp(
    `^quel(?:le)? (?:est|etait) (?:sa|son) (?:avis|opinion|position|reaction|reponse|point de vue)${ON}$`,
    'u',
  ),
];
/** « A-t-il parlé de… ? », « est-ce qu’elle parle de… ? », « parle-t-il de… ? » */
const HE_SPOKE = [
  new RegExp(
    `^(?:${HAS}) ${INVERTED}(?<who>${HE})${REALLY} (?:${SPEAKS_OF})(?: (?:${ABOUT}|${OF}))? (?<subject>.+)$`,
    'u',
  ),
  new RegExp(
    `^(?:${SPEAKS_OF}) ${INVERTED}(?<who>${HE})${REALLY}(?: (?:${ABOUT}|${OF}))? (?<subject>.+)$`,
    'u',
  ),
  new RegExp(
    `^(?:est ce (?:que|qu) )?(?<who>${HE}) (?:(?:${HAS})${REALLY} )?(?:${SPEAKS_OF})(?: (?:${ABOUT}|${OF}))? (?<subject>.+)$`,
    'u',
  ),
];
/** « A-t-il dit que… ? », « est-ce qu’elle a dit que… ? » */
const HE_SAID_THAT = [
  new RegExp(`^(?:${HAS}) ${INVERTED}(?<who>${HE})${REALLY} (?:${SAID}) (?:que|qu) (?<subject>.+)$`, 'u'),
  new RegExp(
    `^est ce (?:que|qu) (?<who>${HE}) (?:${HAS})${REALLY} (?:${SAID}) (?:que|qu) (?<subject>.+)$`,
    'u',
  ),
];

function followUp(sentence: string, line: string, speech: Speech, before: Exchange): Call | undefined {
  const call =
    nextPage(line, before) ??
    whyOf(sentence, line, before) ??
    pronounAsked(sentence, speech, before) ??
    (AND.test(line)
      ? (otherSpeaker(sentence, speech, before) ?? otherSubject(sentence, before))
      : STARTS_ABOUT.test(line)
        ? otherSubject(sentence, before)
        : undefined);
  return call && before.articleId !== undefined && call.values['article'] === undefined
    ? { ...call, values: { ...call.values, article: before.articleId } }
    : call;
}

/** « La suite », « quoi d'autre ? »: the next page; what else someone said than on a subject, once that is read. */
function nextPage(line: string, before: Exchange): Call | undefined {
  if (!MORE.test(line)) return undefined;
  const command = commandNamed(before.command);
  const isPaged = command?.options.some((option) => option.name.fr === 'page');
  if (!command || !before.values || !isPaged) return undefined;
  const page = Number(before.values['page'] ?? 1);
  const { speaker, subject, pages } = before;
  const isRead = pages !== undefined && page >= pages;
  if (isRead && /autre/u.test(line) && speaker !== undefined && subject !== undefined) {
    return { command: paroles, values: { locuteur: speaker } };
  }
  return { command, values: { ...before.values, page: page + 1 } };
}

/** « Et pourquoi ? » asks that of the question before. */
function whyOf(sentence: string, line: string, before: Exchange): Call | undefined {
  if (before.question === undefined || !PRECISION.test(line)) return undefined;
  const word = new Sentence(sentence).line.split(' ')[0] ?? '';
  const asked = `${word === 'ou' ? 'où' : word} ? ${before.question}`;
  return { command: question, values: { question: asked } };
}

/** A question on « il » or « elle »: whoever was named last, if that was one, and could be called so. */
function pronounAsked(sentence: string, speech: Speech, before: Exchange): Call | undefined {
  const { speaker } = before;
  if (speaker === undefined) return undefined;
  const read = new Sentence(sentence);
  const groupsOf = (patterns: readonly RegExp[]): Record<string, string | undefined> | undefined => {
    for (const pattern of patterns) {
      const groups = read.groups(pattern);
      if (groups) return groups;
    }
    return undefined;
  };
  const fits = ({ who, who2 }: Record<string, string | undefined>): boolean =>
    mayBe(lineOf(who ?? who2 ?? ''), speaker, speech);
  const said = groupsOf(HE_SAID_THAT);
  const subject = said?.['subject'];
  if (said && subject !== undefined)
    return fits(said) ? { command: quiADit, values: { propos: subject, locuteur: speaker } } : undefined;
  const spoken = groupsOf(HE_SPOKE) ?? groupsOf(HE_SAYS);
  if (!spoken || !fits(spoken)) return undefined;
  const sujet = spoken['subject'] ?? (spoken['en'] === undefined ? undefined : before.subject);
  if (spoken['subject'] !== undefined && QUESTION_WORD.test(lineOf(spoken['subject']))) return undefined;
  return speechOn(speaker, sujet);
}

/** « Et Lindy Cameron ? », « et elle ? »: on what was asked before. */
function otherSpeaker(sentence: string, speech: Speech, before: Exchange): Call | undefined {
  const read = new Sentence(sentence);
  const { subject, speaker } = before;
  if (read.matches(PRONOUN)) {
    return speaker !== undefined && mayBe(read.line, speaker, speech)
      ? speechOn(speaker, subject)
      : undefined;
  }
  const after = AFTER_NAME.exec(read.line)?.index ?? read.line.length;
  const who = read.slice([0, after]);
  if (lineOf(who).split(' ').length > MOST_WORDS_IN_SUBJECT || QUESTION_WORD.test(lineOf(who)))
    return undefined;
  const isSpeaker = findSpeakers(speech, who).length > 0;
  const isName = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:\s|$))+$/u.test(who);
  if (before.question !== undefined) {
    // « Qui est Poutine ? Et Lindy Cameron ? » asks who she is.
    const named = onlyName(before.question, speech);
    if (!named || !(isSpeaker || isName)) return undefined;
    return { command: question, values: { question: before.question.replace(named.typed, () => who) } };
  }
  if (before.speaker === undefined && subject === undefined && before.command !== paroles.name.fr)
    return undefined;
  if (!isSpeaker && !(isName && isSpeakerAsked({ who, subject: undefined }, speech))) return undefined;
  return speechOn(who, subject);
}

const STARTS_ABOUT = new RegExp(`^(?:${ABOUT}) `, 'u');
const SUBJECT = new RegExp(`^(?:${ABOUT}|${OF}) (?<subject>.+)$`, 'u');

/** « Et sur l'extradition ? »: from the same speaker, or in the same way. */
function otherSubject(sentence: string, before: Exchange): Call | undefined {
  const subject = new Sentence(sentence).groups(SUBJECT)?.['subject'];
  if (subject === undefined) return undefined;
  const line = lineOf(subject);
  if (
    QUESTION_WORD.test(line) ||
    line.split(' ').length > MOST_WORDS_IN_SUBJECT ||
    /\S[,;:!?.]\s+\S/u.test(subject)
  )
    return undefined;
  if (before.speaker !== undefined) return speechOn(before.speaker, subject);
  switch (before.command) {
    case 'qui-a-dit':
      return { command: quiADit, values: { propos: subject } };
    case 'chercher': {
      const command = commandNamed('chercher');
      return command && { command, values: { mots: subject } };
    }
    default:
      return undefined;
  }
}

function speechOn(locuteur: string, sujet: string | undefined): Call {
  return { command: paroles, values: { locuteur, ...(sujet === undefined ? {} : { sujet }) } };
}

/** A name as it was typed, when it means one speaker. */
function one(typed: string, speech: Speech): string | undefined {
  return findSpeakers(speech, typed).length === 1 ? typed : undefined;
}

const NAME = /\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}\p{N}'’.-]*)*/gu;

/** The one speaker that a question names with capitals; nobody when it names two. */
function onlyName(
  typed: string,
  speech: Speech,
): { readonly name: string; readonly typed: string } | undefined {
  const found = new Map<string, string>();
  for (const [name] of typed.matchAll(NAME)) {
    const speakers = analyse(name).some((word) => !word.isFunctionWord) ? findSpeakers(speech, name) : [];
    for (const speaker of speakers) if (!found.has(speaker.name)) found.set(speaker.name, name);
  }
  const [only, other] = found;
  if (!only || other) return undefined;
  const [name, as] = only;
  return name.length <= LONGEST_REMEMBERED ? { name, typed: as } : undefined;
}

/** Whether someone may be called « il » or « elle », as far as a first name tells. */
function mayBe(pronoun: string, speaker: string, speech: Speech): boolean {
  const [found] = findSpeakers(speech, speaker);
  const gender = genderOfFirstName((found?.name ?? speaker).split(/\s/u)[0] ?? '');
  if (gender === 'masculine') return !/^elles?$/u.test(pronoun);
  return gender !== 'feminine' || !/^(?:ils?|lui|eux)$/u.test(pronoun);
}

/** The words of a sentence, without accents, capitals and punctuation. */
function lineOf(typed: string): string {
  return analyse(typed)
    .map(({ exact }) => exact)
    .join(' ');
}
