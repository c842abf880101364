import type { Answer, AnswerOf, Cited } from './answer.js';
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
import { composeChat } from './composeChat.js';
import {
  composeSaid,
  composeSpeakers,
  composeSpeech,
  composeUnheard,
  composeUnsaid,
} from './composeSpeech.js';
import { composeVerdict } from './composeVerdict.js';
import { composeWhy } from './composeWhy.js';
import { line, nameIn } from './line.js';
import type { Action, Block, Line, Reply } from './reply.js';
import { typeset } from './typography.js';
import { whoAndHow } from './voiceLines.js';
import { absences, doubts, readings, UNFOUND } from './wordLines.js';
import { type Catalogue, wordProblem } from './words/catalogue.js';

/** Says an answer in the language of a catalogue. The first line answers; nothing here is decided, only worded. */
export function compose(answer: Answer, say: Catalogue): Reply {
  switch (answer.kind) {
    case 'passages':
      return composePassages(answer, say);
    case 'sentences':
      return composeSentences(answer, say);
    case 'absence':
      return composeAbsence(answer, say);
    case 'said':
      return composeSaid(answer, say);
    case 'unsaid':
      return composeUnsaid(answer, say);
    case 'speech':
      return composeSpeech(answer, say);
    case 'speakers':
      return composeSpeakers(answer, say);
    case 'unheard':
      return composeUnheard(answer, say);
    case 'verdict':
      return composeVerdict(answer, say);
    case 'why':
      return composeWhy(answer, say);
    case 'passage':
      return composePassage(answer, say);
    case 'article':
      return composeArticle(answer, say);
    case 'articles':
      return composeArticles(answer, say);
    case 'chosen':
      return composeChosen(answer, say);
    case 'help':
      return composeHelp(answer, say);
    case 'greeting':
    case 'thanks':
    case 'unclear':
      return composeChat(answer, say);
    case 'problem':
      return composeProblem(answer, say);
  }
}

function composePassages(answer: AnswerOf<'passages'>, say: Catalogue): Reply {
  const { articleNamed, query, total, page, passages, words } = answer;
  return reply(
    say,
    [
      heading(say.passages.found(total, shortened(query), page)),
      ...readings(words, say),
      ...passages.map((passage) => excerpt(passage, say)),
    ],
    [
      ...turns(page, say, 'chercher', (number) => ({
        mots: query,
        page: number,
        ...ofArticle(articleNamed),
      })),
      ...passages.slice(0, 1).flatMap((passage) => whyFound(passage, { mots: query }, articleNamed, say)),
    ],
  );
}

function composeSentences(answer: AnswerOf<'sentences'>, say: Catalogue): Reply {
  const { articleNamed, question, sure, passages, words } = answer;
  const [first, ...others] = passages;
  const number = first?.reference?.number ?? 0;
  const cited = first ? [excerpt(first, say)] : [];
  // What makes an answer unsure comes before it; how words were read may come after a sure one.
  const whose = first ? speakerOf(first, say) : '';
  const answered = sure
    ? [heading(say.passages.answer(number, whose)), ...cited, ...readings(words, say)]
    : [heading(say.passages.nearest(number, whose)), ...doubts(words, say), ...cited];
  const also = others.length > 0 ? [text(say.passages.seeAlso(others.length))] : [];
  return reply(
    say,
    [...answered, ...also, ...others.map((other) => excerpt(other, say))],
    [
      toPassage(say.actions.readAround, number, articleNamed),
      ...(first ? whyFound(first, { question }, articleNamed, say) : []),
    ],
  );
}

/** Leads to the reasons why a passage was found. */
function whyFound(
  { reference }: Cited,
  asked: Action['values'],
  articleNamed: string | undefined,
  say: Catalogue,
): Action[] {
  if (!reference) return [];
  const { number } = reference;
  const label = 'question' in asked ? say.actions.whyThis : say.actions.why(number);
  return [{ label, command: 'pourquoi', values: { numero: number, ...asked, ...ofArticle(articleNamed) } }];
}

/** « Vladimir Poutine, parole citée », so that nobody takes what someone says for what the article says. */
function speakerOf({ voices }: Cited, say: Catalogue): Line {
  const [voice, other] = voices.filter(({ answers }) => answers);
  if (!voice || other || voice.voice === 'narration') return '';
  return whoAndHow(voice.voice, say);
}

function composeAbsence(answer: AnswerOf<'absence'>, say: Catalogue): Reply {
  const { articleNamed, query, searchedPassages, words } = answer;
  const present = words.filter((word) => !UNFOUND.has(word.recognition));
  const typed = words.map((word) => word.typed);
  const searched =
    typed.length > 0
      ? say.absence.searched(searchedPassages, listed(typed, say))
      : say.absence.noWord(shortened(query));
  const isApart = words.length > 0 && present.length === words.length;
  return reply(
    say,
    [
      heading(isApart ? say.absence.apart : say.absence.nothing),
      text(searched),
      ...absences(words, say).map(text),
    ],
    [{ label: say.actions.contents, command: 'article infos', values: ofArticle(articleNamed) }],
  );
}

function composePassage(answer: AnswerOf<'passage'>, say: Catalogue): Reply {
  const { articleNamed, passage, total, before, after } = answer;
  const number = passage.reference?.number ?? 0;
  const { actions } = say;
  return reply(
    say,
    [
      heading(say.passages.one(number, total)),
      excerpt(passage, say),
      ...(before ? [text(say.passages.before), excerpt(before, say)] : []),
      ...(after ? [text(say.passages.after), excerpt(after, say)] : []),
    ],
    [
      ...(before ? [toPassage(actions.previousPassage, number - 1, articleNamed)] : []),
      ...(after ? [toPassage(actions.nextPassage, number + 1, articleNamed)] : []),
    ],
  );
}

function composeArticle(answer: AnswerOf<'article'>, say: Catalogue): Reply {
  const { title, outlet, authors, published, url, version, questions, damage } = answer;
  const words = say.article;
  const facts: Line[] = [
    words.source(outlet, published === undefined ? undefined : say.date(published)),
    ...(authors.length > 0 ? [words.by(authors)] : []),
    ...(url === undefined ? [] : [words.address(url)]),
    words.size(answer.passages, answer.sentences, answer.characters),
    ...voicesOf(answer, say),
    words.version(version.slice(0, 12)),
  ];
  const blocks: Block[] = [heading(title), list(facts)];
  if (questions.length > 0) {
    blocks.push(text(words.questions));
    for (const { question, statement } of questions)
      blocks.push(...(statement ? [excerpt(statement, say)] : []), excerpt(question, say));
  }
  if (damage.length > 0) {
    const notes = damage.map(({ damage: one, count }) =>
      words.times(one.kind === 'declared' ? typeset(one.note) : say.notes.damage[one.kind], count),
    );
    blocks.push(text(words.damage), list(notes));
  }
  return reply(say, blocks, [toPassage(say.actions.readStart, 1, answer.articleNamed)]);
}

/** « 6 voix : Vladimir Poutine (6), Lindy Cameron (2), etc. » */
function voicesOf({ speakers, speakersInAll }: AnswerOf<'article'>, say: Catalogue): Line[] {
  if (speakersInAll === 0) return [];
  const names = speakers.map(({ speaker, total }) => line`${nameIn(speaker, say)} (${total})`);
  return [say.article.voices(speakersInAll, names)];
}

function composeArticles(answer: AnswerOf<'articles'>, say: Catalogue): Reply {
  const { articles, refused, refusedInAll, page } = answer;
  const words = say.articles;
  const items = articles.map(({ id, title, outlet, published, passages, current }) => {
    const date = published === undefined ? undefined : say.date(published);
    const facts = [outlet, date, words.size(passages)].filter((part) => part !== undefined).join(', ');
    return words.one([`${title} (${facts})`, id, ...(current ? [words.current] : [])]);
  });
  const blocks: Block[] = [heading(words.known(page)), list(items)];
  if (refused.length > 0) {
    const rest = refusedInAll - refused.length;
    blocks.push(text(words.refused), list(refused.map(typeset)));
    if (rest > 0) blocks.push(text(words.moreRefused(rest)));
  }
  const { number, of } = page;
  const next =
    number < of
      ? [{ label: say.actions.nextPage, command: 'article liste', values: { page: number + 1 } }]
      : [];
  return reply(say, blocks, next);
}

function composeChosen({ title, isForChannel }: AnswerOf<'chosen'>, say: Catalogue): Reply {
  const { everywhere, inChannel, howToChange } = say.chosen;
  return reply(say, [heading(isForChannel ? inChannel(title) : everywhere(title)), text(howToChange)]);
}

function composeHelp({ title, commands, examples }: AnswerOf<'help'>, say: Catalogue): Reply {
  const { help, language } = say;
  return reply(say, [
    heading(help.opening),
    text(help.current(title)),
    list(commands.map(({ usage, description }) => help.usage(usage[language], description[language]))),
    text(help.howSure),
    list(help.classes),
    text(help.toTry),
    list(examples.map(typeset)),
  ]);
}

function composeProblem(answer: AnswerOf<'problem'>, say: Catalogue): Reply {
  const { problem, advice } = wordProblem(answer, say);
  return reply(say, [heading(shortened(problem)), ...(advice === '' ? [] : [text(advice)])]);
}
