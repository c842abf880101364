import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../src/french/characters.js';
import { beginningOf, conjugate, type Tense, type VerbForm } from '../../src/french/conjugation.js';

type Number = 'singular' | 'plural';

function formsFor(infinitive: string, tense: Tense, person: VerbForm['person'], number: Number): string[] {
  return conjugate(infinitive)
    .filter((one) => one.tense === tense && one.person === person && one.number === number)
    .map(({ form }) => form);
}

describe('conjugate', () => {
  test.each<[infinitive: string, tense: Tense, person: 1 | 2 | 3, number: Number, form: string]>([
    // -er
    ['affirmer', 'present', 3, 'singular', 'affirme'],
    ['affirmer', 'present', 3, 'plural', 'affirment'],
    ['affirmer', 'imperfect', 3, 'singular', 'affirmait'],
    ['affirmer', 'past historic', 3, 'singular', 'affirma'],
    ['affirmer', 'past historic', 3, 'plural', 'affirmèrent'],
    ['affirmer', 'future', 3, 'plural', 'affirmeront'],
    ['affirmer', 'conditional', 3, 'singular', 'affirmerait'],
    ['déclarer', 'subjunctive', 3, 'singular', 'déclarât'],
    ['déclarer', 'past historic', 1, 'plural', 'déclarâmes'],
    ['expliquer', 'present', 1, 'plural', 'expliquons'],
    ['nier', 'imperfect', 1, 'plural', 'niions'],
    ['créer', 'present', 3, 'singular', 'crée'],
    ['saluer', 'present', 3, 'singular', 'salue'],
    // « c » and « g » keep their sound
    ['annoncer', 'present', 1, 'plural', 'annonçons'],
    ['annoncer', 'past historic', 3, 'singular', 'annonça'],
    ['annoncer', 'past historic', 3, 'plural', 'annoncèrent'],
    ['annoncer', 'imperfect', 3, 'plural', 'annonçaient'],
    ['annoncer', 'imperfect', 2, 'plural', 'annonciez'],
    ['dénoncer', 'subjunctive', 3, 'singular', 'dénonçât'],
    ['juger', 'present', 1, 'plural', 'jugeons'],
    ['juger', 'imperfect', 3, 'singular', 'jugeait'],
    ['juger', 'imperfect', 1, 'plural', 'jugions'],
    ['exiger', 'past historic', 3, 'singular', 'exigea'],
    ['exiger', 'past historic', 3, 'plural', 'exigèrent'],
    // a mute syllable
    ['révéler', 'present', 3, 'singular', 'révèle'],
    ['révéler', 'present', 1, 'plural', 'révélons'],
    ['révéler', 'past historic', 3, 'plural', 'révélèrent'],
    ['suggérer', 'present', 3, 'plural', 'suggèrent'],
    ['alléguer', 'present', 3, 'singular', 'allègue'],
    ['régner', 'present', 3, 'singular', 'règne'],
    ['protéger', 'present', 3, 'singular', 'protège'],
    ['protéger', 'present', 1, 'plural', 'protégeons'],
    ['célébrer', 'present', 3, 'singular', 'célèbre'],
    ['prêter', 'present', 3, 'singular', 'prête'],
    ['relever', 'present', 3, 'singular', 'relève'],
    ['relever', 'future', 3, 'singular', 'relèvera'],
    ['soulever', 'past historic', 3, 'singular', 'souleva'],
    ['appeler', 'present', 3, 'plural', 'appellent'],
    ['appeler', 'present', 2, 'plural', 'appelez'],
    ['rappeler', 'future', 3, 'singular', 'rappellera'],
    ['rappeler', 'imperfect', 3, 'singular', 'rappelait'],
    ['interpeller', 'present', 3, 'singular', 'interpelle'],
    ['rejeter', 'present', 3, 'singular', 'rejette'],
    ['marteler', 'present', 3, 'singular', 'martèle'],
    ['acheter', 'conditional', 3, 'plural', 'achèteraient'],
    ['regretter', 'present', 3, 'singular', 'regrette'],
    ['débriefer', 'present', 3, 'singular', 'débriefe'],
    ['vexer', 'present', 3, 'singular', 'vexe'],
    ['employer', 'present', 3, 'plural', 'emploient'],
    ['appuyer', 'present', 3, 'singular', 'appuie'],
    ['envoyer', 'future', 3, 'singular', 'enverra'],
    ['envoyer', 'present', 3, 'singular', 'envoie'],
    ['aller', 'present', 3, 'singular', 'va'],
    ['aller', 'future', 3, 'plural', 'iront'],
    ['aller', 'subjunctive', 3, 'singular', 'aille'],
    ['installer', 'present', 3, 'singular', 'installe'],
    // -ir
    ['avertir', 'present', 3, 'plural', 'avertissent'],
    ['avertir', 'past historic', 3, 'singular', 'avertit'],
    ['avertir', 'imperfect', 3, 'singular', 'avertissait'],
    ['répartir', 'present', 3, 'plural', 'répartissent'],
    ['repartir', 'present', 3, 'plural', 'repartent'],
    ['démentir', 'present', 3, 'singular', 'dément'],
    ['démentir', 'past historic', 3, 'singular', 'démentit'],
    ['consentir', 'present', 3, 'plural', 'consentent'],
    ['servir', 'present', 3, 'singular', 'sert'],
    ['asservir', 'present', 3, 'singular', 'asservit'],
    ['découvrir', 'present', 3, 'singular', 'découvre'],
    ['souffrir', 'past historic', 3, 'singular', 'souffrit'],
    ['soutenir', 'present', 3, 'plural', 'soutiennent'],
    ['soutenir', 'past historic', 3, 'singular', 'soutint'],
    ['soutenir', 'past historic', 1, 'plural', 'soutînmes'],
    ['prévenir', 'past historic', 3, 'singular', 'prévint'],
    ['prévenir', 'past historic', 3, 'plural', 'prévinrent'],
    ['convenir', 'future', 3, 'singular', 'conviendra'],
    ['courir', 'future', 3, 'singular', 'courra'],
    ['mourir', 'present', 3, 'plural', 'meurent'],
    ['acquérir', 'present', 3, 'plural', 'acquièrent'],
    ['accueillir', 'future', 3, 'singular', 'accueillera'],
    ['haïr', 'present', 3, 'singular', 'hait'],
    ['fuir', 'imperfect', 3, 'singular', 'fuyait'],
    // -dre, -tre, -pre
    ['répondre', 'present', 3, 'singular', 'répond'],
    ['répondre', 'past historic', 3, 'singular', 'répondit'],
    ['prétendre', 'future', 3, 'singular', 'prétendra'],
    ['apprendre', 'present', 3, 'plural', 'apprennent'],
    ['comprendre', 'past historic', 3, 'singular', 'comprit'],
    ['craindre', 'present', 3, 'singular', 'craint'],
    ['craindre', 'present', 3, 'plural', 'craignent'],
    ['craindre', 'imperfect', 3, 'singular', 'craignait'],
    ['plaindre', 'past historic', 3, 'singular', 'plaignit'],
    ['admettre', 'present', 3, 'singular', 'admet'],
    ['promettre', 'past historic', 3, 'singular', 'promit'],
    ['combattre', 'present', 3, 'singular', 'combat'],
    ['interrompre', 'present', 3, 'singular', 'interrompt'],
    ['résoudre', 'present', 1, 'plural', 'résolvons'],
    ['convaincre', 'present', 3, 'plural', 'convainquent'],
    ['naître', 'past historic', 3, 'singular', 'naquit'],
    ['reconnaître', 'present', 3, 'plural', 'reconnaissent'],
    ['reconnaître', 'past historic', 3, 'singular', 'reconnut'],
    // -ire, -ure, -aire, -vre
    ['dire', 'present', 3, 'singular', 'dit'],
    ['dire', 'past historic', 3, 'singular', 'dit'],
    ['dire', 'past historic', 3, 'plural', 'dirent'],
    ['dire', 'present', 2, 'plural', 'dites'],
    ['contredire', 'present', 2, 'plural', 'contredisez'],
    ['prédire', 'present', 2, 'plural', 'prédisez'],
    ['redire', 'present', 2, 'plural', 'redites'],
    ['maudire', 'present', 3, 'plural', 'maudissent'],
    ['écrire', 'present', 3, 'plural', 'écrivent'],
    ['décrire', 'past historic', 3, 'singular', 'décrivit'],
    ['lire', 'past historic', 3, 'singular', 'lut'],
    ['sourire', 'present', 3, 'plural', 'sourient'],
    ['conduire', 'past historic', 3, 'singular', 'conduisit'],
    ['conclure', 'present', 3, 'singular', 'conclut'],
    ['conclure', 'past historic', 3, 'singular', 'conclut'],
    ['conclure', 'future', 3, 'singular', 'conclura'],
    ['faire', 'present', 2, 'plural', 'faites'],
    ['faire', 'present', 3, 'plural', 'font'],
    ['faire', 'future', 3, 'singular', 'fera'],
    ['taire', 'present', 3, 'singular', 'tait'],
    ['poursuivre', 'present', 3, 'singular', 'poursuit'],
    ['poursuivre', 'past historic', 3, 'singular', 'poursuivit'],
    ['vivre', 'past historic', 3, 'singular', 'vécut'],
    ['croire', 'present', 3, 'plural', 'croient'],
    ['croire', 'past historic', 3, 'singular', 'crut'],
    // -oir, être, avoir
    ['voir', 'future', 3, 'singular', 'verra'],
    ['prévoir', 'future', 3, 'singular', 'prévoira'],
    ['vouloir', 'conditional', 3, 'singular', 'voudrait'],
    ['pouvoir', 'present', 3, 'plural', 'peuvent'],
    ['pouvoir', 'subjunctive', 3, 'singular', 'puisse'],
    ['devoir', 'past historic', 3, 'singular', 'dut'],
    ['savoir', 'conditional', 3, 'singular', 'saurait'],
    ['savoir', 'subjunctive', 3, 'plural', 'sachent'],
    ['falloir', 'present', 3, 'singular', 'faut'],
    ['falloir', 'past historic', 3, 'singular', 'fallut'],
    ['valoir', 'subjunctive', 3, 'singular', 'vaille'],
    ['prévaloir', 'subjunctive', 3, 'singular', 'prévale'],
    ['apercevoir', 'present', 3, 'plural', 'aperçoivent'],
    ['concevoir', 'past historic', 3, 'singular', 'conçut'],
    ['être', 'present', 3, 'plural', 'sont'],
    ['être', 'imperfect', 3, 'singular', 'était'],
    ['être', 'past historic', 1, 'plural', 'fûmes'],
    ['avoir', 'present', 3, 'singular', 'a'],
    ['avoir', 'conditional', 3, 'singular', 'aurait'],
    ['avoir', 'past historic', 2, 'plural', 'eûtes'],
  ])('%s, %s, %s %s: %s', (infinitive, tense, person, number, form) => {
    expect(formsFor(infinitive, tense, person, number)).toContain(form);
  });

  test.each<[infinitive: string, tense: Tense, number: Number, forms: string[]]>([
    ['révéler', 'future', 'singular', ['révèlera', 'révélera']],
    ['payer', 'present', 'singular', ['paie', 'paye']],
    ['essayer', 'future', 'plural', ['essaieront', 'essayeront']],
    ['renouveler', 'present', 'singular', ['renouvelle', 'renouvèle']],
    ['projeter', 'present', 'singular', ['projette']],
    ['acheter', 'present', 'singular', ['achète']],
    ['connaître', 'present', 'singular', ['connaît', 'connait']],
    ['reconnaître', 'future', 'singular', ['reconnaîtra', 'reconnaitra']],
    ['enchaîner', 'present', 'singular', ['enchaîne', 'enchaine']],
    ['coûter', 'imperfect', 'plural', ['coûtaient', 'coutaient']],
    ['plaire', 'present', 'singular', ['plaît', 'plait']],
    ['connaître', 'past historic', 'singular', ['connut']],
  ])('%s, %s, third person %s: every spelling that is right', (infinitive, tense, number, forms) => {
    expect(formsFor(infinitive, tense, 3, number)).toEqual(forms);
  });

  test.each<[infinitive: string, participles: string]>([
    ['annoncer', 'annoncé annoncés annoncée annoncées'],
    ['prévenir', 'prévenu prévenus prévenue prévenues'],
    ['conclure', 'conclu conclus conclue conclues'],
    ['inclure', 'inclus inclus incluse incluses'],
    ['promettre', 'promis promis promise promises'],
    ['dire', 'dit dits dite dites'],
    ['craindre', 'craint craints crainte craintes'],
    ['découvrir', 'découvert découverts découverte découvertes'],
    ['devoir', 'dû dus due dues'],
    ['dissoudre', 'dissous dissous dissoute dissoutes'],
    ['naître', 'né nés née nées'],
    ['vivre', 'vécu vécus vécue vécues'],
    ['recevoir', 'reçu reçus reçue reçues'],
    ['être', 'été'],
    ['pouvoir', 'pu'],
    ['rire', 'ri'],
  ])('%s: past participles %s', (infinitive, participles) => {
    const found = conjugate(infinitive).filter(({ tense }) => tense === 'past participle');
    expect(found.map(({ form }) => form)).toEqual(participles.split(' '));
  });

  test.each<[infinitive: string, participle: string]>([
    ['ajouter', 'ajoutant'],
    ['annoncer', 'annonçant'],
    ['exiger', 'exigeant'],
    ['avertir', 'avertissant'],
    ['savoir', 'sachant'],
    ['être', 'étant'],
    ['avoir', 'ayant'],
    ['dire', 'disant'],
    ['faire', 'faisant'],
    ['croire', 'croyant'],
    ['prendre', 'prenant'],
    ['craindre', 'craignant'],
    ['convaincre', 'convainquant'],
  ])('%s: present participle %s', (infinitive, participle) => {
    expect(conjugate(infinitive)).toContainEqual(
      expect.objectContaining({ form: participle, tense: 'present participle' }),
    );
  });

  test('a form has a gender only when it is a past participle, and a person only when it is finite', () => {
    for (const { tense, person, number, gender } of conjugate('dire')) {
      expect(gender !== undefined).toBe(tense === 'past participle');
      expect(person === undefined).toBe(/participle|infinitive/u.test(tense));
      expect(number === undefined).toBe(['infinitive', 'present participle'].includes(tense));
    }
  });

  test('« il faut » has no other person', () => {
    expect(conjugate('falloir').every(({ person }) => person === undefined || person === 3)).toBe(true);
  });

  test.each(['bonjour', '', 'seoir', 'clore'])('« %s » follows no rule', (word) => {
    expect(() => conjugate(word)).toThrow(RangeError);
  });

  test('no reading is given twice', () => {
    for (const infinitive of ['finir', 'dire', 'connaître', 'payer', 'être']) {
      const readings = conjugate(infinitive).map((form) => Object.values(form).join(' '));
      expect(new Set(readings).size).toBe(readings.length);
    }
  });
});

describe('beginningOf', () => {
  test.each<[infinitive: string, beginning: string]>([
    ['affirmer', 'affirm'],
    ['révéler', 'revel'],
    ['annoncer', 'annonc'],
    ['prévenir', 'prev'],
    ['dire', 'd'],
    ['être', ''],
  ])('every form of %s begins with « %s », accents apart', (infinitive, beginning) => {
    expect(beginningOf(infinitive)).toBe(beginning);
    for (const { form } of conjugate(infinitive)) expect(fold(form).startsWith(beginning)).toBe(true);
  });

  test('it holds for any stem', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèê]{3,10}(?:er|[a-np-z]ir|dre)$/u), (infinitive) => {
        const beginning = beginningOf(infinitive);
        return conjugate(infinitive).every(({ form }) => fold(form).startsWith(beginning));
      }),
    );
  });
});
