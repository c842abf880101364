import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldPhrase } from '../french/characters.js';
import type { Article } from './article.js';
import { type LoadedArticle, loadArticle, RefusedArticle } from './load.js';

/** The articles of a corpus folder, and the files that could not be read as articles. */
export interface Library {
  /** Newest first, as far as dates are known; then by id. */
  readonly articles: readonly LoadedArticle[];
  readonly refused: readonly RefusedArticle[];
}

/**
 * Loads every `.md` and `.txt` file of a folder. A file that is no article is refused with its reason and
 * the others still load.
 *
 * @throws RefusedArticle when the folder itself cannot be read
 */
export async function openLibrary(folder: string): Promise<Library> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new RefusedArticle(
      folder,
      `le dossier des articles est illisible (${error.code ?? error.message}).`,
    );
  });
  const articles: LoadedArticle[] = [];
  const refused: RefusedArticle[] = [];
  const taken = new Map<string, string>();
  for (const name of names.filter((name) => /^[^.].*\.(?:md|txt)$/iu.test(name)).sort()) {
    try {
      const loaded = loadArticle(name, await readFile(join(folder, name)));
      const twin = taken.get(loaded.article.id);
      if (twin !== undefined)
        throw new RefusedArticle(name, `son nom donne le même identifiant que ${twin}.`);
      taken.set(loaded.article.id, name);
      articles.push(loaded);
    } catch (error) {
      if (!(error instanceof RefusedArticle)) refused.push(unreadable(name, error));
      else refused.push(error);
    }
  }
  articles.sort(
    ({ article: a }, { article: b }) => compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id),
  );
  return { articles, refused };
}

/** The article that a member names by its id, the beginning of it, or words of its title; accents optional. */
export function findArticle(library: Library, name: string): Article | undefined {
  const wanted = foldPhrase(name.trim());
  if (wanted === '') return undefined;
  const articles = library.articles.map((loaded) => loaded.article);
  return (
    articles.find((article) => article.id === wanted) ??
    articles.find((article) => article.id.startsWith(wanted)) ??
    articles.find((article) => foldPhrase(article.title).includes(wanted))
  );
}

/** The article of an id, as it was stored. */
export function articleOfId({ articles }: Library, id: string): Article | undefined {
  return articles.find(({ article }) => article.id === id)?.article;
}

/** A short hash that changes with any article's text. */
export function versionOf({ articles }: Library): string {
  const hash = createHash('sha256');
  for (const { article } of articles) hash.update(`${article.id} ${article.version}\n`);
  return hash.digest('hex').slice(0, 12);
}

function unreadable(name: string, error: unknown): RefusedArticle {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new RefusedArticle(name, `le fichier est illisible (${reason}).`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
