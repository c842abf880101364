import { describe, it } from '@jest/globals';
import { type Row, shows } from './support.js';

// Words between marks, one table a construction, the commonest first. Rows that begin with « not » look like the
// construction and are none of it.

describe('« … », a déclaré X', () => {
  it.each<Row>([
    [
      'passé composé and a full name',
      '« Nous irons jusqu’au bout », a déclaré Paul Durand.',
      ['direct', 'Nous irons jusqu’au bout', 'Paul Durand', 'quoted'],
    ],
    [
      'présent, a role before the name',
      '« Le budget sera voté en mars », assure la maire de Quimper, Solène Kervella.',
      ['direct', 'Le budget sera voté en mars', 'Solène Kervella', 'quoted'],
    ],
    [
      'passé simple and a hung pronoun',
      'Le juge Marc Aubry se leva. « La séance est levée », dit-il.',
      ['direct', 'La séance est levée', 'Marc Aubry', 'inferred', { mention: 'il' }],
    ],
    [
      '-t-elle after a vowel',
      'Claire Fontanel a perdu son siège dimanche. « Je repars au combat dès demain », a-t-elle lancé.',
      ['direct', 'Je repars au combat dès demain', 'Claire Fontanel', 'inferred', { mention: 'elle' }],
    ],
    [
      'imparfait, and an adjunct after the name',
      '« On ne passera pas l’hiver », répétait Ousmane Diallo devant les grilles de l’usine.',
      ['direct', 'On ne passera pas l’hiver', 'Ousmane Diallo', 'quoted'],
    ],
    [
      'plus-que-parfait',
      '« Aucun poste ne sera supprimé », avait promis Bruno Castex en janvier.',
      ['direct', 'Aucun poste ne sera supprimé', 'Bruno Castex', 'quoted', { cue: 'avait promis' }],
    ],
    [
      'futur',
      '« Rien n’est encore signé », précisera plus tard Hélène Castan.',
      ['direct', 'Rien n’est encore signé', 'Hélène Castan', 'quoted'],
    ],
    [
      'conditionnel of the press',
      '« Il faut vendre maintenant », aurait confié Bernard Loiselle à ses proches.',
      ['direct', 'Il faut vendre maintenant', 'Bernard Loiselle', 'quoted'],
    ],
    [
      'adjuncts between commas before the subject',
      '« Les digues ont tenu », a expliqué dimanche matin, devant la presse, le préfet du Gard, Didier Laugier.',
      ['direct', 'Les digues ont tenu', 'Didier Laugier', 'quoted'],
    ],
    [
      'adjuncts without commas before the subject',
      '« Nous manquons de bras », a reconnu mardi sur Europe 1 Étienne Morvan, arboriculteur à Carpentras.',
      ['direct', 'Nous manquons de bras', 'Étienne Morvan', 'quoted'],
    ],
    [
      'an addressee before the subject',
      '« Vos enfants seront accueillis », a répondu aux parents le proviseur du lycée Colbert.',
      ['direct', 'Vos enfants seront accueillis', 'le proviseur du lycée Colbert', 'quoted'],
    ],
    [
      'a document speaks',
      '« Les vols reprendront vendredi », souligne le communiqué final.',
      ['direct', 'Les vols reprendront vendredi', 'le communiqué final', 'quoted'],
    ],
    [
      '« peut-on lire dans »',
      '« Toute baignade est interdite », peut-on lire dans l’arrêté municipal.',
      ['direct', 'Toute baignade est interdite', 'l’arrêté municipal', 'quoted'],
    ],
    [
      '« a-t-on appris de »',
      '« Deux hommes ont été interpellés », a-t-on appris de source policière.',
      ['direct', 'Deux hommes ont été interpellés', 'source policière', 'quoted'],
    ],
    [
      'a pronominal verb',
      '« C’est une honte », s’indigne Karim Benali, délégué CGT.',
      ['direct', 'C’est une honte', 'Karim Benali', 'quoted'],
    ],
    [
      'two quotations, the second by a pronoun',
      '« Le dossier est clos », a tranché la ministre Anne Roussel. « Nous n’y reviendrons pas », a-t-elle ajouté.',
      ['direct', 'Le dossier est clos', 'Anne Roussel', 'quoted'],
      ['direct', 'Nous n’y reviendrons pas', 'Anne Roussel', 'inferred'],
    ],
    [
      'a question before the clause',
      '« Qui va payer la facture ? », demande Lucie Arnal, présidente de l’association.',
      ['direct', 'Qui va payer la facture ?', 'Lucie Arnal', 'quoted'],
    ],
    [
      'no comma',
      '« Le pont est sûr » a affirmé l’ingénieur Victor Salles.',
      ['direct', 'Le pont est sûr', 'Victor Salles', 'quoted'],
    ],
    [
      'the comma inside the marks',
      '« Le pont est sûr, » a affirmé l’ingénieur Victor Salles.',
      ['direct', 'Le pont est sûr', 'Victor Salles', 'quoted'],
    ],
    [
      '« a tenu à préciser »',
      '« Les comptes sont à l’équilibre », a tenu à préciser Nadia Ferroukhi.',
      ['direct', 'Les comptes sont à l’équilibre', 'Nadia Ferroukhi', 'quoted'],
    ],
    [
      '« a fait valoir »',
      '« Le plateau n’est pas constructible », a fait valoir le géologue Simon Ackermann.',
      ['direct', 'Le plateau n’est pas constructible', 'Simon Ackermann', 'quoted'],
    ],
    [
      '« s’est contenté de répondre »',
      '« Nous verrons bien », s’est contenté de répondre Alain Béraud.',
      ['direct', 'Nous verrons bien', 'Alain Béraud', 'quoted'],
    ],
    [
      'several people together',
      '« Nous sommes épuisées », racontent les infirmières de l’hôpital Nord.',
      ['direct', 'Nous sommes épuisées', 'les infirmières de l’hôpital Nord', 'quoted'],
    ],
    [
      'an organisation',
      '« Les trains circuleront normalement lundi », promet la SNCF.',
      ['direct', 'Les trains circuleront normalement lundi', 'SNCF', 'quoted'],
    ],
    [
      'a clitic before the verb',
      '« Tu n’as rien compris », lui lança Gérard Vidal.',
      ['direct', 'Tu n’as rien compris', 'Gérard Vidal', 'quoted'],
    ],
    [
      'a verb that no list has, betrayed by its place',
      '« On a tout perdu », sanglote Mireille Poulain, 62 ans.',
      ['direct', 'On a tout perdu', 'Mireille Poulain', 'quoted'],
    ],
    [
      'a place stands for its government',
      '« Cette frappe était légitime », a répliqué Ankara.',
      ['direct', 'Cette frappe était légitime', 'Ankara', 'quoted'],
    ],
    [
      'the speaker behind a long apposition',
      '« Le lac baisse d’un mètre par an », s’alarme Rosa Quispe, hydrologue à l’université de Cuzco et membre du comité de bassin.',
      ['direct', 'Le lac baisse d’un mètre par an', 'Rosa Quispe', 'quoted'],
    ],
    [
      'an agency before the subject, an apposition after it',
      '« La situation est sous contrôle », a déclaré à l’AFP Thierno Barry, porte-parole du gouvernement guinéen.',
      ['direct', 'La situation est sous contrôle', 'Thierno Barry', 'quoted'],
    ],
    [
      'a role and a name after a time',
      '« Nous avons perdu un ami », a tweeté dans la soirée l’ancien sélectionneur, Roberto Silva, 71 ans.',
      ['direct', 'Nous avons perdu un ami', 'Roberto Silva', 'quoted'],
    ],
    [
      '« elle » between commas before the subject',
      '« Ce n’est pas un plan, c’est un aveu », ironise, elle, la députée Kadiatou Fall.',
      ['direct', 'Ce n’est pas un plan, c’est un aveu', 'Kadiatou Fall', 'quoted'],
    ],
    [
      'a first name alone',
      '« On a entendu un grand bruit », témoigne Josette, une voisine.',
      ['direct', 'On a entendu un grand bruit', 'Josette', 'quoted'],
    ],
    [
      '« s’engage-t-on à »',
      '« Les bus rouleront à l’hydrogène en 2030 », s’engage-t-on à la métropole de Dijon.',
      ['direct', 'Les bus rouleront à l’hydrogène en 2030', 'la métropole de Dijon', 'quoted'],
    ],
    [
      'the name of a newspaper in marks behind the clause',
      '« Il y a eu des erreurs », concède le patron de Railest, Piotr Nowak, dans un entretien au « Courrier du soir ».',
      ['direct', 'Il y a eu des erreurs', 'Piotr Nowak', 'quoted'],
    ],
    [
      '« met en garde »',
      '« Le virus circule de nouveau », met en garde l’Organisation mondiale de la santé (OMS).',
      ['direct', 'Le virus circule de nouveau', 'l’Organisation mondiale de la santé', 'quoted'],
    ],
    [
      '« de son côté »',
      '« Les loups sont revenus », se félicite de son côté Marguerite Oberlin, de l’association Alpes sauvages.',
      ['direct', 'Les loups sont revenus', 'Marguerite Oberlin', 'quoted'],
    ],
    [
      '« chiffre »',
      '« Il manque 4,5 milliards d’euros », chiffre la Cour des comptes dans son rapport annuel.',
      ['direct', 'Il manque 4,5 milliards d’euros', 'la Cour des comptes', 'quoted'],
    ],
    [
      'a possessive role and a name',
      '« Mon client est soulagé », a réagi son avocat, Me Julien Prat.',
      ['direct', 'Mon client est soulagé', 'Julien Prat', 'quoted'],
    ],
    [
      '« dit-on à »',
      '« Le calendrier sera tenu », dit-on sobrement à Matignon.',
      ['direct', 'Le calendrier sera tenu', 'Matignon', 'quoted'],
    ],
    [
      'an age and an adjective after the first name',
      '« Le mur a cédé d’un coup », se souvient Abel, 14 ans, encore sous le choc.',
      ['direct', 'Le mur a cédé d’un coup', 'Abel', 'quoted'],
    ],
    [
      'an opener outside the marks',
      'Pour autant, « rien n’est joué », tempère le politologue Arnaud Le Bihan.',
      ['direct', 'rien n’est joué', 'Arnaud Le Bihan', 'quoted'],
    ],
    [
      'an adjunct outside the marks',
      'Avec ce vote, « le pays tourne une page », a estimé dimanche le chef de l’État ghanéen, Kwesi Boateng.',
      ['direct', 'le pays tourne une page', 'Kwesi Boateng', 'quoted'],
    ],
    [
      '« Mais » outside the marks',
      'Mais « la police n’a pas tiré », assure le ministère de l’Intérieur.',
      ['direct', 'la police n’a pas tiré', 'le ministère de l’Intérieur', 'quoted'],
    ],
    [
      'a clause that goes on',
      '« Tout le monde savait », lâche Fatou Sarr, qui n’a plus remis les pieds au village depuis.',
      ['direct', 'Tout le monde savait', 'Fatou Sarr', 'quoted'],
    ],
    [
      '« a fini par admettre »',
      '« Nous avons vu trop grand », a fini par admettre Bernard Loiselle.',
      ['direct', 'Nous avons vu trop grand', 'Bernard Loiselle', 'quoted'],
    ],
    [
      '« a-t-elle tenu à rappeler »',
      'Paula Reyes est arrivée à midi. « Le Chili n’est pas à vendre », a-t-elle tenu à rappeler.',
      ['direct', 'Le Chili n’est pas à vendre', 'Paula Reyes', 'inferred'],
    ],
    [
      'a clause of saying with « pour sa part »',
      '« Le score est sévère », a pour sa part estimé Kofi Mensah.',
      ['direct', 'Le score est sévère', 'Kofi Mensah', 'quoted'],
    ],
    [
      '« lui a répondu » and an adjunct',
      '« Passez demain », lui a répondu au téléphone l’adjointe Carine Stevens.',
      ['direct', 'Passez demain', 'Carine Stevens', 'quoted'],
    ],
    [
      '« n’a cessé de répéter »',
      '« Je n’ai tué personne », n’a cessé de répéter Rémi Faure.',
      ['direct', 'Je n’ai tué personne', 'Rémi Faure', 'quoted'],
    ],
    [
      '« ont dit d’une même voix »',
      '« Nous ne vendrons pas », ont dit d’une même voix les héritiers Brandt.',
      ['direct', 'Nous ne vendrons pas', 'les héritiers Brandt', 'quoted'],
    ],
    [
      'an institution named after a town',
      '« Les examens auront lieu », annonce l’université de Lausanne.',
      ['direct', 'Les examens auront lieu', 'l’université de Lausanne', 'quoted'],
    ],
    [
      'a tribunal and a street',
      '« La rue sera fermée », indique la mairie du 12e arrondissement.',
      ['direct', 'La rue sera fermée', 'la mairie du 12e arrondissement', 'quoted'],
    ],
    [
      'a number at the end of the quotation',
      '« Nous étions 3 000 en 2010, nous sommes 400 », compte Benoît Lambrecht.',
      ['direct', 'Nous étions 3 000 en 2010, nous sommes 400', 'Benoît Lambrecht', 'quoted'],
    ],
    [
      'an ellipsis at the end of the quotation',
      '« On verra bien… », sourit Samia Lounis.',
      ['direct', 'On verra bien…', 'Samia Lounis', 'quoted'],
    ],
    [
      'an exclamation at the end of the quotation',
      '« Laissez-nous passer ! », hurle un automobiliste.',
      ['direct', 'Laissez-nous passer !', 'un automobiliste', 'quoted'],
    ],
    [
      '« Pourtant, insiste X, « … »',
      'Pourtant, insiste Judith Lang, « rien n’a été signé ».',
      ['direct', 'rien n’a été signé', 'Judith Lang', 'quoted'],
    ],
    [
      '« Car, rappelle-t-il, « … »',
      'Urs Keller ne s’affole pas. Car, rappelle-t-il, « les caisses sont pleines ».',
      ['direct', 'les caisses sont pleines', 'Urs Keller', 'inferred'],
    ],
    [
      'an agency and a role',
      '« Le pont est tombé », a dit à Reuters le maire de Gênes, Dario Conti.',
      ['direct', 'Le pont est tombé', 'Dario Conti', 'quoted'],
    ],
    [
      'an agency, then a name alone',
      '« Le pont est tombé », a dit à la BBC Dario Conti.',
      ['direct', 'Le pont est tombé', 'Dario Conti', 'quoted'],
    ],
    [
      'a name and « son adjointe »',
      '« Nous cherchons un terrain », précise son adjointe, Carla Renzi.',
      ['direct', 'Nous cherchons un terrain', 'Carla Renzi', 'quoted'],
    ],
    [
      'a role with two complements',
      '« La ligne rouvrira », assure la directrice de la communication du métro de Bruxelles, Katia Peeters.',
      ['direct', 'La ligne rouvrira', 'Katia Peeters', 'quoted'],
    ],
    [
      'a role of a country',
      '« Nos ports sont ouverts », affirme la présidente maltaise, Rita Vella.',
      ['direct', 'Nos ports sont ouverts', 'Rita Vella', 'quoted'],
    ],
    [
      'a speaker in the plural with a name of a country',
      '« Nous sommes trahis », s’indignent les producteurs de lait danois.',
      ['direct', 'Nous sommes trahis', 'les producteurs de lait danois', 'quoted'],
    ],
    [
      'a title in marks inside the apposition',
      '« J’écris la nuit », raconte Sven Holm, auteur de « Neige d’été ».',
      ['direct', 'J’écris la nuit', 'Sven Holm', 'quoted'],
    ],
    [
      'not: a title and its author',
      '« Le Chant des pierres », premier roman de Léa Morin, a obtenu le prix du public.',
    ],
    [
      'not: the name of an operation',
      'L’opération « Rues propres », lancée par la mairie de Brest, a coûté 20 000 euros.',
    ],
    ['not: words on a sign', 'La pancarte « Défense d’entrer », rouillée, pend encore au portail.'],
    [
      'not: words that nobody has said',
      '« Vous ne passerez pas » n’a jamais été prononcé par le général Aubry.',
    ],
    [
      'not: a film and its director',
      '« Les Noces de sel », réalisé par Amir Haddad, sort mercredi en salle.',
    ],
    ['not: a band', 'Le groupe « Les Enfants du fleuve », formé à Kinshasa, jouera samedi.'],
    [
      'not: an inverted verb that says nothing',
      'Sous la banderole « Bienvenue à la ferme », apparaît une vache en carton.',
    ],
    ['not: a quoted title as a subject', '« Les Eaux lentes » raconte la vie d’un batelier.'],
    ['not: a newspaper title in marks', '« Le Phare » raconte cette semaine l’histoire du port.'],
  ])('%s', shows);
});

describe('an incise inside one pair of marks, or between two pairs', () => {
  it.each<Row>([
    [
      'a name inside the marks',
      '« Le projet avance, affirme Léa Morin. Les crédits sont là. »',
      ['direct', 'Le projet avance', 'Léa Morin', 'quoted'],
      ['direct', 'Les crédits sont là.', 'Léa Morin', 'quoted'],
    ],
    [
      'a pronoun inside the marks',
      'Victor Salles a visité le chantier. « Le béton tient, explique-t-il. On peut rouvrir la voie. »',
      ['direct', 'Le béton tient', 'Victor Salles', 'inferred'],
      ['direct', 'On peut rouvrir la voie.', 'Victor Salles', 'inferred'],
    ],
    [
      'between two pairs',
      '« Le projet », affirme Léa Morin, « avance comme prévu ».',
      ['direct', 'Le projet', 'Léa Morin', 'quoted'],
      ['direct', 'avance comme prévu', 'Léa Morin', 'quoted'],
    ],
    [
      'between two pairs, the second a sentence of its own',
      '« Le budget est sincère », a soutenu Anne Roussel. « Les chiffres sont publics. »',
      ['direct', 'Le budget est sincère', 'Anne Roussel', 'quoted'],
      ['direct', 'Les chiffres sont publics.', 'Anne Roussel', 'inferred'],
    ],
    [
      'in the middle of a clause',
      '« Nous n’avons, a expliqué Karim Benali, aucune garantie écrite. »',
      ['direct', 'Nous n’avons', 'Karim Benali', 'quoted'],
      ['direct', 'aucune garantie écrite.', 'Karim Benali', 'quoted'],
    ],
    [
      'after a question mark',
      '« Et maintenant ? s’interroge Marie Lemoine. Personne ne nous répond. »',
      ['direct', 'Et maintenant ?', 'Marie Lemoine', 'quoted'],
      ['direct', 'Personne ne nous répond.', 'Marie Lemoine', 'quoted'],
    ],
    [
      'with a time adjunct',
      '« C’est un choix difficile, a reconnu mardi soir le sénateur Jean Vidal. Mais il est juste. »',
      ['direct', 'C’est un choix difficile', 'Jean Vidal', 'quoted'],
      ['direct', 'Mais il est juste.', 'Jean Vidal', 'quoted'],
    ],
    [
      'between dashes',
      '« Ce texte – a prévenu Paul Durand – ne passera pas. »',
      ['direct', 'Ce texte', 'Paul Durand', 'quoted'],
      ['direct', 'ne passera pas.', 'Paul Durand', 'quoted'],
    ],
    [
      'closing the marks',
      '« Nous irons au procès, assure l’avocate Inès Mourad. »',
      ['direct', 'Nous irons au procès', 'Inès Mourad', 'quoted'],
    ],
    [
      'between two pairs, with an adjunct',
      '« Ce vote », a lancé Paul Durand sous les huées, « restera une tache ».',
      ['direct', 'Ce vote', 'Paul Durand', 'quoted'],
      ['direct', 'restera une tache', 'Paul Durand', 'quoted'],
    ],
    [
      'between English marks',
      '“Le projet avance, affirme Léa Morin. Les crédits sont là.”',
      ['direct', 'Le projet avance', 'Léa Morin', 'quoted'],
      ['direct', 'Les crédits sont là.', 'Léa Morin', 'quoted'],
    ],
    [
      'a role inside the marks',
      '« La mer monte, rappelle la climatologue Aïssatou Ba. Il faut reculer. »',
      ['direct', 'La mer monte', 'Aïssatou Ba', 'quoted'],
      ['direct', 'Il faut reculer.', 'Aïssatou Ba', 'quoted'],
    ],
    [
      'an adjunct after the pronoun',
      'Noémie Keller accueille les premiers visiteurs. « On refuse du monde, glisse-t-elle en ouvrant la caisse. Il faudrait deux salles. »',
      ['direct', 'On refuse du monde', 'Noémie Keller', 'inferred'],
      ['direct', 'Il faudrait deux salles.', 'Noémie Keller', 'inferred'],
    ],
    [
      'not: a que clause inside the words of someone else',
      '« Le ministre a dit qu’il viendrait », raconte Léa Morin.',
      ['direct', 'Le ministre a dit qu’il viendrait', 'Léa Morin', 'quoted'],
    ],
    [
      'not: « disait-on » inside the words',
      '« Mon père, disait-on, n’avait peur de rien », raconte Léa Morin.',
      ['direct', 'Mon père, disait-on, n’avait peur de rien', 'Léa Morin', 'quoted'],
    ],
    [
      'not: the speaker’s own « je le répète »',
      '« Je vous le dis, je le répète, nous voterons », martèle Paul Durand.',
      ['direct', 'Je vous le dis, je le répète, nous voterons', 'Paul Durand', 'quoted'],
    ],
    [
      'not: « me suis-je dit »',
      '« Et là, me suis-je dit, tout est perdu », se souvient Karim Benali.',
      ['direct', 'Et là, me suis-je dit, tout est perdu', 'Karim Benali', 'quoted'],
    ],
    [
      'not: a question about what someone says',
      '« Que dit le préfet ? Rien du tout », s’agace Karim Benali.',
      ['direct', 'Que dit le préfet ? Rien du tout', 'Karim Benali', 'quoted'],
    ],
  ])('%s', shows);
});

describe('X déclare : « … »', () => {
  it.each<Row>([
    [
      'a verb of saying',
      'Paul Durand prévient : « Le compte n’y est pas. »',
      ['direct', 'Le compte n’y est pas.', 'Paul Durand', 'quoted', { cue: 'prévient' }],
    ],
    [
      'a role alone',
      'La maire de Quimper l’assure : « Aucune école ne fermera. »',
      ['direct', 'Aucune école ne fermera.', 'La maire de Quimper', 'quoted'],
    ],
    [
      'an adjunct between the verb and the colon',
      'Léa Morin a répondu par écrit, lundi soir : « Je n’ai rien à cacher. »',
      ['direct', 'Je n’ai rien à cacher.', 'Léa Morin', 'quoted'],
    ],
    [
      'no verb: « Réponse de X »',
      'Réponse du préfet : « Nous attendons les experts. »',
      ['direct', 'Nous attendons les experts.', 'préfet', 'quoted'],
    ],
    [
      'an anger that no list has',
      'Karim Benali ne décolère pas : « On nous a menti depuis le début. »',
      ['direct', 'On nous a menti depuis le début.', 'Karim Benali', 'inferred'],
    ],
    [
      '« Et d’ajouter »',
      'Anne Roussel a défendu le texte devant les sénateurs. Et d’ajouter : « Il protège les plus fragiles. »',
      ['direct', 'Il protège les plus fragiles.', 'Anne Roussel', 'inferred'],
    ],
    [
      'a letter',
      'Dans une lettre à ses salariés, la direction d’Altéo écrit : « Le site vivra. »',
      ['direct', 'Le site vivra.', 'la direction d’Altéo', 'quoted'],
    ],
    [
      'a document',
      'Le communiqué est sans appel : « Aucun billet ne sera remboursé. »',
      ['direct', 'Aucun billet ne sera remboursé.', 'Le communiqué', 'inferred'],
    ],
    [
      'a pronoun',
      'Solène Kervella a été sifflée à son arrivée. Elle a aussitôt répliqué : « Vos cris ne me font pas peur. »',
      ['direct', 'Vos cris ne me font pas peur.', 'Solène Kervella', 'inferred'],
    ],
    [
      'one word for an answer',
      'Interrogé sur la date du départ, Paul Durand a répondu : « Bientôt. »',
      ['direct', 'Bientôt.', 'Paul Durand', 'quoted'],
    ],
    [
      'a colon after what is asked of someone',
      'Et quand on lui demande s’il regrette, Gérard Vidal tranche : « Jamais de la vie. »',
      ['direct', 'Jamais de la vie.', 'Gérard Vidal', 'quoted'],
    ],
    [
      '« pour lui »',
      'Bruno Castex a grandi sur ces quais. Pour lui, pas de doute : « Le port va renaître. »',
      ['direct', 'Le port va renaître.', 'Bruno Castex', 'inferred'],
    ],
    [
      'several sentences in the marks',
      'Le porte-parole de l’armée a déclaré : « Nos troupes ont quitté la ville. Elles n’y reviendront pas. »',
      [
        'direct',
        'Nos troupes ont quitté la ville. Elles n’y reviendront pas.',
        'Le porte-parole de l’armée',
        'quoted',
      ],
    ],
    [
      'a pronoun and an adjunct',
      'Paula Reyes a claqué la porte. Sur le perron, elle lâche : « Ce traité est une insulte. »',
      ['direct', 'Ce traité est une insulte.', 'Paula Reyes', 'inferred'],
    ],
    [
      'a tweet',
      'Peu après, Roberto Silva publiait ce message : « Merci pour ces dix années. »',
      ['direct', 'Merci pour ces dix années.', 'Roberto Silva', 'quoted'],
    ],
    [
      '« et d’une voix »',
      'Le gardien Abel Sorin baisse les yeux et murmure : « J’ai tout vu. »',
      ['direct', 'J’ai tout vu.', 'Abel Sorin', 'quoted'],
    ],
    [
      'a second voice behind « et »',
      'Judith Lang le dit sans détour : « On nous ignore », et son adjoint Denis Roche acquiesce.',
      ['direct', 'On nous ignore', 'Judith Lang', 'quoted'],
    ],
    [
      '« réaction de »',
      'Réaction immédiate du Parti radical : « Ce vote est une mascarade. »',
      ['direct', 'Ce vote est une mascarade.', 'Parti radical', 'quoted'],
    ],
    [
      '« comme il le dit »',
      'Benoît Lambrecht aime les trains. Comme il le dit souvent : « Un pays sans rails est un pays sans voisins. »',
      ['direct', 'Un pays sans rails est un pays sans voisins.', 'Benoît Lambrecht', 'inferred'],
    ],
    [
      '« le verdict de X »',
      'Le verdict de Martine Vogel : « Les abeilles comptent jusqu’à quatre. »',
      ['direct', 'Les abeilles comptent jusqu’à quatre.', 'Martine Vogel', 'quoted'],
    ],
    [
      '« résume X : »',
      'Tout est là, résume Carla Renzi : « Il faut choisir entre la plage et le port. »',
      ['indirect', 'Tout est là', 'Carla Renzi', 'reported'],
      ['direct', 'Il faut choisir entre la plage et le port.', 'Carla Renzi', 'quoted'],
    ],
    [
      '« son message est simple »',
      'Dario Conti a écrit aux habitants. Son message est simple : « Partez avant minuit. »',
      ['direct', 'Partez avant minuit.', 'Dario Conti', 'inferred'],
    ],
    [
      '« et voici la réponse de »',
      'Les élus ont écrit trois fois. La réponse de la banque Delta est tombée lundi : « Le prêt n’est pas négociable. »',
      ['direct', 'Le prêt n’est pas négociable.', 'Delta', 'quoted'],
    ],
    [
      'someone whom a thing moves',
      'Cette lenteur ne surprend pas Marie Lemoine : « Je l’avais écrit au maire dès mai. »',
      ['direct', 'Je l’avais écrit au maire dès mai.', 'Marie Lemoine', 'inferred'],
    ],
    [
      'a message is not who sends it',
      'Une consigne qui fait sourire Rosa Quispe : « On me l’a déjà donnée trois fois. »',
      ['direct', 'On me l’a déjà donnée trois fois.', 'Rosa Quispe', 'inferred'],
    ],
    ['not: a title behind a colon', 'Le jury n’a primé qu’un seul film : « Les Oubliés ».'],
    ['not: a motto behind a colon', 'La devise de la ville tient en trois mots : « Droit, mer, labeur ».'],
    ['not: a programme behind a colon', 'Au programme de la soirée : « Le Cid » et « Phèdre ».'],
    [
      'not: the name of a station behind a colon',
      'Le conseil a choisi le nom de la future gare : « Porte de l’Océan ».',
    ],
    ['not: two whom a thing moves', 'Cette lenteur oppose Marie Lemoine et Marc Aubry : « La Source »'],
  ])('%s', shows);
});

describe('X affirme « … »', () => {
  it.each<Row>([
    [
      'a name and no colon',
      'Paul Durand répète « Nous ne céderons pas à la pression ».',
      ['direct', 'Nous ne céderons pas à la pression', 'Paul Durand', 'quoted'],
    ],
    [
      'a pronoun and no colon',
      'Noémie Keller a rouvert l’atelier. Elle affirme « Nous avons tout réorganisé en une semaine ».',
      ['direct', 'Nous avons tout réorganisé en une semaine', 'Noémie Keller', 'inferred'],
    ],
    [
      'an adjunct after the marks',
      'Le maire de Givors a lancé « Vive la République et vive la France ! » devant la foule.',
      ['direct', 'Vive la République et vive la France !', 'Le maire de Givors', 'quoted'],
    ],
    [
      'an unnamed speaker',
      'Un manifestant crie « Rendez-nous notre hôpital ! ».',
      ['direct', 'Rendez-nous notre hôpital !', 'Un manifestant', 'quoted'],
    ],
    [
      'a tweet',
      'Victor Salles a tweeté “Le match est gagné d’avance”.',
      ['direct', 'Le match est gagné d’avance', 'Victor Salles', 'quoted'],
    ],
    [
      'a text on a page',
      'Léa Morin a écrit « Je pars sans le moindre regret » sur sa page.',
      ['direct', 'Je pars sans le moindre regret', 'Léa Morin', 'quoted'],
    ],
    [
      'a crowd',
      'Les supporters du Stade rennais scandent « Tous ensemble, nous gagnerons ».',
      ['direct', 'Tous ensemble, nous gagnerons', 'Les supporters du Stade rennais', 'quoted'],
    ],
    [
      'the verb of saying inside the marks',
      'La fédération « condamne avec la plus grande fermeté les jets de pierres ».',
      ['direct', 'condamne avec la plus grande fermeté les jets de pierres', 'La fédération', 'quoted'],
    ],
    [
      '« s’est exclamé »',
      'À la lecture du verdict, Moussa Konaté s’est exclamé « Enfin la justice a parlé ! ».',
      ['direct', 'Enfin la justice a parlé !', 'Moussa Konaté', 'quoted'],
    ],
    [
      '« a ensuite ajouté »',
      'Inès Mourad a ensuite ajouté « Mon client est innocent et nous le prouverons ».',
      ['direct', 'Mon client est innocent et nous le prouverons', 'Inès Mourad', 'quoted'],
    ],
    ['not: a book', 'Paul Durand publie « Les Années grises » aux éditions du Levant.'],
    ['not: a song', 'Léa Morin a chanté « Les Feuilles mortes » devant deux mille personnes.'],
    ['not: an opera that a choir repeats', 'Le chœur a répété « La Vie parisienne » toute la semaine.'],
    [
      'not: a novel that a publisher announces',
      'L’éditeur annonce « Un été à Gdansk », son troisième roman, pour la rentrée.',
    ],
  ])('%s', shows);
});

describe('« B. » after a quotation whose speaker goes on', () => {
  it.each<Row>([
    [
      'just after',
      '« Nous sommes prêts », a déclaré Paul Durand. « Il ne manque qu’une signature. »',
      ['direct', 'Nous sommes prêts', 'Paul Durand', 'quoted'],
      ['direct', 'Il ne manque qu’une signature.', 'Paul Durand', 'inferred'],
    ],
    [
      'the full stop behind the marks',
      '« Nous sommes prêts », a déclaré Paul Durand. « Il ne manque qu’une signature ».',
      ['direct', 'Nous sommes prêts', 'Paul Durand', 'quoted'],
      ['direct', 'Il ne manque qu’une signature', 'Paul Durand', 'inferred'],
    ],
    [
      'twice',
      '« Le vin manque », regrette Étienne Morvan. « Le gel a tout pris. » « Il faudra trois ans. »',
      ['direct', 'Le vin manque', 'Étienne Morvan', 'quoted'],
      ['direct', 'Le gel a tout pris.', 'Étienne Morvan', 'inferred', { antecedent: 'Étienne Morvan' }],
      ['direct', 'Il faudra trois ans.', 'Étienne Morvan', 'inferred', { antecedent: 'Étienne Morvan' }],
    ],
    [
      'after a sentence about someone',
      'Denis Vasseur a défendu son bilan. « On ne peut pas tout faire en un an. »',
      ['direct', 'On ne peut pas tout faire en un an.', 'Denis Vasseur', 'inferred'],
    ],
    [
      'after an indirect quotation',
      'La maire Solène Kervella a annoncé que le marché serait couvert. « Les commerçants l’attendaient depuis dix ans. »',
      ['indirect', 'le marché serait couvert', 'Solène Kervella', 'reported'],
      ['direct', 'Les commerçants l’attendaient depuis dix ans.', 'Solène Kervella', 'inferred'],
    ],
    [
      'after a colon',
      'Karim Benali prévient : « Nous tiendrons. » « Et nous gagnerons cette bataille. »',
      ['direct', 'Nous tiendrons.', 'Karim Benali', 'quoted'],
      ['direct', 'Et nous gagnerons cette bataille.', 'Karim Benali', 'inferred'],
    ],
    [
      'in the next paragraph',
      '« Les classes débordent », alerte Hélène Castan.\n« Il manque six professeurs depuis la rentrée. »',
      ['direct', 'Les classes débordent', 'Hélène Castan', 'quoted'],
      ['direct', 'Il manque six professeurs depuis la rentrée.', 'Hélène Castan', 'inferred'],
    ],
    [
      'after a short aside',
      '« Personne n’est venu », déplore Moussa Konaté. Et pour cause. « Les affiches sont arrivées trop tard. »',
      ['direct', 'Personne n’est venu', 'Moussa Konaté', 'quoted'],
      ['direct', 'Les affiches sont arrivées trop tard.', 'Moussa Konaté', 'inferred'],
    ],
    [
      'the last of two speakers goes on',
      '« Il ment », affirme Karim Benali. « C’est faux », rétorque Paul Durand. « Il le sait très bien. »',
      ['direct', 'Il ment', 'Karim Benali', 'quoted'],
      ['direct', 'C’est faux', 'Paul Durand', 'quoted'],
      ['direct', 'Il le sait très bien.', 'Paul Durand', 'inferred'],
    ],
    [
      'after « selon »',
      'Selon Rosa Quispe, la nappe est au plus bas. « Il faudrait deux hivers de pluie. »',
      ['indirect', 'la nappe est au plus bas', 'Rosa Quispe', 'reported'],
      ['direct', 'Il faudrait deux hivers de pluie.', 'Rosa Quispe', 'inferred'],
    ],
    [
      'nobody to go on: not attributed',
      'Il pleuvait à verse sur la place. « On rentre à la maison ! »',
      ['direct', 'On rentre à la maison !', undefined, 'unattributed'],
    ],
    [
      'not: a programme named next',
      '« Nous sommes prêts », a déclaré Paul Durand. Le programme « Ville verte » commencera en mai.',
      ['direct', 'Nous sommes prêts', 'Paul Durand', 'quoted'],
    ],
    ['not: a title as subject', 'Paul Durand a présenté le plan. « Demain la ville » prévoit 300 logements.'],
    [
      'not: a quotation that someone else claims',
      '« Tout va bien », a assuré Paul Durand. « Rien ne va », a répondu Hélène Castan.',
      ['direct', 'Tout va bien', 'Paul Durand', 'quoted'],
      ['direct', 'Rien ne va', 'Hélène Castan', 'quoted'],
    ],
    [
      'not: a link to another article',
      '« La banque est solide », a juré Bernard Loiselle.\nÀ lire aussi : « Pourquoi les agences ferment »',
      ['direct', 'La banque est solide', 'Bernard Loiselle', 'quoted'],
    ],
  ])('%s', shows);
});

describe('a fragment of three words or more in the narrator’s clause', () => {
  it.each<Row>([
    [
      '« a parlé de »',
      'Paul Durand a parlé de « grave erreur de jugement » à propos du vote.',
      ['direct', 'grave erreur de jugement', 'Paul Durand', 'quoted'],
    ],
    [
      '« dénonce »',
      'Marie Lemoine dénonce « une politique à courte vue ».',
      ['direct', 'une politique à courte vue', 'Marie Lemoine', 'quoted'],
    ],
    [
      '« a salué »',
      'Le préfet du Gard a salué « le courage et le sang-froid » des secouristes.',
      ['direct', 'le courage et le sang-froid', 'Le préfet du Gard', 'quoted'],
    ],
    [
      '« accuse l’État de »',
      'La Confédération paysanne accuse l’État de « fermer les yeux sur la fraude ».',
      ['direct', 'fermer les yeux sur la fraude', 'La Confédération paysanne', 'quoted'],
    ],
    [
      '« a qualifié de »',
      'Anne Roussel a qualifié la mesure de « coup porté aux familles ».',
      ['direct', 'coup porté aux familles', 'Anne Roussel', 'quoted'],
    ],
    [
      '« évoque »',
      'Karim Benali évoque « un climat de peur permanent » dans l’atelier.',
      ['direct', 'un climat de peur permanent', 'Karim Benali', 'quoted'],
    ],
    [
      '« afin de »',
      'La ministre Anne Roussel a annoncé un moratoire afin de « donner du temps aux familles ».',
      ['direct', 'donner du temps aux familles', 'Anne Roussel', 'quoted'],
    ],
    [
      'two fragments',
      'Solène Kervella fustige « un budget sans âme » et « des promesses jamais tenues ».',
      ['direct', 'un budget sans âme', 'Solène Kervella', 'quoted'],
      ['direct', 'des promesses jamais tenues', 'Solène Kervella', 'quoted'],
    ],
    [
      '« décrit comme »',
      'Le juge Marc Aubry décrit l’accusé comme « un homme sans remords apparent ».',
      ['direct', 'un homme sans remords apparent', 'Marc Aubry', 'quoted'],
    ],
    [
      '« a appelé à »',
      'L’archevêque de Lyon a appelé à « ne pas détourner le regard ».',
      ['direct', 'ne pas détourner le regard', 'L’archevêque de Lyon', 'quoted'],
    ],
    [
      'a pronoun',
      'Rosa Quispe a remis son rapport mardi. Elle y critique « des années d’inaction coupable ».',
      ['direct', 'des années d’inaction coupable', 'Rosa Quispe', 'inferred'],
    ],
    [
      '« s’est dit »',
      'Ibrahim Traoré s’est dit « très heureux de retrouver le terrain ».',
      ['direct', 'très heureux de retrouver le terrain', 'Ibrahim Traoré', 'quoted'],
    ],
    [
      '« se félicite de »',
      'Rita Vella se félicite d’« un accord juste et durable ».',
      ['direct', 'un accord juste et durable', 'Rita Vella', 'quoted'],
    ],
    [
      '« promet »',
      'Dario Conti promet « un pont neuf avant deux ans ».',
      ['direct', 'un pont neuf avant deux ans', 'Dario Conti', 'quoted'],
    ],
    [
      '« regrette »',
      'La fédération italienne regrette « un manque total de dialogue ».',
      ['direct', 'un manque total de dialogue', 'La fédération italienne', 'quoted'],
    ],
    [
      '« juge »',
      'Sven Holm juge la décision « injuste, brutale et inutile ».',
      ['direct', 'injuste, brutale et inutile', 'Sven Holm', 'quoted'],
    ],
    [
      '« on », and where',
      'Du côté de la présidence, on se dit « pleinement conscient du danger ».',
      ['direct', 'pleinement conscient du danger', 'présidence', 'quoted'],
    ],
    [
      'two bodies, one verb',
      'La CGT et Force Banque dénoncent « une opération payée par les guichets ».',
      ['direct', 'une opération payée par les guichets', 'La CGT et Force Banque', 'quoted'],
    ],
    ['not: a nickname', 'Le quartier, dit « la petite Sicile du nord », se vide peu à peu.'],
    ['not: a programme', 'Le dispositif « plan grand froid » a été activé par la préfecture.'],
    ['not: a café', 'L’association gère un « café des parents » depuis 2019.'],
    [
      'not: a nickname that explains itself',
      'La police cherche « le Renard des toits », surnom donné au cambrioleur.',
    ],
    ['not: a prize', 'Le prix « Jeune talent de l’année » revient à Léa Morin.'],
    ['not: a plan has a name', 'Malte lance son plan « Une mer sans plastique » en juin.'],
    ['not: « on » and a name', 'On évoque une « maison de santé de proximité », sans plus de détails.'],
    ['not: a fear and a term', 'L’expert craint une vague de « vols d’identifiants ».'],
  ])('%s', shows);
});

describe('passive: the quotation, or what it is about, is the subject', () => {
  it.each<Row>([
    [
      '« qualifié de … par X »',
      'Cette réforme a été qualifiée de « recul sans précédent » par Marie Lemoine.',
      ['direct', 'recul sans précédent', 'Marie Lemoine', 'quoted'],
    ],
    [
      'a participle at the head of the sentence',
      'Qualifiée de « farce sans lendemain » par Alain Béraud, la réunion n’a duré qu’une heure.',
      ['direct', 'farce sans lendemain', 'Alain Béraud', 'quoted'],
    ],
    [
      'the quotation is the subject',
      '« La promesse vague d’hier, qui ne fixe aucune date », a été jugée insuffisante par les ONG.',
      ['direct', 'La promesse vague d’hier, qui ne fixe aucune date', 'les ONG', 'quoted'],
    ],
    [
      '« il a été annoncé par X que »',
      'Il a été annoncé par la mairie de Nantes que le stade serait rebaptisé.',
      ['indirect', 'le stade serait rebaptisé', 'la mairie de Nantes', 'reported'],
    ],
    [
      '« jugée … par X »',
      'La décision a été jugée « contraire à nos valeurs » par le Conseil des Églises.',
      ['direct', 'contraire à nos valeurs', 'le Conseil des Églises', 'quoted'],
    ],
    [
      '« accusé par X de »',
      'Accusé par Hélène Castan d’avoir « menti aux électeurs pendant six ans », le maire se tait.',
      ['direct', 'menti aux électeurs pendant six ans', 'Hélène Castan', 'quoted'],
    ],
    [
      '« décrite comme … par X »',
      'La fermeture a été décrite comme « un mal nécessaire » par la direction d’Altéo.',
      ['direct', 'un mal nécessaire', 'la direction d’Altéo', 'quoted'],
    ],
    [
      '« présenté par X comme »',
      'Le projet est présenté par le promoteur Guy Lambert comme « une chance unique pour le quartier ».',
      ['direct', 'une chance unique pour le quartier', 'Guy Lambert', 'quoted'],
    ],
    [
      '« ces mots ont été prononcés par X »',
      'Ces mots, « nous avons eu tort de nous taire », ont été prononcés lundi par Bruno Castex.',
      ['direct', 'nous avons eu tort de nous taire', 'Bruno Castex', 'quoted'],
    ],
    [
      '« salué par X comme »',
      'Le texte a été salué par Anne Roussel comme « une avancée majeure pour tous ».',
      ['direct', 'une avancée majeure pour tous', 'Anne Roussel', 'quoted'],
    ],
    [
      'not: a bridge gets a name',
      'Le pont a été baptisé « passerelle des Arts et Métiers » par le conseil municipal.',
    ],
    ['not: a class', 'Le site est classé « zone de protection spéciale » depuis 2006.'],
    ['not: a nickname', 'Le village est surnommé « la perle des Alpes » par les guides.'],
    ['not: a list', 'L’espèce est inscrite comme « en danger critique » sur la liste rouge.'],
  ])('%s', shows);
});

describe('nominal: these words of X', () => {
  it.each<Row>([
    [
      '« cette petite phrase de X »',
      '« Nous réfléchissons à une vente. » Cette petite phrase de Bernard Loiselle a fait plonger le titre.',
      ['direct', 'Nous réfléchissons à une vente.', 'Bernard Loiselle', 'quoted'],
    ],
    [
      '« ces mots de X »',
      '« Je ne serai pas candidat » : ces mots de Jean Vidal ont surpris jusqu’à ses amis.',
      ['direct', 'Je ne serai pas candidat', 'Jean Vidal', 'quoted'],
    ],
    [
      '« le mot est de X »',
      'Le mot est de Rosa Quispe : « La mer ne rend jamais rien. »',
      ['direct', 'La mer ne rend jamais rien.', 'Rosa Quispe', 'quoted'],
    ],
    [
      '« la promesse de X »',
      '« Rien ne sera oublié » : la promesse de Karim Benali est affichée dans l’atelier.',
      ['direct', 'Rien ne sera oublié', 'Karim Benali', 'quoted'],
    ],
    [
      '« la promesse de X de »',
      'La promesse de Bruno Castex de « ne licencier personne » n’a pas tenu un an.',
      ['direct', 'ne licencier personne', 'Bruno Castex', 'quoted'],
    ],
    [
      '« le cri lancé par X »',
      '« Trop, c’est trop », c’est le cri lancé par les infirmières de l’hôpital Nord.',
      ['direct', 'Trop, c’est trop', 'les infirmières de l’hôpital Nord', 'quoted'],
    ],
    [
      '« dans un message à »',
      'Dans un message à ses joueurs, l’entraîneur Yann Guérin : « Le titre se gagne à l’entraînement. »',
      ['direct', 'Le titre se gagne à l’entraînement.', 'Yann Guérin', 'inferred'],
    ],
    [
      '« une phrase de X »',
      '« On a touché le fond », une phrase du gardien Ibrahim Traoré qui résume la saison.',
      ['direct', 'On a touché le fond', 'Ibrahim Traoré', 'quoted'],
    ],
    [
      '« sa phrase »',
      'Alain Béraud paie encore sa phrase : « Les pauvres n’ont qu’à travailler. »',
      ['direct', 'Les pauvres n’ont qu’à travailler.', 'Alain Béraud', 'inferred'],
    ],
    ['not: the title of a book', 'Le titre du livre de Léa Morin, « Vivre sans eau », est trompeur.'],
    ['not: a word that is spoken of', 'Le mot « crise » revient dans tous les discours de la semaine.'],
    ['not: a declaration that is a form', 'La déclaration de revenus « simplifiée » ouvre jeudi en ligne.'],
    ['not: the name of a list', 'La liste de Jean Vidal, « Un port pour tous », compte trente noms.'],
  ])('%s', shows);
});

describe('quotations over several paragraphs', () => {
  it.each<Row>([
    [
      'two pairs in two paragraphs, one clause',
      '« Je suis arrivé à huit heures. Les grilles étaient fermées. »\n« Il n’y avait plus personne », raconte Ousmane Diallo.',
      ['direct', 'Je suis arrivé à huit heures. Les grilles étaient fermées.', undefined, 'unattributed'],
      ['direct', 'Il n’y avait plus personne', 'Ousmane Diallo', 'quoted'],
    ],
    [
      're-opened at the next paragraph, closed once',
      'Ousmane Diallo raconte : « Je suis arrivé à huit heures. Les grilles étaient fermées.\n« Il n’y avait plus personne. »',
      [
        'direct',
        'Je suis arrivé à huit heures. Les grilles étaient fermées.\n« Il n’y avait plus personne.',
        'Ousmane Diallo',
        'quoted',
      ],
    ],
    [
      'a pronoun in the next paragraph',
      '« Les salaires n’ont pas bougé », constate Moussa Konaté.\n« Nous ferons grève en mars », prévient-il.',
      ['direct', 'Les salaires n’ont pas bougé', 'Moussa Konaté', 'quoted'],
      ['direct', 'Nous ferons grève en mars', 'Moussa Konaté', 'inferred'],
    ],
    [
      'narration between two paragraphs',
      '« Le lait ne se vend plus », soupire Étienne Morvan.\nSes quarante vaches attendent la traite. « Je vais devoir en céder la moitié », dit-il.',
      ['direct', 'Le lait ne se vend plus', 'Étienne Morvan', 'quoted'],
      ['direct', 'Je vais devoir en céder la moitié', 'Étienne Morvan', 'inferred'],
    ],
    [
      'a continuation in each of two paragraphs',
      'Hélène Castan a pris la parole.\n« Cette école a cent ans. »\n« Elle mérite mieux qu’un préfabriqué. »',
      ['direct', 'Cette école a cent ans.', 'Hélène Castan', 'inferred'],
      ['direct', 'Elle mérite mieux qu’un préfabriqué.', 'Hélène Castan', 'inferred'],
    ],
    [
      'the clause opens the next paragraph',
      '« Le tunnel rouvrira en mai. »\nC’est ce qu’a promis le préfet Didier Laugier.',
      ['direct', 'Le tunnel rouvrira en mai.', 'Didier Laugier', 'quoted'],
    ],
    [
      'a new speaker in a new paragraph',
      '« La côte recule », avertit Aïssatou Ba.\n« Les touristes viendront toujours », veut croire Guy Lambert.',
      ['direct', 'La côte recule', 'Aïssatou Ba', 'quoted'],
      ['direct', 'Les touristes viendront toujours', 'Guy Lambert', 'quoted'],
    ],
    [
      'a heading between two quotations of one speaker',
      '« La nappe est polluée », dit Rosa Quispe.\nUn puits sur deux\n« Nous buvons l’eau des camions », poursuit-elle.',
      ['direct', 'La nappe est polluée', 'Rosa Quispe', 'quoted'],
      ['direct', 'Nous buvons l’eau des camions', 'Rosa Quispe', 'inferred'],
    ],
    [
      'not: a title in marks alone on its line',
      'Le festival a publié son programme.\n« La Nuit du conte »\nLa soirée commence à vingt heures.',
    ],
    [
      'not: names in marks on two lines',
      'Deux refuges restent ouverts.\n« Les Choucas », à 2 100 mètres, compte trente lits.\n« La Bergerie » en compte douze.',
    ],
    [
      'not: a link between two paragraphs',
      'Le fleuve a débordé cette nuit.\nLire aussi : « Comment les villes se protègent des crues »\nDeux cents personnes ont été relogées.',
    ],
  ])('%s', shows);
});

describe('a quotation set apart', () => {
  it.each<Row>([
    [
      'signed with a dash',
      '« La montagne ne pardonne pas deux fois. » – Gérard Vidal',
      ['direct', 'La montagne ne pardonne pas deux fois.', 'Gérard Vidal', 'quoted'],
    ],
    [
      'signed in parentheses',
      '« On ne bâtit rien de solide sur du sable » (Marie Lemoine)',
      ['direct', 'On ne bâtit rien de solide sur du sable', 'Marie Lemoine', 'quoted'],
    ],
    [
      'announced by the paragraph before it',
      'La maire Solène Kervella a répondu aux riverains :\n« Nous avons entendu vos demandes. Elles seront étudiées avant l’été. »',
      [
        'direct',
        'Nous avons entendu vos demandes. Elles seront étudiées avant l’été.',
        'Solène Kervella',
        'quoted',
      ],
    ],
    [
      'announced without a verb of saying',
      'Le mot du président du club, Alain Béraud :\n« Cette saison restera dans nos mémoires. »',
      ['direct', 'Cette saison restera dans nos mémoires.', 'Alain Béraud', 'quoted'],
    ],
    [
      'announced by a document',
      'Le communiqué de l’hôpital précise :\n« Les urgences restent ouvertes jour et nuit. »',
      ['direct', 'Les urgences restent ouvertes jour et nuit.', 'Le communiqué de l’hôpital', 'quoted'],
    ],
    [
      'signed with a long dash and a role',
      '« Un livre est une porte qui s’ouvre deux fois » — Léa Morin, romancière',
      ['direct', 'Un livre est une porte qui s’ouvre deux fois', 'Léa Morin', 'quoted'],
    ],
    [
      'announced by a pronoun',
      'Karim Benali a pris le micro. Il a lancé :\n« Demain, nous serons mille. »',
      ['direct', 'Demain, nous serons mille.', 'Karim Benali', 'inferred'],
    ],
    [
      'announced by « voici ce que »',
      'Voici ce qu’a répondu Didier Laugier :\n« La route ne rouvrira pas avant lundi. »',
      ['direct', 'La route ne rouvrira pas avant lundi.', 'Didier Laugier', 'quoted'],
    ],
    [
      'not: a list announced by a colon',
      'Le comité retient trois mesures :\nbaisser la vitesse ;\nplanter des arbres ;\nfermer la rue aux camions.',
    ],
    ['not: a title signed by its author', '« Vivre sans eau » – Léa Morin'],
    ['not: a caption', 'Photo : « Le Radeau », huile sur toile, musée de Rouen.'],
  ])('%s', shows);
});
