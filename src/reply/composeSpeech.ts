import type { AnswerOf, Said, Sayer, Snippet, SpeakerAsked, SpeakerCount } from './answer.js';
import {
  countOf,
  excerpt,
  heading,
  list,
  listed,
  ofArticle,
  pageOf,
  reply,
  shortened,
  text,
  turns,
} from './blocks.js';
import { COMFORT } from './limits.js';
import { enumerate, inGuillemets, joinLines, nameIn } from './line.js';
import type { Action, Block, Line, Reply } from './reply.js';
import { evidenceLine, howSure, whoAndHow } from './voiceLines.js';
import { absences, doubts, readings } from './wordLines.js';

/** The quotations that hold some words: who, in the first line. */
export function composeSaid(answer: AnswerOf<'said'>): Reply {
  const { articleNamed, query, asked, fit, total, page, quotations, words } = answer;
  const [first] = quotations;
  const single = total === 1 ? first : undefined;
  const opening = {
    phrase: 'Qui le dit : ',
    sure: 'Qui en parle : ',
    unsure: 'Personne ne le dit ainsi. Le plus proche : ',
  };
  const where = single
    ? joinLines(whoAndHow(single.attribution), placeOf(single), '.')
    : joinLines(sayersIn(answer.sayers), ` (${pagedCount(total, page)}).`);
  const command = `/qui-a-dit ${query}${asked ? ` --locuteur ${asked.typed}` : ''}${ofArticle(articleNamed)}`;
  return reply(
    [
      heading(joinLines(opening[fit], where)),
      ...(fit === 'unsure' ? doubts(words, 'Cette parole') : readings(words)),
      ...quotations.flatMap((said) => saidBlocks(said, single ? undefined : whoAndHow(said.attribution))),
    ],
    [...turns(page, (number) => `${command} --page ${number}`), ...readAround(single, articleNamed)],
  );
}

/** That nobody says it: what was compared, who does speak, and the nearest words of the article's own voice. */
export function composeUnsaid(answer: AnswerOf<'unsaid'>): Reply {
  const { articleNamed, query, asked, searchedQuotations, words, sayers, narration, narrated } = answer;
  const compared = countOf(searchedQuotations, 'parole');
  const searched = asked
    ? joinLines(`Comparé : ${compared} de `, namesIn(asked), ', avec ')
    : `Comparé : ${compared} de l’article, avec `;
  const opening = narrated
    ? `C’est l’article qui le dit, § ${narration?.reference?.number ?? 0} : il ne cite personne pour ces mots.`
    : asked
      ? joinLines('Rien de tel chez ', namesIn(asked), '.')
      : 'Personne ne dit cela dans l’article.';
  const who = asked ? 'Qui en parle : ' : 'Qui parle dans l’article : ';
  const voice: Block[] = narration ? [excerpt(narration, 'Voix de l’article, sans guillemets :')] : [];
  const others: Block[] = sayers.length > 0 ? [text(joinLines(who, sayersIn(sayers), '.'))] : [];
  const typed = listed(words.length > 0 ? words.map((word) => word.typed) : [shortened(query)]);
  const comparison = [text(joinLines(searched, typed, '.')), ...absences(words).map(text)];
  return reply(
    narrated
      ? [heading(opening), ...voice, ...comparison, ...others]
      : [heading(opening), ...comparison, ...others, ...voice],
    [{ label: 'Qui parle, et combien', command: `/paroles${ofArticle(articleNamed)}` }],
  );
}

/** What someone says, in reading order. */
export function composeSpeech(answer: AnswerOf<'speech'>): Reply {
  const { articleNamed, asked, subject, sure, total, uncertain, page, quotations, words } = answer;
  const about = subject === undefined ? '' : `, sur « ${shortened(subject)} »`;
  const opening = sure ? '' : 'Rien d’aussi précis. Le plus proche : ';
  const isOne = asked.speakers.length === 1;
  const command = `/paroles ${asked.typed}${subject === undefined ? '' : ` --sujet ${subject}`}${ofArticle(articleNamed)}`;
  const [first] = quotations;
  return reply(
    [
      heading(
        joinLines(
          opening,
          namesOf(asked.speakers),
          about,
          ` (${pagedCount(total, page)}${doubtful(total, uncertain)}) :`,
        ),
      ),
      ...(sure ? readings(words) : doubts(words, 'Cette parole')),
      ...quotations.flatMap((said) => saidBlocks(said, leadOf(said, isOne))),
    ],
    [
      ...turns(page, (number) => `${command} --page ${number}`),
      ...(total === 1 ? readAround(first, articleNamed) : []),
    ],
  );
}

/** Who speaks, and how often. */
export function composeSpeakers(answer: AnswerOf<'speakers'>): Reply {
  const { articleNamed, total, page, quotations, unattributed, speakers } = answer;
  if (quotations === 0) return reply([heading('L’article ne cite personne.')]);
  const items = [
    ...speakers.map(countLine),
    ...(unattributed > 0 && page.number === page.of
      ? [`Non attribuables : ${countOf(unattributed, 'parole')}`]
      : []),
  ];
  const pages = page.of > 1 ? ` (${pageOf(page)})` : '';
  const [most] = speakers;
  const name = most && typeable(most.speaker);
  return reply(
    [
      heading(`${countOf(total, 'voix', 'voix')} dans l’article, ${countOf(quotations, 'parole')}${pages} :`),
      list(items),
    ],
    [
      ...turns(page, (number) => `/paroles --page ${number}${ofArticle(articleNamed)}`),
      ...(name === undefined
        ? []
        : [{ label: 'Ses paroles', command: `/paroles ${name}${ofArticle(articleNamed)}` }]),
    ],
  );
}

/** That someone does not speak: whether the article names them, and who does speak. */
export function composeUnheard(answer: AnswerOf<'unheard'>): Reply {
  const { articleNamed, typed, named, speakers } = answer;
  const name = shortened(typed);
  return reply(
    [
      heading(`« ${name} » ne parle pas dans l’article.`),
      text(named ? 'Ce nom s’y trouve, mais sans parole :' : 'Ce nom ne s’y trouve nulle part.'),
      ...(named ? [excerpt(named)] : []),
      text(
        speakers.length > 0
          ? joinLines('Qui parle dans l’article : ', namesOf(speakers), '.')
          : 'L’article ne cite personne.',
      ),
    ],
    [{ label: 'Qui parle, et combien', command: `/paroles${ofArticle(articleNamed)}` }],
  );
}

/** What someone says, with the proof of who says it; for a deduced name, the sentence that it is deduced from. */
export function saidBlocks(said: Said, lead: Line | undefined): Block[] {
  const { cited, attribution, antecedent } = said;
  const unclear = attribution.class === 'inferred' && !antecedent;
  return [
    excerpt(cited, lead === undefined ? undefined : joinLines(lead, ' :'), [
      ...evidenceLine(attribution),
      ...(unclear ? ['Déduit du contexte : aucun mot de l’article ne le dit.'] : []),
    ]),
    ...(attribution.class === 'inferred' && antecedent
      ? [excerpt({ ...antecedent, reference: undefined }, antecedentLead(said))]
      : []),
  ];
}

/** « « il » renvoie à Vladimir Poutine, § 5 : » */
function antecedentLead({ attribution: { mention, antecedent }, antecedent: sentence }: Said): Line {
  const number = sentence?.reference?.number;
  const place = number === undefined ? '' : `, § ${number}`;
  const name: Line = antecedent ? inGuillemets(antecedent) : '';
  return mention
    ? joinLines(inGuillemets(mention), ' renvoie à ', name, place, ' :')
    : joinLines('Déduit de ', name, place, ' :');
}

/** Above the words of one speaker the class is enough. */
function leadOf({ attribution }: Said, isOneSpeaker: boolean): Line {
  const who = whoAndHow(attribution);
  if (!isOneSpeaker || !attribution.speaker) return who;
  const how = howSure(attribution);
  return how.charAt(0).toUpperCase() + how.slice(1);
}

function placeOf({ cited }: Said): string {
  return cited.reference ? `, § ${cited.reference.number}` : '';
}

function doubtful(total: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return total === 1 ? ', incertaine' : `, dont ${countOf(uncertain, 'incertaine')}`;
}

function pagedCount(total: number, page: { readonly number: number; readonly of: number }): string {
  return `${countOf(total, 'parole')}${page.of > 1 ? `, ${pageOf(page)}` : ''}`;
}

/** « A, B ou C, et une voix non nommée » */
function sayersIn(sayers: readonly Sayer[]): Line {
  return enumerateShort(
    sayers.map((speakers) =>
      speakers.length === 0 ? 'une voix non nommée' : enumerate(speakers.map(nameIn), ' ou '),
    ),
  );
}

function namesOf(speakers: readonly Snippet[]): Line {
  return enumerateShort(speakers.map(nameIn));
}

/** A few, and how many more there are. */
function enumerateShort(items: readonly Line[]): Line {
  const shown = items.slice(0, COMFORT.names);
  const rest = items.length - shown.length;
  return enumerate(rest > 0 ? [...shown, rest === 1 ? '1 autre' : `${rest} autres`] : shown);
}

function namesIn({ speakers }: SpeakerAsked): Line {
  return enumerate(
    speakers.slice(0, COMFORT.names).map((one) => inGuillemets(one)),
    ' ou ',
  );
}

/** « Vladimir Poutine : 6 paroles (4 citées, 1 rapportée, 1 déduite) », « Lindy Cameron : 2 paroles rapportées » */
function countLine({ speaker, quoted, reported, inferred, total }: SpeakerCount): Line {
  const counts = [
    { count: quoted, one: 'citée' },
    { count: reported, one: 'rapportée' },
    { count: inferred, one: 'déduite' },
  ].filter(({ count }) => count > 0);
  const [only, other] = counts;
  if (only && !other)
    return joinLines(nameIn(speaker), ` : ${countOf(total, `parole ${only.one}`, `paroles ${only.one}s`)}`);
  const parts = counts.map(({ count, one }) => countOf(count, one)).join(', ');
  return joinLines(nameIn(speaker), ` : ${countOf(total, 'parole')} (${parts})`);
}

function readAround(said: Said | undefined, articleNamed: string | undefined): Action[] {
  const number = said?.cited.reference?.number;
  if (number === undefined) return [];
  return [{ label: 'Lire autour', command: `/passage ${number}${ofArticle(articleNamed)}` }];
}

/** A name that can stand in a command line as it is. */
function typeable({ excerpt: { text: name }, cutBefore, cutAfter }: Snippet): string | undefined {
  return !cutBefore && !cutAfter && /^\p{L}[\p{L}\p{M}\p{N} '’.-]*$/u.test(name) ? name : undefined;
}
