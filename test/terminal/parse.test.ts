import { describe, expect, test } from '@jest/globals';
import { parseCall, UsageError } from '../../src/terminal/parse.js';

const split = (line: string): string[] => line.split(' ').filter((word) => word !== '');

describe('parseCall', () => {
  test.each<[string, string, Record<string, string | number>]>([
    ['chercher extradition', 'chercher', { mots: 'extradition' }],
    ['/chercher extradition', 'chercher', { mots: 'extradition' }],
    ['chercher Russie -Poutine', 'chercher', { mots: 'Russie -Poutine' }],
    ['chercher -Poutine Russie', 'chercher', { mots: '-Poutine Russie' }],
    ['chercher -Poutine Russie --page 2', 'chercher', { mots: '-Poutine Russie', page: 2 }],
    ['chercher --page 2 traité', 'chercher', { mots: 'traité', page: 2 }],
    ['chercher "règles de conduite"', 'chercher', { mots: '"règles de conduite"' }],
    ['chercher cyber*', 'chercher', { mots: 'cyber*' }],
    ['question qui dirige le NCSC ?', 'question', { question: 'qui dirige le NCSC ?' }],
    ['question que dit-il – enfin – ?', 'question', { question: 'que dit-il – enfin – ?' }],
    ['passage 4', 'passage', { numero: 4 }],
    ['passage §4', 'passage', { numero: 4 }],
    ['passage § 4', 'passage', { numero: 4 }],
    ['passage 4 --article g7', 'passage', { numero: 4, article: 'g7' }],
    ['qui-a-dit extradition', 'qui-a-dit', { propos: 'extradition' }],
    [
      'qui-a-dit des règles --locuteur Vladimir Poutine --page 2',
      'qui-a-dit',
      { propos: 'des règles', locuteur: 'Vladimir Poutine', page: 2 },
    ],
    ['paroles', 'paroles', {}],
    ['paroles --page 2', 'paroles', { page: 2 }],
    ['paroles Vladimir Poutine', 'paroles', { locuteur: 'Vladimir Poutine' }],
    [
      'paroles Poutine --sujet règles de conduite',
      'paroles',
      { locuteur: 'Poutine', sujet: 'règles de conduite' },
    ],
    ['paroles --sujet règles de conduite --page 1', 'paroles', { sujet: 'règles de conduite', page: 1 }],
    ['Verifier « Ils sont équitables »', 'verifier', { citation: '« Ils sont équitables »' }],
    ['article infos', 'infos', {}],
    ['article liste --page 2', 'liste', { page: 2 }],
    ['aide', 'aide', {}],
    ['/AIDE', 'aide', {}],
    ['--help', 'aide', {}],
    ['Chercher Russie', 'chercher', { mots: 'Russie' }],
    ['/Article Infos', 'infos', {}],
  ])('%s', (line, name, values) => {
    const call = parseCall(split(line));
    expect([call.command.name.fr, call.values]).toEqual([name, values]);
  });

  test.each([
    ['foo', 'Commande inconnue : foo.'],
    ['/foo bar', 'Commande inconnue : foo.'],
    ['', 'Il manque une commande.'],
    ['/', 'Il manque une commande.'],
    ['chercher', 'Complétez /chercher : des mots,'],
    ['chercher traité --limite 3', 'Option inconnue : --limite. Options de /chercher : --article, --page.'],
    ['chercher traité --page', 'L’option --page attend une valeur.'],
    ['chercher traité --page deux', 'La page de résultats : un nombre entier à partir de 1, pas « deux ».'],
    ['passage 0', 'Le numéro du passage, celui qui suit § : un nombre entier à partir de 1, pas « 0 ».'],
    ['passage -1', 'Le numéro du passage, celui qui suit § : un nombre entier à partir de 1, pas « -1 ».'],
    ['passage 4 5', 'Le numéro du passage, celui qui suit § : un nombre entier à partir de 1, pas « 4 5 ».'],
    ['paroles Poutine --sujet', 'L’option --sujet attend une valeur.'],
    [
      'paroles Poutine --theme x',
      'Option inconnue : --theme. Options de /paroles : --sujet, --article, --page.',
    ],
    ['verifier', 'Complétez /verifier : la citation,'],
    ['article', 'Précisez : /article infos, /article liste ou /article choisir.'],
    ['article résumé', 'Précisez : /article infos, /article liste ou /article choisir.'],
    ['aide moi', '/aide ne prend pas « moi ».'],
    ['aide --tout', 'Option inconnue : --tout. /aide n’a pas d’option.'],
  ])('refuses %j with one line that helps', (line, beginning) => {
    const parse = () => parseCall(split(line));
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(beginning);
    try {
      parse();
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });
});
