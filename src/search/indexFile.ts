import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../french/analyse.js';
import { Lexicon } from './lexicon.js';
import { type IndexedText, type IndexParts, PassageIndex } from './passageIndex.js';
import { counted } from './store.js';
import { WEIGHTS, type Weights } from './weights.js';

/** Raised whenever files of before must not be read any more. */
const FORMAT = 'qui-a-dit index 1';
/** Below this many texts an index is made nearly as fast as it is read. */
export const FEWEST_KEPT = 2_000;
/** Words on which analysers that differ are likely to differ: an index is of no use to another analyser. */
const SAMPLE =
  'L’O.N.U. n’a-t-elle pas opéré aujourd’hui cyber-guerre 10 000 cœurs née ministérielles bijoux présidente';
const DIGEST = 32;

/** A text and where it belongs, before it is analysed. */
export interface KeptText {
  readonly text: string;
  readonly title?: string;
  readonly article?: string;
}

/**
 * The index of texts, read from a folder when it was kept there, made and kept otherwise. A file of other texts, of
 * another format or analyser, cut off or damaged is never trusted: the index is made again. That the folder cannot
 * be written to is no error; only time is lost.
 *
 * @param folder made when it is missing; undefined to keep nothing
 */
export function openIndex(
  texts: readonly KeptText[],
  folder: string | undefined,
  weights: Weights = WEIGHTS,
): PassageIndex {
  if (folder === undefined || texts.length < FEWEST_KEPT) {
    return new PassageIndex(texts.map(analysed), weights);
  }
  const key = keyOf(texts);
  const file = join(folder, `${key}.index`);
  const kept = partsIn(file, key);
  if (kept) return new PassageIndex(kept, weights);
  const index = new PassageIndex(texts.map(analysed), weights);
  keep(folder, file, bytesOf(index.parts, key));
  return index;
}

/** What an index is known by: sha256 of its texts and of what reads them. */
export function keyOf(texts: readonly KeptText[]): string {
  const hash = createHash('sha256').update(`${FORMAT}\n${JSON.stringify(analyse(SAMPLE))}`);
  for (const { text, title = '', article = '' } of texts) hash.update(JSON.stringify([article, title, text]));
  return hash.digest('hex');
}

function analysed({ text, title, article }: KeptText): IndexedText {
  return {
    words: analyse(text),
    ...(title !== undefined && { title: analyse(title) }),
    ...(article !== undefined && { article }),
  };
}

/**
 * An index as bytes: a line of JSON (key, lengths of the sections), the sections, and the sha256 of all that.
 * Numbers are in the byte order of the machine, which is part of the key's line.
 */
export function bytesOf({ store, index }: IndexParts, key: string): Buffer[] {
  const { lexicon, tokens, starts, bodies, articles } = store;
  const forms = lexicon.forms
    .map(({ word, parts }) =>
      [word.form, word.exact, word.stem, word.isFunctionWord ? 1 : 0, ...parts].join('\n'),
    )
    .join('\n\n');
  const sections = [
    Buffer.from(forms),
    ...[tokens, starts, bodies, articles].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
    Buffer.from(JSON.stringify(index)),
  ];
  const head = { key, ends: ENDIANNESS, sections: sections.map(({ length }) => length) };
  const all = [Buffer.from(`${JSON.stringify(head)}\n`), ...sections];
  const hash = createHash('sha256');
  for (const part of all) hash.update(part);
  return [...all, hash.digest()];
}

/** Reads what `bytesOf` has written; undefined for anything else. */
export function partsOf(bytes: Buffer, key: string): IndexParts | undefined {
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST));
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(body.length))) return undefined;
  const end = body.indexOf('\n');
  const head: unknown = JSON.parse(body.toString('utf8', 0, end));
  if (!isHead(head) || head.key !== key || head.ends !== ENDIANNESS) return undefined;
  let at = end + 1;
  const [forms, tokens, starts, bodies, articles, index] = head.sections.map((length) => {
    at += length;
    return body.subarray(at - length, at);
  });
  if (!forms || !tokens || !starts || !bodies || !articles || !index || at !== body.length) return undefined;
  const lexicon = new Lexicon();
  for (const line of forms.length === 0 ? [] : forms.toString().split('\n\n')) {
    const [form = '', exact = '', stem = '', isGrammar, ...parts] = line.split('\n');
    lexicon.restore({ form, exact, stem, isFunctionWord: isGrammar === '1' }, parts.map(Number));
  }
  return {
    store: counted({
      lexicon,
      tokens: numbers(tokens),
      starts: numbers(starts),
      bodies: numbers(bodies),
      articles: numbers(articles),
    }),
    // Written by `bytesOf`, as the digest says.
    index: JSON.parse(index.toString()),
  };
}

const ENDIANNESS = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 'little' : 'big';

interface Head {
  readonly key: string;
  readonly ends: string;
  readonly sections: readonly number[];
}

function isHead(head: unknown): head is Head {
  return (
    typeof head === 'object' &&
    head !== null &&
    'key' in head &&
    'ends' in head &&
    'sections' in head &&
    Array.isArray(head.sections)
  );
}

/** Copied, since a section begins anywhere and numbers of four bytes do not. */
function numbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function partsIn(file: string, key: string): IndexParts | undefined {
  try {
    return partsOf(readFileSync(file), key);
  } catch {
    // Not there, not readable, or not ours: it is made again.
    return undefined;
  }
}

/** Under another name first, so that a file is whole or not there whatever happens meanwhile. */
function keep(folder: string, file: string, parts: readonly Buffer[]): void {
  const draft = `${file}.${process.pid}`;
  let written: number | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    written = openSync(draft, 'w');
    for (const part of parts) writeSync(written, part);
    fsyncSync(written);
    renameSync(draft, file);
  } catch {
    if (written !== undefined) rmSync(draft, { force: true });
  } finally {
    if (written !== undefined) closeSync(written);
  }
}
