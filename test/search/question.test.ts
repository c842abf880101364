import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type QuestionKind, readQuestion } from '../../src/search/question.js';

describe('kind', () => {
  test.each<[typed: string, kind: QuestionKind]>([
    ['Qui dirige le NCSC ?', 'qui'],
    ['qui dirige le ncsc', 'qui'],
    ['QUI DIRIGE LE NCSC ?', 'qui'],
    ['Qui est-ce qui a parlé d’extradition ?', 'qui'],
    ['À qui s’adresse le G7 ?', 'qui'],
    ['a qui s’adresse le g7 ?', 'qui'],
    ['Par qui le ver a-t-il été développé ?', 'qui'],
    ['De qui parle le rapport ?', 'qui'],
    ['Avec qui Poutine veut-il négocier ?', 'qui'],
    ['Lindy Cameron, c’est qui ?', 'qui'],
    ['Le directeur est qui ?', 'qui'],
    ['Quel ministre a démissionné ?', 'qui'],
    ['Quelle est la directrice du centre ?', 'qui'],
    ['Quels groupes opèrent depuis la Russie ?', 'qui'],
    ['Quelle entreprise a payé la rançon ?', 'qui'],
    ['Quel est le nom du réalisateur ?', 'qui'],
    ['Comment s’appelle la directrice du centre ?', 'qui'],
    ['Comment se nomme le réalisateur ?', 'qui'],
    ['Sait-on qui a signé ?', 'qui'],
    ['Peux-tu me dire qui a signé le traité ?', 'qui'],
    ['Selon l’article, qui a signé le traité ?', 'qui'],
    ['Bonjour, qui a signé le traité ?', 'qui'],
    ['Quand le sommet a-t-il eu lieu ?', 'quand'],
    ['quand a eu lieu le sommet', 'quand'],
    ['Le sommet a lieu quand ?', 'quand'],
    ['Depuis quand le ver existe-t-il ?', 'quand'],
    ['Jusqu’à quand l’école ferme-t-elle ?', 'quand'],
    ['jusqu’a quand ferme l’ecole ?', 'quand'],
    ['En quelle année le rapport est-il paru ?', 'quand'],
    ['en quelle annee le rapport est paru', 'quand'],
    ['À quelle date les dirigeants se sont-ils réunis ?', 'quand'],
    ['Le sommet se tient à quelle heure ?', 'quand'],
    ['Quel jour le maire a-t-il parlé ?', 'quand'],
    ['Quelle est la date du sommet ?', 'quand'],
    ['Pendant quelle période les prix ont-ils monté ?', 'quand'],
    ['Où se tient le sommet ?', 'où'],
    ['ou se tient le sommet ?', 'où'],
    ['OÙ SE TIENT LE SOMMET ?', 'où'],
    ['D’où viennent les pirates ?', 'où'],
    ['d’ou viennent les pirates', 'où'],
    ['Vers où fuient-ils ?', 'où'],
    ['Le sommet se tient où ?', 'où'],
    ['Dans quel pays les gangs opèrent-ils ?', 'où'],
    ['Vers quels pays la Russie veut-elle extrader ?', 'où'],
    ['Dans quelle ville le sommet a-t-il lieu ?', 'où'],
    ['Quel est le lieu du sommet ?', 'où'],
    ['Combien de pays ont signé ?', 'combien'],
    ['combien ça coûte', 'combien'],
    ['À combien s’élève la rançon ?', 'combien'],
    ['Depuis combien de temps négocient-ils ?', 'combien'],
    ['Il y a combien de blessés ?', 'combien'],
    ['Quel est le montant de la rançon ?', 'combien'],
    ['Quel âge a la directrice ?', 'combien'],
    ['quel age a la directrice ?', 'combien'],
    ['Quelle part des écoles est fermée ?', 'combien'],
    ['Quel était le nombre de victimes ?', 'combien'],
    ['Pourquoi la Russie refuse-t-elle ?', 'pourquoi'],
    ['pourquoi la russie refuse', 'pourquoi'],
    ['Et pourquoi ?', 'pourquoi'],
    ['Pour quelle raison l’école ferme-t-elle ?', 'pourquoi'],
    ['Pour quelles raisons l’école ferme-t-elle ?', 'pourquoi'],
    ['À cause de quoi le train est-il en retard ?', 'pourquoi'],
    ['Quelle est la cause de l’incendie ?', 'pourquoi'],
    ['Dans quel but le G7 se réunit-il ?', 'pourquoi'],
    ['Comment les gangs opèrent-ils ?', 'comment'],
    ['comment operent les gangs', 'comment'],
    ['De quelle manière le ver s’est-il répandu ?', 'comment'],
    ['De quelle façon paient-ils ?', 'comment'],
    ['Par quel moyen paient-ils ?', 'comment'],
    ['Savez-vous comment ils paient ?', 'comment'],
    ['Que demande le G7 ?', 'quoi'],
    ['Que fait la Russie quand on l’accuse ?', 'quoi'],
    ['Qu’est-ce que le FSB ?', 'quoi'],
    ["qu'est-ce que le fsb", 'quoi'],
    ['Qu’est-ce qui menace les Britanniques ?', 'quoi'],
    ['Qu’a dit Lindy Cameron ?', 'quoi'],
    ['De quoi parle le rapport ?', 'quoi'],
    ['À quoi sert le traité ?', 'quoi'],
    ['Le traité sert à quoi ?', 'quoi'],
    ['Quelle menace pèse sur les Britanniques ?', 'quoi'],
    ['Sur quels principes le G7 se fonde-t-il ?', 'quoi'],
    ['Laquelle des deux parties refuse ?', 'quoi'],
    ['Comment appelle-t-on un logiciel qui réclame une rançon ?', 'quoi'],
    ['Est-ce que la Russie extradera des pirates ?', 'oui ou non'],
    ['est-ce que la russie extradera des pirates', 'oui ou non'],
    ['La Russie a-t-elle signé le traité ?', 'oui ou non'],
    ['Peut-on aboutir à un traité de cyberguerre ?', 'oui ou non'],
    ['peut-on aboutir à un traité', 'oui ou non'],
    ['Y a-t-il un traité ?', 'oui ou non'],
    ['La Russie a-t-elle réagi quand le G7 l’a accusée ?', 'oui ou non'],
    ['Le maire, qui a signé, va-t-il partir ?', 'oui ou non'],
    ['La Russie extrade les pirates ?', 'oui ou non'],
    ['Croyez-vous en ces déclarations ?', 'oui ou non'],
    ['extradition', 'mots'],
    ['traité de cyberguerre', 'mots'],
    ['Extradition ?', 'mots'],
    ['Et le FSB ?', 'mots'],
    ['', 'mots'],
    ['???', 'mots'],
  ])('« %s » asks « %s »', (typed, kind) => {
    expect(readQuestion(typed).kind).toBe(kind);
  });

  test.each([
    'Où les gangs opèrent-ils ?',
    'Quand le traité a-t-il été signé ?',
    'Combien de pays l’ont signé ?',
    'À quelle époque la tour fut-elle bâtie ?',
  ])('accents, capitals, apostrophes and spaces do not change it: %s', (typed) => {
    const { kind } = readQuestion(typed);
    const plain = typed.normalize('NFD').replace(/\p{M}/gu, '');
    for (const variant of [
      plain,
      typed.toUpperCase(),
      typed.normalize('NFD'),
      typed.replaceAll(' ', '\u00A0 '),
    ]) {
      expect(readQuestion(variant).kind).toBe(kind);
    }
  });
});

describe('content', () => {
  test.each<[typed: string, content: string[]]>([
    ['Qui dirige le NCSC ?', ['dirige', 'NCSC']],
    ['Que dit l’article de la rançon ?', ['rançon']],
    ['Que demande le G7 ?', ['demande', 'G7']],
    ['Que fera la Russie ?', ['Russie']],
    ['De quoi parle le rapport sur Stuxnet ?', ['rapport', 'Stuxnet']],
    ['Est-il question d’extradition dans ce texte ?', ['extradition']],
    ['Quand le sommet a-t-il eu lieu ?', ['sommet']],
    ['Peux-tu me dire où se trouve Carbis Bay ?', ['Carbis', 'Bay']],
    ['Dans quelle ville vit le maire ?', ['vit', 'maire']],
    ['Dans quelles villes vivent les maires ?', ['vivent', 'maires']],
    ['Quelle grande ville accueille le sommet ?', ['grande', 'accueille', 'sommet']],
    ['Quel est le pays des pirates ?', ['pirates']],
    ['Quel est le nom de la directrice ?', ['directrice']],
    ['De quel type d’attaque s’agit-il ?', ['attaque']],
    ['Quelle sorte de traité veut Poutine ?', ['traité', 'Poutine']],
    ['Pendant quelle période la mairie ferme-t-elle ?', ['mairie', 'ferme']],
    ['Quelles sont les personnes visées ?', ['visées']],
    ['À quelle date le rapport est-il paru ?', ['rapport', 'paru']],
    ['Sur quels lieux veille la police ?', ['veille', 'police']],
    ['Quels ont été les motifs de la grève ?', ['grève']],
    // Only where « quel » governs them.
    ['La ville a-t-elle payé ?', ['ville', 'payé']],
    ['Qui est la personne visée ?', ['personne', 'visée']],
    ['Quel maire de la ville a signé ?', ['maire', 'ville', 'signé']],
    ['Quel maire ferme la ville ?', ['maire', 'ferme', 'ville']],
    ['Quelle menace pèse sur le pays ?', ['menace', 'pèse', 'pays']],
    // Something must remain.
    ['Quelle ville ?', ['ville']],
    ['De quoi parle l’article ?', ['parle', 'article']],
    ['Qui est-ce ?', []],
    ['', []],
  ])('« %s » is about %j', (typed, content) => {
    const question = readQuestion(typed);
    expect(question.content.map((word) => typed.slice(word.start, word.end))).toEqual(content);
  });

  test('words that frame the question stay for the ranking, as function words', () => {
    const { words } = readQuestion('Dans quelle ville vit le maire ?');
    expect(words.map((word) => [word.exact, word.isFunctionWord])).toEqual([
      ['dans', true],
      ['quelle', true],
      ['ville', true],
      ['vit', false],
      ['le', true],
      ['maire', false],
    ]);
  });

  test('any string can be read; content words are among the words', () => {
    const syllables = fc.constantFrom(
      'quel ',
      'quelle ',
      'est ',
      'la ',
      'ville ',
      'et ',
      'qui ',
      '-il',
      '?',
      ' ',
      'où',
      'dis-moi ',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(syllables, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const { words, content } = readQuestion(typed);
        for (const word of content) expect(words).toContain(word);
      }),
    );
  });
});

describe('questions about the article rather than of it', () => {
  test.each([
    'De quoi parle l’article ?',
    'qui a écrit cet article ?',
    'Quand le texte a-t-il été publié ?',
    'résume l’article',
    'bonjour',
  ])('%s', (typed) => {
    expect(readQuestion(typed).isAboutArticle).toBe(true);
  });

  test.each(['Que dit l’article de la Russie ?', 'Qui a écrit la lettre ?', 'Quand le livre est-il paru ?'])(
    'not %s',
    (typed) => {
      expect(readQuestion(typed).isAboutArticle).toBe(false);
    },
  );
});
