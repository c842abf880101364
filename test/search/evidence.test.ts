import { describe, expect, test } from '@jest/globals';
import { sliceOf } from '../../src/article/span.js';
import { callsForEvidence, evidenceIn } from '../../src/search/evidence.js';
import type { QuestionKind } from '../../src/search/question.js';

function evidence(text: string, kind: QuestionKind): string[] {
  return evidenceIn(text, { start: 0, end: text.length }, kind).map((span) => sliceOf(text, span));
}

describe('what counts', () => {
  test.each<[kind: QuestionKind, text: string, found: string[]]>([
    ['qui', 'La plainte vise Marie Curie.', ['Marie Curie']],
    ['qui', 'Marie Curie porte plainte.', ['Marie Curie']],
    ['qui', 'Hier, Jean-Luc de La Tour a parlé.', ['Jean-Luc de La Tour']],
    ['qui', 'Un agent du Service fédéral parle.', ['Service']],
    ['qui', 'Selon l’OTAN, tout va bien.', ['l’OTAN']],
    ['qui', 'Le maire a reçu François d’Assise et Élise.', ['François d’Assise', 'Élise']],
    ['qui', 'La directrice, É\u0301lise, parle.'.normalize('NFC'), ['É\u0301lise'.normalize('NFC')]],
    ['quand', 'Réunis du 11 au 13 juin 2021, ils signent.', ['11 au 13 juin 2021']],
    ['quand', 'Le 1er mai, tout ferme.', ['1er mai']],
    ['quand', 'L’accord date de mars.', ['mars']],
    ['quand', 'En fevrier 2020, puis en AOÛT.', ['fevrier 2020', 'AOÛT']],
    ['quand', 'À l’automne 2015, ils proposent un traité.', ['automne 2015']],
    ['quand', 'Cela date de 2012.', ['2012']],
    ['quand', 'La tour est du XIVe siècle.', ['XIVe siècle']],
    ['quand', 'Il arrive lundi, ou demain.', ['lundi', 'demain']],
    ['quand', 'Elle a parlé la semaine dernière.', ['semaine dernière']],
    ['quand', 'La gare a brûlé il y a dix ans.', ['il y a dix ans']],
    ['quand', 'Le train part à 18 h 30.', ['18 h 30']],
    ['quand', 'La veille, il riait.', ['La veille']],
    ['combien', 'La rançon est de 10 000 euros.', ['10 000 euros']],
    ['combien', 'La rançon est de 10\u202F000\u00A0€.', ['10\u202F000\u00A0€']],
    ['combien', 'Les prix montent de 3,5 %.', ['3,5 %']],
    ['combien', 'Trois pays ont signé.', ['Trois']],
    ['combien', 'Une vingtaine de maires et la moitié des élus.', ['vingtaine', 'moitié']],
    ['combien', 'Il reste 40 places.', ['40 places']],
    ['où', 'Ils fuient vers les États-Unis.', ['vers les États-Unis']],
    ['où', 'Le sommet se tient à Carbis Bay.', ['à Carbis Bay']],
    ['où', 'Née en Estonie, elle vit au Mali.', ['en Estonie', 'au Mali']],
    ['où', 'Les pétroliers d’Iran attendent.', ['d’Iran']],
    ['où', 'À Paris, il pleut.', ['À Paris']],
    ['où', 'Dans la ville de Lyon.', ['Dans la ville de Lyon']],
    ['pourquoi', 'Il part parce qu’il est las.', ['parce qu’']],
    ['pourquoi', 'Elle ferme, car il pleut.', ['car']],
    ['pourquoi', 'Fermé en raison de la neige.', ['en raison de']],
    ['pourquoi', 'Annulé à cause du vent.', ['à cause du']],
    ['pourquoi', 'Ils paient pour éviter le pire.', ['pour éviter']],
    ['pourquoi', 'Ils frappent afin d’obtenir une rançon.', ['afin d’']],
    ['comment', 'Ils entrent en brisant la porte.', ['en brisant']],
    ['comment', 'Ils paient par virement.', ['par virement']],
    ['comment', 'Il réussit grâce à son frère.', ['grâce à']],
    ['comment', 'Ouvert au moyen d’une clé.', ['au moyen d’']],
    ['comment', 'Ils opèrent selon des règles.', ['selon']],
  ])('%s: %s', (kind, text, found) => {
    expect(evidence(text, kind)).toEqual(found);
  });
});

describe('what does not count', () => {
  test.each<[kind: QuestionKind, text: string]>([
    ['qui', 'Demain il pleuvra.'],
    ['qui', 'La mairie ferme. Elle rouvrira.'],
    ['qui', 'Les pirates paient des rançons.'],
    ['quand', 'Les chantiers ferment.'],
    ['quand', 'Il a 3 enfants et 12 poules.'],
    ['quand', 'La marseillaise retentit.'],
    ['quand', 'Il mesure 21 m, soit 12345 mm.'],
    ['combien', 'Le 13 juin, ils signent.'],
    ['combien', 'Du 11 au 13 juin 2021.'],
    ['combien', 'Les écoles ferment en 2012.'],
    ['combien', 'À l’automne 2015, rien.'],
    ['combien', 'Le COVID-19 et le G7 inquiètent.'],
    ['combien', 'Aucun accord, une seule voix.'],
    ['combien', 'La dixième fois, neuve encore.'],
    ['où', 'Poutine parle.'],
    ['où', 'Ils vivent dans la rue.'],
    ['où', 'La Russie refuse.'],
    ['pourquoi', 'Il faut écarter le risque.'],
    ['pourquoi', 'Un car de touristes arrive.'],
    ['pourquoi', 'Un cadeau pour elle.'],
    ['comment', 'Ils partent en mai.'],
    ['comment', 'La viande est chère.'],
    ['comment', 'Ils parlent.'],
  ])('%s: %s', (kind, text) => {
    expect(evidence(text, kind)).toEqual([]);
  });
});

test.each<[kind: QuestionKind, calls: boolean]>([
  ['qui', true],
  ['quand', true],
  ['où', true],
  ['combien', true],
  ['pourquoi', true],
  ['comment', true],
  ['quoi', false],
  ['oui ou non', false],
  ['mots', false],
])('« %s » calls for evidence: %s', (kind, calls) => {
  expect(callsForEvidence(kind)).toBe(calls);
  expect(
    evidence('Le 13 juin, à Paris, Marie Curie a payé 3 euros pour entrer en riant.', kind).length > 0,
  ).toBe(calls);
});

test('only the sentence counts, and offsets are those of the text', () => {
  const text = 'Lundi, rien. Mardi, tout. Jeudi, rien.';
  const start = text.indexOf('Mardi');
  const [span, ...others] = evidenceIn(text, { start, end: text.indexOf(' Jeudi') }, 'quand');
  expect(others).toEqual([]);
  expect(span).toEqual({ start, end: start + 'Mardi'.length });
});
