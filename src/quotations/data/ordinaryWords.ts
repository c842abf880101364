/**
 * Words that open a French sentence, with a capital that proves nothing: they are no names. Function words are in
 * `french/functionWords.ts` and are not repeated. Compiled by hand: adverbs, connectives, prepositions, words of
 * time; folded and joined as `Word.exact`.
 */
export const ORDINARY_WORDS = [
  // Connectives and sentence adverbs
  'auparavant aujourdhui hier demain enfin certes ensuite puis dabord bref parfois souvent toujours jamais bientot',
  'tot tard maintenant desormais dorenavant autrefois jadis naguere recemment dernierement prochainement',
  'actuellement presentement immediatement aussitot soudain soudainement subitement brusquement finalement',
  'initialement premierement deuxiemement troisiemement deuxio primo secundo tertio dailleurs surtout notamment',
  'particulierement specialement principalement essentiellement globalement generalement habituellement',
  'ordinairement normalement regulierement frequemment rarement exceptionnellement occasionnellement',
  'quotidiennement annuellement heureusement malheureusement curieusement etrangement bizarrement paradoxalement',
  'ironiquement etonnamment logiquement naturellement evidemment manifestement visiblement apparemment',
  'vraisemblablement probablement certainement surement assurement doute peutetre possiblement eventuellement',
  'effectivement reellement vraiment veritablement franchement honnetement sincerement clairement concretement',
  'pratiquement techniquement theoriquement juridiquement politiquement economiquement financierement',
  'historiquement symboliquement officiellement officieusement publiquement personnellement individuellement',
  'collectivement ensemble separement simultanement parallelement conjointement consequemment subsequemment',
  'ulterieurement anterieurement precedemment posterieurement inversement contrairement conformement relativement',
  'comparativement proportionnellement respectivement reciproquement mutuellement accessoirement incidemment',
  'subsidiairement justement precisement exactement approximativement environ pres quasiment presque seulement',
  'uniquement simplement strictement absolument completement totalement entierement partiellement largement',
  'fortement fermement vivement rapidement lentement progressivement graduellement doucement discretement',
  'prudemment prealablement davantage autant tant tellement ailleurs dehors dedans dessus dessous devant derriere',
  'autour partout loin labas voila voici pourtant neanmoins nonobstant sinon bon tantot hormis outre excepte sauf',
  'vu concernant suivant moyennant durant envers hors via voire grace faute face quant memement idem',
  // Prepositional openings
  'aupres audela audessus audessous suite compte vis vue fort forte forts dote dotee nee age agee interroge',
  'interrogee contacte contactee sollicite sollicitee joint jointe invite invitee accuse accusee arrive arrivee',
  'cite citee cree creee elu elue nomme nommee questionne questionnee soupconne soupconnee poursuivi poursuivie',
  'condamne condamnee',
  // Pronouns, determiners, quantities
  'celuici celleci ceuxci cellesci celuila cellela ceuxla cellesla chacun chacune quiconque personne rien autrui',
  'divers diverses nombreux nombreuses beaucoup maint maints plupart moitie deux trois quatre cinq six sept huit',
  'neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille million',
  'millions milliard milliards dizaine dizaines centaine centaines millier milliers quinzaine vingtaine trentaine',
  'premier premiere premiers premieres second seconde deuxieme troisieme quatrieme cinquieme dernier derniere',
  'derniers dernieres prochain prochaine seul seule seuls seules unique',
  // Days, months, parts of time
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre',
  'octobre novembre decembre printemps automne hiver matin midi soir nuit journee semaine weekend mois annee an ans',
  'siecle heure heures minute minutes veille lendemain surlendemain avanthier apresdemain apresmidi jour jours',
  'paques ramadan',
  // Verbs and set phrases that open a sentence
  'estce cest cetait reste restent resta vient viennent suit suivent suivra faut fallait faudra faudrait doit peut',
  'peuvent pourrait va vont veut veulent rappelons notons precisons ajoutons soulignons signalons citons prenons',
  'imaginons supposons disons voyons attendons esperons figurez rappel precision exemple resultat consequence',
  'conclusion bilan preuve objectif but question reponse probleme solution explication raison cause interrogation',
  'inconvenient avantage verdict exit place direction retour retours objet sujet theme contexte point points merci',
  'bonjour bonsoir salut bravo ouf helas attention pardon eh ah oh ben voyez regardez ecoutez pensez sachez notez',
  'rappelez imaginez prenez faites dites allez allons venez viens essayez cliquez lisez voir lire ecouter regarder',
  'suivre retrouver decouvrir relire savoir faire dire aller venir partir rester prendre mettre donner parler',
  'faisant disant ajoutant precisant affirmant expliquant estimant jugeant reagissant evoquant rappelant soulignant',
  'saluant denoncant interpellant repondant parlant citant venant apprenant voyant sachant craignant esperant',
  // Relative, interrogative, exclamative
  // Nouns that headlines and paragraphs open with
  'infos info video photo photos exclusif direct live urgent edito tribune analyse interview entretien reportage',
  'portrait enquete temoignage temoignages decryptage recit dossier debat opinion sondage chronique billet source',
  'sources legende credit publie publiee mis mise actualise article lettre note mots cles partager commentaires',
  'abonnes accueil',
].join(' ');
