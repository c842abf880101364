import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/french/analyse.js';
import {
  civility,
  countryOfDemonym,
  determiner,
  documentNoun,
  genderByEnding,
  genderOfFirstName,
  genderOfOrganisationName,
  governmentOf,
  isCapitalisedOrdinary,
  isNameParticle,
  organisationNoun,
  roleByEnding,
  roleNoun,
  sourceNoun,
} from '../../src/quotations/lexicon.js';

/** The first word of a text as the analyser gives it, which is what the other modules look up. */
function exact(text: string): string {
  return analyse(text)[0]?.exact ?? '';
}

/** « m s »: masculine singular; `*` for either. */
function code(noun: { gender: string; number: string } | undefined): string | undefined {
  return (
    noun && `${noun.gender.replace('either', '*').charAt(0)} ${noun.number.replace('either', '*').charAt(0)}`
  );
}

describe('genderOfFirstName', () => {
  test.each([
    ...[
      'Emmanuel',
      'François',
      'Édouard',
      'Jean',
      'Noël',
      'Kylian',
      'Théo',
      'Loïc',
      'Bachar',
      'Abdelmadjid',
      'Kaïs',
    ],
    ...[
      'Mohammed',
      'Recep',
      'Mevlüt',
      'Vladimir',
      'Sergueï',
      'Volodymyr',
      'Donald',
      'Boris',
      'Olaf',
      'Giuseppe',
    ],
    ...[
      'Pedro',
      'Lula',
      'Jair',
      'Mateusz',
      'Andrej',
      'Viktor',
      'Narendra',
      'Shinzo',
      'Jinping',
      'Jong-un',
      'Macky',
    ],
    ...[
      'Alassane',
      'Abiy',
      'Moïse',
      'Jean-Luc',
      'Jean-Marie',
      'Pierre-Yves',
      'Karl-Heinz',
      'Marc-Olivier',
      'Louis-Marie',
    ],
  ])('%s is a man', (name) => {
    expect(genderOfFirstName(exact(name))).toBe('masculine');
  });

  test.each([
    ...[
      'Marine',
      'Élisabeth',
      'Ségolène',
      'Anaïs',
      'Gwenaëlle',
      'Rachida',
      'Fatoumata',
      'Aïcha',
      'Nawal',
      'Ursula',
    ],
    ...[
      'Angela',
      'Annegret',
      'Theresa',
      'Kamala',
      'Hillary',
      'Giorgia',
      'Dilma',
      'Loujain',
      'Svetlana',
      'Oleksandra',
    ],
    ...[
      'Agnieszka',
      'Zuzana',
      'Meral',
      'Sanna',
      'Indira',
      'Yuriko',
      'Ngozi',
      'Marie-Pierre',
      'Anne-Sophie',
      'Marie-Claude',
    ],
    ...['Lou-Anne', 'Claude-Hélène'],
  ])('%s is a woman', (name) => {
    expect(genderOfFirstName(exact(name))).toBe('feminine');
  });

  test.each(['Camille', 'Dominique', 'Claude', 'Sacha', 'Alix', 'Andrea', 'Kim', 'Nicola', 'Michele'])(
    '%s may be either',
    (name) => {
      expect(genderOfFirstName(exact(name))).toBe('either');
    },
  );

  test('the accent tells Michèle from Michele', () => {
    expect(genderOfFirstName('michèle')).toBe('feminine');
  });

  test.each([
    'Macron',
    'Martinez',
    'Benali',
    'Gouvernement',
    'Élysée',
    'France',
    'Israël',
    'Cher',
    'Selon',
    'analyse',
    'Guyanais',
    '',
    '2021',
    'constructor',
  ])('« %s » is no first name', (word) => {
    expect(genderOfFirstName(exact(word))).toBeUndefined();
  });
});

describe('roleNoun', () => {
  test.each([
    ['président', 'm s', 'president'],
    ['présidentes', 'f p', 'president'],
    ['ministre', '* s', 'ministre'],
    ['directrice', 'f s', 'directeur'],
    ['sénatrices', 'f p', 'senateur'],
    ['chercheuses', 'f p', 'chercheur'],
    ['conseillère', 'f s', 'conseiller'],
    ['chancelière', 'f s', 'chancelier'],
    ['historienne', 'f s', 'historien'],
    ['patronne', 'f s', 'patron'],
    ['autrice', 'f s', 'auteur'],
    ['auteure', 'f s', 'auteur'],
    ['professeur', '* s', 'professeur'],
    ['procureures', 'f p', 'procureur'],
    ['cheffe', 'f s', 'chef'],
    ['chef', '* s', 'chef'],
    ['préfète', 'f s', 'prefet'],
    ['porte-parole', '* *', 'porteparole'],
    ['porte-paroles', '* p', 'porteparole'],
    ['vice-présidente', 'f s', 'vicepresident'],
    ['ex-ministres', '* p', 'ministre'],
    ['coprésident', 'm s', 'president'],
    ['eurodéputées', 'f p', 'eurodepute'],
    ['PDG', '* s', 'pdg'],
    ['élue', 'f s', 'elu'],
    ['généraux', 'm p', 'general'],
    ['fils', 'm *', 'fils'],
    ['mères', 'f p', 'pere'],
    ['sœur', 'f s', 'frere'],
    ['beaux-frères', 'm p', 'beaufrere'],
    ['époux', 'm *', 'epoux'],
    ['veuve', 'f s', 'veuf'],
    ['reine', 'f s', 'roi'],
    ['messieurs', 'm p', 'monsieur'],
    ['victime', 'f s', 'victime'],
    ['témoins', 'm p', 'temoin'],
    ['médecin', 'm s', 'medecin'],
    ['épidémiologistes', '* p', 'epidemiologiste'],
    ['rugbymen', 'm p', 'rugbyman'],
    ['paysanne', 'f s', 'paysan'],
    ['parents', 'm p', 'parent'],
    ['gens', 'm p', 'gens'],
  ])('%s: %s of « %s »', (word, agreement, lemma) => {
    const noun = roleNoun(exact(word));
    expect(code(noun)).toBe(agreement);
    expect(noun?.lemma).toBe(lemma);
  });

  test.each([
    ['accusé', true],
    ['condamné', true],
    ['manifestant', true],
    ['juge', true],
    ['élève', true],
    ['ex-ministre', false],
    ['accusée', false],
    ['manifestants', false],
    ['ministre', false],
  ])('%s may be a verb form: %s', (word, expected) => {
    expect(roleNoun(exact(word))?.isVerbForm).toBe(expected);
  });

  test.each([
    'médecine',
    'table',
    'gouvernement',
    'rapport',
    'exemple',
    'comité',
    'prologue',
    'première',
    'politique',
    '',
    'toString',
  ])('« %s » is no role', (word) => {
    expect(roleNoun(exact(word))).toBeUndefined();
  });
});

describe('roleByEnding', () => {
  test.each([
    ['altermondialiste', '* s'],
    ['rhumatologues', '* p'],
    ['technocrates', '* p'],
    ['polytechnicienne', 'f s'],
    ['tacticiens', 'm p'],
    ['lexicographe', '* s'],
  ])('%s: %s', (word, agreement) => {
    expect(code(roleByEnding(exact(word)))).toBe(agreement);
  });

  test.each([
    'liste',
    'catalogue',
    'dialogues',
    'paragraphe',
    'quotidien',
    'soutien',
    'orthographe',
    'piste',
    '',
  ])('« %s » is formed like a role and is none', (word) => {
    expect(roleByEnding(exact(word))).toBeUndefined();
  });
});

describe('organisationNoun', () => {
  test.each([
    ['ministère', 'm s'],
    ['gouvernements', 'm p'],
    ['parquet', 'm s'],
    ['police', 'f s'],
    ['préfecture', 'f s'],
    ['tribunaux', 'm p'],
    ['ONG', 'f *'],
    ['syndicats', 'm p'],
    ['cour', 'f s'],
    ['opposition', 'f s'],
    ['armée', 'f s'],
    ['autorités', 'f p'],
    ['services', 'm p'],
    ['géant', 'm s'],
    ['entourage', 'm s'],
    ['quotidien', 'm s'],
    ['hebdomadaire', 'm s'],
    ['chaîne', 'f s'],
    ['hôpitaux', 'm p'],
    ['états-majors', 'm p'],
    ['extrême-droite', 'f s'],
    ['équipe', 'f s'],
  ])('%s: %s', (word, agreement) => {
    expect(code(organisationNoun(exact(word)))).toBe(agreement);
  });

  test.each(['chercheurs', 'voiture', 'lundi', 'déclaration', 'monde', ''])(
    '« %s » is no organisation',
    (word) => {
      expect(organisationNoun(exact(word))).toBeUndefined();
    },
  );
});

describe('genderOfOrganisationName', () => {
  test.each([
    ['AFP', 'feminine'],
    ['O.N.U.', 'feminine'],
    ['OTAN', 'feminine'],
    ['FMI', 'masculine'],
    ['Medef', 'masculine'],
    ['Mediapart', 'feminine'],
    ['Reuters', 'either'],
    ['Figaro', 'masculine'],
  ])('%s: %s', (name, gender) => {
    expect(genderOfOrganisationName(exact(name))).toBe(gender);
  });

  test.each([
    ['New York Times', 'masculine'],
    ['Banque mondiale', 'feminine'],
    ['Human Rights Watch', 'either'],
  ])('in several words: %s', (name, gender) => {
    expect(genderOfOrganisationName(name)).toBe(gender);
  });

  test.each(['Dupont', 'Russie', ''])('« %s » is not known', (name) => {
    expect(genderOfOrganisationName(exact(name))).toBeUndefined();
  });
});

describe('documentNoun', () => {
  test.each([
    ['communiqué', 'm s'],
    ['études', 'f p'],
    ['sondage', 'm s'],
    ['enquête', 'f s'],
    ['lettre', 'f s'],
    ['tweets', 'm p'],
    ['arrêt', 'm s'],
    ['loi', 'f s'],
    ['procès-verbaux', 'm p'],
    ['chiffres', 'm p'],
    ['données', 'f p'],
    ['images', 'f p'],
  ])('%s: %s', (word, agreement) => {
    expect(code(documentNoun(exact(word)))).toBe(agreement);
  });

  test.each(['ministre', 'maison', 'hier', ''])('« %s » is no document', (word) => {
    expect(documentNoun(exact(word))).toBeUndefined();
  });
});

describe('sourceNoun', () => {
  test.each([
    ['source', 'f s'],
    ['sources', 'f p'],
    ['proches', '* p'],
    ['observateurs', 'm p'],
    ['observatrice', 'f s'],
    ['spécialistes', '* p'],
    ['interlocuteur', 'm s'],
    ['initiée', 'f s'],
    ['haut-fonctionnaire', '* s'],
    ['membre', '* s'],
  ])('%s: %s', (word, agreement) => {
    expect(code(sourceNoun(exact(word)))).toBe(agreement);
  });

  test.each(['rivière', 'parquet', 'rapport', ''])('« %s » is no source', (word) => {
    expect(sourceNoun(exact(word))).toBeUndefined();
  });
});

describe('governmentOf', () => {
  test.each([
    ['Moscou', 'russie'],
    ['Washington', 'etatsunis'],
    ['Pékin', 'chine'],
    ['Téhéran', 'iran'],
    ['Kyiv', 'ukraine'],
    ['Kiev', 'ukraine'],
    ['Bruxelles', 'union europeenne'],
    ['Bamako', 'mali'],
    ['N’Djamena', 'tchad'],
    ['Abou Dhabi', 'emirats arabes unis'],
    ['Tel-Aviv', 'israel'],
    ['Élysée', 'france'],
    ['Matignon', 'france'],
    ['Quai d’Orsay', 'france'],
    ['Kremlin', 'russie'],
    ['Maison-Blanche', 'etatsunis'],
    ['Maison Blanche', 'etatsunis'],
    ['Département d’État', 'etatsunis'],
    ['Downing Street', 'royaumeuni'],
    ['Knesset', 'israel'],
  ])('%s stands for %s', (name, country) => {
    expect(governmentOf(name)?.country).toBe(country);
    expect(
      governmentOf(
        analyse(name)
          .map((word) => word.exact)
          .join(' '),
      )?.country,
    ).toBe(country);
  });

  test.each([
    ['Kremlin', 'm s', 'seat'],
    ['Maison-Blanche', 'f s', 'seat'],
    ['Chancellerie', 'f s', 'seat'],
    ['Londres', '* s', 'capital'],
  ])('%s: %s, a %s', (name, agreement, kind) => {
    expect(code(governmentOf(name))).toBe(agreement);
    expect(governmentOf(name)?.kind).toBe(kind);
  });

  test.each(['Marseille', 'maison', 'Poutine', 'Russie', ''])('« %s » stands for no government', (name) => {
    expect(governmentOf(name)).toBeUndefined();
  });
});

describe('countryOfDemonym', () => {
  test.each([
    ['russe', 'russie'],
    ['américaines', 'etatsunis'],
    ['britannique', 'royaumeuni'],
    ['européenne', 'union europeenne'],
    ['turque', 'turquie'],
    ['grecques', 'grece'],
    ['français', 'france'],
    ['sud-coréens', 'coree du sud'],
    ['congolaise', 'republique democratique du congo'],
    ['ivoirienne', 'cote d ivoire'],
    ['espagnole', 'espagne'],
    ['bretonne', 'bretagne'],
    ['québécois', 'quebec'],
    ['moscovites', 'russie'],
    ['new-yorkaise', 'etatsunis'],
    ['burkinabè', 'burkina faso'],
  ])('%s is of %s', (word, country) => {
    expect(countryOfDemonym(exact(word))).toBe(country);
  });

  test.each(['présidentiel', 'communautaire', 'russie', '', 'valueOf'])('« %s » is no demonym', (word) => {
    expect(countryOfDemonym(exact(word))).toBeUndefined();
  });
});

describe('civility', () => {
  test.each([
    ['M. Macron', 'masculine'],
    ['MM. Poutine et Biden', 'masculine'],
    ['Mme Merkel', 'feminine'],
    ['Mlle Dupont', 'feminine'],
    ['Me Dupond-Moretti', 'either'],
    ['Mgr Aupetit', 'masculine'],
    ['Dr Salomon', 'either'],
    ['Sir Keir', 'masculine'],
    ['Lady Ashton', 'feminine'],
    ['Général Burkhard', 'either'],
  ])('%s: %s', (name, gender) => {
    expect(civility(exact(name))).toBe(gender);
  });

  test.each(['voiture', 'Paris', 'gouvernement', ''])('« %s » is no title', (word) => {
    expect(civility(exact(word))).toBeUndefined();
  });
});

describe('isNameParticle', () => {
  test.each([
    'de',
    'du',
    'd',
    'la',
    'Le',
    'van',
    'von',
    'der',
    'ben',
    'Bin',
    'al',
    'El',
    'da',
    'dos',
    'di',
    'ibn',
    'Ould',
    'mc',
    'St',
  ])('%s', (word) => {
    expect(isNameParticle(exact(word))).toBe(true);
  });

  test.each(['et', 'Paul', 'président', 'pour', ''])('not %s', (word) => {
    expect(isNameParticle(exact(word))).toBe(false);
  });
});

describe('determiner', () => {
  test.each([
    ['le', 'm s', 'definite'],
    ['la', 'f s', 'definite'],
    ['l’homme', '* s', 'definite'],
    ['les', '* p', 'definite'],
    ['du', 'm s', 'definite'],
    ['aux', '* p', 'definite'],
    ['une', 'f s', 'indefinite'],
    ['des', '* p', 'indefinite'],
    ['cet', 'm s', 'demonstrative'],
    ['cette', 'f s', 'demonstrative'],
    ['ces', '* p', 'demonstrative'],
    ['sa', 'f s', 'possessive'],
    ['mon', '* s', 'possessive'],
    ['son', '* s', 'possessive'],
    ['leurs', '* p', 'possessive'],
    ['notre', '* s', 'possessive'],
    ['plusieurs', '* p', 'quantity'],
    ['certaines', 'f p', 'quantity'],
    ['chaque', '* s', 'quantity'],
    ['aucun', 'm s', 'quantity'],
    ['deux', '* p', 'quantity'],
    ['dix-sept', '* p', 'quantity'],
  ])('%s: %s %s', (word, agreement, kind) => {
    const found = determiner(exact(word));
    expect([code(found), found?.kind]).toEqual([agreement, kind]);
  });

  test.each(['pour', 'président', 'de', 'lui', ''])('« %s » is no determiner', (word) => {
    expect(determiner(exact(word))).toBeUndefined();
  });
});

describe('isCapitalisedOrdinary', () => {
  test.each([
    ...[
      'Auparavant',
      'Plus',
      'Aujourd’hui',
      'Hier',
      'Enfin',
      'Ainsi',
      'Certes',
      'Selon',
      'Lundi',
      'Janvier',
      'Interrogé',
    ],
    ...[
      'Pour',
      'Malgré',
      'Lorsque',
      'Mais',
      'Le',
      'Plusieurs',
      'Ce',
      'Peut-être',
      'Voilà',
      'Merci',
      'Pourtant',
      'Né',
    ],
  ])('%s', (word) => {
    expect(isCapitalisedOrdinary(exact(word))).toBe(true);
  });

  test.each(['Macron', 'Moscou', 'Ministre', 'Élysée', 'Marie', 'Russie', ''])('not %s', (word) => {
    expect(isCapitalisedOrdinary(exact(word))).toBe(false);
  });
});

describe('genderByEnding', () => {
  test.each([
    ['organisation', 'feminine'],
    ['majorités', 'feminine'],
    ['communauté', 'feminine'],
    ['alliance', 'feminine'],
    ['procédures', 'feminine'],
    ['étiquette', 'feminine'],
    ['compagnie', 'feminine'],
    ['arrivée', 'feminine'],
    ['ambassade', 'feminine'],
    ['gouvernement', 'masculine'],
    ['messages', 'masculine'],
    ['socialisme', 'masculine'],
    ['bureaux', 'masculine'],
    ['journaux', 'masculine'],
    ['dossiers', 'masculine'],
    ['avis', 'masculine'],
    ['discours', 'masculine'],
    ['ordinateurs', 'masculine'],
    ['image', 'feminine'],
    ['plages', 'feminine'],
    ['comité', 'masculine'],
    ['musées', 'masculine'],
    ['silence', 'masculine'],
    ['rumeur', 'feminine'],
    ['peau', 'feminine'],
    ['incendies', 'masculine'],
    ['internautes', 'either'],
    ['otage', 'either'],
    ['camarades', 'either'],
  ])('%s: %s', (word, gender) => {
    expect(genderByEnding(exact(word))).toBe(gender);
  });

  test.each(['groupe', 'texte', 'poste', 'loi', 'fourmi', ''])('« %s » does not show its gender', (word) => {
    expect(genderByEnding(exact(word))).toBeUndefined();
  });
});
