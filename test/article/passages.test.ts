import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contains } from '../../src/article/span.js';
import { articleOf, expectCleanSpans, hostileText, slices } from './support.js';

const passagesIn = (text: string): string[] => slices(text, articleOf(text).passages);
/** Some 60 characters, so that seventeen of them make a paragraph that is too long for one passage. */
const SENTENCE = 'Les habitants du port attendent le retour de leurs bateaux.';
const long = (count: number): string => Array.from({ length: count }, () => SENTENCE).join(' ');

describe('passages follow the paragraphs of the text', () => {
  test.each([
    { name: 'nothing', text: '', expected: [] },
    { name: 'one sentence', text: 'Le port rouvre.', expected: ['Le port rouvre.'] },
    {
      name: 'lines',
      text: 'Le port rouvre. Enfin.\nLes bateaux partent.',
      expected: ['Le port rouvre. Enfin.', 'Les bateaux partent.'],
    },
    {
      name: 'CRLF and blank lines',
      text: 'Le port rouvre.\r\n\r\nLes bateaux partent.\r\n',
      expected: ['Le port rouvre.', 'Les bateaux partent.'],
    },
    {
      name: 'lost breaks, where the text shows no other',
      text: 'Le port rouvre. Enfin.Les bateaux partent. Ils sont pleins.« Adieu. »Le maire salue.',
      expected: [
        'Le port rouvre. Enfin.',
        'Les bateaux partent. Ils sont pleins.',
        '« Adieu. »',
        'Le maire salue.',
      ],
    },
    {
      name: 'a missing space in a short paragraph is not a lost break',
      text: 'Le port rouvre.Enfin.\nLes bateaux partent.',
      expected: ['Le port rouvre.Enfin.', 'Les bateaux partent.'],
    },
    {
      name: 'lost breaks in a long paragraph below a title',
      text: `Le port\n${long(5)}${long(13)}`,
      expected: [`Le port\n${long(5)}`, long(13)],
    },
    {
      name: 'a heading goes with what it heads',
      text: 'Il part.\nLe port face à la crue\nLe port rouvre.',
      expected: ['Il part.', 'Le port face à la crue\nLe port rouvre.'],
    },
    {
      name: 'two headings in a row',
      text: '# Le port\n## Sa crue\nLe port rouvre.',
      expected: ['# Le port\n## Sa crue\nLe port rouvre.'],
    },
    {
      name: 'a heading at the end has nothing to head',
      text: 'Le port rouvre.\nLa suite demain',
      expected: ['Le port rouvre.', 'La suite demain'],
    },
    {
      name: 'a question is no heading',
      text: 'Où va le port ?\nLe port rouvre.',
      expected: ['Où va le port ?', 'Le port rouvre.'],
    },
    {
      name: 'a credit goes with what it credits',
      text: 'Il part.\nLe port rouvre.\nSource : AFP',
      expected: ['Il part.', 'Le port rouvre.\nSource : AFP'],
    },
    { name: 'a credit alone', text: 'Source : AFP', expected: ['Source : AFP'] },
    {
      name: 'a credit below a heading',
      text: 'Il part.\nLe port face à la crue\nSource : AFP',
      expected: ['Il part.', 'Le port face à la crue\nSource : AFP'],
    },
    {
      name: 'a glued credit',
      text: 'Il part.Le port rouvre.Source : AFP',
      expected: ['Il part.', 'Le port rouvre.Source : AFP'],
    },
    {
      name: 'a list goes with the line that announces it',
      text: 'Le maire promet :\n- la digue\n- le quai ;\nIl part.',
      expected: ['Le maire promet :\n- la digue\n- le quai ;', 'Il part.'],
    },
    {
      name: 'a quotation goes with the line that announces it',
      text: 'Le maire promet :\n« Le port rouvrira. »\nIl part.',
      expected: ['Le maire promet :\n« Le port rouvrira. »', 'Il part.'],
    },
    {
      name: 'a dialogue holds together',
      text: 'Ils se parlent.\n– Tu pars ?\n– Oui.\nElle reste.',
      expected: ['Ils se parlent.\n– Tu pars ?\n– Oui.', 'Elle reste.'],
    },
  ])('$name', ({ text, expected }) => {
    expect(passagesIn(text)).toEqual(expected);
  });

  test('they are numbered from 1', () => {
    expect(articleOf('Un.\nDeux.\nTrois.').passages.map((passage) => passage.number)).toEqual([1, 2, 3]);
  });
});

describe('passages never cut a quotation', () => {
  test.each([
    {
      name: 'over a line break',
      text: '« Le port rouvre.\nLes bateaux partent. »\nIl sourit.',
      expected: ['« Le port rouvre.\nLes bateaux partent. »', 'Il sourit.'],
    },
    {
      name: 're-opened at each paragraph',
      text: 'Il parle.\n« Le port rouvre.\n« Les bateaux partent.\n« Adieu. »\nIl sourit.',
      expected: ['Il parle.', '« Le port rouvre.\n« Les bateaux partent.\n« Adieu. »', 'Il sourit.'],
    },
    {
      name: 'over a lost break',
      text: '« Le port rouvre.Les bateaux partent. »Il sourit.',
      expected: ['« Le port rouvre.Les bateaux partent. »', 'Il sourit.'],
    },
    {
      name: 'closed on a line of its own',
      text: '« Le port rouvre.\n»\nIl sourit.',
      expected: ['« Le port rouvre.\n»', 'Il sourit.'],
    },
    {
      name: 'never closed, it holds nothing back',
      text: '« Le port rouvre.\nLes bateaux partent.\nIl sourit.',
      expected: ['« Le port rouvre.', 'Les bateaux partent.', 'Il sourit.'],
    },
  ])('$name', ({ text, expected }) => {
    expect(passagesIn(text)).toEqual(expected);
  });
});

describe('long paragraphs', () => {
  test.each([
    [16, 1],
    [17, 2],
    [20, 2],
    [40, 4],
    [200, 22],
  ])('%i sentences in one paragraph make %i passages', (count, expected) => {
    const passages = passagesIn(long(count));
    expect(passages.length).toBe(expected);
    for (const passage of passages) expect(passage).toMatch(/^Les .*bateaux\.$/u);
  });

  test('they are cut into passages of about equal length', () => {
    const lengths = passagesIn(long(100)).map((passage) => passage.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(2 * SENTENCE.length);
  });

  test('a sentence is never cut, however long', () => {
    const text = `${'Il pleut sur le port, '.repeat(200)}et sur la ville. Il rit.`;
    expect(passagesIn(text)[0]).toMatch(/et sur la ville\.$/u);
  });

  test('a long quotation stays whole in a long paragraph', () => {
    const quotation = `« ${long(30)} »`;
    const passages = passagesIn(`${long(20)} ${quotation} ${long(20)}`);
    expect(passages.length).toBeGreaterThan(3);
    expect(passages.some((passage) => passage.includes(quotation))).toBe(true);
  });
});

describe('any text', () => {
  const sentence = fc.constantFrom(
    SENTENCE,
    'M. Durand promet la digue.',
    'Pourquoi attendre ?',
    'Quel désastre !',
    'Il hésite… puis se tait.',
    'L’eau monte de 3,5 m par jour, selon J.-P. Petit.',
  );
  const quotation = fc
    .tuple(
      fc.constantFrom(['« ', ' »'], ['«\u00A0', '\u202F»'], ['“', '”']),
      fc.array(sentence, { minLength: 1, maxLength: 8 }),
    )
    .map(([[open, close], sentences]) => `${open}${sentences.join(' ')}${close}`);
  const block = fc.oneof(
    sentence,
    quotation,
    quotation.map((words) => `Le maire l’a dit : ${words}, hier.`),
  );
  const french = fc
    .array(fc.tuple(block, fc.constantFrom(' ', ' ', ' ', '\n', '\r\n\r\n', '')), { maxLength: 30 })
    .map((blocks) => blocks.flat().join(''));

  test('every quotation lies in one passage', () => {
    fc.assert(
      fc.property(french, (text) => {
        const { quotationMarks, passages } = articleOf(text);
        for (const pair of quotationMarks) {
          expect(passages.filter((passage) => contains(passage, pair)).length).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('passages are whole sentences, in order, apart, and hold all the content', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, french), (text) => {
        const { passages, sentences } = articleOf(text);
        const [first, last] = [sentences[0], sentences.at(-1)];
        expect(passages.length > 0).toBe(first !== undefined);
        if (!first || !last) return;
        let end = first.start;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(sentences.some((one) => one.start === passage.start)).toBe(true);
          expect(sentences.some((one) => one.end === passage.end)).toBe(true);
          end = passage.end;
        }
        for (const one of sentences) {
          expect(passages.filter((passage) => contains(passage, one)).length).toBe(1);
          expectCleanSpans(text, one, [one]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
