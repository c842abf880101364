import { describe, it } from '@jest/globals';
import { type Row, shows } from './support.js';

// A few sentences as a newspaper has them, with several constructions and several people in each.

describe('politics', () => {
  it.each<Row>([
    [
      'a minister, then her opponent',
      'La ministre du Logement, Inès Ferrand, a présenté son plan mercredi. « Nous construirons vingt mille logements par an », a-t-elle promis. Pour le député d’opposition Loïc Garnier, le compte n’y est pas. « Il en faudrait le double », a-t-il lancé à la sortie du Conseil.',
      ['direct', 'Nous construirons vingt mille logements par an', 'Inès Ferrand', 'inferred'],
      ['indirect', 'le compte n’y est pas', 'Loïc Garnier', 'reported'],
      ['direct', 'Il en faudrait le double', 'Loïc Garnier', 'inferred'],
    ],
    [
      'a party and its spokesman',
      'Le Parti radical a quitté la coalition lundi. Son porte-parole, Antoine Delcourt, a expliqué que la confiance était rompue. « On ne gouverne pas à coups de menaces », a-t-il ajouté.',
      ['indirect', 'la confiance était rompue', 'Antoine Delcourt', 'reported'],
      ['direct', 'On ne gouverne pas à coups de menaces', 'Antoine Delcourt', 'inferred'],
    ],
    [
      'a mayor and a prefect',
      'La baignade est interdite depuis lundi à Arcachon. Le maire, Cyril Pons, dénonce « une décision prise sans nous ». La préfecture assure quant à elle que l’eau n’est pas saine.',
      ['direct', 'une décision prise sans nous', 'Cyril Pons', 'quoted'],
      ['indirect', 'l’eau n’est pas saine', 'La préfecture', 'reported'],
    ],
    [
      'a capital answers another',
      'Téhéran a accusé Bakou d’abriter des drones. « Ces accusations sont sans fondement », a répondu la diplomatie azerbaïdjanaise. Selon Bakou, aucun appareil n’a décollé.',
      ['direct', 'Ces accusations sont sans fondement', 'la diplomatie azerbaïdjanaise', 'quoted'],
      ['indirect', 'aucun appareil n’a décollé', 'Bakou', 'reported'],
    ],
    [
      'a Belgian minister and a trade union',
      '« Le train de nuit reviendra », a promis jeudi à Liège le ministre wallon des Transports, Benoît Lambrecht. La Centrale des cheminots reste prudente. « On attend de voir les wagons », tempère sa présidente, Carine Stevens.',
      ['direct', 'Le train de nuit reviendra', 'Benoît Lambrecht', 'quoted'],
      ['direct', 'On attend de voir les wagons', 'Carine Stevens', 'quoted'],
    ],
    [
      'a resignation',
      'Yves Monnier a démissionné mardi soir de la présidence du conseil. Il dit avoir pris sa décision seul. Selon son entourage, des désaccords l’opposaient depuis des mois à la directrice, Anne-Laure Petit. Cette dernière n’a pas souhaité réagir.',
      ['indirect', 'avoir pris sa décision seul', 'Yves Monnier', 'inferred'],
      [
        'indirect',
        'des désaccords l’opposaient depuis des mois à la directrice, Anne-Laure Petit',
        'son entourage',
        'reported',
      ],
    ],
  ])('%s', shows);
});

describe('courts and accidents', () => {
  it.each<Row>([
    [
      'a prosecutor and a lawyer',
      'Un homme de 27 ans a été mis en examen samedi. « Il a reconnu les faits », a indiqué le procureur de Valence, Thomas Ricard. Son avocate, Me Leïla Brunet, conteste : « Mon client n’a rien reconnu du tout. »',
      ['direct', 'Il a reconnu les faits', 'Thomas Ricard', 'quoted'],
      ['direct', 'Mon client n’a rien reconnu du tout.', 'Leïla Brunet', 'quoted'],
    ],
    [
      'police and a neighbour',
      'Une explosion a soufflé trois maisons à Charleroi, a-t-on appris auprès des pompiers. « Les vitres ont volé en éclats », raconte Sabrina, qui habite en face. La police n’exclut aucune piste.',
      ['indirect', 'Une explosion a soufflé trois maisons à Charleroi', 'pompiers', 'reported'],
      ['direct', 'Les vitres ont volé en éclats', 'Sabrina', 'quoted'],
    ],
    [
      'a trial',
      'À la barre, Rémi Faure a d’abord gardé le silence. « Je regrette », a-t-il fini par lâcher. La présidente du tribunal, Odile Marchetti, lui a demandé pourquoi il avait menti.',
      ['direct', 'Je regrette', 'Rémi Faure', 'inferred'],
    ],
    [
      'the missing ship',
      'Le cargo a disparu des radars dimanche, selon les garde-côtes norvégiens. « Nous ne perdons pas espoir », a déclaré leur commandant, Lars Hagen. D’après lui, douze marins étaient à bord.',
      ['indirect', 'Le cargo a disparu des radars dimanche', 'les garde-côtes norvégiens', 'reported'],
      ['direct', 'Nous ne perdons pas espoir', 'Lars Hagen', 'quoted'],
      ['indirect', 'douze marins étaient à bord', 'Lars Hagen', 'inferred'],
    ],
    [
      'a flood',
      'Le village de Saint-Pons est coupé du monde. « L’eau est montée en dix minutes », témoigne Colette Arnaud, 78 ans. Les pompiers ont évacué quarante personnes, a précisé la sous-préfète, Diane Roche.',
      ['direct', 'L’eau est montée en dix minutes', 'Colette Arnaud', 'quoted'],
      ['indirect', 'Les pompiers ont évacué quarante personnes', 'Diane Roche', 'reported'],
    ],
  ])('%s', shows);
});

describe('business and science', () => {
  it.each<Row>([
    [
      'a company and an analyst',
      'Le fabricant de vélos Cyclor a annoncé mardi qu’il supprimerait cent postes. « C’est la fin d’un cycle », commente Julie Hamelin, analyste chez Orion. Elle estime que le secteur a trop produit.',
      ['indirect', 'il supprimerait cent postes', 'Cyclor', 'reported'],
      ['direct', 'C’est la fin d’un cycle', 'Julie Hamelin', 'quoted'],
      ['indirect', 'le secteur a trop produit', 'Julie Hamelin', 'inferred'],
    ],
    [
      'a study and its author',
      'Les abeilles reconnaissent les visages, affirme une équipe de l’université de Toulouse. « Elles s’en souviennent deux jours », précise la biologiste Martine Vogel, qui a dirigé l’étude.',
      [
        'indirect',
        'Les abeilles reconnaissent les visages',
        'une équipe de l’université de Toulouse',
        'reported',
      ],
      ['direct', 'Elles s’en souviennent deux jours', 'Martine Vogel', 'quoted'],
    ],
    [
      'a bank',
      'La Banque nationale suisse a relevé son taux d’un quart de point. Elle juge que l’inflation reste trop forte. « Nous agirons encore s’il le faut », a averti son président, Urs Keller.',
      ['indirect', 'l’inflation reste trop forte', 'La Banque nationale suisse', 'inferred'],
      ['direct', 'Nous agirons encore s’il le faut', 'Urs Keller', 'quoted'],
    ],
    [
      'an outage',
      'Le réseau est tombé à neuf heures. L’opérateur Numéa évoque « une erreur de configuration ». Aucune donnée n’a été perdue, assure-t-il.',
      ['direct', 'une erreur de configuration', 'Numéa', 'quoted'],
      ['indirect', 'Aucune donnée n’a été perdue', 'Numéa', 'inferred'],
    ],
    [
      'a rocket',
      'La fusée Aria a explosé au décollage. « Nous savions que le risque existait », reconnaît Sonia Amrani, directrice du programme. Et d’ajouter que le prochain vol aura lieu en juin.',
      ['direct', 'Nous savions que le risque existait', 'Sonia Amrani', 'quoted'],
      ['indirect', 'le prochain vol aura lieu en juin', 'Sonia Amrani', 'inferred'],
    ],
  ])('%s', shows);
});

describe('sport and culture', () => {
  it.each<Row>([
    [
      'a coach and a player',
      '« On a manqué d’envie », regrettait après le match l’entraîneur de Lorient, Marco Silvestri. Son capitaine, Ludovic Aka, parle lui d’un « naufrage collectif sans excuse ».',
      ['direct', 'On a manqué d’envie', 'Marco Silvestri', 'quoted'],
      ['direct', 'naufrage collectif sans excuse', 'Ludovic Aka', 'quoted'],
    ],
    [
      'a singer and her album',
      'Mélissa Vauquelin publie « Marée basse », son quatrième album. « Je l’ai écrit face à la mer », dit-elle. La chanteuse y parle de son enfance à Cancale.',
      ['direct', 'Je l’ai écrit face à la mer', 'Mélissa Vauquelin', 'inferred'],
    ],
    [
      'a film in Ouagadougou',
      'Le film « Sous le baobab » a reçu le grand prix. Son réalisateur, Idrissa Kaboré, a dédié le prix à sa mère. « Elle ne savait pas lire, mais elle savait raconter », a-t-il confié.',
      ['direct', 'Elle ne savait pas lire, mais elle savait raconter', 'Idrissa Kaboré', 'inferred'],
    ],
    [
      'a cyclist from Québec',
      '« Je visais une étape, pas le maillot », a répété Félix Tremblay. Le Québécois compte douze secondes d’avance. Il affirme ne pas penser à la victoire.',
      ['direct', 'Je visais une étape, pas le maillot', 'Félix Tremblay', 'quoted'],
      ['indirect', 'ne pas penser à la victoire', 'Félix Tremblay', 'inferred'],
    ],
    [
      'a transfer',
      'Le milieu Kofi Mensah rejoint l’AS Monaco. « C’est un rêve d’enfant », se réjouit le Ghanéen sur le site du club. Le montant du transfert n’a pas été révélé.',
      ['direct', 'C’est un rêve d’enfant', 'Kofi Mensah', 'inferred'],
    ],
  ])('%s', shows);
});

describe('reports', () => {
  it.each<Row>([
    [
      'three voices in a street',
      'Rue des Lices, les avis divergent. « C’était mieux avant », soupire Paulette, 81 ans. « Au moins, on respire », rétorque sa fille. Un livreur hausse les épaules : « Moi, je perds une heure par jour. »',
      ['direct', 'C’était mieux avant', 'Paulette', 'quoted'],
      ['direct', 'Au moins, on respire', 'sa fille', 'quoted'],
      ['direct', 'Moi, je perds une heure par jour.', 'Un livreur', 'inferred'],
    ],
    [
      'a teacher inside one pair of marks',
      'Dans sa classe de Bobigny, Samia Lounis compte les chaises. « Il en manque six, constate-t-elle. Alors les grands s’assoient par terre. » Le rectorat n’a pas répondu.',
      ['direct', 'Il en manque six', 'Samia Lounis', 'inferred'],
      ['direct', 'Alors les grands s’assoient par terre.', 'Samia Lounis', 'inferred'],
    ],
    [
      'a doctor and a patient’s mother',
      'Le docteur Paul Achard reçoit jusqu’à minuit. Selon lui, le canton a perdu dix médecins. « On fait quarante kilomètres pour une ordonnance », confirme Nathalie, mère de deux enfants.',
      ['indirect', 'le canton a perdu dix médecins', 'Paul Achard', 'inferred'],
      ['direct', 'On fait quarante kilomètres pour une ordonnance', 'Nathalie', 'quoted'],
    ],
    [
      'an association and scare quotes',
      'Le « village des solidarités » a ouvert jeudi. L’association Toit pour tous y accueille trente familles. « Ici, personne ne demande de papiers », explique sa fondatrice, Marie-Ange Coste.',
      ['direct', 'Ici, personne ne demande de papiers', 'Marie-Ange Coste', 'quoted'],
    ],
    [
      'narration only',
      'Le marché a lieu chaque jeudi depuis 1880. On y vend des huîtres, du beurre et des « galettes de Pleyben ». La halle a été refaite en 2012 selon les plans d’origine.',
    ],
    [
      'narration about a debate that quotes nobody',
      'Le conseil a débattu trois heures du budget. Les élus ont posé des questions sur la dette, puis ont voté. La liste « Agir ensemble » s’est abstenue.',
    ],
    [
      'narration about a book',
      'Dans « Les Eaux lentes », Clara Weiss suit un fleuve de sa source à la mer. Le livre se lit comme un roman. Il faut dire que le fleuve est long.',
    ],
  ])('%s', shows);
});

describe('long sentences', () => {
  it.each<Row>([
    [
      'adjuncts on both sides of the verb',
      'Le Premier ministre néerlandais, en visite à Jakarta, a estimé vendredi, au lendemain d’un vote très serré, que son gouvernement disposait encore d’une majorité.',
      [
        'indirect',
        'son gouvernement disposait encore d’une majorité',
        'Le Premier ministre néerlandais',
        'reported',
      ],
    ],
    [
      'marks in the first of two clauses',
      'Dans un communiqué publié dans la nuit, la société Néréa indique que « la fuite a été colmatée » et qu’aucun rejet n’a atteint la rivière.',
      [
        'indirect',
        '« la fuite a été colmatée » et qu’aucun rejet n’a atteint la rivière',
        'Néréa',
        'reported',
      ],
    ],
    [
      'a predicate between marks, then « pour qui »',
      'Ce chiffre « ne dit rien de la réalité du terrain », objecte Sabine Keller, pour qui les communes ont été oubliées.',
      ['direct', 'ne dit rien de la réalité du terrain', 'Sabine Keller', 'quoted'],
      ['indirect', 'les communes ont été oubliées', 'Sabine Keller', 'reported'],
    ],
    [
      'two infinitives behind one verb',
      'L’ancien patron de la police, entendu mardi pendant trois heures, a assuré aux juges n’avoir « jamais donné d’ordre » et ignorer qui avait tiré.',
      [
        'indirect',
        'n’avoir « jamais donné d’ordre » et ignorer qui avait tiré',
        'L’ancien patron de la police',
        'reported',
      ],
    ],
    [
      'adjuncts behind a pronoun',
      'Yves Monnier a fêté ses trois ans de mandat. « Nous avons fait ce que d’autres n’ont pas fait en trente ans », s’est-il vanté lundi devant les militants réunis à Brive.',
      ['direct', 'Nous avons fait ce que d’autres n’ont pas fait en trente ans', 'Yves Monnier', 'inferred'],
    ],
    [
      '« lui » between commas',
      'Le ministère du Travail promet, lui, que les guichets rouvriront « avant la fin de l’année ».',
      [
        'indirect',
        'les guichets rouvriront « avant la fin de l’année »',
        'Le ministère du Travail',
        'reported',
      ],
    ],
    [
      '« pour X, qui …, »',
      'Pour le collectif, qui regroupe quarante familles, « l’État a manqué à sa parole ».',
      ['direct', 'l’État a manqué à sa parole', 'le collectif', 'quoted'],
    ],
    [
      '« à l’en croire »',
      'Guy Lambert a refait ses calculs. À l’en croire, la machine aurait coûté le double.',
      ['indirect', 'la machine aurait coûté le double', 'Guy Lambert', 'inferred'],
    ],
    [
      '« s’il reconnaît que »',
      'S’il reconnaît que les retards s’accumulent, Urs Keller refuse de parler de crise.',
      ['indirect', 'les retards s’accumulent', 'Urs Keller', 'inferred'],
    ],
    [
      '« ni confirmé ni démenti », then a pronoun',
      'Interrogé par la chaîne Canal 9 sur sa candidature, Lars Hagen n’a ni confirmé ni démenti. « Chaque chose en son temps », a-t-il répondu.',
      ['direct', 'Chaque chose en son temps', 'Lars Hagen', 'inferred'],
    ],
    [
      '« selon laquelle »',
      'Un avis que ne partage pas Judith Lang, selon laquelle « rien ne presse vraiment ».',
      ['direct', 'rien ne presse vraiment', 'Judith Lang', 'quoted'],
    ],
    [
      'a fragment and a clause in one sentence',
      'L’avocat de la famille, Me Tarek Haddad, s’est dit « soulagé mais épuisé » et a rappelé que le procès s’ouvrirait en mai.',
      ['direct', 'soulagé mais épuisé', 'Tarek Haddad', 'quoted'],
      ['indirect', 'le procès s’ouvrirait en mai', 'Tarek Haddad', 'reported'],
    ],
    [
      '« le patronat, lui, réclame »',
      'Le patronat, lui, réclame « une pause réglementaire d’au moins trois ans ».',
      ['direct', 'une pause réglementaire d’au moins trois ans', 'Le patronat', 'quoted'],
    ],
    [
      'a correspondent is spoken to',
      'Le correspondant de l’agence a vu trois camions. « Ils venaient du nord », lui a dit un berger.',
      ['direct', 'Ils venaient du nord', 'un berger', 'quoted'],
    ],
    [
      'a clause and its colon',
      'C’est faux, rétorque Sonia Amrani : « Les essais ont été faits devant huissier. »',
      ['indirect', 'C’est faux', 'Sonia Amrani', 'reported'],
      ['direct', 'Les essais ont été faits devant huissier.', 'Sonia Amrani', 'quoted'],
    ],
    [
      '« Mais, prévient X, « … »',
      'Mais, prévient l’économiste Julie Hamelin, « la hausse n’est pas finie ».',
      ['direct', 'la hausse n’est pas finie', 'Julie Hamelin', 'quoted'],
    ],
    [
      '« Et X de conclure »',
      'Et Cyril Pons de conclure : « On ne vide pas la mer à la cuillère. »',
      ['direct', 'On ne vide pas la mer à la cuillère.', 'Cyril Pons', 'quoted'],
    ],
    [
      'a mood, then a colon',
      'Comme beaucoup ici, Paulette en veut à l’État : « Ils nous ont laissés tomber. »',
      ['direct', 'Ils nous ont laissés tomber.', 'Paulette', 'inferred'],
    ],
    [
      '« même son de cloche chez X »',
      'Même son de cloche chez Benoît Lambrecht : « Il faut des trains, pas des promesses. »',
      ['direct', 'Il faut des trains, pas des promesses.', 'Benoît Lambrecht', 'inferred'],
    ],
    [
      '« du côté de », then a name',
      'Du côté des pêcheurs, Yvon Le Goff tempère : « Le bar revient, doucement. »',
      ['direct', 'Le bar revient, doucement.', 'Yvon Le Goff', 'quoted'],
    ],
    [
      'a participle in front of a fragment',
      'Réagissant à cette annonce, Clara Weiss a parlé d’« un jour noir pour la littérature ».',
      ['direct', 'un jour noir pour la littérature', 'Clara Weiss', 'quoted'],
    ],
    [
      '« à la question de savoir si »',
      'À la question de savoir s’il restera, le gardien répond par une pirouette : « Demandez à ma femme. »',
      ['direct', 'Demandez à ma femme.', 'le gardien', 'quoted'],
    ],
    [
      'one word between marks, then a sentence',
      '« Faux ! » s’écrie Odile Marchetti. « Le tribunal n’a reçu aucun dossier. »',
      ['direct', 'Faux !', 'Odile Marchetti', 'quoted'],
      ['direct', 'Le tribunal n’a reçu aucun dossier.', 'Odile Marchetti', 'inferred'],
    ],
    [
      '« la même »',
      'Il y a un an, la même Odile Marchetti jurait que le tribunal ne manquait de rien.',
      ['indirect', 'le tribunal ne manquait de rien', 'Odile Marchetti', 'reported'],
    ],
    [
      '« chez X, on »',
      'Chez Cyclor, on se veut rassurant : « Aucun site ne fermera. »',
      ['direct', 'Aucun site ne fermera.', 'Cyclor', 'quoted'],
    ],
    [
      'a name with an age and a trade in front',
      'À 34 ans, Samia Lounis, institutrice, dit gagner 1 800 euros par mois.',
      ['indirect', 'gagner 1 800 euros par mois', 'Samia Lounis', 'reported'],
    ],
    [
      'an agency in parentheses',
      '« Le sommet est reporté », a déclaré à Reuters un diplomate turc (lire page 4).',
      ['direct', 'Le sommet est reporté', 'un diplomate turc', 'quoted'],
    ],
    [
      'two people answer each other in one sentence',
      'Si Loïc Garnier affirme que la dette baisse, Inès Ferrand soutient qu’elle a doublé.',
      ['indirect', 'la dette baisse', 'Loïc Garnier', 'reported'],
      ['indirect', 'elle a doublé', 'Inès Ferrand', 'reported'],
    ],
    [
      '« alors que » between two speakers',
      'Bakou assure que la frontière est ouverte, alors que Téhéran affirme qu’elle est fermée depuis lundi.',
      ['indirect', 'la frontière est ouverte', 'Bakou', 'reported'],
      ['indirect', 'elle est fermée depuis lundi', 'Téhéran', 'reported'],
    ],
    [
      'narration of a long session',
      'Réunis jusqu’à trois heures du matin dans une salle surchauffée, les délégués ont rejeté le texte, élu un bureau et fixé la date du prochain congrès au 12 mai.',
    ],
    [
      'narration of an inquiry',
      'Les enquêteurs, qui ont saisi quatre ordinateurs et une somme de 80 000 euros, cherchent désormais à établir d’où venait l’argent.',
    ],
    [
      'narration of a law',
      'Le texte, que le Sénat examinera en mars, prévoit que les communes puissent limiter les locations de courte durée.',
    ],
  ])('%s', shows);
});
