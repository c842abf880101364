/**
 * Nouns for what is written or shown and can be quoted: « le rapport estime que… », « selon une étude ». Compiled by
 * hand; gender and plurals are checked against the Dicollecte spelling dictionary 7.0 (MPL 2.0). Singular only.
 */
export const MASCULINE_DOCUMENTS = [
  'communiqué rapport sondage texte document article éditorial édito billet tweet retweet message post commentaire arrêt',
  'jugement verdict décret arrêté accord traité protocole pacte avis mémoire mémo mémorandum livre ouvrage essai roman',
  'récit témoignage dossier courrier courriel mail e-mail SMS texto discours exposé plaidoyer réquisitoire audit bilan',
  'baromètre classement palmarès recensement relevé tableau graphique schéma diagramme indice indicateur chiffre résultat',
  'compte-rendu procès-verbal PV constat diagnostic inventaire répertoire annuaire fichier carnet cahier manuscrit',
  'manuel guide vade-mecum règlement amendement contre-projet manifeste appel accord-cadre',
  'contrat-type avenant devis testament certificat acte formulaire questionnaire tract prospectus dépliant bulletin flash',
  'reportage documentaire film clip podcast entretien portrait enregistrement scénario synopsis script verbatim',
  'chapitre paragraphe alinéa préambule épilogue titre intitulé slogan panneau écriteau site blog télégramme câble fax ultimatum',
  'préavis référé recours signalement tutoriel benchmark calcul',
  'fil post-it encart encadré dictionnaire lexique glossaire évangile coran psaume verset hadith proverbe dicton adage',
].join(' ');

export const FEMININE_DOCUMENTS = [
  'étude enquête contre-enquête lettre note circulaire tribune chronique déclaration résolution motion ordonnance loi convention',
  'constitution charte directive décision sentence recommandation instruction notification requête plainte pétition missive',
  'dépêche brève analyse méta-analyse expertise contre-expertise autopsie évaluation estimation projection prévision statistique',
  'donnée capture image photo photographie vidéo bande séquence publication revue recherche thèse synthèse monographie biographie',
  'autobiographie interview conversation retranscription transcription traduction annonce affiche pancarte banderole',
  'brochure notice fiche rubrique légende citation maxime inscription préface postface introduction conclusion',
  'allocution conférence plaidoirie prière homélie encyclique bulle fatwa bible oraison story newsletter archive',
  'proposition contre-proposition proclamation réponse facture attestation ébauche',
  'compilation mouture simulation modélisation consultation cartographie preuve',
].join(' ');

/** Always plural: « les mémoires », « les statistiques » is the plural of « statistique ». */
export const PLURAL_DOCUMENTS = {
  masculine: 'mémoires écrits travaux chiffres propos',
  feminine: 'statistiques données images archives écoutes minutes annales',
} as const;

/**
 * People who speak without a name: « selon une source proche du dossier », « des proches de la victime ». Masculine
 * singulars; a feminine that the general rules do not give follows a slash.
 */
export const SOURCES = [
  'interlocuteur/interlocutrice observateur/observatrice informateur/informatrice indicateur/indicatrice négociateur/négociatrice',
  'commentateur/commentatrice utilisateur/utilisatrice consommateur/consommatrice détracteur/détractrice enquêteur/enquêtrice',
  'chercheur/chercheuse défenseur/défenseuse connaisseur/connaisseuse témoin/témoin participant initié négociant haut-fonctionnaire',
  'officiel expert élu habitué conseiller délégué dirigeant représentant intervenant anonyme cadre membre employé salarié ancien',
  'habitant riverain voisin passant usager client policier agent magistrat diplomate fidèle ami intime familier confident partisan',
  'opposant sceptique critique proche spécialiste analyste responsable fonctionnaire collègue journaliste internaute scientifique',
  'économiste juriste militaire parlementaire notable',
].join(' ');

export const FEMININE_SOURCES = 'source personne voix personnalité';
