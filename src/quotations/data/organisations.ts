/**
 * Nouns for bodies that speak in the news: institutions, parties, firms, media, groups of people. Compiled by hand
 * from the institutions named in French newspapers; gender and plurals are checked against the
 * Dicollecte spelling dictionary 7.0 (MPL 2.0). Singular only: plurals are made from it.
 */
export const MASCULINE_ORGANISATIONS = [
  // State, justice, army
  'ministère gouvernement secrétariat sous-secrétariat cabinet exécutif législatif parlement sénat congrès parquet tribunal',
  'conseil comité directoire commissariat état-major régime pouvoir royaume empire duché émirat sultanat califat canton',
  'département district arrondissement comté land pays rectorat vice-rectorat consulat protectorat trône',
  'service trésor fisc barreau jury collège secrétariat-général bureau bataillon régiment commando escadron contingent corps',
  'défenseur office observatoire haut-commissariat haut-conseil contre-espionnage renseignement front camp bloc',
  // Politics and society
  'parti mouvement rassemblement syndicat collectif groupe groupuscule regroupement groupement lobby clan cartel gang réseau',
  'patronat clergé épiscopat électorat public peuple entourage personnel staff équipage cortège ménage',
  'couple duo tandem cercle think-tank forum sommet synode concile consistoire diocèse archevêché évêché',
  'monastère couvent secteur consortium conglomérat fonds',
  // Firms and media
  'constructeur équipementier opérateur régulateur fabricant distributeur fournisseur éditeur exploitant assureur voyagiste',
  'transporteur avionneur armateur laboratoire labo géant mastodonte fleuron concurrent',
  'prestataire sous-traitant studio label magasin supermarché hypermarché restaurant hôtel casino cinéma théâtre musée opéra zoo',
  'parc aéroport institut centre hôpital établissement dispensaire hospice lycée campus conservatoire',
  'quotidien journal hebdomadaire hebdo mensuel bimensuel magazine tabloïd site portail blog média canard périodique bulletin',
  'podcast pure-player club onze quinze vestiaire stade',
].join(' ');

export const FEMININE_ORGANISATIONS = [
  // State, justice, army
  'préfecture sous-préfecture mairie présidence vice-présidence chancellerie ambassade administration bureaucratie diplomatie',
  'police gendarmerie justice armée marine aviation garde brigade patrouille légion troupe milice junte guérilla rébellion',
  'résistance insurrection cour chambre assemblée commission sous-commission délégation mission instance autorité institution',
  'magistrature défense accusation partie municipalité commune communauté métropole agglomération intercommunalité',
  'région province ville cité capitale république monarchie principauté couronne fédération confédération nation puissance',
  'dictature tutelle inspection académie douane direction régie agence cellule section branche',
  'force coalition alliance majorité opposition minorité gauche droite extrême-gauche extrême-droite ultragauche ultradroite',
  'hiérarchie base aile mouvance tendance faction internationale troïka',
  // Society
  'organisation ONG association fondation union intersyndicale interprofession ligue amicale coopérative mutuelle coordination',
  'plateforme plate-forme société diaspora population foule jeunesse profession filière',
  'corporation confrérie congrégation église paroisse mosquée synagogue loge secte tribu ethnie famille fratrie belle-famille',
  'équipe sélection formation convention école université faculté fac classe',
  'bibliothèque maternité clinique crèche pharmacie',
  // Firms and media
  'entreprise compagnie firme multinationale start-up startup PME ETI filiale succursale holding enseigne marque usine',
  'banque assurance bourse caisse brasserie manufacture imprimerie maison industrie exploitation librairie galerie',
  'presse rédaction chaîne télévision télé radio station antenne revue gazette société-mère',
  'concurrence clientèle franchise',
].join(' ');

/** Always plural: « les autorités », « les services de renseignement ». */
export const PLURAL_ORGANISATIONS = {
  masculine: 'renseignements services médias pouvoirs états-généraux secours',
  feminine: 'autorités forces troupes instances nations Nations-unies familles institutions ONG urgences',
} as const;

/**
 * Bodies that have a name, so no determiner or a fixed one: acronyms, parties, agencies, newspapers, firms that are
 * often quoted. « L'AFP », « le Monde », « Reuters »: the gender is that of the noun that French speakers supply.
 * A name of several words is joined by `+`.
 */
export const ORGANISATION_NAMES = {
  masculine: [
    'G7 G8 G20 FMI GIEC Medef PS RN FN PCF MoDem NPA Hezbollah Hamas Fatah Likoud FBI FSB KGB MI5 MI6 Mossad Shin+Beth CNRS CNES',
    'CEA CHU CHR Samu Raid GIGN PKK AKP HDP SPD FDP PSOE Crif CFCM Cran Mrap PSG OM OL CIO TAS NCSC BIT PNUD PNUE HCR CICR PAM',
    'CSA CNC Snes Snuipp Unicef INRAE Inserm Cirad BRGM GRU SVR ANC FLN FIS FLNC PJD MPLA Frolinat PDCI FPI RHDP',
    'PCC PPE Vox Podemos Fidesz PiS Labour Sinn+Fein DUP SNP Bloc+québécois NPD Conseil+constitutionnel',
    'Monde Figaro Parisien Point Canard+enchaîné HuffPost Devoir Temps Soir Guardian Times Sun Daily+Mail Daily+Telegraph',
    'Financial+Times New+York+Times Washington+Post Wall+Street+Journal Spiegel País Mundo Haaretz Jerusalem+Post Nouvel+Observateur',
    'Journal+du+Dimanche JDD Dauphiné+libéré Télégramme Progrès Bien+public Midi+libre Bondy+Blog Nouvel+Obs',
    'Facebook Twitter Google Microsoft Apple Amazon YouTube TikTok Airbus Boeing Renault Tesla Total TotalEnergies Bouygues Vivendi',
    'Carrefour Sanofi Pfizer Uber Airbnb Netflix Instagram WhatsApp Telegram Huawei Samsung Alstom Orange Huawei Engie',
  ].join(' '),
  feminine: [
    'ONU OMS OTAN UE CEE Unesco CIA NSA NASA ESA OSCE OCDE OMC OIT FAO AIEA OIAC Opep Cedeao CPI CIJ CEDH CJUE BCE Fed Fifa Uefa',
    'FIA FFF UCI AMA IAAF NBA CGT CFDT CFTC CGC CFE-CGC UNEF FSU FO Unsa Unedic UMP LREM LFI UDI SFIO SNCF RATP EDF SPA LPO FNSEA',
    'Cnil Cada ARS HAS ANSM Anses Ademe Anssi DGSE DGSI DGSN DGAC DGCCRF PJ BRI BRB IGPN IGGN IGAS HATVP CNCDH Cimade Croix-Rouge',
    'CDU CSU AfD Ligue FCPE LDH Licra BRI Banque+mondiale Fondation+Abbé-Pierre Ligue+arabe Union+africaine Union+européenne',
    'Commission+européenne Hadopi Arcom Arcep ARJEL Acoss Cnaf Cnam CNSA Monuc Minusma Finul Minuc Eulex Frontex',
    'AFP AP ANSA DPA EFE PTI TASS Interfax Xinhua Belga BBC NBC CBS ABC CNN RTBF RTS Radio-Canada RFI TF1 LCI BFM BFMTV France+2',
    'France+24 France+Info France+Inter Franceinfo Mediapart Libération Croix Tribune Dépêche+du+Midi Voix+du+Nord Repubblica',
    'Stampa Pravda Komsomolskaïa+Pravda Frankfurter+Allgemeine+Zeitung FAZ Süddeutsche+Zeitung Libre+Belgique',
    'Montagne Marseillaise RTL Al-Jazira Al+Jazeera Sky+News Fox+News Novaïa+Gazeta NHK',
  ].join(' '),
  either: [
    'Reuters Bloomberg Associated+Press Agence+France-Presse Wikileaks WikiLeaks Bellingcat Greenpeace Amnesty Amnesty+International',
    'Human+Rights+Watch Médecins+sans+frontières MSF Oxfam Attac Anonymous Act+Up Europol Interpol Eurojust Eurostat Insee Inrae',
    'Ifop Ipsos BVA Harris+Interactive Elabe OpinionWay Kantar Médiamétrie Développez Developpez ProPublica Politico Slate',
    'Wired Ars+Technica TechCrunch Ouest-France Sud-Ouest Nice-Matin Var-Matin Paris-Match Marianne',
    'Valeurs+actuelles Rue89 StreetPress Bastamag Arrêt+sur+images Regards Newsweek Bild Haaretz USA+Today Die+Welt Die+Zeit',
    'Échos Inrocks Inrockuptibles Cahiers+du+cinéma Restos+du+coeur Républicains LR Verts EELV Insoumis Talibans',
  ].join(' '),
} as const;
