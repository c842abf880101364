import type { KnownWord } from '../search/articleSearch.js';
import type { Answer, Cited } from './answer.js';
import { COMFORT } from './limits.js';
import type { Action, Block, Reply } from './reply.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** Says an answer in French. The first line answers; nothing here is decided, only worded. */
export function compose(answer: Answer): Reply {
  switch (answer.kind) {
    case 'passages':
      return composePassages(answer);
    case 'sentences':
      return composeSentences(answer);
    case 'absence':
      return composeAbsence(answer);
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
  const count = total === 1 ? '1 passage' : `${total} passages`;
  const pages = page.of > 1 ? ` (page ${page.number} sur ${page.of})` : '';
  const turn = (label: string, number: number): Action => ({
    label,
    command: `/chercher ${query} --page ${number}${ofArticle(articleNamed)}`,
  });
  return reply(
    [
      heading(`${count} pour « ${shortened(query)} »${pages} :`),
      ...readings(words),
      ...passages.map(excerpt),
    ],
    [
      ...(page.number > 1 ? [turn('Page précédente', page.number - 1)] : []),
      ...(page.number < page.of ? [turn('Page suivante', page.number + 1)] : []),
    ],
  );
}

function composeSentences({ articleNamed, sure, passages, words }: AnswerOf<'sentences'>): Reply {
  const [first, ...others] = passages;
  const number = first?.reference?.number ?? 0;
  const cited = first ? [excerpt(first)] : [];
  // What makes an answer unsure comes before it; how words were read may come after a sure one.
  const answered = sure
    ? [heading(`Réponse, § ${number} :`), ...cited, ...readings(words)]
    : [heading(`Pas de réponse sûre. Le plus proche, § ${number} :`), ...doubts(words), ...cited];
  const also =
    others.length > 0
      ? [text(others.length > 1 ? 'Voir aussi ces passages :' : 'Voir aussi ce passage :')]
      : [];
  return reply(
    [...answered, ...also, ...others.map(excerpt)],
    [{ label: 'Lire autour', command: `/passage ${number}${ofArticle(articleNamed)}` }],
  );
}

function composeAbsence({ articleNamed, query, searchedPassages, words }: AnswerOf<'absence'>): Reply {
  const absent = words.filter((word) => word.recognition === 'absent');
  const present = words.filter((word) => !UNFOUND.has(word.recognition));
  const searched =
    words.length > 0
      ? `Cherché dans tout l’article (${passagesOf(searchedPassages)}) : ${listed(words.map((word) => word.typed))}.`
      : `« ${shortened(query)} » ne contient aucun mot à chercher.`;
  const isApart = words.length > 0 && present.length === words.length;
  const opening = isApart ? 'Aucun passage ne réunit ces mots comme demandé.' : 'L’article n’en parle pas.';
  const blocks: Block[] = [heading(opening), text(searched)];
  if (absent.length > 0) {
    const verb = absent.length > 1 ? 'N’apparaissent nulle part' : 'N’apparaît nulle part';
    blocks.push(text(`${verb} dans l’article : ${listed(absent.map((word) => word.typed))}.`));
  }
  if (present.length > 0 && !isApart) {
    const verb = present.length > 1 ? 'S’y trouvent' : 'S’y trouve';
    blocks.push(text(`${verb}, mais sans le reste : ${listed(present.map((word) => word.typed))}.`));
  }
  blocks.push(...elsewhere(words).map(text));
  const nearest = [...new Set(absent.flatMap((word) => word.nearest))];
  if (nearest.length > 0) blocks.push(text(`Mots de l’article qui ressemblent : ${listed(nearest)}.`));
  return reply(blocks, [
    { label: 'Ce que contient l’article', command: `/article infos${ofArticle(articleNamed)}` },
  ]);
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
  const facts = [
    `Source : ${[outlet ?? 'média inconnu', date ?? 'date inconnue'].join(', ')}`,
    ...(authors.length > 0 ? [`Par ${authors.join(', ')}`] : []),
    ...(url === undefined ? [] : [`Adresse : ${url}`]),
    `Texte : ${passagesOf(passages)}, ${sentences === 1 ? '1 phrase' : `${sentences} phrases`}, ${characters.toLocaleString('fr')} caractères`,
    `Version : ${version.slice(0, 12)}`,
  ];
  const blocks: Block[] = [heading(title), { kind: 'list', items: facts }];
  if (questions.length > 0) {
    blocks.push(text('Questions que l’article pose à ses lecteurs :'));
    for (const { question, statement } of questions)
      blocks.push(...(statement ? [excerpt(statement)] : []), excerpt(question));
  }
  if (damage.length > 0) {
    blocks.push(text('Texte abîmé, gardé tel quel :'));
    blocks.push({
      kind: 'list',
      items: damage.map(({ note, count }) => (count > 1 ? `${note} (${count} fois)` : note)),
    });
  }
  return reply(blocks, [{ label: 'Lire le début', command: `/passage 1${ofArticle(answer.articleNamed)}` }]);
}

function composeArticles({ articles, refused, refusedInAll, page }: AnswerOf<'articles'>): Reply {
  const pages = page.of > 1 ? ` (page ${page.number} sur ${page.of})` : '';
  const items = articles.map(({ id, title, outlet, date, passages, current }) =>
    [
      `${title} (${[outlet, date, passagesOf(passages)].filter((part) => part !== undefined).join(', ')})`,
      id,
      ...(current ? ['article en cours'] : []),
    ].join(' ; '),
  );
  const blocks: Block[] = [heading(`Articles connus${pages} :`), { kind: 'list', items }];
  if (refused.length > 0) {
    const rest = refusedInAll - refused.length;
    blocks.push(text('Fichiers refusés :'), { kind: 'list', items: refused });
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
    { kind: 'list', items: commands.map(({ usage, description }) => `${usage} : ${description}`) },
    text('À essayer :'),
    { kind: 'list', items: examples },
  ]);
}

/** How words were understood, when it is not simply as typed: « « NCSC » lu comme « Centre national… » ». */
function readings(words: readonly KnownWord[]): Block[] {
  const understood = words.flatMap(({ typed, recognition, readAs }): string[] => {
    if (recognition === 'typo' || recognition === 'spelled out')
      return [`« ${typed} » lu comme ${listed(readAs, ' ou ')}.`];
    return recognition === 'relative' ? [`« ${typed} » rapproché de ${listed(readAs, ' ou ')}.`] : [];
  });
  const absent = words.filter((word) => word.recognition === 'absent').map((word) => word.typed);
  const missing =
    absent.length > 0
      ? [`${absent.length > 1 ? 'Absents' : 'Absent'} de l’article : ${listed(absent)}.`]
      : [];
  return [...understood, ...missing, ...elsewhere(words)].map((sentence) => ({
    kind: 'notice',
    text: sentence,
  }));
}

/** Why an answer is unsure: words that the article lacks, or words that do not stand together. */
function doubts(words: readonly KnownWord[]): Block[] {
  const apart: Block = { kind: 'notice', text: 'Ce passage ne réunit pas tous les mots de la question.' };
  return [...readings(words), ...(words.some((word) => UNFOUND.has(word.recognition)) ? [] : [apart])];
}

/** Words that no passage holds and that are not absent either, by where they are. */
const UNFOUND: ReadonlySet<KnownWord['recognition']> = new Set(['absent', 'title', 'outside', 'inside']);

function elsewhere(words: readonly KnownWord[]): string[] {
  const typed = (recognition: KnownWord['recognition']): string[] =>
    words.filter((word) => word.recognition === recognition).map((word) => word.typed);
  const [title, outside] = [typed('title'), typed('outside')];
  return [
    ...(outside.length > 0
      ? [`Hors des passages (questions aux lecteurs, renvois) : ${listed(outside)}.`]
      : []),
    ...(title.length > 0 ? [`Dans le titre seulement : ${listed(title)}.`] : []),
    ...words
      .filter((word) => word.recognition === 'inside')
      .map(
        (word) => `« ${shortened(word.typed)} » n’est qu’à l’intérieur de ${listed(word.readAs, ' ou ')}.`,
      ),
  ];
}

function reply(blocks: readonly Block[], actions: readonly Action[] = []): Reply {
  return { blocks, actions };
}

function heading(words: string): Block {
  return { kind: 'heading', text: words };
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function excerpt(cited: Cited): Block {
  return { kind: 'excerpt', cited };
}

/** What a proposed command needs to stay with an article that the request named. */
function ofArticle(named: string | undefined): string {
  return named === undefined ? '' : ` --article ${named}`;
}

function passagesOf(count: number): string {
  return count === 1 ? '1 passage' : `${count} passages`;
}

/** « a », « b » et 3 autres: what was typed, or words of the article, in a length that a phone can show. */
function listed(words: readonly string[], joint = ', '): string {
  const shown = words.slice(0, COMFORT.listed).map((word) => `« ${shortened(word)} »`);
  const rest = words.length - shown.length;
  return shown.join(joint) + (rest > 0 ? ` et ${rest === 1 ? '1 autre' : `${rest} autres`}` : '');
}

/** Something typed, repeated up to a comfortable length and cut at a word. */
function shortened(typed: string): string {
  const characters = [...typed];
  if (characters.length <= COMFORT.typed) return typed;
  const kept = characters.slice(0, COMFORT.typed).join('');
  return `${kept.replace(/\s+\S*$/u, '')}…`;
}
