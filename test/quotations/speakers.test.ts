import { describe, it } from '@jest/globals';
import { type Row, shows } from './support.js';

// Whose words they are. A description that nobody in the text answers to keeps its own words as a name.

describe('names', () => {
  it.each<Row>([
    [
      'a full name, then the surname',
      'Fatou Sarr dirige la coopérative. Sarr estime que le coton paie mal.',
      ['indirect', 'le coton paie mal', 'Fatou Sarr', 'reported'],
    ],
    [
      'a surname before the full name',
      'Lecomte ne cédera pas. « J’irai jusqu’en cassation », a dit Olivier Lecomte.',
      ['direct', 'J’irai jusqu’en cassation', 'Olivier Lecomte', 'quoted'],
    ],
    [
      '« M. » and the surname',
      'Olivier Lecomte a fait appel. « Ce jugement est bancal », a déclaré M. Lecomte.',
      ['direct', 'Ce jugement est bancal', 'Olivier Lecomte', 'quoted'],
    ],
    [
      '« Mme » and the surname',
      'Inès Mourad et Karim Mourad plaident ensemble. « Le dossier est vide », a affirmé Mme Mourad.',
      ['direct', 'Le dossier est vide', 'Inès Mourad', 'quoted'],
    ],
    [
      '« M. » and the surname of two people',
      'Inès Mourad et Karim Mourad plaident ensemble. « Le dossier est vide », a affirmé M. Mourad.',
      ['direct', 'Le dossier est vide', 'Karim Mourad', 'quoted'],
    ],
    [
      '« le Dr »',
      'Le docteur Hugo Stein a vacciné le village. Le Dr Stein affirme que la fièvre recule.',
      ['indirect', 'la fièvre recule', 'Hugo Stein', 'reported'],
    ],
    [
      'a particle',
      '« La mer est à tous », plaide Maud de La Roche.',
      ['direct', 'La mer est à tous', 'Maud de La Roche', 'quoted'],
    ],
    [
      'a hyphenated first name',
      'Selon Jean-Baptiste Nkodia, le courant revient par endroits.',
      ['indirect', 'le courant revient par endroits', 'Jean-Baptiste Nkodia', 'reported'],
    ],
    [
      'a name that is only one word',
      '« On recommence », a lancé Pelé, hilare.',
      ['direct', 'On recommence', 'Pelé', 'quoted'],
    ],
    [
      'an Asian name',
      '« La fusée est prête », a indiqué Tran Van Minh, directeur du centre.',
      ['direct', 'La fusée est prête', 'Tran Van Minh', 'quoted'],
    ],
    [
      'an apposition after the name',
      'Elsa Brandt, directrice du port de Hambourg, a déclaré que le trafic reprenait.',
      ['indirect', 'le trafic reprenait', 'Elsa Brandt', 'reported'],
    ],
    [
      'an apposition before the name',
      'Directrice du port de Hambourg, Elsa Brandt a déclaré que le trafic reprenait.',
      ['indirect', 'le trafic reprenait', 'Elsa Brandt', 'reported'],
    ],
    [
      'a role, then the name',
      'Le ministre estonien de la Défense, Kaarel Tamm, a assuré que la frontière était calme.',
      ['indirect', 'la frontière était calme', 'Kaarel Tamm', 'reported'],
    ],
    [
      'a role without comma, then the name',
      'Le biologiste Kaarel Tamm assure que le hareng revient.',
      ['indirect', 'le hareng revient', 'Kaarel Tamm', 'reported'],
    ],
    [
      'a party in parentheses',
      'Le sénateur Jean Vidal (PRG) a dénoncé « un passage en force inacceptable ».',
      ['direct', 'un passage en force inacceptable', 'Jean Vidal', 'quoted'],
    ],
    [
      'initials',
      'A. Lecomte est attendu lundi. « Je viendrai », a promis A. Lecomte.',
      ['direct', 'Je viendrai', 'A. Lecomte', 'quoted'],
    ],
    [
      'two people of one surname and no first name',
      'Marta Kowal et Piotr Kowal tiennent le café. « On ferme à minuit », prévient Kowal.',
      [
        'direct',
        'On ferme à minuit',
        undefined,
        'unattributed',
        { candidates: ['Marta Kowal', 'Piotr Kowal'] },
      ],
    ],
    [
      '« Me » and the surname',
      'L’avocat Julien Prat défend la famille. « Nous irons à Strasbourg », promet Me Prat.',
      ['direct', 'Nous irons à Strasbourg', 'Julien Prat', 'quoted'],
    ],
    [
      'a role and a surname',
      'Le Premier ministre Horvat a assuré que la paie serait versée.',
      ['indirect', 'la paie serait versée', 'Horvat', 'reported'],
    ],
    [
      'a pope',
      'Le pape François a répété que la guerre était une défaite.',
      ['indirect', 'la guerre était une défaite', 'François', 'reported'],
    ],
    [
      'a full name that comes after',
      '« Le juge a tranché », se réjouit Mme Reyes. Paula Reyes attendait ce jour depuis dix ans.',
      ['direct', 'Le juge a tranché', 'Paula Reyes', 'quoted'],
    ],
    [
      'accents left out the second time',
      'Hélène Bélanger a signé. « Le prix est juste », a dit Helene Belanger.',
      ['direct', 'Le prix est juste', 'Hélène Bélanger', 'quoted'],
    ],
    [
      'a name with « d’ »',
      'Selon Ariane d’Aubigny, la toile est un faux.',
      ['indirect', 'la toile est un faux', 'Ariane d’Aubigny', 'reported'],
    ],
    [
      'a name in capitals',
      '« La mer a gagné », constate Yves MONNIER.',
      ['direct', 'La mer a gagné', 'Yves MONNIER', 'quoted'],
    ],
    [
      'two first names',
      '« Le pain est cher », dit Anne-Laure Petit à Yves Monnier.',
      ['direct', 'Le pain est cher', 'Anne-Laure Petit', 'quoted'],
    ],
    [
      'a name with « ben »',
      '« Le souk est vide », regrette Tarek Ben Youssef.',
      ['direct', 'Le souk est vide', 'Tarek Ben Youssef', 'quoted'],
    ],
    [
      'a name with « van der »',
      '« Les digues suffiront », assure Joost van der Meer.',
      ['direct', 'Les digues suffiront', 'Joost van der Meer', 'quoted'],
    ],
    [
      'a single Christian name with an age in parentheses',
      '« J’ai eu peur », raconte Lina (12 ans).',
      ['direct', 'J’ai eu peur', 'Lina', 'quoted'],
    ],
    [
      'not: the name inside the quotation speaks not',
      'Paul Durand est parti. « Karim Benali affirme que tout est faux », a-t-il soupiré.',
      ['direct', 'Karim Benali affirme que tout est faux', 'Paul Durand', 'inferred'],
    ],
    [
      'not: the name in the complement of the speaker',
      '« Nous restons unis », a dit la porte-parole de Paul Durand.',
      ['direct', 'Nous restons unis', 'la porte-parole de Paul Durand', 'quoted'],
    ],
    [
      'not: the brother of a name',
      '« Il rentrera », espère le frère d’Olivier Lecomte.',
      ['direct', 'Il rentrera', 'le frère d’Olivier Lecomte', 'quoted'],
    ],
  ])('%s', shows);
});

describe('organisations, places, documents, sources', () => {
  it.each<Row>([
    [
      'an acronym after its expansion',
      'L’Office national des forêts (ONF) a coupé trente hectares. « Ces arbres étaient malades », justifie l’ONF.',
      ['direct', 'Ces arbres étaient malades', 'Office national des forêts', 'quoted'],
    ],
    [
      'an expansion after its acronym',
      'Selon l’OFB (Office français de la biodiversité), le lynx revient dans le Jura.',
      ['indirect', 'le lynx revient dans le Jura', 'Office français de la biodiversité', 'reported'],
    ],
    [
      'an acronym alone',
      'L’ONU affirme que le cessez-le-feu tient.',
      ['indirect', 'le cessez-le-feu tient', 'ONU', 'reported'],
    ],
    [
      'a company',
      'Volkswagen a annoncé que l’usine de Dresde fermerait.',
      ['indirect', 'l’usine de Dresde fermerait', 'Volkswagen', 'reported'],
    ],
    [
      'a newspaper',
      'Le quotidien La Dépêche rapporte que le maire a quitté la réunion.',
      ['indirect', 'le maire a quitté la réunion', 'La Dépêche', 'reported'],
    ],
    [
      'a capital for its government',
      'Pékin a fait savoir que les exportations reprendraient en mars.',
      ['indirect', 'les exportations reprendraient en mars', 'Pékin', 'reported'],
    ],
    [
      'a palace for its government',
      '« Le sommet aura lieu », confirme l’Élysée.',
      ['direct', 'Le sommet aura lieu', 'l’Élysée', 'quoted'],
    ],
    [
      'a country',
      'L’Islande a promis de ne plus chasser la baleine.',
      ['indirect', 'ne plus chasser la baleine', 'L’Islande', 'reported'],
    ],
    [
      'a court',
      'La Cour des comptes juge que le plan manque de moyens.',
      ['indirect', 'le plan manque de moyens', 'La Cour des comptes', 'reported'],
    ],
    [
      'a report',
      'Le rapport de l’inspection conclut que la digue était mal entretenue.',
      ['indirect', 'la digue était mal entretenue', 'Le rapport de l’inspection', 'reported'],
    ],
    [
      'an entourage',
      '« Rien n’est décidé », fait-on savoir dans l’entourage d’Anne Roussel.',
      ['direct', 'Rien n’est décidé', 'l’entourage d’Anne Roussel', 'quoted'],
    ],
    [
      'someone close to the case',
      '« Il y aura d’autres gardes à vue », confie un proche du dossier.',
      ['direct', 'Il y aura d’autres gardes à vue', 'un proche du dossier', 'quoted'],
    ],
    [
      'several analysts',
      'Plusieurs analystes estiment que le titre est trop cher.',
      ['indirect', 'le titre est trop cher', 'Plusieurs analystes', 'reported'],
    ],
    [
      '« une source diplomatique »',
      'Une source diplomatique assure que les pourparlers continuent.',
      ['indirect', 'les pourparlers continuent', 'Une source diplomatique', 'reported'],
    ],
    [
      '« on » and where',
      'À Bruxelles, on assure que le texte est prêt.',
      ['indirect', 'le texte est prêt', 'Bruxelles', 'reported'],
    ],
    [
      'a spokesperson behind the organisation',
      '« Le câble est réparé », a annoncé le porte-parole d’Orange.',
      ['direct', 'Le câble est réparé', 'le porte-parole d’Orange', 'quoted'],
    ],
    [
      'a union with a long name',
      'L’Union nationale des taxis prévient que la grève sera longue.',
      ['indirect', 'la grève sera longue', 'L’Union nationale des taxis', 'reported'],
    ],
    [
      'a ministry',
      'Le ministère de la Santé a indiqué que les stocks suffisaient.',
      ['indirect', 'les stocks suffisaient', 'Le ministère de la Santé', 'reported'],
    ],
    [
      'a radio',
      'La radio publique allemande rapporte que le train était vide.',
      ['indirect', 'le train était vide', 'La radio publique allemande', 'reported'],
    ],
    [
      'a site with a dot',
      'Le site Mer.info affirme que le phare sera vendu.',
      ['indirect', 'le phare sera vendu', 'Mer.info', 'reported'],
    ],
    [
      'a street stands for its ministry',
      'Le Quai d’Orsay a rappelé que la zone était déconseillée.',
      ['indirect', 'la zone était déconseillée', 'Le Quai d’Orsay', 'reported'],
    ],
    [
      'a maker and what it makes',
      'Le fabricant de skis Altix a annoncé qu’il fermerait son atelier.',
      ['indirect', 'il fermerait son atelier', 'Altix', 'reported'],
    ],
    [
      'a school and its name',
      'Le proviseur du lycée Colbert a annoncé que la cour fermerait.',
      ['indirect', 'la cour fermerait', 'Le proviseur du lycée Colbert', 'reported'],
    ],
    [
      'a study, and when it was published',
      'D’après une étude publiée la veille, la facture augmenterait de 14 %.',
      ['indirect', 'la facture augmenterait de 14 %', 'une étude', 'reported'],
    ],
    [
      '« au ministère, on »',
      'Au ministère de la Transition, on assure que le plan est prêt.',
      ['indirect', 'le plan est prêt', 'ministère de la Transition', 'reported'],
    ],
    [
      'not: a town where something happens',
      'Rennes a accueilli le congrès. Les débats se sont tenus à huis clos.',
    ],
    ['not: « on » in general', 'On dit souvent bonjour aux voisins dans ce village.'],
    ['not: a law', 'Le code du travail impose onze heures de repos.'],
  ])('%s', shows);
});

describe('pronouns', () => {
  it.each<Row>([
    [
      '« il » among a man and a woman',
      'Anne Roussel a reçu Jean Vidal. « Le texte passera », a-t-il prédit.',
      ['direct', 'Le texte passera', 'Jean Vidal', 'inferred'],
    ],
    [
      '« elle » among a man and a woman',
      'Jean Vidal a reçu Anne Roussel. « Le texte passera », a-t-elle prédit.',
      ['direct', 'Le texte passera', 'Anne Roussel', 'inferred'],
    ],
    [
      '« ils » among one and several',
      'Les pêcheurs du Guilvinec attendaient Anne Roussel. « Nous voulons des quotas justes », ont-ils répété.',
      ['direct', 'Nous voulons des quotas justes', 'Les pêcheurs du Guilvinec', 'inferred'],
    ],
    [
      '« elles »',
      'Les soignantes ont bloqué le hall. « Nos nuits sont trop longues », ont-elles crié.',
      ['direct', 'Nos nuits sont trop longues', 'Les soignantes', 'inferred'],
    ],
    [
      'the subject rather than the complement',
      'Victor Salles a longuement écouté Paul Durand. Il a répondu que le pont tiendrait.',
      ['indirect', 'le pont tiendrait', 'Victor Salles', 'inferred'],
    ],
    [
      '« ce dernier »',
      'Victor Salles a remis son rapport à Paul Durand. Ce dernier assure que le pont tiendra.',
      ['indirect', 'le pont tiendra', 'Paul Durand', 'inferred'],
    ],
    [
      '« cette dernière »',
      'Paul Durand a été remplacé par Hélène Castan. Cette dernière promet que rien ne changera.',
      ['indirect', 'rien ne changera', 'Hélène Castan', 'inferred'],
    ],
    [
      '« celle-ci »',
      'Paul Durand a écrit à la préfète Aude Blin. Celle-ci a répondu que l’arrêté était légal.',
      ['indirect', 'l’arrêté était légal', 'Aude Blin', 'inferred'],
    ],
    [
      '« celui-ci »',
      'La cliente a porté plainte contre Alain Béraud. Celui-ci affirme que le contrat était clair.',
      ['indirect', 'le contrat était clair', 'Alain Béraud', 'inferred'],
    ],
    [
      '« le même »',
      '« Je ne partirai pas », jurait Alain Béraud en mai. Le même affirme aujourd’hui que son départ était prévu.',
      ['direct', 'Je ne partirai pas', 'Alain Béraud', 'quoted'],
      ['indirect', 'son départ était prévu', 'Alain Béraud', 'inferred'],
    ],
    [
      '« lui »',
      'Karim Benali part. Lui assure que personne ne l’a poussé.',
      ['indirect', 'personne ne l’a poussé', 'Karim Benali', 'inferred'],
    ],
    [
      '« selon elle »',
      'Rosa Quispe a sondé le lac. Selon elle, la vase monte.',
      ['indirect', 'la vase monte', 'Rosa Quispe', 'inferred'],
    ],
    [
      '« ils » for a body of several',
      'Les avocats de la défense ont quitté l’audience. Selon eux, le procès est joué d’avance.',
      ['indirect', 'le procès est joué d’avance', 'Les avocats de la défense', 'inferred'],
    ],
    [
      'two pronouns, two people',
      'Anne Roussel et Jean Vidal ont débattu. « C’est trop tard », a-t-elle dit. « C’est trop tôt », a-t-il répliqué.',
      ['direct', 'C’est trop tard', 'Anne Roussel', 'inferred'],
      ['direct', 'C’est trop tôt', 'Jean Vidal', 'inferred'],
    ],
    [
      'the last speaker, two sentences later',
      '« La récolte est perdue », déplore Étienne Morvan. La grêle est tombée dix minutes. « On n’a rien pu faire », ajoute-t-il.',
      ['direct', 'La récolte est perdue', 'Étienne Morvan', 'quoted'],
      ['direct', 'On n’a rien pu faire', 'Étienne Morvan', 'inferred'],
    ],
    [
      'two men, two possible antecedents',
      'Jean Vidal et Paul Durand ont quitté la salle. Il a déclaré que l’accord était mort.',
      [
        'indirect',
        'l’accord était mort',
        undefined,
        'unattributed',
        { candidates: ['Jean Vidal', 'Paul Durand'] },
      ],
    ],
    [
      'two women, two possible antecedents',
      'Claire Fontanel et Inès Mourad sortent du bureau. « Tout est signé », dit-elle.',
      [
        'direct',
        'Tout est signé',
        undefined,
        'unattributed',
        { candidates: ['Claire Fontanel', 'Inès Mourad'] },
      ],
    ],
    [
      'nobody of that gender',
      'Anne Roussel a ouvert la séance. « Il est midi », a-t-il lancé.',
      ['direct', 'Il est midi', undefined, 'unattributed'],
    ],
    [
      '« ils » behind a body that speaks',
      'Les organisateurs ont reporté la course. Ils promettent que les dossards resteront valables.',
      ['indirect', 'les dossards resteront valables', 'Les organisateurs', 'inferred'],
    ],
    [
      '« elle » for an organisation',
      'La fédération de rugby a tranché. Elle précise que le match ne sera pas rejoué.',
      ['indirect', 'le match ne sera pas rejoué', 'La fédération de rugby', 'inferred'],
    ],
    [
      '« il » over a sentence about something else',
      'Piotr Nowak a pris la tête de Railest en mai. Les trains avaient alors vingt minutes de retard. « J’ai trouvé une ruine », dit-il.',
      ['direct', 'J’ai trouvé une ruine', 'Piotr Nowak', 'inferred'],
    ],
    [
      '« elle » and a feminine thing between',
      'Lone Madsen a visité l’usine. La ligne tourne jour et nuit. « C’est un exploit », a-t-elle salué.',
      ['direct', 'C’est un exploit', 'Lone Madsen', 'inferred'],
    ],
    [
      '« il » is not the one spoken to',
      'Hassan Karimi a téléphoné à Kwesi Boateng. « Nous avons besoin de vous », a-t-il insisté.',
      ['direct', 'Nous avons besoin de vous', 'Hassan Karimi', 'inferred'],
    ],
    [
      'a woman between a man and his pronoun',
      'Urs Keller a relevé le taux. Sonia Amrani n’a rien dit. « Il le fallait », a-t-il justifié.',
      ['direct', 'Il le fallait', 'Urs Keller', 'inferred'],
    ],
    [
      '« ce dernier » is the last one named, not the subject',
      'Loïc Garnier a succédé à Yves Monnier. Selon ce dernier, la dette a doublé.',
      ['indirect', 'la dette a doublé', 'Yves Monnier', 'inferred'],
    ],
    [
      '« il » in the next paragraph',
      'Dario Conti a traversé la place sous les sifflets.\nIl assure qu’il reviendra.',
      ['indirect', 'il reviendra', 'Dario Conti', 'inferred'],
    ],
    [
      '« elle » after a quotation about a woman',
      '« Rita Vella a menti », accuse Carla Renzi. « J’en ai la preuve », ajoute-t-elle.',
      ['direct', 'Rita Vella a menti', 'Carla Renzi', 'quoted'],
      ['direct', 'J’en ai la preuve', 'Carla Renzi', 'inferred'],
    ],
    [
      '« l’un d’eux » is one of those just named',
      'Une quinzaine d’intérimaires ont été appelés. « J’ai honte d’être ici », murmure l’un d’eux.',
      [
        'direct',
        'J’ai honte d’être ici',
        'Une quinzaine d’intérimaires',
        'inferred',
        { mention: 'l’un d’eux' },
      ],
    ],
    [
      '« y lit-on » is in the document',
      'L’audit est sévère. Les pauses y tiennent une page. « Le repos est réduit à neuf minutes », y lit-on.',
      ['direct', 'Le repos est réduit à neuf minutes', 'L’audit', 'inferred'],
    ],
    [
      '« elle » after a voice in the hall',
      'Sylvie Coudert a pris la parole. « Silence ! Silence dans la salle ! », a lancé une voix. Elle a raconté que son club perdait des licenciés.',
      ['direct', 'Silence ! Silence dans la salle !', 'une voix', 'quoted'],
      ['indirect', 'son club perdait des licenciés', 'Sylvie Coudert', 'inferred'],
    ],
    [
      '« il » is not who took the picture',
      'L’usine de Mouscron, mardi. © ÉdA - J. Mathot\nUn cariste préfère taire son nom. « Mon fils dort quand je pars », souffle-t-il.',
      ['direct', 'Mon fils dort quand je pars', 'Un cariste', 'inferred'],
    ],
    [
      'not: « il » of « il pleut »',
      'Jean Vidal attend sous le porche. Il pleut depuis l’aube sur la vallée.',
    ],
    [
      'not: « je » inside the words is nobody new',
      'Jean Vidal a pris la parole. « Je crois que Paul Durand se trompe », a-t-il dit.',
      ['direct', 'Je crois que Paul Durand se trompe', 'Jean Vidal', 'inferred'],
    ],
    [
      'not: « nous » inside the words',
      '« Nous disons que le seuil est dépassé », insiste Aïssatou Ba.',
      ['direct', 'Nous disons que le seuil est dépassé', 'Aïssatou Ba', 'quoted'],
    ],
    [
      'not: someone named only inside the words',
      'Fatou Sarr vend son coton au marché. « Olivier Lecomte paie mal. » « Il ment », ajoute-t-elle.',
      ['direct', 'Olivier Lecomte paie mal.', 'Fatou Sarr', 'inferred'],
      ['direct', 'Il ment', 'Fatou Sarr', 'inferred'],
    ],
  ])('%s', shows);
});

describe('descriptions', () => {
  it.each<Row>([
    [
      'a role known from the article',
      'La ministre de la Culture, Anne Roussel, a inauguré le musée. « L’entrée sera gratuite », a promis la ministre.',
      ['direct', 'L’entrée sera gratuite', 'Anne Roussel', 'quoted'],
    ],
    [
      'a longer role known from the article',
      'Kaarel Tamm, président de la fédération de voile, a ouvert la régate. Le président de la fédération a précisé que le vent manquait.',
      ['indirect', 'le vent manquait', 'Kaarel Tamm', 'reported'],
    ],
    [
      '« l’élue »',
      'Hélène Castan a démissionné lundi. « Je n’avais plus le choix », explique l’élue.',
      ['direct', 'Je n’avais plus le choix', 'Hélène Castan', 'inferred'],
    ],
    [
      '« l’entreprise »',
      'Sofrapack ferme son usine de Thiers. L’entreprise assure que chaque salarié sera reclassé.',
      ['indirect', 'chaque salarié sera reclassé', 'Sofrapack', 'inferred'],
    ],
    [
      '« le groupe »',
      'Le fabricant Hydrolia a perdu son procès. « Nous ferons appel », a annoncé le groupe.',
      ['direct', 'Nous ferons appel', 'Hydrolia', 'inferred'],
    ],
    [
      '« le trentenaire »',
      'Moussa Konaté sort son premier film. « J’ai tourné avec trois amis », raconte le trentenaire.',
      ['direct', 'J’ai tourné avec trois amis', 'Moussa Konaté', 'inferred'],
    ],
    [
      '« l’intéressé »',
      'Bernard Loiselle quitterait la banque. « C’est une rumeur », répond l’intéressé.',
      ['direct', 'C’est une rumeur', 'Bernard Loiselle', 'inferred'],
    ],
    [
      'a trade',
      'Yann Guérin a chuté à mi-pente. « Je repars demain », a dit le coureur.',
      ['direct', 'Je repars demain', 'Yann Guérin', 'inferred'],
    ],
    [
      '« le président estonien »',
      'Kaarel Tamm, élu à Tallinn en mars, a atterri à Riga. Le président estonien a affirmé que la mer était sûre.',
      ['indirect', 'la mer était sûre', 'Kaarel Tamm', 'inferred'],
    ],
    [
      'a role that nobody holds keeps its words',
      'Le procureur de la République de Pau a indiqué que l’enquête continuait.',
      ['indirect', 'l’enquête continuait', 'Le procureur de la République de Pau', 'reported'],
    ],
    [
      'an indefinite description is someone new',
      'Karim Benali sort de l’usine. « On a peur », murmure un ouvrier.',
      ['direct', 'On a peur', 'un ouvrier', 'quoted'],
    ],
    [
      'two ministers: the fuller role decides',
      'La ministre de la Santé, Aude Blin, et la ministre du Travail, Nadia Ferroukhi, sont venues. « Les lits rouvriront », a dit la ministre de la Santé.',
      ['direct', 'Les lits rouvriront', 'Aude Blin', 'quoted'],
    ],
    [
      'two ministers: nothing decides',
      'La ministre de la Santé, Aude Blin, et la ministre du Travail, Nadia Ferroukhi, sont venues. « Les lits rouvriront », a dit la ministre.',
      [
        'direct',
        'Les lits rouvriront',
        undefined,
        'unattributed',
        { candidates: ['Aude Blin', 'Nadia Ferroukhi'] },
      ],
    ],
    [
      '« le chef de l’État » for a president',
      'Le président ghanéen Kwesi Boateng a parlé une heure. Le chef de l’État a promis que les prix baisseraient.',
      ['indirect', 'les prix baisseraient', 'Kwesi Boateng', 'inferred'],
    ],
    [
      '« le géant américain »',
      'Zentix a coupé ses serveurs. Le géant américain assure que rien n’a été perdu.',
      ['indirect', 'rien n’a été perdu', 'Zentix', 'inferred'],
    ],
    [
      '« le porte-parole » known from the article',
      'Le porte-parole du gouvernement, Thierno Barry, a reçu la presse. « L’enquête avance », a dit le porte-parole.',
      ['direct', 'L’enquête avance', 'Thierno Barry', 'quoted'],
    ],
    [
      '« le constructeur »',
      'Varda Motors rappelle huit mille voitures. Le constructeur précise que les freins sont en cause.',
      ['indirect', 'les freins sont en cause', 'Varda Motors', 'inferred'],
    ],
    [
      '« la jeune femme »',
      'Awa Cissé a grandi à Ségou. « Je chantais au marché », confie la jeune femme.',
      ['direct', 'Je chantais au marché', 'Awa Cissé', 'inferred'],
    ],
    [
      '« l’avocate » of another',
      'Denis Roche risque dix ans. « Il est innocent », répète son avocate.',
      ['direct', 'Il est innocent', 'son avocate', 'quoted'],
    ],
    [
      '« le couple »',
      'Marta et Piotr Kowal rouvrent le café. « On repart de zéro », raconte le couple.',
      ['direct', 'On repart de zéro', 'le couple', 'quoted'],
    ],
    [
      '« l’organisation »',
      'Boreal Watch a compté les feux. « Jamais l’année n’a été aussi noire », alerte l’organisation.',
      ['direct', 'Jamais l’année n’a été aussi noire', 'Boreal Watch', 'inferred'],
    ],
    [
      '« la romancière »',
      'Clara Weiss a reçu le prix à Genève. « J’écris debout », confie la romancière.',
      ['direct', 'J’écris debout', 'Clara Weiss', 'inferred'],
    ],
    [
      '« le quotidien »',
      'Le Monde a retrouvé le témoin. Le quotidien affirme que l’homme vit à Oslo.',
      ['indirect', 'l’homme vit à Oslo', 'Le Monde', 'inferred'],
    ],
    [
      '« la ministre » before her name',
      'La ministre n’a pas tremblé. « Je signe », a dit Inès Ferrand.',
      ['direct', 'Je signe', 'Inès Ferrand', 'quoted'],
    ],
    [
      '« la présidente » of two sentences earlier',
      'Rita Vella, présidente de Malte, a reçu les armateurs. La réunion a duré six heures. « Nous avons un accord », a dit la présidente.',
      ['direct', 'Nous avons un accord', 'Rita Vella', 'quoted'],
    ],
    [
      '« le groupe italien »',
      'Le constructeur Alfieri a perdu sa course. « La boîte a lâché », explique l’équipe italienne.',
      ['direct', 'La boîte a lâché', 'Alfieri', 'inferred'],
    ],
    [
      '« l’ancien joueur »',
      'Sven Holm entraîne Bergen depuis mai. « Je cours moins qu’avant », plaisante l’ancien joueur.',
      ['direct', 'Je cours moins qu’avant', 'Sven Holm', 'inferred'],
    ],
    [
      '« l’auteur »',
      'Sven Holm a signé cent livres à Bergen. « Ma main tremble », rit l’auteur.',
      ['direct', 'Ma main tremble', 'Sven Holm', 'inferred'],
    ],
    [
      '« ce technicien » takes up someone without a name',
      'Selon un membre de l’équipe, deux rôles ont été coupés. « On nous avait promis un autre film », soupire ce technicien.',
      ['indirect', 'deux rôles ont été coupés', 'un membre de l’équipe', 'reported'],
      ['direct', 'On nous avait promis un autre film', 'un membre de l’équipe', 'inferred'],
    ],
    [
      '« la magistrate » is the prosecutor',
      'La procureure de Foix, Hélène Sabatier, a requis deux ans. « Vous avez trahi vos voisins », lance la magistrate.',
      ['direct', 'Vous avez trahi vos voisins', 'Hélène Sabatier', 'inferred'],
    ],
    [
      '« l’ex-directeur » is the former director',
      'Marc Aubry, l’ancien directeur de la coopérative, était jugé lundi. À la barre, l’ex-directeur a dit qu’il regrettait tout.',
      ['indirect', 'il regrettait tout', 'Marc Aubry', 'reported'],
    ],
    [
      '« la ministre démissionnaire »',
      'La ministre de la Culture Anne Roussel a quitté son bureau lundi. « Je pars sans colère », a déclaré la ministre démissionnaire.',
      ['direct', 'Je pars sans colère', 'Anne Roussel', 'quoted'],
    ],
    [
      '« l’ancienne juge » tells of whoever has just spoken',
      '« Ce texte passera », a résumé la commissaire, Ingrid Vinter. L’ancienne juge a ajouté qu’un autre suivrait.',
      ['direct', 'Ce texte passera', 'Ingrid Vinter', 'quoted'],
      ['indirect', 'un autre suivrait', 'Ingrid Vinter', 'inferred'],
    ],
    [
      'not hers: « le technicien » is whoever is spoken of now',
      'L’entraîneur Marc Aubry a sifflé la fin. Son homologue, Urs Keller, a ri. Le technicien assure que le terrain penchait.',
      ['indirect', 'le terrain penchait', 'Urs Keller', 'inferred'],
    ],
    [
      'not: a role of the other gender',
      'Anne Roussel préside la séance. « Le quorum n’est pas atteint », a relevé le greffier.',
      ['direct', 'Le quorum n’est pas atteint', 'le greffier', 'quoted'],
    ],
    [
      'not: « le maire » of another town',
      'Le maire de Sète, Yann Guérin, est absent. « Je le remplace », a dit le maire d’Agde.',
      ['direct', 'Je le remplace', 'le maire d’Agde', 'quoted'],
    ],
    [
      'not: a description with its own complement',
      'Hydrolia a perdu son procès. « C’est un jour de joie », a dit l’avocat des riverains.',
      ['direct', 'C’est un jour de joie', 'l’avocat des riverains', 'quoted'],
    ],
  ])('%s', shows);
});

describe('interviewers and addressees do not speak', () => {
  it.each<Row>([
    [
      'an interview granted to someone',
      'Dans un entretien accordé à la journaliste Claire Fontanel, le général Marc Aubry affirme que ses troupes sont prêtes.',
      ['indirect', 'ses troupes sont prêtes', 'Marc Aubry', 'reported'],
    ],
    [
      'asked by someone',
      'Interrogé par Jean Vidal, Paul Durand a répondu : « Je n’en sais rien. »',
      ['direct', 'Je n’en sais rien.', 'Paul Durand', 'quoted'],
    ],
    [
      'announced to someone',
      '« Je pars », a annoncé Paul Durand à Karim Benali.',
      ['direct', 'Je pars', 'Paul Durand', 'quoted'],
    ],
    [
      'confided to someone, the speaker a pronoun',
      'Paul Durand vide son bureau. « Je pars », a-t-il confié à la journaliste Léa Morin.',
      ['direct', 'Je pars', 'Paul Durand', 'inferred'],
    ],
    [
      'the addressee before the subject',
      '« Votre amendement est illisible », a répondu à Anne Roussel le sénateur Jean Vidal.',
      ['direct', 'Votre amendement est illisible', 'Jean Vidal', 'quoted'],
    ],
    [
      'at the microphone of a radio',
      'Au micro de RTL, Marie Lemoine a jugé que la hausse était inévitable.',
      ['indirect', 'la hausse était inévitable', 'Marie Lemoine', 'reported'],
    ],
    [
      'a letter to someone',
      'Dans une lettre à Paul Durand, Karim Benali écrit : « Vous nous avez trahis. »',
      ['direct', 'Vous nous avez trahis.', 'Karim Benali', 'quoted'],
    ],
    [
      'facing someone',
      'Face à Claire Fontanel, Jean Vidal a martelé que le port resterait public.',
      ['indirect', 'le port resterait public', 'Jean Vidal', 'reported'],
    ],
    [
      'someone had written to the speaker',
      'Paul Durand, à qui Karim Benali avait écrit en mai, affirme que la lettre s’est perdue.',
      ['indirect', 'la lettre s’est perdue', 'Paul Durand', 'reported'],
    ],
    [
      'an orphaned « que » after an interview',
      'Vladimir Orlov a changé de ton. Dans un entretien accordé au cinéaste Amir Haddad, que « le traité restait ouvert à tous les voisins ».',
      ['direct', 'le traité restait ouvert à tous les voisins', 'Vladimir Orlov', 'inferred'],
    ],
    [
      'about someone',
      'À propos de Léa Morin, l’éditeur Guy Lambert a déclaré : « Elle a dix ans d’avance. »',
      ['direct', 'Elle a dix ans d’avance.', 'Guy Lambert', 'quoted'],
    ],
    [
      '« contre »',
      'Condamné à verser dix mille euros à Inès Mourad, Alain Béraud a dit vouloir faire appel.',
      ['indirect', 'vouloir faire appel', 'Alain Béraud', 'reported'],
    ],
    [
      'not: someone is asked',
      'La journaliste Léa Morin a longuement interrogé le ministre Jean Vidal sur son départ.',
    ],
    ['not: someone is thanked', 'Paul Durand a remercié Karim Benali et les bénévoles de la Croix-Rouge.'],
    [
      'not: someone is invited to speak',
      'Claire Fontanel a donné la parole à Jean Vidal, puis la séance a été levée.',
    ],
  ])('%s', shows);
});
