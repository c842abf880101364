import { describe, expect, it } from '@jest/globals';
import { verify } from '../../../src/quotations/verification/verify.js';
import { firstArticle } from '../../support.js';
import { type Case, mutationsOf } from './mutations.js';

/** Sentences on the article's subject, in its words as far as possible, that it does not have. */
const INVENTED = [
  'La Russie a décidé de fermer ses banques au G7.',
  'Les gangs de rançongiciels ont attaqué les États-Unis pendant le sommet.',
  'Vladimir Poutine a déclaré que la Russie ne ferait aucune concession.',
  'Vladimir Poutine a refusé de répondre aux questions du groupe du G7.',
  'Le Centre national de cybersécurité du Royaume-Uni a fermé ses portes hier.',
  'Lindy Cameron, directrice du FSB, a démissionné.',
  'Nous avons payé les rançons parce que nous n’avions pas le choix.',
  'Les cybercriminels seront jugés par un tribunal international.',
  'Le président russe a promis une enquête sur les attaques.',
  'Les Américains ont signé le traité de cyberguerre en 2016.',
  'La monnaie virtuelle est désormais interdite en Russie.',
  'Le communiqué du G7 a été rédigé par la France.',
  'Evil Corp a nié toute coopération avec les autorités russes.',
  'Les attaques par rançongiciels ont coûté des milliards aux entreprises britanniques.',
  'Internet est une arme comme une autre.',
  'Oliver Stone a réalisé un film sur la cybersécurité.',
  'Les dirigeants du Groupe des Sept se retrouveront en Allemagne.',
  'Les pays occidentaux ont renoncé à toute extradition vers la Russie.',
  'La Russie et les États-Unis ont échangé des prisonniers.',
  'La prospérité des démocraties dépend de leurs frontières.',
  'Le Service fédéral de sécurité a été dissous.',
  'Les pirates étatiques sont plus dangereux que les gangs.',
  'Aucun pays ne peut se protéger seul contre les cyberattaques.',
  'Les infrastructures iraniennes ont été réparées en quelques mois.',
  'Nos partenaires américains ont proposé un nouveau traité.',
  'Les utilisateurs britanniques doivent changer leurs mots de passe.',
  'Le G7 exige de la Russie le remboursement des rançons.',
  'La pandémie a favorisé les attaques contre les hôpitaux.',
  'Il est trop tard pour négocier avec les pirates.',
  'La Fédération de Russie quittera le Groupe des Sept.',
];

const article = firstArticle();
const cases = mutationsOf(article, INVENTED);
const byRule = new Map<string, Case[]>();
for (const one of cases) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);

describe('a verification table made from the first article by rule', () => {
  it('has 300 cases or more, and some of every kind', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect([...byRule.keys()]).toEqual(
      expect.arrayContaining([
        'negation dropped',
        'number shifted',
        'name swapped',
        'middle cut',
        'joined',
        'decomposed',
      ]),
    );
  });

  it.each([...byRule.keys()])('%s', (rule) => {
    const wrong = (byRule.get(rule) ?? []).flatMap(({ words, expected, concern }) => {
      const { verdict, concerns } = verify(
        article,
        { words, saidBy: undefined },
        { quotations: [], speakers: [] },
      );
      const kinds = concerns.map(({ kind }) => kind);
      const isNamed = !concern || concern.some((kind) => kinds.includes(kind));
      return expected.includes(verdict) && isNamed ? [] : [{ words, verdict, kinds, expected, concern }];
    });
    expect(wrong).toEqual([]);
  });
});
