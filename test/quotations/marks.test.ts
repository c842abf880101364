import { describe, it } from '@jest/globals';
import { type Row, shows } from './support.js';

// The same words between every sort of mark, and marks that are nested, missing or emptied.

describe('every sort of mark', () => {
  it.each<Row>([
    [
      'guillemets with U+00A0',
      '«\u00a0La route est coupée\u00a0», a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'guillemets with U+202F',
      '«\u202fLa route est coupée\u202f», a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'guillemets without spaces',
      '«La route est coupée», a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'English marks',
      '“La route est coupée”, a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'straight double marks',
      '"La route est coupée", a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'straight single marks',
      "'La route est coupée', a indiqué Didier Laugier.",
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'straight single marks and elisions',
      "'La route n'est pas coupée', a indiqué l'ingénieur Victor Salles.",
      ['direct', "La route n'est pas coupée", 'Victor Salles', 'quoted'],
    ],
    [
      'curved single marks',
      '‘La route est coupée’, a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'single guillemets',
      '‹ La route est coupée ›, a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'German low marks',
      '„La route est coupée“, a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'a dialogue dash',
      '— La route est coupée, a indiqué Didier Laugier.',
      ['direct', 'La route est coupée', 'Didier Laugier', 'quoted'],
    ],
    [
      'straight apostrophes in the words',
      "« L'eau n'est pas bonne », a indiqué Didier Laugier.",
      ['direct', "L'eau n'est pas bonne", 'Didier Laugier', 'quoted'],
    ],
    ['not: apostrophes alone', "L'eau de l'île n'est pas bonne d'après l'odeur qu'elle a."],
    ['not: inches and minutes', 'L’écran mesure 27" et la vidéo dure 3\'40".'],
    ['not: a dash in a sentence', 'Le port – vide depuis mars – rouvre lundi.'],
    ['not: decades', "Les années '80 et '90 ont vidé la vallée."],
    ['not: a list with dashes', 'Il reste à acheter :\n— du pain ;\n— du lait ;\n— des œufs.'],
    ['not: a place line with a dash', 'GENÈVE — La neige a bloqué l’aéroport toute la matinée.'],
    ['not: a measure with marks', 'Une planche de 2" par 4", dit le plan.'],
  ])('%s', shows);
});

describe('nested and mismatched marks', () => {
  it.each<Row>([
    [
      'English marks in guillemets',
      '« Il m’a crié “va-t’en” deux fois », raconte Fatou Sarr.',
      ['direct', 'Il m’a crié “va-t’en” deux fois', 'Fatou Sarr', 'quoted'],
    ],
    [
      'guillemets in guillemets',
      '« Le mot « retraite » fâche tout le monde », constate Alain Béraud.',
      ['direct', 'Le mot « retraite » fâche tout le monde', 'Alain Béraud', 'quoted'],
    ],
    [
      'single marks in double marks',
      '"Il a dit \'jamais\' et il est parti", raconte Fatou Sarr.',
      ['direct', "Il a dit 'jamais' et il est parti", 'Fatou Sarr', 'quoted'],
    ],
    [
      'a quotation ends on a nested one',
      '« Nous voulons un “vrai débat” », réclame Hélène Castan.',
      ['direct', 'Nous voulons un “vrai débat”', 'Hélène Castan', 'quoted'],
    ],
    [
      'opened by a guillemet, closed by an English mark',
      '« Le quai est solide”, assure Victor Salles.',
      ['direct', 'Le quai est solide', 'Victor Salles', 'quoted'],
    ],
    [
      'opened by an English mark, closed by a straight one',
      '“Le quai est solide", assure Victor Salles.',
      ['direct', 'Le quai est solide', 'Victor Salles', 'quoted'],
    ],
    [
      'a title inside the words',
      '« J’ai lu “Vivre sans eau” en une nuit », confie Moussa Konaté.',
      ['direct', 'J’ai lu “Vivre sans eau” en une nuit', 'Moussa Konaté', 'quoted'],
    ],
    [
      'brackets of the editor',
      '« [Le préfet] n’a rien fait (…) pour nous », accuse Fatou Sarr.',
      ['direct', '[Le préfet] n’a rien fait (…) pour nous', 'Fatou Sarr', 'quoted'],
    ],
    ['not: a nested title in a caption', 'La salle “Le « Grand » Large” ouvre à dix heures.'],
    ['not: a term in mismatched marks', 'La « zone grise” du port attend ses grues.'],
    ['not: a nested term alone', 'Le guide “Les « petits » musées” paraît en mai.'],
  ])('%s', shows);
});

describe('marks that are missing, and texts that a scrape has damaged', () => {
  it.each<Row>([
    [
      'never closed: the paragraph ends it',
      'Le maire a conclu : « La fête aura lieu quoi qu’il arrive.\nLes forains montent les manèges.',
      ['direct', 'La fête aura lieu quoi qu’il arrive.', 'Le maire', 'quoted'],
    ],
    [
      'never closed: the clause ends it',
      '« La fête aura lieu, a conclu Alain Béraud.',
      ['direct', 'La fête aura lieu', 'Alain Béraud', 'quoted'],
    ],
    [
      'never opened: nothing is invented',
      'La fête aura lieu », a conclu Alain Béraud.',
      ['indirect', 'La fête aura lieu', 'Alain Béraud', 'reported'],
    ],
    [
      'no space after the full stop',
      'Le quai ferme.« Nous restons », a dit Karim Benali.Les grues tournent.',
      ['direct', 'Nous restons', 'Karim Benali', 'quoted'],
    ],
    [
      'no space before the next quotation',
      '« Le vin est bon », dit Étienne Morvan.« L’année sera belle », ajoute-t-il.',
      ['direct', 'Le vin est bon', 'Étienne Morvan', 'quoted'],
      ['direct', 'L’année sera belle', 'Étienne Morvan', 'inferred'],
    ],
    [
      'emptied marks',
      'Le film « » sort mercredi. « Je l’ai tourné seul », dit Amir Haddad.',
      ['direct', 'Je l’ai tourné seul', 'Amir Haddad', 'quoted'],
    ],
    ['emptied quotation', '« », a déclaré Paul Durand.'],
    [
      'a doubled full stop',
      '« Le vent tombe. ». C’est ce qu’a dit Gérard Vidal.',
      ['direct', 'Le vent tombe.', 'Gérard Vidal', 'quoted'],
    ],
    [
      'a line break inside the marks',
      '« Le vent\ntombe vers midi », a dit Gérard Vidal.',
      ['direct', 'Le vent\ntombe vers midi', 'Gérard Vidal', 'quoted'],
    ],
    [
      'soft hyphens in the name',
      '« Le vent tombe », a dit Gérard Vi\u00addal.',
      ['direct', 'Le vent tombe', 'Gérard Vi\u00addal', 'quoted'],
    ],
    [
      'decomposed accents',
      '« La mare\u0301e monte », a re\u0301pe\u0301te\u0301 Noe\u0301mie Keller.',
      ['direct', 'La mare\u0301e monte', 'Noe\u0301mie Keller', 'quoted'],
    ],
    [
      'decomposed accents in an indirect clause',
      'Noe\u0301mie Keller a de\u0301clare\u0301 que la mare\u0301e e\u0301tait monte\u0301e.',
      ['indirect', 'la mare\u0301e e\u0301tait monte\u0301e', 'Noe\u0301mie Keller', 'reported'],
    ],
    [
      'capitals without accents',
      'Selon Etienne Morvan, la vigne a souffert. A ses yeux, la saison est perdue.',
      ['indirect', 'la vigne a souffert', 'Etienne Morvan', 'reported'],
      ['indirect', 'la saison est perdue', 'Etienne Morvan', 'inferred'],
    ],
    [
      'Windows line ends',
      '« Le vent tombe », a dit Gérard Vidal.\r\n« On sort demain », a-t-il ajouté.',
      ['direct', 'Le vent tombe', 'Gérard Vidal', 'quoted'],
      ['direct', 'On sort demain', 'Gérard Vidal', 'inferred'],
    ],
    [
      'an agency’s opening',
      'BREST (Agence Ouest) – « Le navire a été remorqué », a annoncé la préfecture maritime.',
      ['direct', 'Le navire a été remorqué', 'la préfecture maritime', 'quoted'],
    ],
    [
      'a heading glued to the quotation',
      'Colère au port« Nous bloquerons les quais », prévient Karim Benali.',
      ['direct', 'Nous bloquerons les quais', 'Karim Benali', 'quoted'],
    ],
    [
      'words glued behind the name',
      '« Le gel a tout pris », dit Étienne Morvan.Lire la suite',
      ['direct', 'Le gel a tout pris', 'Étienne Morvan', 'quoted'],
    ],
    ['a name erased by the scrape', 'Selon , la neige tombera jusqu’à jeudi.'],
    [
      'a speaker erased by the scrape',
      '« La neige tombera », a déclaré .',
      ['direct', 'La neige tombera', undefined, 'unattributed'],
    ],
    [
      'spaces inside the name',
      '« La neige tombera », a déclaré Urs  Keller.',
      ['direct', 'La neige tombera', 'Urs  Keller', 'quoted'],
    ],
    ['not: only marks', '« » “ ” " " \' \' ‹ › — –'],
    ['not: one mark alone', 'La rue » du Port est fermée depuis hier.'],
    ['not: an opening that closes nothing', 'Le café « rouvre en mai.'],
  ])('%s', shows);
});
