import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Context } from '../commands/command.js';
import { type Article, makeArticle } from '../src/article/article.js';
import { loadArticle } from '../src/article/load.js';
import type { Span } from '../src/article/span.js';

/** An article made of a text, with nothing known about it but what is given. */
export function articleOf(
  text: string,
  details: Partial<Pick<Article, 'title' | 'outlet' | 'url' | 'published'>> = {},
): Article {
  return makeArticle(
    'essai',
    {
      title: 'Essai',
      outlet: undefined,
      authors: [],
      url: undefined,
      published: undefined,
      damage: [],
      ...details,
    },
    text,
  );
}

/** The article that comes with the project. */
export function firstArticle(): Article {
  const file = 'g7-russie-rancongiciels.md';
  return loadArticle(file, readFileSync(new URL(`../corpus/${file}`, import.meta.url))).article;
}

/** A conversation on an article, in a library that has others too. */
export function contextOf(article: Article, ...others: readonly Article[]): Context {
  const articles = [...others, article].map((one) => ({ article: one, ignoredFields: [] }));
  return { article, library: { articles, refused: [] }, choose: async () => {} };
}

/** Pieces that Discord, a terminal or a careless renderer would obey. */
const HOSTILE = [
  ...'*_~`|>#-+.[](){}<>@:\\/!"\'«»&%$^=,;? \t0129aÉœ',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0000',
  '\u001b[31m',
  '\u001b]8;;http://x\u0007',
  '\u009b',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u00a0',
  '\u202f',
  'e\u0301',
  '😀',
  '👨‍👩‍👧',
  '@everyone',
  '@here',
  '<@1>',
  '<@&2>',
  '<#3>',
  '<t:0>',
  '<t:0:R>',
  '</aide:1>',
  '<:x:1>',
  '<a:x:1>',
  '<id:home>',
  ':smile:',
  '> ',
  '>>> ',
  '-# ',
  '# ',
  '1. ',
  '- ',
  '**',
  '||',
  '```',
  '```js\n',
  'https://exemple.fr/a_b_c*d',
  '[ici](https://exemple.fr)',
  'le mot. ',
  'La Russie ',
  '¯\\_(ツ)_/¯',
];

/** Texts made of hostile pieces, with at least one letter so that they are texts at all. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((pieces) => `${pieces.join('')}a`);

/** A stretch of a text that cuts neither a character nor a Windows line end in two. */
export function spanIn(text: string): fc.Arbitrary<Span> {
  const bounds = [0];
  for (const character of text.match(/\r\n|[\s\S]/gu) ?? [])
    bounds.push((bounds.at(-1) ?? 0) + character.length);
  const last = bounds.length - 1;
  return fc.tuple(fc.integer({ min: 0, max: last - 1 }), fc.integer({ min: 1, max: last })).map(([a, b]) => ({
    start: bounds[Math.min(a, b - 1)] ?? 0,
    end: bounds[Math.max(a + 1, b)] ?? text.length,
  }));
}
