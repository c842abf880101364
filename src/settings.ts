import { fileURLToPath } from 'node:url';
import { config } from 'dotenv';
import * as v from 'valibot';

/** What the environment decides. This module is its only reader; every key is in `.env.example`. */
export interface Settings {
  /** Folder of the articles: the project's own unless another is set. */
  readonly corpus: string;
  /** Id of the article to open on; undefined for the newest. */
  readonly article: string | undefined;
  /** False when colours are switched off (no-color.org), whatever the terminal. */
  readonly mayColour: boolean;
}

/** Settings that cannot be used: one French line per problem. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/** This file runs from `dist/src`. */
const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

const optional = (expected: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.maxLength(1_000, expected),
    v.transform((value) => (value === '' ? undefined : value)),
  );

const ENVIRONMENT = v.object({
  CORPUS: optional('le chemin d’un dossier, 1 000 caractères au plus'),
  ARTICLE: optional('l’identifiant d’un article, 1 000 caractères au plus'),
  NO_COLOR: v.optional(v.string(), ''),
});

/**
 * Reads `.env` in the working folder, then the environment, which wins.
 *
 * @throws InvalidSettings with one line per unusable value
 */
export function readSettings(): Settings {
  config({ quiet: true });
  const parsed = v.safeParse(ENVIRONMENT, process.env);
  if (!parsed.success) {
    const lines = parsed.issues.map((issue) => `${v.getDotPath(issue)} : attendu ${issue.message}.`);
    throw new InvalidSettings(lines.join('\n'));
  }
  const { CORPUS, ARTICLE, NO_COLOR } = parsed.output;
  return { corpus: CORPUS ?? OWN_CORPUS, article: ARTICLE, mayColour: NO_COLOR === '' };
}
