import type { AnswerOf, Said, Sayer, Snippet, SpeakerAsked, SpeakerCount } from './answer.js';
import {
  excerpt,
  heading,
  list,
  listed,
  ofArticle,
  reply,
  shortened,
  text,
  toPassage,
  turns,
} from './blocks.js';
import { COMFORT } from './limits.js';
import { joinLines, line, nameIn } from './line.js';
import type { Action, Block, Line, Reply } from './reply.js';
import { evidenceLine, howSure, whoAndHow } from './voiceLines.js';
import { absences, doubts, readings } from './wordLines.js';
import type { Catalogue } from './words/catalogue.js';
import type { CountOfKind } from './words/counts.js';

/** The quotations that hold some words: who, in the first line. */
export function composeSaid(answer: AnswerOf<'said'>, say: Catalogue): Reply {
  const { articleNamed, query, asked, fit, total, page, quotations, words } = answer;
  const [first] = quotations;
  const single = total === 1 ? first : undefined;
  const where = single
    ? joinLines(whoAndHow(single.attribution, say), placeOf(single))
    : say.speech.sayers(sayersIn(answer.sayers, say), total, page);
  return reply(
    say,
    [
      heading(line`${say.speech.openings[fit]}${where}.`),
      ...(fit === 'unsure' ? doubts(words, say, 'statement') : readings(words, say)),
      ...quotations.flatMap((said) =>
        saidBlocks(said, single ? undefined : whoAndHow(said.attribution, say), say),
      ),
    ],
    [
      ...turns(page, say, 'qui-a-dit', (number) => ({
        propos: query,
        ...(asked ? { locuteur: asked.typed } : {}),
        ...ofArticle(articleNamed),
        page: number,
      })),
      ...readAround(single, articleNamed, say),
    ],
  );
}

/** That nobody says it: what was compared, who does speak, and the nearest words of the article's own voice. */
export function composeUnsaid(answer: AnswerOf<'unsaid'>, say: Catalogue): Reply {
  const { articleNamed, query, asked, searchedQuotations, words, sayers, narration, narrated } = answer;
  const { speech } = say;
  const opening = narrated
    ? speech.narrated(narration?.reference?.number ?? 0)
    : asked
      ? speech.nothingBy(namesIn(asked, say))
      : speech.nobody;
  const names = sayersIn(sayers, say);
  const voice: Block[] = narration ? [excerpt(narration, say, speech.ownVoice)] : [];
  const others: Block[] =
    sayers.length > 0 ? [text(asked ? speech.whoSaysSo(names) : speech.whoSpeaks(names))] : [];
  const typed = listed(words.length > 0 ? words.map((word) => word.typed) : [shortened(query)], say);
  const compared = asked
    ? speech.comparedOf(searchedQuotations, namesIn(asked, say), typed)
    : speech.compared(searchedQuotations, typed);
  const comparison = [text(compared), ...absences(words, say).map(text)];
  return reply(
    say,
    narrated
      ? [heading(opening), ...voice, ...comparison, ...others]
      : [heading(opening), ...comparison, ...others, ...voice],
    [toSpeakers(articleNamed, say)],
  );
}

/** What someone says, in reading order. */
export function composeSpeech(answer: AnswerOf<'speech'>, say: Catalogue): Reply {
  const { articleNamed, asked, subject, sure, total, uncertain, page, quotations, words } = answer;
  const about = subject === undefined ? undefined : shortened(subject);
  const opening = say.speech.of(namesOf(asked.speakers, say), about, total, page, uncertain);
  const isOne = asked.speakers.length === 1;
  const [first] = quotations;
  return reply(
    say,
    [
      heading(sure ? opening : say.speech.nearest(opening)),
      ...(sure ? readings(words, say) : doubts(words, say, 'statement')),
      ...quotations.flatMap((said) => saidBlocks(said, leadOf(said, isOne, say), say)),
    ],
    [
      ...turns(page, say, 'paroles', (number) => ({
        locuteur: asked.typed,
        ...(subject === undefined ? {} : { sujet: subject }),
        ...ofArticle(articleNamed),
        page: number,
      })),
      ...(total === 1 ? readAround(first, articleNamed, say) : []),
    ],
  );
}

/** Who speaks, and how often. */
export function composeSpeakers(answer: AnswerOf<'speakers'>, say: Catalogue): Reply {
  const { articleNamed, total, page, quotations, unattributed, speakers } = answer;
  if (quotations === 0) return reply(say, [heading(say.speech.nobodyQuoted)]);
  const items = [
    ...speakers.map((one) => countLine(one, say)),
    ...(unattributed > 0 && page.number === page.of ? [say.speech.unattributed(unattributed)] : []),
  ];
  const [most] = speakers;
  const name = most && typeable(most.speaker);
  return reply(
    say,
    [heading(say.speech.speakers(total, quotations, page)), list(items)],
    [
      ...turns(page, say, 'paroles', (number) => ({ page: number, ...ofArticle(articleNamed) })),
      ...(name === undefined
        ? []
        : [
            {
              label: say.actions.theirSpeech,
              command: 'paroles',
              values: { locuteur: name, ...ofArticle(articleNamed) },
            },
          ]),
    ],
  );
}

/** That someone does not speak: whether the article names them, and who does speak. */
export function composeUnheard(answer: AnswerOf<'unheard'>, say: Catalogue): Reply {
  const { articleNamed, typed, named, speakers } = answer;
  const { speech } = say;
  return reply(
    say,
    [
      heading(speech.unheard(shortened(typed))),
      text(named ? speech.namedWithoutSpeech : speech.notNamed),
      ...(named ? [excerpt(named, say)] : []),
      text(speakers.length > 0 ? speech.whoSpeaks(namesOf(speakers, say)) : speech.nobodyQuoted),
    ],
    [toSpeakers(articleNamed, say)],
  );
}

/** What someone says, with the proof of who says it; for a deduced name, the sentence that it is deduced from. */
function saidBlocks(said: Said, lead: Line | undefined, say: Catalogue): Block[] {
  const { cited, attribution, antecedent } = said;
  const unclear = attribution.class === 'inferred' && !antecedent;
  return [
    excerpt(cited, say, lead === undefined ? undefined : say.announced(lead), [
      ...evidenceLine(attribution, say),
      ...(unclear ? [say.voices.inferredFromNothing] : []),
    ]),
    ...(attribution.class === 'inferred' && antecedent
      ? [excerpt({ ...antecedent, reference: undefined }, say, antecedentLead(said, say))]
      : []),
  ];
}

/** « « il » renvoie à Vladimir Poutine, § 5 : » */
function antecedentLead(
  { attribution: { mention, antecedent }, antecedent: sentence }: Said,
  say: Catalogue,
): Line {
  const place = sentence ? placeOf({ cited: sentence }) : '';
  const name: Line = antecedent ? say.quoted(antecedent) : '';
  return mention
    ? say.voices.refersTo(say.quoted(mention), name, place)
    : say.voices.inferredFromHere(name, place);
}

/** Above the words of one speaker the class is enough. */
function leadOf({ attribution }: Said, isOneSpeaker: boolean, say: Catalogue): Line {
  if (!isOneSpeaker || !attribution.speaker) return whoAndHow(attribution, say);
  const how = howSure(attribution, say);
  return how.charAt(0).toUpperCase() + how.slice(1);
}

/** « , § 5 » */
function placeOf({ cited }: Pick<Said, 'cited'>): string {
  return cited.reference ? `, § ${cited.reference.number}` : '';
}

/** « A, B ou C, et une voix non nommée » */
function sayersIn(sayers: readonly Sayer[], say: Catalogue): Line {
  return enumerateShort(
    sayers.map((speakers) =>
      speakers.length === 0 ? say.voices.unnamed : say.or(speakers.map((one) => nameIn(one, say))),
    ),
    say,
  );
}

function namesOf(speakers: readonly Snippet[], say: Catalogue): Line {
  return enumerateShort(
    speakers.map((one) => nameIn(one, say)),
    say,
  );
}

/** A few, and how many more there are. */
function enumerateShort(items: readonly Line[], say: Catalogue): Line {
  const shown = items.slice(0, COMFORT.names);
  const rest = items.length - shown.length;
  return say.and(rest > 0 ? [...shown, say.others(rest)] : shown);
}

function namesIn({ speakers }: SpeakerAsked, say: Catalogue): Line {
  return say.or(speakers.slice(0, COMFORT.names).map((one) => say.quoted(one)));
}

/** « Vladimir Poutine : 6 paroles (4 citées, 1 rapportée, 1 déduite) », « Lindy Cameron : 2 paroles rapportées » */
function countLine({ speaker, quoted, reported, inferred, total }: SpeakerCount, say: Catalogue): Line {
  const kinds: readonly CountOfKind[] = [
    { kind: 'quoted', count: quoted },
    { kind: 'reported', count: reported },
    { kind: 'inferred', count: inferred },
  ];
  return say.speech.tally(
    nameIn(speaker, say),
    total,
    kinds.filter(({ count }) => count > 0),
  );
}

function toSpeakers(articleNamed: string | undefined, { actions }: Catalogue): Action {
  return { label: actions.whoSpeaks, command: 'paroles', values: ofArticle(articleNamed) };
}

function readAround(said: Said | undefined, articleNamed: string | undefined, say: Catalogue): Action[] {
  const number = said?.cited.reference?.number;
  return number === undefined ? [] : [toPassage(say.actions.readAround, number, articleNamed)];
}

/** A name that can stand in a command line as it is. */
function typeable({ excerpt: { text: name }, cutBefore, cutAfter }: Snippet): string | undefined {
  return !cutBefore && !cutAfter && /^\p{L}[\p{L}\p{M}\p{N} '’.-]*$/u.test(name) ? name : undefined;
}
