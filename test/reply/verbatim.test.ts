import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article, Span } from '../../src/article/article.js';
import type { Cited, Snippet } from '../../src/reply/answer.js';
import { Excerpt } from '../../src/reply/excerpt.js';
import { escapeMarkdown, excerptMarkdown, lineMarkdown } from '../../src/reply/markdown.js';
import { visible } from '../../src/reply/visible.js';
import { LANGUAGES } from '../../src/reply/words/catalogue.js';
import { lineText, renderExcerpt } from '../../src/terminal/render.js';
import { articleOf, hostileText, spanIn } from '../support.js';
import { readMarkdown, readQuotation } from './discordReader.js';

const PLAIN = { colour: false, hyperlinks: false, wrap: (text: string) => text };

/** An excerpt of a hostile text, with words marked and sentences set apart at random. */
const citedAnywhere: fc.Arbitrary<Cited> = hostileText.chain((text) => {
  const article = articleOf(text);
  return fc
    .tuple(spanIn(text), fc.array(spanIn(text), { maxLength: 4 }), fc.array(spanIn(text), { maxLength: 2 }))
    .map(([span, matches, answers]) => citedOf(article, span, tidy(matches, span), tidy(answers, span)));
});

function citedOf(article: Article, span: Span, matches: Span[] = [], answers: Span[] = []): Cited {
  return {
    excerpt: Excerpt.of(article, span),
    reference: undefined,
    matches,
    answers,
    cutBefore: false,
    cutAfter: false,
    notes: [],
    answering: [],
    voices: [],
  };
}

/** The spans inside another, in order and apart, as every answer gives them. */
function tidy(spans: readonly Span[], outer: Span): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const isInside = span.start >= outer.start && span.end <= outer.end;
    if (isInside && span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  }
  return apart;
}

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('what a reader sees of an excerpt is its slice', () => {
  test('in Discord Markdown, for any span of any text, whatever is marked in it', () => {
    fc.assert(
      fc.property(citedAnywhere, (cited) => {
        expect(readQuotation(excerptMarkdown(cited))).toBe(visible(cited.excerpt.text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('in a terminal, line by line behind the margin', () => {
    fc.assert(
      fc.property(citedAnywhere, (cited) => {
        const lines = renderExcerpt({ ...cited, answers: [] }, PLAIN).split('\n');
        expect(lines.every((line) => line.startsWith('  '))).toBe(true);
        expect(lines.map((line) => line.slice(2)).join('\n')).toBe(visible(cited.excerpt.text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('in a terminal with sentences set apart: the same words, spaces aside', () => {
    fc.assert(
      fc.property(citedAnywhere, (cited) => {
        const shown = renderExcerpt(cited, PLAIN).split('\n');
        expect(shown.every((line) => /^(?: {2}|> )/.test(line))).toBe(true);
        expect(words(shown.map((line) => line.slice(2)).join('\n'))).toBe(words(visible(cited.excerpt.text)));
      }),
      { numRuns: 3_000 },
    );
  });

  test('in a terminal with colours: the same words once the styles are taken off', () => {
    fc.assert(
      fc.property(citedAnywhere, (cited) => {
        const shown = renderExcerpt({ ...cited, answers: [] }, { ...PLAIN, colour: true });
        const unstyled = shown.replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '');
        expect(unstyled).toBe(renderExcerpt({ ...cited, answers: [] }, PLAIN));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what a reader sees of the article’s words inside a line of ours is their slice, spaces at line ends aside', () => {
  const snippetAnywhere = hostileText.chain((text) => {
    const article = articleOf(text);
    return fc
      .tuple(spanIn(text), fc.boolean(), fc.boolean())
      .map(([span, cutBefore, cutAfter]) => ({ excerpt: Excerpt.of(article, span), cutBefore, cutAfter }));
  });
  const expected = ({ excerpt, cutBefore, cutAfter }: Snippet): string =>
    words(`Preuve : «${cutBefore ? ' […]' : ''} ${visible(excerpt.text)} ${cutAfter ? '[…] ' : ''}».`);
  const seen = (line: string): string => words(line.replace(/[\u00a0\u202f]/gu, ' '));
  const tight = (line: string): string => line.replaceAll(' ', '').replace(/[\u00a0\u202f]/gu, '');

  test.each(LANGUAGES)('in Discord Markdown, on one line, in a sentence that is %s', (language) => {
    fc.assert(
      fc.property(snippetAnywhere, (snippet) => {
        const markdown = lineMarkdown(['Preuve : « ', snippet, ' ».'], language);
        expect(markdown).not.toContain('\n');
        expect(tight(seen(readMarkdown(markdown)))).toBe(tight(expected(snippet)));
      }),
      { numRuns: 3_000 },
    );
  });

  test('in a terminal, on one line', () => {
    fc.assert(
      fc.property(snippetAnywhere, (snippet) => {
        const line = lineText(['Preuve : « ', snippet, ' ».']);
        expect(line).not.toContain('\n');
        expect(tight(seen(line))).toBe(tight(expected(snippet)));
      }),
      { numRuns: 3_000 },
    );
  });

  test('the article’s own spaces are not typeset', () => {
    const article = articleOf('Il a dit « oui »: bien sûr !');
    const snippet = {
      excerpt: Excerpt.of(article, { start: 0, end: 28 }),
      cutBefore: false,
      cutAfter: false,
    };
    expect(lineText([snippet])).toBe(article.text);
    expect(lineText(['Il : ', snippet])).toBe(`Il\u00a0: ${article.text}`);
  });
});

describe('visible', () => {
  test('nothing is left that a terminal would obey or that reorders its neighbours', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(visible(text)).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });

  test('a text without such characters is shown as it is', () => {
    const french = fc.string({
      unit: fc.constantFrom(...'aéœ «»’"*_\n\u00a0\u202f\u200b\u00ad😀[]<@>', 'e\u0301'),
    });
    fc.assert(fc.property(french, (text) => expect(visible(text)).toBe(text)));
  });

  test.each([
    ['escape sequences', '\u001b[31mrouge', '␛[31mrouge'],
    ['a bell', 'a\u0007b', 'a␇b'],
    ['delete', 'a\u007fb', 'a␡b'],
    ['a C1 control', 'a\u009bb', 'a�b'],
    ['a right-to-left override', 'a\u202ecba', 'acba'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ])('%s', (_, text, seen) => {
    expect(visible(text)).toBe(seen);
  });
});

describe('escapeMarkdown', () => {
  test.each([
    '**gras** _italique_ __souligné__ ~~barré~~ ||caché||',
    '# Titre\n## Deux\n### Trois\n-# petit',
    '> cité\n>>> tout',
    '- un\n* deux\n+ trois\n1. quatre\n2007. L’Estonie',
    '`code` ```js\nbloc\n```',
    '@everyone @here <@1> <@&2> <#3> <:x:4> <a:y:5> <t:0> </aide:6> <id:guide>',
    '[ici](https://exemple.fr) <https://exemple.fr> https://exemple.fr/a_b_c',
    ':smile: ¯\\_(ツ)_/¯ \\* \\\\',
    'Le G7 [...] demande « plus » : 3,5 % (hier) !',
  ])('%s', (text) => {
    expect(readMarkdown(escapeMarkdown(text))).toBe(text);
  });

  test('the reader of these tests does see what is not escaped', () => {
    for (const text of [
      '**gras**',
      '# Titre',
      '> cité',
      '@everyone',
      '<@1>',
      '- un',
      '[ici](https://x.fr)',
      '`a`',
    ]) {
      expect(readMarkdown(text)).not.toBe(text);
    }
  });
});

describe('Excerpt', () => {
  const article = articleOf('Né à Sète 😀 hier.');
  test.each([
    ['before the text', -1, 3],
    ['beyond the text', 0, 99],
    ['empty', 4, 4],
    ['backwards', 5, 2],
    ['not whole numbers', 0.5, 3],
    ['in the middle of a character', 0, 11],
  ])('refuses a span that is %s', (_, start, end) => {
    expect(() => Excerpt.of(article, { start, end })).toThrow(RangeError);
  });

  test('its text is the slice, and so is its JSON', () => {
    const excerpt = Excerpt.of(article, { start: 5, end: 12 });
    expect(excerpt.text).toBe(article.text.slice(5, 12));
    expect(JSON.parse(JSON.stringify(excerpt))).toEqual({
      article: 'essai',
      version: article.version,
      start: 5,
      end: 12,
      text: 'Sète 😀',
    });
  });
});
