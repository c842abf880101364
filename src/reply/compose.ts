import type { Answer, AnswerOf, Cited } from './answer.js';
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
import {
  composeSaid,
  composeSpeakers,
  composeSpeech,
  composeUnheard,
  composeUnsaid,
} from './composeSpeech.js';
import { composeVerdict } from './composeVerdict.js';
import { enumerate, joinLines, nameIn } from './line.js';
import type { Block, Line, Reply } from './reply.js';
import { whoAndHow } from './voiceLines.js';
import { absences, doubts, readings, UNFOUND } from './wordLines.js';

/** Says an answer in French. The first line answers; nothing here is decided, only worded. */
export function compose(answer: Answer): Reply {
  switch (answer.kind) {
    case 'passages':
      return composePassages(answer);
    case 'sentences':
      return composeSentences(answer);
    case 'absence':
      return composeAbsence(answer);
    case 'said':
      return composeSaid(answer);
    case 'unsaid':
      return composeUnsaid(answer);
    case 'speech':
      return composeSpeech(answer);
    case 'speakers':
      return composeSpeakers(answer);
    case 'unheard':
      return composeUnheard(answer);
    case 'verdict':
      return composeVerdict(answer);
    case 'passage':
      return composePassage(answer);
    case 'article':
      return composeArticle(answer);
    case 'articles':
      return composeArticles(answer);
    case 'help':
      return composeHelp(answer);
    case 'problem':
      return reply([
        heading(shortened(answer.problem)),
        ...(answer.advice === '' ? [] : [text(answer.advice)]),
      ]);
  }
}

function composePassages({ articleNamed, query, total, page, passages, words }: AnswerOf<'passages'>): Reply {
  const pages = page.of > 1 ? ` (${pageOf(page)})` : '';
  return reply(
    [
      heading(`${countOf(total, 'passage')} pour « ${shortened(query)} »${pages} :`),
      ...readings(words),
      ...passages.map((passage) => excerpt(passage)),
    ],
    turns(page, (number) => `/chercher ${query} --page ${number}${ofArticle(articleNamed)}`),
  );
}

function composeSentences({ articleNamed, sure, passages, words }: AnswerOf<'sentences'>): Reply {
  const [first, ...others] = passages;
  const number = first?.reference?.number ?? 0;
  const cited = first ? [excerpt(first)] : [];
  // What makes an answer unsure comes before it; how words were read may come after a sure one.
  const whose = first ? speakerOf(first) : '';
  const opening = sure ? `Réponse, § ${number}` : `Pas de réponse sûre. Le plus proche, § ${number}`;
  const answered = sure
    ? [heading(joinLines(opening, whose, ' :')), ...cited, ...readings(words)]
    : [heading(joinLines(opening, whose, ' :')), ...doubts(words), ...cited];
  const also =
    others.length > 0
      ? [text(others.length > 1 ? 'Voir aussi ces passages :' : 'Voir aussi ce passage :')]
      : [];
  return reply(
    [...answered, ...also, ...others.map((other) => excerpt(other))],
    [{ label: 'Lire autour', command: `/passage ${number}${ofArticle(articleNamed)}` }],
  );
}

/** « (Vladimir Poutine, parole citée) », so that nobody takes what someone says for what the article says. */
function speakerOf({ voices }: Cited): Line {
  const [voice, other] = voices.filter(({ answers }) => answers);
  if (!voice || other || voice.voice === 'narration') return '';
  return joinLines(' (', whoAndHow(voice.voice), ')');
}

function composeAbsence({ articleNamed, query, searchedPassages, words }: AnswerOf<'absence'>): Reply {
  const present = words.filter((word) => !UNFOUND.has(word.recognition));
  const searched =
    words.length > 0
      ? `Cherché dans tout l’article (${countOf(searchedPassages, 'passage')}) : ${listed(words.map((word) => word.typed))}.`
      : `« ${shortened(query)} » ne contient aucun mot à chercher.`;
  const isApart = words.length > 0 && present.length === words.length;
  const opening = isApart ? 'Aucun passage ne réunit ces mots comme demandé.' : 'L’article n’en parle pas.';
  return reply(
    [heading(opening), text(searched), ...absences(words).map(text)],
    [{ label: 'Ce que contient l’article', command: `/article infos${ofArticle(articleNamed)}` }],
  );
}

function composePassage({ articleNamed, passage, total, before, after }: AnswerOf<'passage'>): Reply {
  const number = passage.reference?.number ?? 0;
  return reply(
    [
      heading(`Passage § ${number} sur ${total} :`),
      excerpt(passage),
      ...(before ? [text('Juste avant :'), excerpt(before)] : []),
      ...(after ? [text('Juste après :'), excerpt(after)] : []),
    ],
    [
      ...(before
        ? [{ label: 'Passage précédent', command: `/passage ${number - 1}${ofArticle(articleNamed)}` }]
        : []),
      ...(after
        ? [{ label: 'Passage suivant', command: `/passage ${number + 1}${ofArticle(articleNamed)}` }]
        : []),
    ],
  );
}

function composeArticle(answer: AnswerOf<'article'>): Reply {
  const { title, outlet, authors, date, url, version, passages, sentences, characters, questions, damage } =
    answer;
  const facts: Line[] = [
    `Source : ${[outlet ?? 'média inconnu', date ?? 'date inconnue'].join(', ')}`,
    ...(authors.length > 0 ? [`Par ${authors.join(', ')}`] : []),
    ...(url === undefined ? [] : [`Adresse : ${url}`]),
    `Texte : ${countOf(passages, 'passage')}, ${countOf(sentences, 'phrase')}, ${characters.toLocaleString('fr')} caractères`,
    ...voicesOf(answer),
    `Version : ${version.slice(0, 12)}`,
  ];
  const blocks: Block[] = [heading(title), list(facts)];
  if (questions.length > 0) {
    blocks.push(text('Questions que l’article pose à ses lecteurs :'));
    for (const { question, statement } of questions)
      blocks.push(...(statement ? [excerpt(statement)] : []), excerpt(question));
  }
  if (damage.length > 0) {
    blocks.push(text('Texte abîmé, gardé tel quel :'));
    blocks.push(list(damage.map(({ note, count }) => (count > 1 ? `${note} (${count} fois)` : note))));
  }
  return reply(blocks, [{ label: 'Lire le début', command: `/passage 1${ofArticle(answer.articleNamed)}` }]);
}

/** « 6 voix : Vladimir Poutine (6), Lindy Cameron (2), etc. » */
function voicesOf({ speakers, speakersInAll }: AnswerOf<'article'>): Line[] {
  if (speakersInAll === 0) return [];
  const names = speakers.map(({ speaker, total }) => joinLines(nameIn(speaker), ` (${total})`));
  const isAll = speakers.length === speakersInAll;
  const enumerated = enumerate(names, isAll ? ' et ' : ', ');
  return [joinLines(`${countOf(speakersInAll, 'voix', 'voix')} : `, enumerated, isAll ? '' : ', etc.')];
}

function composeArticles({ articles, refused, refusedInAll, page }: AnswerOf<'articles'>): Reply {
  const pages = page.of > 1 ? ` (${pageOf(page)})` : '';
  const items = articles.map(({ id, title, outlet, date, passages, current }) =>
    [
      `${title} (${[outlet, date, countOf(passages, 'passage')].filter((part) => part !== undefined).join(', ')})`,
      id,
      ...(current ? ['article en cours'] : []),
    ].join(' ; '),
  );
  const blocks: Block[] = [heading(`Articles connus${pages} :`), list(items)];
  if (refused.length > 0) {
    const rest = refusedInAll - refused.length;
    blocks.push(text('Fichiers refusés :'), list(refused));
    if (rest > 0)
      blocks.push(text(`Et ${rest === 1 ? '1 autre' : `${rest} autres`} : npm run corpus les dit tous.`));
  }
  const next =
    page.number < page.of
      ? [{ label: 'Page suivante', command: `/article liste --page ${page.number + 1}` }]
      : [];
  return reply(blocks, next);
}

function composeHelp({ title, commands, examples }: AnswerOf<'help'>): Reply {
  return reply([
    heading('Posez une question en français, ou tapez une commande.'),
    text(`Article en cours : ${title}`),
    list(commands.map(({ usage, description }) => `${usage} : ${description}`)),
    text('Comment sait-on qui parle ?'),
    list(CLASSES),
    text('À essayer :'),
    list(examples),
  ]);
}

/** What the classes of attribution mean to a reader. */
const CLASSES = [
  'Parole citée : des mots entre guillemets, et l’article dit de qui.',
  'Parole rapportée : ce que quelqu’un a dit, avec les mots de l’article.',
  'Déduit du contexte : le nom n’est pas dans la phrase ; ce qui le donne est montré.',
  'Non attribuable : l’article ne permet de nommer personne, ou laisse le choix.',
];
