/**
 * Nouns that name a person by role, compiled by hand from the titles, trades and situations of French news and
 * grouped by how they form the feminine. Each is a masculine singular; the feminine and the plurals are made from
 * it. Forms were compared with the Dicollecte spelling dictionary 7.0 (MPL 2.0), which has all but the newest
 * (« tiktokeuse », « macroniste ») and a few compounds.
 */

/** One form for both: « le ministre », « la ministre ». */
export const EPICENE_ROLES = [
  // State, law, army, business
  'ministre secrétaire maire juge porte-parole porte-drapeau diplomate capitaine commissaire notaire arbitre membre',
  'cadre dircab PDG DG DGS DRH DAF leader manager coach star guide interprète chef responsable signataire partenaire',
  'émissaire abstentionniste adversaire mandataire actionnaire bénéficiaire fonctionnaire parlementaire militaire commanditaire gestionnaire',
  'propriétaire locataire destinataire titulaire stagiaire volontaire bénévole milliardaire millionnaire sociétaire',
  'concessionnaire notable contribuable comptable coupable complice juriste légiste pénaliste fiscaliste économiste',
  'plénipotentiaire homologue stratège tribun généralissime vigile réserviste légionnaire mercenaire monarque',
  'gendarme skipper supporter édile trader broker dealer lobbyiste sherpa',
  'secouriste vice-ministre sous-secrétaire porte-étendard porte-flambeau',
  // Parties and opinions
  'syndicaliste cégétiste activiste écologiste socialiste communiste centriste gaulliste lepéniste macroniste frontiste',
  'sarkozyste hollandiste mélenchoniste trotskiste marxiste léniniste anarchiste nationaliste unioniste souverainiste',
  'indépendantiste séparatiste autonomiste populiste islamiste djihadiste jihadiste terroriste extrémiste royaliste',
  'loyaliste putschiste fasciste raciste féministe pacifiste humaniste moraliste réformiste progressiste travailliste',
  'péroniste chaviste sandiniste maoïste sioniste salafiste kémaliste réactionnaire révolutionnaire démocrate',
  'social-démocrate technocrate bureaucrate eurocrate aristocrate autocrate eurosceptique',
  'climatosceptique protestataire contestataire gréviste patriote transfuge despote otage rebelle',
  // Knowledge and health
  'spécialiste généraliste analyste psychanalyste scientifique critique universitaire philosophe pédagogue',
  'démagogue idéologue théologue biologiste zoologiste écologue géologue climatologue météorologue météorologiste',
  'sismologue volcanologue vulcanologue glaciologue hydrologue océanographe géographe cartographe démographe ethnologue',
  'anthropologue archéologue sociologue politologue islamologue psychologue criminologue épidémiologiste virologue',
  'virologiste infectiologue immunologiste immunologue cancérologue oncologue cardiologue neurologue pneumologue',
  'dermatologue gynécologue urologue radiologue gérontologue gériatre addictologue toxicologue bactériologiste',
  'microbiologiste psychiatre pédiatre dentiste anesthésiste urgentiste kinésithérapeute ostéopathe orthophoniste',
  'psychothérapeute thérapeute chimiste botaniste linguiste philologue sinologue futurologue astronome astronaute',
  'cosmonaute spationaute taïkonaute agronome géomètre paléontologue égyptologue généalogiste archiviste documentaliste',
  'bibliothécaire libraire hématologue endocrinologue ophtalmologue diabétologue rhumatologue néphrologue vétérinaire',
  'pharmacologue entomologue ornithologue primatologue primatologiste paléoclimatologue',
  // Press, arts, sport
  'journaliste éditorialiste pigiste scénariste dramaturge essayiste polémiste nouvelliste biographe mémorialiste',
  'photographe cinéaste documentariste vidéaste chorégraphe scénographe architecte urbaniste paysagiste designer styliste',
  'artiste peintre poète pianiste violoniste violoncelliste guitariste organiste flûtiste soliste bassiste saxophoniste',
  'trompettiste humoriste fantaisiste caricaturiste graphiste publiciste portraitiste fabuliste',
  'cycliste motocycliste automobiliste pilote copilote athlète judoka karatéka alpiniste parachutiste triathlète',
  'pentathlète décathlète gymnaste finaliste pongiste véliplanchiste kayakiste',
  'bouquiniste galeriste antiquaire céramiste ébéniste internaute twitto pirate hacker geek',
  // Life, belief, situation
  'jeune enfant gosse môme adulte élève collègue camarade disciple adepte apôtre pupille convive hôte pote acolyte',
  'compatriote homonyme ancêtre malade aveugle précaire prolétaire célibataire domestique',
  'mécène touriste plagiste fleuriste garagiste buraliste chauffagiste standardiste réceptionniste machiniste grossiste',
  'pépiniériste pyromane toxicomane kamikaze sniper proxénète pédophile parricide barbare nomade apatride',
  'autochtone indigène aborigène insulaire catholique laïque prophète évangéliste bouddhiste calviniste exégète',
  'missionnaire garde-côte garde-chasse nutritionniste zadiste survivaliste complotiste',
].join(' ');

/** Feminine by the general rules: « élue », « policière », « historienne », « veuve », « époux ». Not in -eur. */
export const REGULAR_ROLES = [
  'président vice-président consul substitut député eurodéputé élu délégué avocat magistrat adjoint dirigeant',
  'candidat lauréat cheminot vice-chancelier commandant adjudant sergent attaché chargé conseiller chancelier',
  'échevin officier policier pompier douanier brigadier greffier huissier banquier financier hôtelier romancier',
  'ouvrier maraîcher cafetier postier doyen fermier infirmier caissier épicier boucher boulanger pâtissier cuisinier',
  'jardinier plombier menuisier charpentier cordonnier bijoutier routier batelier sommelier hospitalier',
  'écolier lycéen collégien étudiant enseignant doctorant postdoctorant thésard apprenti assistant gérant intendant',
  'surintendant superintendant remplaçant représentant correspondant participant manifestant',
  'militant sympathisant adhérent partisan résistant combattant opposant dissident exilé réfugié migrant immigré',
  'habitant résident riverain citadin citoyen concitoyen votant',
  'assaillant attaquant gagnant perdant champion médaillé',
  'sélectionné retraité pensionné salarié employé indépendant intermittent artisan commerçant',
  'négociant fabricant exploitant marchand trafiquant délinquant criminel assassin meurtrier',
  'prisonnier détenu condamné prévenu accusé inculpé suspect plaignant appelant rescapé survivant',
  'blessé disparu défunt mort vivant passant voisin parent orphelin aîné benjamin cousin conjoint',
  'fiancé marié patron baron syndiqué affilié associé mandant débutant croyant pratiquant musulman chrétien',
  'protestant juif insurgé révolté mutin',
  'expert consultant savant technicien informaticien mathématicien physicien astrophysicien statisticien',
  'historien chirurgien praticien clinicien pharmacien opticien généticien électricien mécanicien logisticien académicien',
  'politicien théoricien tacticien musicien comédien tragédien magicien gardien paroissien milicien',
  'cybernéticien diététicien esthéticien obstétricien soignant aide-soignant surveillant',
  'écrivain avoué confident descendant héritier créancier rentier usager étranger passager messager berger',
  'conférencier gaucher équipier coéquipier licencié',
  'aventurier guerrier vacancier estivant hivernant motard routard fêtard',
  'bourgeois courtisan natif captif sportif créatif évadé fugitif fuyard clandestin',
  'républicain démocrate-chrétien puritain anglican luthérien converti initié',
  'requérant intéressé soussigné assuré adolescent vétéran',
  'figurant récitant tenant prétendant aspirant suppléant gradué diplômé agrégé certifié titré',
  'concurrent ennemi ami allié protégé obligé inconnu particulier',
  'geôlier bâtonnier trésorier timonier marinier chevalier écuyer cavalier bûcheron forgeron',
  'espion handicapé sinistré naufragé expulsé exclu banni damné noyé',
  'infecté vacciné contaminé intoxiqué hospitalisé brûlé amputé greffé',
  'sorcier vigneron éclusier',
  'exécutant intervenant déposant référent',
  'mourant arrivant sortant revenant non-résident sous-officier sous-traitant',
].join(' ');

/** -eur, -rice: « directeur », « directrice ». */
export const ROLES_IN_RICE = [
  'directeur co-directeur sous-directeur sénateur ambassadeur recteur inspecteur rédacteur éditeur acteur auteur',
  'compositeur réalisateur producteur animateur présentateur commentateur modérateur illustrateur traducteur lecteur',
  'spectateur téléspectateur auditeur amateur créateur fondateur cofondateur inventeur concepteur',
  'administrateur opérateur régulateur médiateur négociateur conciliateur législateur dictateur orateur',
  'électeur consommateur utilisateur expérimentateur observateur collaborateur coordinateur coordonnateur organisateur',
  'initiateur promoteur instigateur détracteur contradicteur interlocuteur locuteur protecteur tuteur curateur',
  'instituteur éducateur formateur moniteur conservateur restaurateur agriculteur apiculteur viticulteur aviculteur',
  'pisciculteur ostréiculteur conducteur facteur prédateur provocateur délateur dénonciateur imitateur',
  'usurpateur libérateur réformateur rénovateur cultivateur exportateur importateur distributeur',
  'explorateur navigateur aviateur admirateur bienfaiteur malfaiteur débiteur donateur testateur',
  'supporteur vérificateur évaluateur investigateur énonciateur perturbateur sculpteur prédicateur',
  'accompagnateur adaptateur collecteur',
].join(' ');

/** -eur, -euse: « chercheur », « chercheuse ». */
export const ROLES_IN_EUSE = [
  'chercheur enquêteur enseignant-chercheur joueur chanteur danseur entraîneur sélectionneur footballeur basketteur',
  'handballeur volleyeur boxeur nageur coureur sprinteur sauteur lanceur skieur patineur surfeur plongeur',
  'buteur passeur marqueur tireur grimpeur rameur lutteur travailleur vendeur serveur livreur',
  'chauffeur éboueur nettoyeur déménageur dépanneur éleveur pêcheur programmeur',
  'développeur youtubeur blogueur influenceur tiktokeur instagrameur rappeur slameur parleur causeur metteur monteur',
  'cadreur preneur traileur camionneur routeur voyageur voleur casseur braqueur tueur violeur harceleur fraudeur',
  'menteur tricheur receleur racketteur empoisonneur chômeur fumeur buveur',
  'pilleur meneur frondeur marcheur randonneur promeneur flâneur visiteur campeur',
  'baigneur dormeur veilleur démarcheur prêteur acheteur payeur',
  'employeur demandeur recruteur chasseur dresseur coiffeur masseur tatoueur brodeur',
  'tisseur souffleur sondeur penseur lobbyeur décideur conteur chroniqueur',
  'rapporteur contrôleur régisseur superviseur sauveteur golfeur cascadeur joueur-entraîneur squatteur',
  'zappeur hockeyeur guérisseur envahisseur rabatteur bricoleur skateur snowboardeur vapoteur',
].join(' ');

/** -eur, -eure (« professeure ») or unchanged: the gender of the bare form is that of the determiner. */
export const ROLES_IN_EURE = [
  'professeur procureur gouverneur ingénieur docteur proviseur censeur assesseur auteur metteur entrepreneur défenseur',
  'successeur prédécesseur agresseur ravisseur oppresseur vainqueur précurseur possesseur pasteur assureur investisseur',
  'chauffeur annonceur mineur majeur supérieur inférieur prieur chroniqueur rapporteur vice-gouverneur acquéreur',
].join(' ');

/** Masculine and feminine that no rule gives. */
export const ROLES_IN_PAIRS = [
  'roi/reine vice-roi/vice-reine prince/princesse empereur/impératrice duc/duchesse grand-duc/grande-duchesse archiduc/archiduchesse',
  'comte/comtesse vicomte/vicomtesse marquis/marquise tsar/tsarine sultan/sultane émir/émira maharadjah/maharani dauphin/dauphine',
  'homme/femme garçon/fille garçonnet/fillette monsieur/madame gamin/gamine mec/nana mari/épouse époux/épouse veuf/veuve',
  'père/mère papa/maman fils/fille frère/soeur demi-frère/demi-soeur beau-père/belle-mère beau-frère/belle-soeur beau-fils/belle-fille',
  'gendre/bru grand-père/grand-mère arrière-grand-père/arrière-grand-mère oncle/tante neveu/nièce petit-fils/petite-fille',
  'filleul/filleule parrain/marraine jumeau/jumelle cadet/cadette copain/copine compagnon/compagne héros/héroïne maître/maîtresse',
  'préfet/préfète sous-préfet/sous-préfète poète/poétesse hôte/hôtesse abbé/abbesse diacre/diaconesse prêtre/prêtresse',
  'druide/druidesse traître/traîtresse maire/mairesse chef/cheffe',
  'sous-chef/sous-cheffe auteur/autrice procureur/procureuse ambassadeur/ambassadrice chasseur/chasseresse défendeur/défenderesse',
  'demandeur/demanderesse bailleur/bailleresse serviteur/servante gouverneur/gouvernante parent/parente',
  'steward/hôtesse tennisman/tenniswoman rugbyman/rugbywoman sportsman/sportswoman recordman/recordwoman businessman/businesswoman',
  'cameraman/camerawoman barman/barmaid perchman/perchwoman policeman/policewoman gentleman/lady',
  'général/générale colonel/colonelle lieutenant/lieutenante caporal/caporale amiral/amirale maréchal/maréchale major/majore',
  'vice-amiral/vice-amirale lieutenant-colonel/lieutenante-colonelle rival/rivale vassal/vassale industriel/industrielle professionnel/professionnelle',
  'intellectuel/intellectuelle religieux/religieuse matelot/matelote',
  'grec/grecque laïc/laïque juif/juive',
  'amoureux/amoureuse substitut/substitute agent/agente mannequin/mannequine guérillero/guérillera',
  'torero/torera matador/matadora favori/favorite andalou/andalouse manchot/manchote',
  'président-directeur/présidente-directrice ministre-président/ministre-présidente directeur-adjoint/directrice-adjointe émeutier/émeutière',
  'lanceur/lanceuse sauveteur/sauveteuse emprunteur/emprunteuse sculpteur/sculptrice sculpteur/sculpteuse',
  'sénateur-maire/sénatrice-maire député-maire/députée-maire auteur-compositeur/autrice-compositrice maire-adjoint/maire-adjointe',
  'frontalier/frontalière rappeur/rappeuse infant/infante paysan/paysanne vigneron/vigneronne',
].join(' ');

/** Masculine whoever is meant: « le témoin a dit qu'elle… » is rare, so a masculine is expected. */
export const MASCULINE_ROLES = [
  'médecin témoin mannequin agent pape antipape évêque archevêque cardinal curé vicaire chanoine moine imam mufti ayatollah',
  'mollah rabbin lama dalaï-lama bonze pasteur aumônier nonce légat calife khalife cheikh sheikh émir vizir shah chah raïs',
  'envoyé ambassadeur sélectionneur attaché tribun mentor gourou maestro ténor baryton caïd parrain',
  'bourreau despote tyran dictateur soldat caporal fantassin para légionnaire casque-bleu béret-vert sapeur-pompier',
  'commis contremaître maître-nageur maître-chien chauffard vieillard bonhomme prud-homme gentilhomme',
  'prête-nom individu quidam bébé nourrisson taliban taleb moudjahid fedayin peshmerga guérillero gladiateur troubadour',
  'juré grand-juré batteur percussionniste talonneur ailier libéro meneur vétéran grognard',
  'bras-droit martyr otage garde garant successeur vainqueur bandit gangster cow-boy',
].join(' ');

/** Feminine whoever is meant: « la victime », « la personnalité ». */
export const FEMININE_ROLES = [
  'victime personne personnalité célébrité vedette star idole sentinelle recrue sommité icône dame demoiselle',
  'sage-femme infirmière nonne bonne-soeur religieuse abbesse hôtesse ménagère ouvreuse lavandière nourrice nounou prostituée',
  'égérie diva cantatrice ballerine soubrette soprano starlette belle-mère mariée parturiente',
  'miss première-dame ex-femme concubine pin-up fillette jeune-fille',
].join(' ');

/** Also forms of a verb: « le juge » and « il juge », « l'élève » and « il élève ». */
export const ROLES_LIKE_VERBS = 'juge arbitre guide interprète critique élève garde pilote copilote cadre';

/** Plural whoever is meant: « les gens ». */
export const PLURAL_ROLES = {
  masculine:
    'gens parents grands-parents riverains sans-papiers sans-abri sans-dents gilets-jaunes époux proches effectifs',
  feminine: 'forces personnes troupes',
} as const;
