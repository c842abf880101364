import { franc } from 'franc-min';
import * as v from 'valibot';
import { isMap, parseDocument } from 'yaml';
import { fold } from '../french/characters.js';
import { type Article, type ArticleDetails, makeArticle } from './article.js';

/** An article file as it was read, and the fields of its front matter that mean nothing here. */
export interface LoadedArticle {
  readonly article: Article;
  readonly ignoredFields: readonly string[];
}

/** Why a file is not an article: one French sentence for whoever put it there. */
export class RefusedArticle extends Error {
  override readonly name = 'RefusedArticle';
  readonly file: string;
  constructor(file: string, reason: string) {
    super(`${file} : ${reason}`);
    this.file = file;
  }
}

/** 2 MB, ten times the longest article that is expected: beyond that it is a book or a mistake. */
const LARGEST_FILE = 2_000_000;
const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/u;
/** franc guesses from ten letters on, but names and quotations can mislead it in a text of a line or two. */
const ENOUGH_TO_DETECT = 300;

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** « 2021 », « 2021-06 » or a day that is in the calendar: 30 February rolls over to March. */
function isPartialDate(date: string): boolean {
  if (!PARTIAL_DATE.test(date)) return false;
  return date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

const text = (expected: string) => v.pipe(v.string(expected), v.trim(), v.nonEmpty(expected));

/** The fields of the front matter. Each message says what is expected, in French. */
const FRONT_MATTER_FIELDS = v.object(
  {
    title: v.pipe(
      v.union([text('un titre'), v.pipe(v.number(), v.transform(String))], 'un titre'),
      v.maxLength(300, 'un titre de 300 caractères au plus'),
    ),
    outlet: v.optional(v.pipe(text('le nom du média'), v.maxLength(100, 'un nom de 100 caractères au plus'))),
    authors: v.optional(
      v.union([text('un nom'), v.array(text('un nom'), 'une liste de noms')], 'un nom ou une liste de noms'),
      [],
    ),
    url: v.optional(
      v.pipe(
        text('une adresse http(s)'),
        v.url('une adresse http(s)'),
        v.maxLength(600, 'une adresse de 600 caractères au plus'),
        v.regex(/^https?:\/\//iu, 'une adresse http(s)'),
      ),
    ),
    published: v.optional(
      v.pipe(
        v.union(
          [v.string(), v.pipe(v.number(), v.transform(String))],
          'une date : 2021, 2021-06 ou 2021-06-13',
        ),
        v.check(isPartialDate, 'une date : 2021, 2021-06 ou 2021-06-13'),
      ),
    ),
    language: v.optional(v.literal('fr', '« fr », seule langue connue'), 'fr'),
    damage: v.optional(
      v.array(
        v.object(
          { words: text('les mots abîmés'), note: text('une phrase qui dit ce qui s’est perdu') },
          'une entrée avec « words » et « note »',
        ),
        'une liste d’entrées « words » et « note »',
      ),
      [],
    ),
  },
  'des champs, un par ligne',
);

/** What is wrong with a front matter, by the code that the YAML library gives it; the commonest mistakes. */
const YAML_PROBLEMS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'un champ y est deux fois',
  MISSING_CHAR: 'un guillemet ou un crochet n’est pas refermé',
  BAD_INDENT: 'les espaces en début de ligne ne s’accordent pas',
  TAB_AS_INDENT: 'une tabulation tient lieu d’espaces en début de ligne',
  BLOCK_AS_IMPLICIT_KEY: 'une valeur qui contient « : » doit être entre guillemets',
  UNEXPECTED_TOKEN: 'un caractère n’est pas à sa place ; mettez la valeur entre guillemets',
};

type FrontMatter = v.InferOutput<typeof FRONT_MATTER_FIELDS>;

/**
 * Reads an article file: UTF-8, optional YAML front matter, then the text, kept byte for byte.
 *
 * @param file its name in the corpus folder, which gives the article its id
 * @throws RefusedArticle when it is not an article, saying in French which field, what was expected, what was found
 */
export function loadArticle(file: string, bytes: Uint8Array): LoadedArticle {
  const refuse = (reason: string): never => {
    throw new RefusedArticle(file, reason);
  };
  if (bytes.length > LARGEST_FILE) {
    refuse(`le fichier est trop lourd (${bytes.length} octets ; ${LARGEST_FILE} au plus).`);
  }
  const content =
    decode(bytes) ?? refuse('le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8, puis réessayez.');
  if (content.includes('\0')) refuse('le fichier contient des octets nuls : ce n’est pas du texte.');
  const frontMatter = FRONT_MATTER.exec(content);
  if (!frontMatter && /^---[ \t]*\r?\n/u.test(content)) {
    refuse('l’en-tête ouvert par « --- » n’est pas refermé par une ligne « --- ».');
  }
  const body = content.slice(frontMatter?.[0].length ?? 0);
  if (!/\p{L}/u.test(body)) refuse('le fichier ne contient aucun texte.');
  const { details, ignoredFields } = frontMatter
    ? readFrontMatter(frontMatter.groups?.['yaml'] ?? '', refuse)
    : { details: untold(file, body), ignoredFields: [] };
  for (const [index, { words }] of details.damage.entries()) {
    const times = body.split(words).length - 1;
    if (times !== 1) {
      refuse(
        `champ « damage[${index}].words » : attendu des mots qui figurent une fois dans le texte, trouvé « ${words} » ${times} fois.`,
      );
    }
  }
  if (!seemsFrench(body)) refuse('le texte ne semble pas être en français, seule langue connue.');
  const article = makeArticle(idOf(file), details, body);
  if (article.passages.length === 0) refuse('le texte ne contient aucune phrase à citer.');
  return { article, ignoredFields };
}

/** The id of an article is its file's name in plain letters: « L’été 2021.md » is « l-ete-2021 ». */
export function idOf(file: string): string {
  const name = file.replace(/\.[^.]+$/u, '');
  const id = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
  return id === '' ? 'article' : id;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readFrontMatter(
  yaml: string,
  refuse: (reason: string) => never,
): { details: ArticleDetails; ignoredFields: string[] } {
  const document = parseDocument(yaml, { prettyErrors: true });
  const [problem] = document.errors;
  // The front matter begins on the second line of the file.
  if (problem)
    return refuse(
      `en-tête illisible, ligne ${(problem.linePos?.[0].line ?? 0) + 1} : ${YAML_PROBLEMS[problem.code] ?? 'ce n’est pas du YAML'}.`,
    );
  if (!isMap(document.contents)) return refuse('en-tête : attendu des champs, un par ligne.');
  const raw: unknown = document.toJS();
  const parsed = v.safeParse(FRONT_MATTER_FIELDS, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const field = (v.getDotPath(issue) ?? '').replace(/\.(\d+)/gu, '[$1]');
    return refuse(
      issue.type === 'object' && issue.received === 'undefined'
        ? `champ « ${field} » : obligatoire, rien trouvé.`
        : `champ « ${field} » : attendu ${issue.message}, trouvé ${shown(issue.input)}.`,
    );
  }
  const fields: FrontMatter = parsed.output;
  const known = Object.keys(FRONT_MATTER_FIELDS.entries);
  return {
    details: {
      title: fields.title,
      outlet: fields.outlet,
      authors: typeof fields.authors === 'string' ? [fields.authors] : fields.authors,
      url: fields.url,
      published: fields.published,
      damage: fields.damage,
    },
    ignoredFields: Object.keys(raw as object).filter((field) => !known.includes(field)),
  };
}

/** A file without front matter gives its heading or its name for a title, and tells nothing else. */
function untold(file: string, body: string): ArticleDetails {
  const [heading] = /^\s*#\s+(.{1,300})/u.exec(body)?.slice(1) ?? [];
  const title =
    heading?.trim() ??
    file
      .replace(/\.[^.]+$/u, '')
      .replaceAll(/[-_]+/gu, ' ')
      .normalize('NFC');
  return { title, outlet: undefined, authors: [], url: undefined, published: undefined, damage: [] };
}

/** Whether a text is French as far as one can tell: a short one is given the benefit of the doubt. */
function seemsFrench(body: string): boolean {
  if ((body.match(/\p{L}/gu) ?? []).length < ENOUGH_TO_DETECT) return true;
  return franc(body.normalize('NFC')) === 'fra';
}

function shown(value: unknown): string {
  if (value === null || value === undefined || String(value).trim() === '') return 'rien';
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return `« ${words.length > 60 ? `${words.slice(0, 60)}…` : words} »`;
}
