/**
 * What a description may call someone whose own role is narrower: « la magistrate » for « la procureure », « le
 * chercheur » for « le géologue ». Masculine singulars without accents, compiled by hand from the way French news
 * takes up those it has named.
 */
export const HYPERNYMS: Readonly<Record<string, string>> = {
  chercheur:
    'scientifique biologiste geologue climatologue ecologue sociologue historien physicien chimiste archeologue ' +
    'politologue economiste anthropologue epidemiologiste virologue glaciologue volcanologue sismologue linguiste ' +
    'geographe demographe neurologue astronome paleontologue ethnologue mathematicien informaticien professeur auteur',
  scientifique:
    'chercheur biologiste geologue climatologue ecologue physicien chimiste epidemiologiste virologue glaciologue ' +
    'volcanologue sismologue astronome paleontologue mathematicien',
  universitaire:
    'professeur chercheur sociologue historien politologue economiste anthropologue juriste linguiste',
  expert: 'specialiste analyste consultant chercheur economiste ingenieur',
  specialiste: 'expert analyste consultant chercheur economiste ingenieur sociologue historien politologue',
  magistrat: 'procureur juge substitut avocat-general president',
  policier: 'commissaire brigadier inspecteur enqueteur major commandant',
  militaire: 'general colonel commandant capitaine amiral lieutenant',
  soldat: 'general colonel commandant capitaine lieutenant caporal',
  medecin:
    'docteur chirurgien urgentiste infectiologue cardiologue pediatre psychiatre oncologue generaliste',
  soignant: 'infirmier medecin urgentiste aide-soignant',
  elu: 'maire depute senateur adjoint conseiller echevin bourgmestre eurodepute president',
  parlementaire: 'depute senateur eurodepute rapporteur',
  edile: 'maire bourgmestre',
  dirigeant: 'directeur patron president pdg dg fondateur cofondateur gerant chef',
  patron: 'directeur president pdg dg fondateur cofondateur gerant',
  responsable: 'directeur chef secretaire president coordinateur',
  technicien: 'entraineur selectionneur coach',
  coach: 'entraineur selectionneur',
  sportif: 'joueur attaquant defenseur gardien cycliste coureur nageur skieur athlete',
  joueur: 'attaquant defenseur milieu gardien capitaine buteur',
  artiste: 'chanteur musicien peintre sculpteur comedien acteur danseur rappeur',
  realisateur: 'cineaste',
  cineaste: 'realisateur',
  ecrivain: 'auteur romancier essayiste poete dramaturge',
  romancier: 'auteur ecrivain',
  comedien: 'acteur',
  diplomate: 'ambassadeur consul emissaire',
  syndicaliste: 'delegue secretaire representant',
  agriculteur: 'eleveur maraicher cerealier viticulteur apiculteur producteur',
  enseignant: 'professeur instituteur maitre',
};
