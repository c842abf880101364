import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paragraphsOf } from '../../src/article/paragraphs.js';
import { isCredit, sentencesOf } from '../../src/article/sentences.js';
import { expectCleanSpans, hostileText, sentenceSpans, slices } from './support.js';

const cut = (text: string): string[] => slices(text, sentenceSpans(text));

/** Rows of expected sentences; the text to be cut is the row joined by spaces. */
function spaced(name: string, rows: readonly (readonly string[])[]): void {
  describe(name, () => {
    test.each(rows.map((row) => ({ text: row.join(' '), row })))('$text', ({ text, row }) => {
      expect(cut(text)).toEqual(row);
    });
  });
}

/** The same, for sentences that a scrape has glued together: joined by nothing. */
function glued(name: string, rows: readonly (readonly string[])[]): void {
  describe(name, () => {
    test.each(rows.map((row) => ({ text: row.join(''), row })))('$text', ({ text, row }) => {
      expect(cut(text)).toEqual(row);
      expect(sentenceSpans(text).map((sentence) => sentence.gluedToNext)).toEqual([
        ...row.slice(1).map(() => true),
        false,
      ]);
    });
  });
}

spaced('plain sentences', [
  ['Le port rouvre demain.'],
  ['Le port rouvre demain'],
  ['Le port rouvre.', 'Les bateaux attendent.'],
  ['Le port rouvre !', 'Enfin !'],
  ['Qui paiera ?', 'Personne ne le sait.'],
  ['Le tunnel ferme…', 'Les camions font demi-tour.'],
  ['Le tunnel ferme...', 'Les camions font demi-tour.'],
  ['Vraiment ?!', 'Oui.'],
  ['Vraiment ? !', 'Oui.'],
  ['Élise part.', 'Œuvrer reste difficile.', 'À Nantes, il pleut.'],
  ['Le prix baisse.', '12 magasins ferment.'],
  ['Le prix baisse.', '– Non !'],
  ['Apple recule.', 'iPhone et iPad se vendent moins.'],
  ['L’été 2021.', 'L’hiver 2022.'],
]);

glued('glued sentences', [
  ['La base est réciproque.', '« Si nous signons, tout change. »'],
  ['« Ils n’ont donné aucune suite. »', 'Un rapport le confirme.'],
  ['C’est ce qu’a dit Poutine.', 'Le président a souri.'],
  ['Croyez-vous en ces promesses ?', 'Pensez-vous à demain ?', 'Peut-on attendre ?'],
  ['Le barrage cède.', 'L’eau monte.'],
  ['Le barrage cède.', "L'eau monte."],
  ['Le barrage cède.', 'À midi, l’eau monte.'],
  ['Le barrage cède.', 'A-t-on prévenu les villages ?'],
  ['Le barrage cède.', 'Y a-t-il des blessés ?'],
  ['Le barrage cède.', 'Élise a fui.'],
  ['Le barrage cède.', 'E\u0301lise a fui.'],
  ['Quel désastre !', 'Les villages sont inondés.'],
  ['L’eau monte…', 'Les villages attendent.'],
  ['Le maire (sans étiquette).', 'Plus tard, il a démissionné.'],
  ['Il a parlé du service (FSB).', 'Plus tôt, il se taisait.'],
  ['« Nous partons. »', '« Nous restons. »'],
  ['Le maire l’a dit.', '“Nous restons.”'],
  ['Le maire a dit "Oui."', 'Le préfet a dit non.'],
  ['Le maire l’a dit.', '"Nous restons."'],
  ['Un écran de 15" suffit.', '"Il est grand."', 'Elle rit.'],
  ['L’écran est « grand ».', '(Il fait 15".)', 'Elle rit.'],
  ['L’eau monte (encore.)', 'Le maire attend.'],
  ['Il arrive à 20h30.', 'Le train part.'],
  ['L’eau monte.[12]', 'Le maire attend.'],
]);

spaced('titles and abbreviations before a name', [
  ['M. Durand arrive.', 'Il est tard.'],
  ['MM. Durand et Petit arrivent.'],
  ['Mme. Petit préside.', 'Elle parle.'],
  ['Mme Petit préside.', 'Elle parle.'],
  ['Le Dr. Roux opère.', 'Il est calme.'],
  ['Le Dr Roux opère.'],
  ['Le Pr. Blanc enseigne.'],
  ['Me. Noir plaide.'],
  ['Mgr. Gris officie.'],
  ['L’église St. Paul brûle.'],
  ['Le Gal. Vert commande.'],
  ['M. « Propre » revient.'],
  ['M. le préfet a signé.'],
  ['Ph. Martin a signé avec Ch. Duval.'],
  ['Cf. Le Monde de mardi.'],
  ['Plusieurs villes, p. ex. Paris, refusent.'],
  ['La capitale, c.-à-d. Paris, refuse.'],
  ['Rendez-vous au 12, av. Foch.', 'Il est midi.'],
  ['Lyon vs. Marseille se joue ce soir.'],
  ['Des pommes, des poires, etc., sont vendues.'],
  ['Des pommes, des poires, etc. sont vendues.'],
  ['Ils vendent des pommes, etc.', 'Le marché ferme.'],
  ['Le mur fait 10 m.', 'La porte est basse.'],
  ['L’écart est de 3 mm.', 'Paris attend.'],
  ['Les coureurs passent le col.', 'Martin attaque.'],
  ['Il a bu le thé.', 'Dr. Roux aussi.'],
]);

spaced('abbreviations before a number', [
  ['L’art. 3 du traité suffit.', 'Il est clair.'],
  ['Voir p. 12 du rapport.'],
  ['Voir pp. 12-15.', 'Tout y est.'],
  ['Le t. II de ses œuvres paraît.'],
  ['Le chap. IV est long.'],
  ['La fig. 2 le montre.'],
  ['Il reste env. 300 places.'],
  ['Tél. 01 23 45 67 89.'],
  ['Le 3 sept. 2021, tout change.'],
  ['En janv. 2020 et déc. 2021, rien.'],
  ['Ils étaient sept.', '12 autres attendaient.'],
  ['Il a lu le dernier chap.', 'Il dort.'],
  ['L’article L. 121-1 du code protège l’auteur.', 'Il est clair.'],
  ['Les articles L. 121-1 et R. 412-6 sont abrogés.'],
  ['L’art. R. 412-6 est abrogé.', 'Il datait.'],
  ['L’article L. 12 est abrogé.', 'Il datait.'],
  ['Une voie romaine de 52 av. J.-C. traverse le bourg.'],
  ['La ville date de 52 av. J.-C.', 'Alésia est plus ancienne.'],
  ['Le no. 4 gagne.'],
  ['Le n° 4 gagne.', 'Le no 5 perd.'],
]);

spaced('initials', [
  ['J. Chirac a gagné.', 'Il a souri.'],
  ['Le président J. Chirac a gagné.'],
  ['George W. Bush a perdu.', 'Il est parti.'],
  ['J.-P. Raffarin gouverne.', 'Il consulte.'],
  ['J.‑P. Raffarin gouverne.'],
  ['Selon J. Le Goff, la ville grandit.'],
  ['J. R. R. Tolkien écrit.'],
  ['Selon J.F. Kennedy, c’est possible.'],
  ['É. Macron parle.', 'Il insiste.'],
  ['E\u0301. Macron parle.', 'Il insiste.'],
  ['Prenez de la vitamine C.', 'Elle aide.'],
  ['Prenez de la vitamine C.', 'Marie en prend.'],
  ['On passe au plan B.', 'La France attend.'],
  ['Il a l’hépatite B.', 'Paul aussi.'],
  ['On a vu Mme X.', 'Elle refuse.'],
  ['Voilà Louis XIV.', 'Le roi danse.'],
  ['Voilà Louis XIV.', 'Versailles brille.'],
  ['Le pape Jean-Paul II.', 'Rome prie.'],
  ['A. Son appartient au groupe.'],
]);

spaced('acronyms with dots', [
  ['L’O.N.U. condamne l’attaque.', 'Elle se réunit.'],
  ['Il travaille à l’O.N.U.', 'Genève lui plaît.'],
  ['Il travaille à la S.N.C.F.', 'Elle recrute.'],
  ['Il vit aux U.S.A.', 'Le pays est grand.'],
  ['Les U.S.A ont refusé.', 'Ils hésitent.'],
  ['La C.G.T. appelle à la grève.'],
  ['Un accord avec l’U.E. existe.'],
  ['La S.A. Martin et la S.A.R.L. Petit fusionnent.', 'Elles recrutent.'],
]);

spaced('numbers, dates and hours', [
  ['Le taux atteint 3.5 % en mai.', 'Il monte.'],
  ['Le taux atteint 3,5 %.', 'Il monte.'],
  ['Du 11 au 13 juin 2021, ils se réunissent.', 'Rien n’est signé.'],
  ['Le 13.06.2021 est passé.'],
  ['Il coûte 1.000.000 d’euros.'],
  ['Le film commence à 20 h.', 'Venez.'],
  ['Le film dure 1 h 30.', 'Venez.'],
  ['Le 1er juin, tout rouvre.', 'Le 2, tout ferme.'],
  ['La version 2.0.1 corrige tout.', 'Elle est stable.'],
  ['C’était en 2020.', 'Rien n’a changé.'],
]);

spaced('addresses and names of the Web', [
  ['Lisez https://exemple.fr/actu.html pour en savoir plus.'],
  ['Lisez https://exemple.fr/Actu/La.Une.Html pour en savoir plus.'],
  [`Lisez https://exemple.fr/${'tres-longue-adresse-'.repeat(12)}La.Une puis revenez.`],
  ['Lisez https://exemple.fr.', 'Tout y est.'],
  ['Lisez https://exemple.fr/?Page=2 ce soir.'],
  ['Lisez (www.Exemple.Fr) ce soir.'],
  ['Écrivez à jean.dupont@exemple.fr avant lundi.'],
  ['Écrivez à Jean.Dupont@exemple.fr avant lundi.'],
  ['Le site developpez.com l’annonce.'],
  ['Le site Booking.Com l’annonce.', 'Il recrute.'],
  ['Il apprend Node.js et ASP.NET au lycée.'],
  ['Yahoo! a racheté le site.', 'Le prix est secret.'],
  ['Yahoo! Mail ferme.'],
  ['Il travaille chez Yahoo!', 'Le groupe recrute.'],
]);

spaced('ellipses and omissions', [
  ['Il hésite… puis part.'],
  ['Il hésite... puis part.'],
  ['Il hésite…', 'Puis il part.'],
  ['Nous demandons [...] d’agir.', 'Il faut agir.'],
  ['Nous demandons […] Rien ne vient.'],
  ['Nous demandons (…) Paris refuse.'],
  ['Nous demandons [ ... ] Paris refuse.'],
  ['[...] Nous demandons la paix.'],
  ['« […] Nous demandons la paix. »'],
  ['Il part.', '[…] Elle reste.'],
  ['Il a gagné (!) Paris en une heure.'],
  ['Il écrit : « …Les digues cèdent. »', 'Il pleut.'],
  ['Il écrit : « ...Les digues cèdent. »', 'Il pleut.'],
]);

spaced('guillemets', [
  ['« Nous partons. »', 'Il est parti.'],
  ['« Nous partons.', 'Nous reviendrons.', 'C’est promis », a dit le maire.'],
  ['« Nous partons.', 'Nous reviendrons. »', 'Le maire sourit.'],
  ['« Oui ! » lance le maire.', 'Il rit.'],
  ['« Oui ! », a-t-il dit.'],
  ['« Oui\u202F!\u00A0», a-t-il dit.'],
  ['« Que faire ? » demande-t-elle.', 'Rien.'],
  ['« Que faire ? »', 'Le maire hésite.'],
  ['« Je pars… », souffle-t-il.'],
  ['« Quel échec ! » – dit-il.'],
  ['Il a crié « au feu ! » et couru.'],
  ['Il a dit : « Je pars. »', 'Elle est restée.'],
  ['Le mot « fin. » clôt la lettre.'],
  ['“Nous partons.”', 'Il est parti.'],
  ['“Nous partons!” dit-il.'],
  ['"Nous partons."', 'Il est parti.'],
  ['"Nous partons!" dit-il.', '"Vraiment?"', 'Oui.'],
  ['" Nous partons ! "', 'Il est parti.'],
  ['(Il a dit "oui.")', 'Elle a dit non.'],
  ['« Il m’a dit : “Pars !” »', 'Elle est partie.'],
  ['« Il est parti.\u202F»', 'Elle reste.'],
  ['Un écran de 15" suffit.', '"Il est grand."', 'Elle rit.'],
  ['Il part.', '" Elle reste. "', 'Elle rit.'],
]);

spaced('parentheses and dashes', [
  ['Le maire (sans étiquette) part.', 'Il rit.'],
  ['Le maire part (enfin !).', 'Il rit.'],
  ['(Le maire est parti.)', 'Il rit.'],
  ['Le plan – quelle folie ! – coûte cher.', 'Il passe.'],
  ['Le plan — est-ce si sûr ? — coûte cher.'],
  ['Le plan échoue [3].', 'Il est revu.'],
  ['Le plan échoue.[3]', 'Il est revu.'],
  ['Le plan échoue (AFP, p. 3).', 'Il est revu.'],
]);

spaced('numbered lists', [
  ['1. Le premier point.', '2. Le second point.'],
  ['1. Le premier point est long.', 'Il compte.'],
  ['2.1. Objet du contrat.'],
  ['IV. Conclusion du rapport.'],
  ['a) Le premier point.', 'b) Le second.'],
]);

spaced('unclosed marks', [
  ['« Nous partons.', 'Le maire sourit.'],
  ['Nous partons. »', 'Le maire sourit.'],
  ['Nous partons."', 'Le maire sourit.'],
]);

describe('credit lines that lost their line break', () => {
  test.each([
    {
      text: 'Source : Communiqué du sommet du G7 Le G7 s’engage à agir.',
      row: ['Source : Communiqué du sommet du G7', 'Le G7 s’engage à agir.'],
    },
    {
      text: 'Source : ministère de l’Intérieur Les policiers ont saisi les armes. Ils enquêtent.',
      row: ['Source : ministère de l’Intérieur', 'Les policiers ont saisi les armes.', 'Ils enquêtent.'],
    },
    { text: 'Source : Le Monde', row: ['Source : Le Monde'] },
    { text: 'Source : Le Monde, mardi dernier.', row: ['Source : Le Monde, mardi dernier.'] },
    {
      text: 'Source : AFP et Les Échos du matin.',
      row: ['Source : AFP et Les Échos du matin.'],
    },
    {
      text: 'Source : archives de La Rochelle et du Havre réunies.',
      row: ['Source : archives de La Rochelle et du Havre réunies.'],
    },
    {
      text: 'Source : journal Le Monde daté de mardi.',
      row: ['Source : journal Le Monde daté de mardi.'],
    },
    { text: 'Sources : AFP, Reuters.', row: ['Sources : AFP, Reuters.'] },
    { text: 'Il est parti.Source : AFP', row: ['Il est parti.', 'Source : AFP'] },
    {
      text: 'La source : un ministre Le préfet a tout dit.',
      row: ['La source : un ministre Le préfet a tout dit.'],
    },
  ])('$text', ({ text, row }) => {
    expect(cut(text)).toEqual(row);
  });

  test.each([
    ['Source : AFP', true],
    ['SOURCES: AFP', true],
    ['Crédit photo : AFP', true],
    ['Cre\u0301dits : AFP', true],
    ['Via : Le Monde', true],
    ['Source de tensions, la loi passe.', false],
    ['La source : un ministre', false],
  ])('%s', (words, expected) => {
    expect(isCredit(words)).toBe(expected);
  });
});

describe('explicit inputs', () => {
  test.each([
    { text: 'Il part.\r\nElle reste.\r\n', row: ['Il part.', 'Elle reste.'] },
    { text: '  Il part.   Elle\u00A0reste.  ', row: ['Il part.', 'Elle\u00A0reste.'] },
    { text: 'Il part.\n\n\nElle reste.', row: ['Il part.', 'Elle reste.'] },
    { text: '\uFEFFIl part.', row: ['Il part.'] },
    { text: 'Il dit\nqu’il part. Elle\nreste.', row: ['Il dit\nqu’il part.', 'Elle\nreste.'] },
    { text: '« Il part.\n»\nElle reste.', row: ['« Il part.\n»', 'Elle reste.'] },
    {
      text: 'Déjà été là. Élu à l’Élysée. Ça alors !'.normalize('NFD'),
      row: ['Déjà été là.', 'Élu à l’Élysée.', 'Ça alors !'].map((s) => s.normalize('NFD')),
    },
    { text: '', row: [] },
    { text: ' \n ', row: [] },
    { text: '***', row: [] },
  ])('$text', ({ text, row }) => {
    expect(cut(text)).toEqual(row);
  });

  test('only the lost break is glue', () => {
    const text = 'Il part. Elle reste.Nous aussi.';
    expect(sentenceSpans(text).map((sentence) => sentence.gluedToNext)).toEqual([false, true, false]);
  });

  test('a sentence never leaves the paragraph that was asked for', () => {
    const text = 'Un. Deux. Trois. Quatre.';
    expect(slices(text, sentencesOf(text, { start: 4, end: 16 }))).toEqual(['Deux.', 'Trois.']);
  });
});

describe('any text', () => {
  test('sentences are trimmed, in order, apart, and cover every visible character', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const paragraph of paragraphsOf(text)) {
          expectCleanSpans(text, paragraph, sentencesOf(text, paragraph));
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('NFD is cut where NFC is', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.constantFrom('É. Macron a été élu. À Évry.Ça va ?', 'L’été. Ôtez-vous !'),
        (noise, end) => {
          const text = `${noise.replace(/[^\p{ASCII}«»“”…’]/gu, '')} ${end}`;
          const nfd = text.normalize('NFD');
          expect(cut(nfd).map((sentence) => sentence.normalize('NFC'))).toEqual(cut(text.normalize('NFC')));
        },
      ),
    );
  });
});
