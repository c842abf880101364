import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/french/analyse.js';
import { relativesOf } from '../../src/french/families.js';

function stemOf(word: string): string {
  return analyse(word)[0]?.stem ?? '';
}

describe('relativesOf', () => {
  test.each<[asked: string, written: string]>([
    ['dirige', 'directrice'],
    ['directeur', 'dirigent'],
    ['dirige', 'chef'],
    ['dirigeants', 'patron'],
    ['élu', 'élection'],
    ['mort', 'décès'],
    ['meurt', 'décès'],
    ['née', 'naissance'],
    ['achète', 'achat'],
    ['vend', 'vente'],
    ['fondé', 'création'],
    ['écrit', 'auteur'],
    ['détruit', 'destruction'],
    ['gagné', 'victoire'],
    ['versé', 'paiement'],
    ['coûte', 'prix'],
    ['arrêté', 'arrestation'],
    ['accord', 'traité'],
    ['extrader', 'extradition'],
    ['ministre', 'ministère'],
    ['rançongiciel', 'ransomware'],
    ['négocié', 'pourparlers'],
    ['habite', 'résidents'],
    ['perdu', 'perte'],
    ['vendu', 'vente'],
    ['élit', 'élection'],
    ['détruisent', 'destruction'],
    ['reçu', 'réception'],
  ])('« %s » and « %s », both ways', (asked, written) => {
    expect(relativesOf(stemOf(asked))).toContain(stemOf(written));
    expect(relativesOf(stemOf(written))).toContain(stemOf(asked));
  });

  test.each<[a: string, b: string]>([
    ['direction', 'traité'],
    ['vente', 'achat'],
    ['ouverture', 'fermeture'],
    ['mort', 'naissance'],
    ['hausse', 'baisse'],
    ['attaque', 'défense'],
    ['port', 'porte'],
    ['compte', 'conte'],
  ])('« %s » is no relative of « %s »', (a, b) => {
    expect(relativesOf(stemOf(a))).not.toContain(stemOf(b));
  });

  test.each(['élection', 'dirige', 'traité'])('« %s » is no relative of itself', (word) => {
    expect(relativesOf(stemOf(word))).not.toContain(stemOf(word));
  });

  test.each(['', 'xyz', 'constructor', '__proto__'])('« %s » has no relative', (stem) => {
    expect(relativesOf(stem)).toEqual([]);
  });
});
