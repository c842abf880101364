import { describe, it } from '@jest/globals';
import { type Row, shows } from './support.js';

// What people say in the narrator’s words, one table a construction, the commonest first. Rows that begin with « not »
// look like the construction and are none of it.

describe('X a déclaré que C', () => {
  it.each<Row>([
    [
      'passé composé',
      'Le maire de Sète, Yann Guérin, a déclaré que les travaux commenceraient en juin.',
      ['indirect', 'les travaux commenceraient en juin', 'Yann Guérin', 'reported'],
    ],
    [
      '« que A et que B » is one quotation',
      'La ministre Anne Roussel a annoncé que le dispositif serait prolongé et que son budget doublerait.',
      ['indirect', 'le dispositif serait prolongé et que son budget doublerait', 'Anne Roussel', 'reported'],
    ],
    [
      'half of the clause between marks',
      'Karim Benali estime que la direction « a choisi le pire moment » pour fermer l’atelier.',
      [
        'indirect',
        'la direction « a choisi le pire moment » pour fermer l’atelier',
        'Karim Benali',
        'reported',
        { fragments: ['a choisi le pire moment'] },
      ],
    ],
    [
      'one word between marks',
      'Rosa Quispe affirme que le barrage est « obsolète » et qu’il menace la vallée.',
      [
        'indirect',
        'le barrage est « obsolète » et qu’il menace la vallée',
        'Rosa Quispe',
        'reported',
        { fragments: ['obsolète'] },
      ],
    ],
    [
      'the whole clause between marks',
      'Le porte-parole de l’armée a affirmé que « les civils avaient été évacués ».',
      ['direct', 'les civils avaient été évacués', 'Le porte-parole de l’armée', 'quoted'],
    ],
    [
      '« qu’ » before a vowel',
      'La Croix-Rouge rappelle qu’aucun convoi n’a pu passer.',
      ['indirect', 'aucun convoi n’a pu passer', 'La Croix-Rouge', 'reported'],
    ],
    [
      'imparfait',
      'Gérard Vidal expliquait que le glacier avait perdu la moitié de son épaisseur.',
      ['indirect', 'le glacier avait perdu la moitié de son épaisseur', 'Gérard Vidal', 'reported'],
    ],
    [
      'passé simple',
      'Le général Marc Aubry répondit que ses troupes n’avaient pas bougé.',
      ['indirect', 'ses troupes n’avaient pas bougé', 'Marc Aubry', 'reported'],
    ],
    [
      'plus-que-parfait',
      'Bruno Castex avait assuré que la paie serait versée avant Noël.',
      ['indirect', 'la paie serait versée avant Noël', 'Bruno Castex', 'reported'],
    ],
    [
      'futur',
      'Devant le tribunal, Alain Béraud soutiendra que la facture était en règle.',
      ['indirect', 'la facture était en règle', 'Alain Béraud', 'reported'],
    ],
    [
      'conditionnel of the press',
      'Le directeur de l’usine aurait promis que personne ne serait licencié.',
      ['indirect', 'personne ne serait licencié', 'Le directeur de l’usine', 'reported'],
    ],
    [
      '« serait d’avis que »',
      'La présidente de la Banque centrale serait d’avis que les taux peuvent baisser.',
      ['indirect', 'les taux peuvent baisser', 'La présidente de la Banque centrale', 'reported'],
    ],
    [
      'adjuncts between the verb and « que »',
      'Paul Durand a déclaré, mardi soir à Lyon, que la fusion n’aurait pas lieu.',
      ['indirect', 'la fusion n’aurait pas lieu', 'Paul Durand', 'reported'],
    ],
    [
      '« a fait savoir par courrier que »',
      'L’assureur Prévalia a fait savoir par courrier à ses clients que les tarifs augmenteraient.',
      ['indirect', 'les tarifs augmenteraient', 'Prévalia', 'reported'],
    ],
    [
      'a pronoun',
      'Anne Roussel a rencontré les éleveurs. Elle a promis que les aides seraient versées avant Noël.',
      ['indirect', 'les aides seraient versées avant Noël', 'Anne Roussel', 'inferred', { mention: 'Elle' }],
    ],
    [
      '« se dit convaincu que »',
      'Ibrahim Traoré se dit convaincu que l’équipe peut encore monter.',
      ['indirect', 'l’équipe peut encore monter', 'Ibrahim Traoré', 'reported'],
    ],
    [
      'a relative clause between the subject and the verb',
      'Marc Aubry, qui dirige l’usine de Feyzin, a indiqué que la production reprendrait lundi.',
      ['indirect', 'la production reprendrait lundi', 'Marc Aubry', 'reported'],
    ],
    [
      'the verb of saying in a relative clause',
      'Nadia Ferroukhi, qui a reconnu que les délais seraient longs, n’a pas donné de date.',
      ['indirect', 'les délais seraient longs', 'Nadia Ferroukhi', 'reported'],
    ],
    [
      'two verbs share one subject',
      'Léa Morin a remercié les bénévoles et a souligné que la fête n’avait rien coûté à la ville.',
      ['indirect', 'la fête n’avait rien coûté à la ville', 'Léa Morin', 'reported'],
    ],
    [
      '« il est d’avis que »',
      'Simon Ackermann a étudié la faille. Il est d’avis que le village doit être déplacé.',
      ['indirect', 'le village doit être déplacé', 'Simon Ackermann', 'inferred'],
    ],
    [
      'a study finds',
      'Une étude de l’université de Liège conclut que le bruit abrège le sommeil.',
      ['indirect', 'le bruit abrège le sommeil', 'Une étude de l’université de Liège', 'reported'],
    ],
    [
      'a role, a name and two adjuncts',
      'Le chef de la diplomatie sénégalaise, Mamadou Ndiaye, a fait savoir lors d’une conférence de presse à Dakar que les deux soldats seraient libérés.',
      ['indirect', 'les deux soldats seraient libérés', 'Mamadou Ndiaye', 'reported'],
    ],
    [
      '« les autorités »',
      'Les autorités ont confirmé jeudi que le virus avait été détecté dans deux élevages du Gers.',
      ['indirect', 'le virus avait été détecté dans deux élevages du Gers', 'Les autorités', 'reported'],
    ],
    [
      'two verbs of saying in one sentence',
      'L’accusé a reconnu qu’il connaissait la victime mais a répété qu’il ne l’avait pas tuée.',
      ['indirect', 'il connaissait la victime', 'L’accusé', 'reported'],
      ['indirect', 'il ne l’avait pas tuée', 'L’accusé', 'reported'],
    ],
    [
      'a relative clause about a document',
      'Le rapport, que Le Courrier du soir s’est procuré, indique que douze agents savaient.',
      ['indirect', 'douze agents savaient', 'Le rapport', 'reported'],
    ],
    [
      'on an account',
      'Sur son compte X, l’ambassadrice du Chili, Paula Reyes, a écrit que son pays « ne céderait pas au chantage ».',
      ['indirect', 'son pays « ne céderait pas au chantage »', 'Paula Reyes', 'reported'],
    ],
    [
      'an apposition inside the clause',
      'Le parquet de Gand a précisé que l’homme, âgé de 42 ans, était connu des services de police.',
      [
        'indirect',
        'l’homme, âgé de 42 ans, était connu des services de police',
        'Le parquet de Gand',
        'reported',
      ],
    ],
    [
      'several witnesses and an addressee',
      'Plusieurs témoins ont raconté aux enquêteurs que la voiture avait brûlé un feu rouge.',
      ['indirect', 'la voiture avait brûlé un feu rouge', 'Plusieurs témoins', 'reported'],
    ],
    [
      'nobody to be « elle »',
      'Elle a juré devant la cour qu’elle ignorait tout de ces comptes.',
      ['indirect', 'elle ignorait tout de ces comptes', undefined, 'unattributed'],
    ],
    [
      'a bank forecasts',
      'La Banque de France prévoit que la croissance atteindra 0,8 % en 2025.',
      ['indirect', 'la croissance atteindra 0,8 % en 2025', 'La Banque de France', 'reported'],
    ],
    [
      'a clause in a clause',
      'Piotr Nowak a répondu qu’il ne savait pas que la voie était fissurée.',
      ['indirect', 'il ne savait pas que la voie était fissurée', 'Piotr Nowak', 'reported'],
    ],
    [
      '« qui » in the clause',
      'Lone Madsen soutient que ceux qui ont bu cette eau ne risquent rien.',
      ['indirect', 'ceux qui ont bu cette eau ne risquent rien', 'Lone Madsen', 'reported'],
    ],
    [
      'a condition in the clause',
      'Kwesi Boateng a prévenu que, si la pluie ne revenait pas, le barrage serait vide en mai.',
      ['indirect', 'si la pluie ne revenait pas, le barrage serait vide en mai', 'Kwesi Boateng', 'reported'],
    ],
    [
      'a second sentence with « Il ajoute que »',
      'Hassan Karimi a compté les morts. Il ajoute que les routes sont coupées.',
      ['indirect', 'les routes sont coupées', 'Hassan Karimi', 'inferred'],
    ],
    [
      'a gerund in front',
      'En ouvrant la séance, Judith Lang a rappelé que le vote était secret.',
      ['indirect', 'le vote était secret', 'Judith Lang', 'reported'],
    ],
    [
      '« a dit et répété que »',
      'Loïc Garnier a dit et répété que le pont attendrait.',
      ['indirect', 'le pont attendrait', 'Loïc Garnier', 'reported'],
    ],
    [
      'a name in a que clause is no speaker',
      'Diane Roche a indiqué que Thomas Ricard avait saisi un expert.',
      ['indirect', 'Thomas Ricard avait saisi un expert', 'Diane Roche', 'reported'],
    ],
    [
      'a semicolon ends the clause',
      'Urs Keller a prévenu que le franc monterait ; les marchés n’ont pas bougé.',
      ['indirect', 'le franc monterait', 'Urs Keller', 'reported'],
    ],
    [
      '« aucun » inside the clause denies nothing of the saying',
      'La société Numéa affirme qu’aucun client n’a perdu de données.',
      ['indirect', 'aucun client n’a perdu de données', 'Numéa', 'reported'],
    ],
    [
      'a negation inside the clause',
      'Antoine Delcourt soutient que personne n’a été prévenu.',
      ['indirect', 'personne n’a été prévenu', 'Antoine Delcourt', 'reported'],
    ],
    [
      '« n’a pas caché que »',
      'Marco Silvestri n’a pas caché que le vestiaire était divisé.',
      ['indirect', 'le vestiaire était divisé', 'Marco Silvestri', 'reported'],
    ],
    [
      'an apposition of two parts',
      'Rita Vella, 54 ans, présidente de Malte, a affirmé que ses ports resteraient ouverts.',
      ['indirect', 'ses ports resteraient ouverts', 'Rita Vella', 'reported'],
    ],
    [
      '« et qui » behind the name',
      'Dario Conti, élu en mars et qui vit à Gênes, a promis que le pont serait rebâti.',
      ['indirect', 'le pont serait rebâti', 'Dario Conti', 'reported'],
    ],
    [
      '« lors de »',
      'Lors d’un point de presse à Malte, Rita Vella a assuré que personne ne manquerait à l’appel.',
      ['indirect', 'personne ne manquerait à l’appel', 'Rita Vella', 'reported'],
    ],
    [
      '« selon lui » inside the clause',
      'Sven Holm a confié que, selon lui, la neige ne tiendrait pas.',
      ['indirect', 'selon lui, la neige ne tiendrait pas', 'Sven Holm', 'reported'],
    ],
    [
      'asked about something',
      'Interrogée sur ce point, Katia Peeters a répondu que la réponse viendrait en mai.',
      ['indirect', 'la réponse viendrait en mai', 'Katia Peeters', 'reported'],
    ],
    [
      'a government',
      'Le gouvernement maltais a annoncé jeudi que trois navires avaient été saisis.',
      ['indirect', 'trois navires avaient été saisis', 'Le gouvernement maltais', 'reported'],
    ],
    [
      '« dit que »',
      'Carla Renzi dit que la place est trop petite.',
      ['indirect', 'la place est trop petite', 'Carla Renzi', 'reported'],
    ],
    [
      '« ajoute aussi que »',
      'Marta Leys confie aussi que la source a tari.',
      ['indirect', 'la source a tari', 'Marta Leys', 'reported'],
    ],
    [
      '« précise encore que »',
      'Le préfet précise encore que le pont restera fermé.',
      ['indirect', 'le pont restera fermé', 'Le préfet', 'reported'],
    ],
    [
      '« écrit au contraire que »',
      'Dans son rapport, Simon Ackermann écrit au contraire que la digue tient.',
      ['indirect', 'la digue tient', 'Simon Ackermann', 'reported'],
    ],
    [
      '« croit savoir que »',
      'Le quotidien régional croit savoir que la vente sera signée lundi.',
      ['indirect', 'la vente sera signée lundi', 'Le quotidien régional', 'reported'],
    ],
    [
      'a second participle with the auxiliary of the first',
      'La préfète a évoqué « une nuit difficile » et assuré que la route rouvrirait.',
      ['direct', 'une nuit difficile', 'La préfète', 'quoted'],
      ['indirect', 'la route rouvrirait', 'La préfète', 'reported'],
    ],
    [
      '« a aussitôt dénoncé » and a second participle',
      'Le syndicat a aussitôt dénoncé « une manœuvre de dernière minute » et annoncé que ses élus quitteraient la salle.',
      ['direct', 'une manœuvre de dernière minute', 'Le syndicat', 'quoted'],
      ['indirect', 'ses élus quitteraient la salle', 'Le syndicat', 'reported'],
    ],
    [
      'a clause all between marks, then another verb',
      'La régie affirme que « les trains circulent normalement » et invite les voyageurs à la patience.',
      ['direct', 'les trains circulent normalement', 'La régie', 'quoted'],
    ],
    [
      'a comment with marks of its own ends the clause',
      'Les biologistes indiquent que la colonie a doublé, un résultat qu’ils qualifient d’« inespéré à cette date ».',
      ['indirect', 'la colonie a doublé', 'Les biologistes', 'reported'],
      ['direct', 'inespéré à cette date', 'Les biologistes', 'inferred'],
    ],
    [
      '« & » inside a name',
      'Rosa Quispe, la chercheuse qui a découvert la faille, explique à Plume & Cie que le serveur répondait à tous.',
      ['indirect', 'le serveur répondait à tous', 'Rosa Quispe', 'reported'],
    ],
    ['not: « il faut que »', 'Il faut que les communes s’organisent avant l’été.'],
    ['not: « le fait que »', 'Le fait que le maire soit absent n’a surpris personne.'],
    ['not: « si … que »', 'L’escalier est si raide que personne n’ose y monter.'],
    ['not: « si X disait que »', 'Si le ministre disait que l’impôt augmente, la majorité exploserait.'],
    ['not: a denial that it was said', 'Paul Durand n’a jamais dit que l’usine fermerait.'],
    ['not: a thing shows', 'Cette hausse montre que le marché reste tendu.'],
    ['not: someone wants', 'Le maire de Givors veut que la place soit piétonne.'],
    ['not: nothing says', 'Rien ne dit que la pluie cessera avant dimanche.'],
    ['not: someone waits', 'Le maire de Givors attend que le préfet tranche.'],
    ['not: a proof', 'La preuve est faite que le marché n’a pas confiance.'],
    ['not: an idea', 'L’idée que la mer puisse geler fait sourire les pêcheurs.'],
    ['not: « ne dit pas autre chose »', 'Le rapport ne dit pas autre chose.'],
    ['not: « nul n’a dit »', 'Nul n’a prétendu que la tâche serait simple.'],
    ['not: « sans que »', 'La loi a été votée sans que les maires soient consultés.'],
    ['not: « pour que »', 'La mairie a tout fait pour que la fête ait lieu.'],
    ['not: « dire que » in a proverb', 'C’est dire que la partie était serrée.'],
    ['not: « on dirait que »', 'On dirait que la mer bout.'],
    ['not: « on dirait bien que »', 'On dirait bien que la neige arrive.'],
    ['not: « plus encore que »', 'Le vent souffle plus encore que la veille.'],
  ])('%s', shows);
});

describe('selon X, C', () => {
  it.each<Row>([
    [
      'at the head',
      'Selon Marie Lemoine, économiste à Toulouse, les prix vont baisser.',
      ['indirect', 'les prix vont baisser', 'Marie Lemoine', 'reported', { cue: 'Selon' }],
    ],
    [
      'at the end',
      'Les prix vont baisser, selon Marie Lemoine.',
      ['indirect', 'Les prix vont baisser', 'Marie Lemoine', 'reported'],
    ],
    [
      'in the middle',
      'Les prix, selon Marie Lemoine, vont baisser dès l’automne.',
      ['indirect', 'Les prix, selon Marie Lemoine, vont baisser dès l’automne', 'Marie Lemoine', 'reported'],
    ],
    [
      '« d’après »',
      'D’après un rapport de l’Insee, un foyer sur dix vit sans voiture.',
      ['indirect', 'un foyer sur dix vit sans voiture', 'un rapport de l’Insee', 'reported'],
    ],
    [
      'with marks',
      'Selon le procureur de Nîmes, « aucune piste n’est écartée ».',
      ['direct', 'aucune piste n’est écartée', 'le procureur de Nîmes', 'quoted'],
    ],
    [
      'after marks',
      '« Aucune piste n’est écartée », selon le procureur de Nîmes.',
      ['direct', 'Aucune piste n’est écartée', 'le procureur de Nîmes', 'quoted'],
    ],
    [
      'unnamed sources',
      'Selon des sources proches de l’enquête, l’arme n’a pas été retrouvée.',
      ['indirect', 'l’arme n’a pas été retrouvée', 'des sources proches de l’enquête', 'reported'],
    ],
    [
      '« pour » and an organisation',
      'Pour la Ligue des droits de l’homme, cette loi est inutile.',
      ['indirect', 'cette loi est inutile', 'la Ligue des droits de l’homme', 'reported'],
    ],
    [
      '« pour lui »',
      'Bruno Castex a lu le contrat. Pour lui, la clause est nulle.',
      ['indirect', 'la clause est nulle', 'Bruno Castex', 'inferred'],
    ],
    [
      '« à ses yeux »',
      'Claire Fontanel réclame un débat. À ses yeux, le projet est mal né.',
      ['indirect', 'le projet est mal né', 'Claire Fontanel', 'inferred'],
    ],
    [
      '« aux yeux de »',
      'Aux yeux des syndicats, la réforme va trop vite.',
      ['indirect', 'la réforme va trop vite', 'syndicats', 'reported'],
    ],
    [
      '« de l’aveu même de »',
      'De l’aveu même du directeur, les caisses sont vides.',
      ['indirect', 'les caisses sont vides', 'directeur', 'reported'],
    ],
    [
      '« de l’avis de »',
      'De l’avis de nombreux observateurs, le scrutin sera serré.',
      ['indirect', 'le scrutin sera serré', 'nombreux observateurs', 'reported'],
    ],
    [
      '« de source … »',
      'De source judiciaire, le suspect a été remis en liberté.',
      ['indirect', 'le suspect a été remis en liberté', 'source judiciaire', 'reported'],
    ],
    [
      '« du point de vue de »',
      'Du point de vue de l’armateur, la route du Nord est plus sûre.',
      ['indirect', 'la route du Nord est plus sûre', 'l’armateur', 'reported'],
    ],
    [
      '« à en croire »',
      'À en croire Ousmane Diallo, les machines tournent encore la nuit.',
      ['indirect', 'les machines tournent encore la nuit', 'Ousmane Diallo', 'reported'],
    ],
    [
      '« selon lui » in the middle',
      'Paul Durand quitte le conseil. La fusion est, selon lui, une erreur.',
      ['indirect', 'La fusion est, selon lui, une erreur', 'Paul Durand', 'inferred'],
    ],
    [
      '« selon les estimations de »',
      'Selon les estimations de Météo-France, la neige tombera jusqu’à jeudi.',
      ['indirect', 'la neige tombera jusqu’à jeudi', 'Météo-France', 'reported'],
    ],
    [
      'a place stands for its government',
      'Selon Moscou, l’avion n’a pas quitté les eaux internationales.',
      ['indirect', 'l’avion n’a pas quitté les eaux internationales', 'Moscou', 'reported'],
    ],
    [
      '« certains »',
      'Pour certains analystes, la monnaie est surévaluée.',
      ['indirect', 'la monnaie est surévaluée', 'certains analystes', 'reported'],
    ],
    [
      '« toujours selon »',
      'Deux wagons ont déraillé. Toujours selon la compagnie Railest, personne n’a été blessé.',
      ['indirect', 'personne n’a été blessé', 'Railest', 'reported'],
    ],
    [
      'an adjective between commas in the clause',
      'Le bilan, provisoire, est de douze morts, selon les autorités locales.',
      ['indirect', 'Le bilan, provisoire, est de douze morts', 'les autorités locales', 'reported'],
    ],
    [
      '« d’après elle » and marks',
      'Lone Madsen a fait ses comptes. D’après elle, « le plus dur est derrière nous ».',
      ['direct', 'le plus dur est derrière nous', 'Lone Madsen', 'inferred'],
    ],
    [
      'a relative clause behind the name',
      'Selon le ministre de la Défense Kaarel Tamm, qui s’exprimait lundi à Tallinn, la frontière est calme.',
      ['indirect', 'la frontière est calme', 'Kaarel Tamm', 'reported'],
    ],
    [
      'an association at the end',
      'Un tiers des forêts du pays ont brûlé, selon l’association Boreal Watch.',
      ['indirect', 'Un tiers des forêts du pays ont brûlé', 'Boreal Watch', 'reported'],
    ],
    [
      'an agency that cites',
      'Selon l’AFP, qui cite deux diplomates, le sommet est reporté.',
      ['indirect', 'le sommet est reporté', 'AFP', 'reported'],
    ],
    [
      '« selon les propres termes de »',
      'Selon les propres termes de Piotr Nowak, « la ligne est à bout de souffle ».',
      ['direct', 'la ligne est à bout de souffle', 'Piotr Nowak', 'quoted'],
    ],
    [
      '« pour » and a name with an apposition',
      'Pour Arnaud Le Bihan, politologue à Rennes, « le pouvoir joue la montre ».',
      ['direct', 'le pouvoir joue la montre', 'Arnaud Le Bihan', 'quoted'],
    ],
    [
      '« aux dires de »',
      'Aux dires de Josette Pons, la maison était vide depuis dix ans.',
      ['indirect', 'la maison était vide depuis dix ans', 'Josette Pons', 'reported'],
    ],
    [
      '« du côté de », « on »',
      'Du côté de la mairie, on assure que la rue sera rouverte vendredi.',
      ['indirect', 'la rue sera rouverte vendredi', 'la mairie', 'reported'],
    ],
    [
      'a clause with « mais »',
      'Selon la police de Gand, le conducteur était sobre mais roulait trop vite.',
      ['indirect', 'le conducteur était sobre mais roulait trop vite', 'la police de Gand', 'reported'],
    ],
    [
      '« selon X » between subject and verb',
      'Le fleuve, d’après les riverains, n’a jamais été aussi bas.',
      ['indirect', 'Le fleuve, d’après les riverains, n’a jamais été aussi bas', 'les riverains', 'reported'],
    ],
    [
      '« selon un décompte de »',
      'Selon un décompte de l’AFP, soixante communes sont privées d’eau.',
      ['indirect', 'soixante communes sont privées d’eau', 'AFP', 'reported'],
    ],
    [
      '« selon » after a clause with marks',
      'Le plan social serait « déjà bouclé », selon une élue du personnel.',
      ['indirect', 'Le plan social serait « déjà bouclé »', 'une élue du personnel', 'reported'],
    ],
    [
      'several doctors',
      'Selon les médecins de Bobigny, la moitié des patients renoncent à se soigner.',
      ['indirect', 'la moitié des patients renoncent à se soigner', 'les médecins de Bobigny', 'reported'],
    ],
    [
      'an apposition behind the name',
      'Selon Katia Peeters, porte-parole du métro, la panne vient d’un câble.',
      ['indirect', 'la panne vient d’un câble', 'Katia Peeters', 'reported'],
    ],
    [
      '« selon X, cité par Y »',
      'Selon un habitant, cité par l’AFP, deux avions ont survolé le village.',
      ['indirect', 'deux avions ont survolé le village', 'un habitant', 'reported'],
    ],
    [
      '« d’après les chiffres du ministère »',
      'D’après les chiffres du ministère de la Santé, dix mille lits sont vides.',
      ['indirect', 'dix mille lits sont vides', 'ministère de la Santé', 'reported'],
    ],
    [
      '« selon » in the middle with marks',
      'La banque a, selon Carla Renzi, « fermé les yeux pendant dix ans ».',
      [
        'indirect',
        'La banque a, selon Carla Renzi, « fermé les yeux pendant dix ans »',
        'Carla Renzi',
        'reported',
        { fragments: ['fermé les yeux pendant dix ans'] },
      ],
    ],
    [
      'a role, then its name',
      'Pour la cheffe du groupe, Irena Sabor, ce départ ne règle rien.',
      ['indirect', 'ce départ ne règle rien', 'Irena Sabor', 'reported'],
    ],
    [
      'a minister whose first name is rare',
      'Selon la ministre de la Justice Iveta Drozd, la loi sera votée.',
      ['indirect', 'la loi sera votée', 'Iveta Drozd', 'reported'],
    ],
    [
      'a relative clause behind the name, at the end',
      'Il a recueilli la moitié des voix, d’après la Commission électorale, qui a publié mercredi les résultats.',
      ['indirect', 'Il a recueilli la moitié des voix', 'la Commission électorale', 'reported'],
    ],
    [
      'a verb that says nothing else',
      'D’après le quotidien Sportnett, quatre coureurs figurent sur la liste.',
      ['indirect', 'quatre coureurs figurent sur la liste', 'Sportnett', 'reported'],
    ],
    ['not: rules', 'Les places sont attribuées selon des règles non écrites.'],
    ['not: a measure', 'Le tarif varie selon l’âge et la saison.'],
    ['not: a purpose', 'La ville a investi deux millions pour lutter contre le bruit.'],
    ['not: a law', 'Selon la loi de 1905, l’État ne finance aucun culte.'],
    ['not: a feast', 'Pour Noël, la mairie offrira un repas aux anciens.'],
    ['not: a model', 'Le portrait a été peint d’après une photographie ancienne.'],
    ['not: means', 'Chacun cotise selon ses moyens.'],
    ['not: a price', 'Pour deux euros, les visiteurs montent au phare.'],
    ['not: likelihood', 'Selon toute vraisemblance, la saison est finie.'],
    ['not: an order', 'Classés selon la date, les dossiers remplissent une salle.'],
    ['not: a destination', 'Pour Marseille, le bateau part à midi.'],
    ['not: plans', 'Le chalet a été rebâti selon les plans de 1890.'],
    ['not: weather', 'Le bac part ou reste à quai selon la météo.'],
    ['not: « pour X, un prix »', 'Pour les enfants, l’entrée est gratuite.'],
    ['not: « d’après-demain »', 'Le congrès s’ouvre après-demain à Lausanne.'],
    ['not: « selon le modèle »', 'La voiture coûte, selon le modèle, entre 20 000 et 30 000 euros.'],
    ['not: « selon une méthode »', 'Le fromage est affiné selon une méthode du Moyen Âge.'],
    ['not: « pour beaucoup »', 'Pour beaucoup, c’est la première fois.'],
  ])('%s', shows);
});

describe('C, a précisé X.', () => {
  it.each<Row>([
    [
      'an organisation',
      'Le site sera fermé en juin, a précisé l’entreprise Sofrapack.',
      ['indirect', 'Le site sera fermé en juin', 'Sofrapack', 'reported'],
    ],
    [
      'an administration',
      'Trois personnes ont été blessées, a indiqué la préfecture de l’Aude.',
      ['indirect', 'Trois personnes ont été blessées', 'la préfecture de l’Aude', 'reported'],
    ],
    [
      '« a-t-on appris de »',
      'Deux suspects sont en fuite, a-t-on appris de sources policières.',
      ['indirect', 'Deux suspects sont en fuite', 'sources policières', 'reported'],
    ],
    [
      'an unnamed speaker',
      'La réunion a duré quatre heures, raconte un participant.',
      ['indirect', 'La réunion a duré quatre heures', 'un participant', 'reported'],
    ],
    [
      'a name and an apposition',
      'La grève continue, prévient Karim Benali, délégué du syndicat.',
      ['indirect', 'La grève continue', 'Karim Benali', 'reported'],
    ],
    [
      'in the middle',
      'La grève, prévient Karim Benali, continuera jusqu’à vendredi.',
      [
        'indirect',
        'La grève, prévient Karim Benali, continuera jusqu’à vendredi',
        'Karim Benali',
        'reported',
      ],
    ],
    [
      'a pronoun',
      'Anne Roussel a visité l’école. Les travaux débuteront en avril, a-t-elle promis.',
      ['indirect', 'Les travaux débuteront en avril', 'Anne Roussel', 'inferred'],
    ],
    [
      'part of the clause between marks',
      'Le plan de relance de l’île est aujourd’hui « en bonne voie », a assuré Anne Roussel.',
      [
        'indirect',
        'Le plan de relance de l’île est aujourd’hui « en bonne voie »',
        'Anne Roussel',
        'reported',
        { fragments: ['en bonne voie'] },
      ],
    ],
    [
      '« comme l’a annoncé X »',
      'Le tunnel restera fermé, comme l’a annoncé le conseil départemental.',
      ['indirect', 'Le tunnel restera fermé', 'le conseil départemental', 'reported'],
    ],
    [
      'adjuncts on both sides of the subject',
      'Le chantier coûtera 40 millions d’euros, a fait savoir mercredi le consortium Hydrolia dans un communiqué.',
      ['indirect', 'Le chantier coûtera 40 millions d’euros', 'Hydrolia', 'reported'],
    ],
    [
      '« a-t-on indiqué au parquet »',
      'Aucune plainte n’a été déposée, a-t-on indiqué au parquet de Lille.',
      ['indirect', 'Aucune plainte n’a été déposée', 'parquet de Lille', 'reported'],
    ],
    [
      'a newspaper',
      'L’ancien ministre possède deux comptes à Singapour, révèle Le Courrier du soir.',
      ['indirect', 'L’ancien ministre possède deux comptes à Singapour', 'Le Courrier du soir', 'reported'],
    ],
    [
      'a pronoun in the middle',
      'Moussa Konaté n’exclut rien. Le film, a-t-il promis, sortira avant l’été.',
      ['indirect', 'Le film, a-t-il promis, sortira avant l’été', 'Moussa Konaté', 'inferred'],
    ],
    [
      'a role and a name at the end',
      'Les secours ont retrouvé deux corps dans les décombres, a annoncé dimanche le gouverneur de la province, Hassan Karimi.',
      ['indirect', 'Les secours ont retrouvé deux corps dans les décombres', 'Hassan Karimi', 'reported'],
    ],
    [
      'an addressee before the role',
      'Le vaccin sera disponible en pharmacie, a fait savoir à la presse la directrice de l’agence, Lone Madsen.',
      ['indirect', 'Le vaccin sera disponible en pharmacie', 'Lone Madsen', 'reported'],
    ],
    [
      'several people',
      'La course partira de Bilbao, ont dévoilé mercredi les organisateurs.',
      ['indirect', 'La course partira de Bilbao', 'les organisateurs', 'reported'],
    ],
    [
      '« de source diplomatique »',
      'La Chine ne participera pas au sommet, a-t-on indiqué vendredi de source diplomatique.',
      ['indirect', 'La Chine ne participera pas au sommet', 'source diplomatique', 'reported'],
    ],
    [
      'an apposition inside the clause',
      'L’homme, âgé de 32 ans, s’est rendu, a précisé le parquet de Gand.',
      ['indirect', 'L’homme, âgé de 32 ans, s’est rendu', 'le parquet de Gand', 'reported'],
    ],
    [
      'a role in the middle',
      'Le prix du pain, explique le boulanger Abel Sorin, dépend surtout de l’électricité.',
      [
        'indirect',
        'Le prix du pain, explique le boulanger Abel Sorin, dépend surtout de l’électricité',
        'Abel Sorin',
        'reported',
      ],
    ],
    [
      '« assure-t-on au » in the middle',
      'La mesure, assure-t-on au ministère du Travail, ne coûtera rien.',
      [
        'indirect',
        'La mesure, assure-t-on au ministère du Travail, ne coûtera rien',
        'ministère du Travail',
        'reported',
      ],
    ],
    [
      'a colon in the clause',
      'Le verdict est tombé : douze ans de prison, rapporte Le Courrier du soir.',
      ['indirect', 'Le verdict est tombé : douze ans de prison', 'Le Courrier du soir', 'reported'],
    ],
    [
      'a name in the middle',
      'Cette rivière, rappelle Guilhem Astruc, gelait chaque hiver.',
      [
        'indirect',
        'Cette rivière, rappelle Guilhem Astruc, gelait chaque hiver',
        'Guilhem Astruc',
        'reported',
      ],
    ],
    [
      '« aucun » in the clause',
      'Aucun vol ne partira avant lundi, a annoncé l’aéroport de Zurich.',
      ['indirect', 'Aucun vol ne partira avant lundi', 'l’aéroport de Zurich', 'reported'],
    ],
    [
      '« personne » in the clause',
      'Personne n’a été blessé, affirme Sonia Amrani.',
      ['indirect', 'Personne n’a été blessé', 'Sonia Amrani', 'reported'],
    ],
    [
      '« comme le souligne » in the middle',
      'Le loup, comme le souligne Marguerite Oberlin, évite les hommes.',
      [
        'indirect',
        'Le loup, comme le souligne Marguerite Oberlin, évite les hommes',
        'Marguerite Oberlin',
        'reported',
      ],
    ],
    [
      '« a de son côté indiqué »',
      'Le match est reporté à dimanche, a de son côté indiqué la fédération italienne.',
      ['indirect', 'Le match est reporté à dimanche', 'la fédération italienne', 'reported'],
    ],
    [
      '« comme le rappelle » at the end',
      'La digue date de 1911, comme le rappelle Dario Conti.',
      ['indirect', 'La digue date de 1911', 'Dario Conti', 'reported'],
    ],
    [
      'a pronoun at the end of a long sentence',
      'Rita Vella a rencontré les pêcheurs. Les quotas, qui baissent depuis dix ans, ne bougeront plus, leur a-t-elle promis.',
      ['indirect', 'Les quotas, qui baissent depuis dix ans, ne bougeront plus', 'Rita Vella', 'inferred'],
    ],
    [
      'a colon, and an incise before the verb',
      'Le garde forestier ne croit guère à la trêve : les loups, prédit-il, reviendront avec la neige.',
      ['indirect', 'les loups, prédit-il, reviendront avec la neige', 'Le garde forestier', 'inferred'],
    ],
    [
      'a clause whose end is between marks',
      'Hélène Sabatier a refait le compte. Il resterait neuf fermes « dans toute la vallée », calcule-t-elle.',
      ['indirect', 'Il resterait neuf fermes « dans toute la vallée »', 'Hélène Sabatier', 'inferred'],
    ],
    ['not: three verbs in a row', 'La rivière a débordé, a emporté un pont et a noyé trois champs.'],
    ['not: a parade', 'En tête du cortège, avance une fanfare.'],
    ['not: a dance', 'Après la pluie, reprit la danse des parapluies.'],
    ['not: a landscape', 'Au fond de la vallée, s’étend un lac artificiel.'],
    ['not: a question', 'La mairie changera-t-elle d’avis, répondra-t-elle un jour ?'],
    ['not: snow', 'La neige est tombée toute la nuit, a bloqué deux cols et a coupé le courant.'],
    ['not: children', 'Dans la cour de l’école, jouent trois enfants.'],
    ['not: a participle between commas', 'La salle, promise à la démolition, a été sauvée.'],
    ['not: a train', 'Le train, parti de Nice, arrive à midi.'],
    ['not: « comme l’avait fait »', 'Il est entré par la cour, comme l’avait fait Paul Durand.'],
    ['not: « comme prévu »', 'Comme prévu, le musée ouvre lundi.'],
    ['not: « comme le veut la tradition »', 'Comme le veut la tradition, le maire ouvre le bal.'],
    ['not: rain', 'La pluie, tombée sans arrêt, a lavé les rues.'],
    [
      'not: a relative clause before the verb',
      'Oslo, qui avait pris des mesures comparables en juin, a salué la décision suédoise.',
    ],
  ])('%s', shows);
});

describe('X affirme avoir…', () => {
  it.each<Row>([
    [
      '« affirme avoir »',
      'Léa Morin affirme avoir reçu des menaces.',
      ['indirect', 'avoir reçu des menaces', 'Léa Morin', 'reported'],
    ],
    [
      '« dit attendre »',
      'L’entreprise Sofrapack dit attendre une décision du tribunal.',
      ['indirect', 'attendre une décision du tribunal', 'Sofrapack', 'reported'],
    ],
    [
      '« a promis de »',
      'La ministre Anne Roussel a promis d’engager une réforme du bail rural.',
      ['indirect', 'engager une réforme du bail rural', 'Anne Roussel', 'reported'],
    ],
    [
      '« s’est dite prête à »',
      'Nadia Ferroukhi a quitté la table. Elle s’est dite prête à reprendre les négociations.',
      ['indirect', 'prête à reprendre les négociations', 'Nadia Ferroukhi', 'inferred'],
    ],
    [
      '« nie avoir »',
      'Le suspect nie avoir frappé la victime.',
      ['indirect', 'avoir frappé la victime', 'Le suspect', 'reported'],
    ],
    [
      'a negated infinitive',
      'Le club de Bastia reconnaît ne pas avoir payé ses joueurs.',
      ['indirect', 'ne pas avoir payé ses joueurs', 'Le club de Bastia', 'reported'],
    ],
    [
      '« estime être »',
      'Bernard Loiselle estime être victime d’une campagne de presse.',
      ['indirect', 'être victime d’une campagne de presse', 'Bernard Loiselle', 'reported'],
    ],
    [
      '« a assuré vouloir »',
      'L’Union européenne a assuré vouloir éviter une guerre commerciale.',
      ['indirect', 'vouloir éviter une guerre commerciale', 'L’Union européenne', 'reported'],
    ],
    [
      'several people',
      'Les deux frères disent n’avoir rien vu ce soir-là.',
      ['indirect', 'n’avoir rien vu ce soir-là', 'Les deux frères', 'reported'],
    ],
    [
      '« jurait ne plus croire »',
      'Karim Benali jurait ne plus croire aux promesses de la direction.',
      ['indirect', 'ne plus croire aux promesses de la direction', 'Karim Benali', 'reported'],
    ],
    [
      'an adjunct before the infinitive',
      'Ousmane Diallo a déclaré mardi renoncer à son mandat.',
      ['indirect', 'renoncer à son mandat', 'Ousmane Diallo', 'reported'],
    ],
    [
      'part of it between marks',
      'Le groupe Hydrolia assure avoir « pris toutes les mesures » après la fuite de l’été dernier.',
      [
        'indirect',
        'avoir « pris toutes les mesures » après la fuite de l’été dernier',
        'Hydrolia',
        'reported',
      ],
    ],
    [
      '« se dit favorable à »',
      'Yann Guérin se dit favorable à une vidéo plus rapide.',
      ['indirect', 'favorable à une vidéo plus rapide', 'Yann Guérin', 'reported'],
    ],
    [
      '« a reconnu avoir … et … »',
      'Denis Roche a reconnu avoir vendu les plans et touché dix mille euros.',
      ['indirect', 'avoir vendu les plans et touché dix mille euros', 'Denis Roche', 'reported'],
    ],
    [
      '« dit ne pas vouloir »',
      'La chanteuse Awa Cissé dit ne pas vouloir rejouer dans cette salle.',
      ['indirect', 'ne pas vouloir rejouer dans cette salle', 'Awa Cissé', 'reported'],
    ],
    [
      '« s’est engagé à »',
      'Le Portugal s’est engagé à accueillir deux cents réfugiés.',
      ['indirect', 'accueillir deux cents réfugiés', 'Le Portugal', 'reported'],
    ],
    [
      '« a annoncé vouloir »',
      'Le constructeur Varda Motors a annoncé vouloir produire ses batteries en Pologne.',
      ['indirect', 'vouloir produire ses batteries en Pologne', 'Varda Motors', 'reported'],
    ],
    [
      '« assure n’avoir jamais »',
      'Interrogée lundi, Judith Lang assure n’avoir jamais reçu cette lettre.',
      ['indirect', 'n’avoir jamais reçu cette lettre', 'Judith Lang', 'reported'],
    ],
    [
      '« a expliqué ne pas pouvoir »',
      'Sven Holm a expliqué ne pas pouvoir venir à Oslo.',
      ['indirect', 'ne pas pouvoir venir à Oslo', 'Sven Holm', 'reported'],
    ],
    [
      '« se dit prêt à »',
      'Dario Conti se dit prêt à démissionner.',
      ['indirect', 'prêt à démissionner', 'Dario Conti', 'reported'],
    ],
    [
      'a relative clause behind the infinitive',
      'La banque Delta affirme ignorer qui a vidé les comptes.',
      ['indirect', 'ignorer qui a vidé les comptes', 'Delta', 'reported'],
    ],
    [
      '« affirme par ailleurs avoir »',
      'Marc Aubry affirme par ailleurs avoir remis les clés.',
      ['indirect', 'avoir remis les clés', 'Marc Aubry', 'reported'],
    ],
    [
      '« a juste concédé »',
      'Le gardien a juste concédé avoir dormi deux heures.',
      ['indirect', 'avoir dormi deux heures', 'Le gardien', 'reported'],
    ],
    [
      '« ajoute n’avoir »',
      'La société, qui ajoute n’avoir constaté aucune fuite, refuse tout entretien.',
      ['indirect', 'n’avoir constaté aucune fuite', 'La société', 'reported'],
    ],
    [
      '« ne » before the marks',
      'Nadia Ferroukhi a reconnu ne « pas avoir lu le contrat en entier ».',
      ['direct', 'pas avoir lu le contrat en entier', 'Nadia Ferroukhi', 'quoted'],
    ],
    [
      'a second clause with its own subject',
      'Le recteur dit vouloir attendre, et le lycée publiera son propre bilan.',
      ['indirect', 'vouloir attendre', 'Le recteur', 'reported'],
    ],
    [
      '« accuse X d’avoir »',
      'Nadia Ferroukhi accuse la ministre d’avoir laissé filer le vote.',
      ['indirect', 'avoir laissé filer le vote', 'Nadia Ferroukhi', 'reported'],
    ],
    [
      '« reproche à X d’avoir »',
      'Le syndicat reproche au maire d’avoir menti aux habitants.',
      ['indirect', 'avoir menti aux habitants', 'Le syndicat', 'reported'],
    ],
    ['not: « doit avoir »', 'Paul Durand doit avoir reçu la lettre.'],
    ['not: « veut fermer »', 'Le maire de Givors veut fermer la piscine.'],
    ['not: « ont réussi à »', 'Les pompiers ont réussi à éteindre le feu.'],
    ['not: « n’a pas dit vouloir »', 'Paul Durand n’a pas dit vouloir démissionner.'],
    ['not: « tient à garder »', 'La maire de Quimper tient à garder le marché couvert.'],
    ['not: « prétend au titre »', 'Le club de Bastia prétend au titre depuis dix ans.'],
    ['not: « vient d’annoncer » a noun', 'La banque Delta vient d’annoncer un nouveau plan.'],
    [
      'not: « avant d’écrire la moindre scène »',
      'Léa Morin a marché longtemps avant d’écrire la moindre page.',
    ],
    ['not: « accuse X d’inaction »', 'Nadia Ferroukhi accuse la ministre d’inaction.'],
  ])('%s', shows);
});

describe('…, ajoutant que C', () => {
  it.each<Row>([
    [
      '« affirmant que »',
      'Paul Durand a quitté la salle, affirmant que le vote était truqué.',
      ['indirect', 'le vote était truqué', 'Paul Durand', 'reported'],
    ],
    [
      '« ajoutant que »',
      'Le préfet Didier Laugier a levé l’alerte, ajoutant que les routes resteraient fermées jusqu’à midi.',
      ['indirect', 'les routes resteraient fermées jusqu’à midi', 'Didier Laugier', 'reported'],
    ],
    [
      '« en précisant que »',
      'La SNCF a supprimé douze trains en précisant que les billets seraient remboursés.',
      ['indirect', 'les billets seraient remboursés', 'SNCF', 'reported'],
    ],
    [
      '« avant d’estimer que »',
      'Marie Lemoine a rappelé les chiffres avant d’estimer que la reprise attendrait un an.',
      ['indirect', 'la reprise attendrait un an', 'Marie Lemoine', 'reported'],
    ],
    [
      '« avant de lancer » and marks',
      'Léa Morin a pris le micro avant de lancer : « On ne lâchera rien ! »',
      ['direct', 'On ne lâchera rien !', 'Léa Morin', 'quoted'],
    ],
    [
      'a participle at the head',
      'Estimant que le délai était trop court, le syndicat des pilotes a saisi le juge.',
      ['indirect', 'le délai était trop court', 'le syndicat des pilotes', 'reported'],
    ],
    [
      'after a quotation, in the same sentence',
      '« Le stade sera prêt », a dit Guy Lambert, précisant que la pelouse arriverait en mai.',
      ['direct', 'Le stade sera prêt', 'Guy Lambert', 'quoted'],
      ['indirect', 'la pelouse arriverait en mai', 'Guy Lambert', 'reported'],
    ],
    [
      'with an infinitive',
      'Karim Benali est sorti du tribunal en assurant n’avoir commis aucune faute.',
      ['indirect', 'n’avoir commis aucune faute', 'Karim Benali', 'reported'],
    ],
    [
      '« tout en reconnaissant que »',
      'Alain Béraud a défendu l’accord tout en reconnaissant que son prix était élevé.',
      ['indirect', 'son prix était élevé', 'Alain Béraud', 'reported'],
    ],
    [
      '« pour rappeler que »',
      'Ousmane Diallo a pris la parole pour rappeler que la paie avait deux mois de retard.',
      ['indirect', 'la paie avait deux mois de retard', 'Ousmane Diallo', 'reported'],
    ],
    [
      '« après avoir annoncé que »',
      'Après avoir annoncé que le festival serait payant, Solène Kervella a fait marche arrière.',
      ['indirect', 'le festival serait payant', 'Solène Kervella', 'reported'],
    ],
    [
      '« jugeant » and marks',
      'Hélène Castan a voté contre, jugeant le texte « trop flou pour être appliqué ».',
      ['direct', 'trop flou pour être appliqué', 'Hélène Castan', 'quoted'],
    ],
    [
      '« et d’ajouter que »',
      'Lone Madsen a présenté ses excuses et a ajouté que les familles seraient indemnisées.',
      ['indirect', 'les familles seraient indemnisées', 'Lone Madsen', 'reported'],
    ],
    [
      '« tout en soulignant que »',
      'Hassan Karimi a remercié les secours, tout en soulignant que les renforts avaient tardé.',
      ['indirect', 'les renforts avaient tardé', 'Hassan Karimi', 'reported'],
    ],
    [
      'after an indirect quotation',
      'Kwesi Boateng a déclaré que le port serait agrandi, précisant que les travaux dureraient trois ans.',
      ['indirect', 'le port serait agrandi', 'Kwesi Boateng', 'reported'],
      ['indirect', 'les travaux dureraient trois ans', 'Kwesi Boateng', 'reported'],
    ],
    [
      '« avant de conclure » and marks',
      'Thierno Barry a cité trois chiffres avant de conclure : « Le pays tient debout. »',
      ['direct', 'Le pays tient debout.', 'Thierno Barry', 'quoted'],
    ],
    [
      '« non sans rappeler que »',
      'Lone Madsen est partie, non sans rappeler que le vote était secret.',
      ['indirect', 'le vote était secret', 'Lone Madsen', 'reported'],
    ],
    [
      '« expliquant » and an infinitive',
      'Idrissa Kaboré a refusé le prix, expliquant ne rien devoir au festival.',
      ['indirect', 'ne rien devoir au festival', 'Idrissa Kaboré', 'reported'],
    ],
    [
      '« criant : »',
      'Félix Tremblay a levé le poing, criant : « Pour toi, papa ! »',
      ['direct', 'Pour toi, papa !', 'Félix Tremblay', 'quoted'],
    ],
    ['not: rain announces', 'La pluie a cessé, annonçant le retour des beaux jours.'],
    ['not: « sachant que »', 'Le rapport fait cent pages, sachant que les annexes n’y sont pas.'],
    ['not: « étant donné que »', 'Étant donné que la salle est petite, il faudra réserver.'],
    ['not: a bus lets think', 'Le bus roulait à vive allure, laissant penser que ses freins avaient lâché.'],
    ['not: « sans dire que »', 'La ministre a présenté le plan sans dire que les crédits baissaient.'],
    ['not: snow that promises', 'La neige est tombée tôt, promettant une belle saison.'],
    ['not: a law that says', 'Le texte a changé, précisant les heures d’ouverture.'],
  ])('%s', shows);
});

describe('C’est ce qu’a annoncé X', () => {
  it.each<Row>([
    [
      'after marks',
      '« Le tunnel rouvrira en mai. » C’est ce qu’a annoncé la préfète de Savoie.',
      ['direct', 'Le tunnel rouvrira en mai.', 'la préfète de Savoie', 'quoted'],
    ],
    [
      'after a sentence of narration',
      'Le tunnel rouvrira en mai. C’est ce qu’a annoncé mardi la préfète de Savoie.',
      ['indirect', 'Le tunnel rouvrira en mai', 'la préfète de Savoie', 'reported'],
    ],
    [
      '« c’est du moins ce qu’affirme »',
      'La banque n’aurait plus de liquidités. C’est du moins ce qu’affirme Bernard Loiselle.',
      ['indirect', 'La banque n’aurait plus de liquidités', 'Bernard Loiselle', 'reported'],
    ],
    [
      'in the same sentence',
      'Le trafic aérien a baissé de moitié, c’est ce que révèle une étude de l’université de Liège.',
      ['indirect', 'Le trafic aérien a baissé de moitié', 'une étude de l’université de Liège', 'reported'],
    ],
    [
      '« c’est ce qui ressort de »',
      'Un salarié sur trois a songé à partir. C’est ce qui ressort d’une enquête de l’Insee.',
      ['indirect', 'Un salarié sur trois a songé à partir', 'une enquête de l’Insee', 'reported'],
    ],
    [
      '« voilà ce que répond »',
      '« On verra au printemps », voilà ce que répond la mairie de Nantes aux riverains.',
      ['direct', 'On verra au printemps', 'la mairie de Nantes', 'quoted'],
    ],
    [
      '« c’est en ces termes que »',
      'C’est en ces termes que Jean Vidal a salué la victoire : « Enfin un peu d’air ! »',
      ['direct', 'Enfin un peu d’air !', 'Jean Vidal', 'quoted'],
    ],
    [
      '« c’est ainsi que »',
      '« Un vrai choc », c’est ainsi que Léa Morin décrit sa première visite.',
      ['direct', 'Un vrai choc', 'Léa Morin', 'quoted'],
    ],
    [
      '« comme l’a rappelé » at the head',
      'Comme l’a rappelé Anne Roussel, le budget de l’État n’est pas extensible.',
      ['indirect', 'le budget de l’État n’est pas extensible', 'Anne Roussel', 'reported'],
    ],
    [
      '« ainsi parlait »',
      '« Je n’ai peur de rien. » Ainsi parlait Karim Benali avant le procès.',
      ['direct', 'Je n’ai peur de rien.', 'Karim Benali', 'quoted'],
    ],
    [
      'a pronoun',
      'Rosa Quispe a rendu ses conclusions. Le barrage ne tiendra pas dix ans, c’est ce qu’elle affirme.',
      ['indirect', 'Le barrage ne tiendra pas dix ans', 'Rosa Quispe', 'inferred'],
    ],
    [
      '« c’est ce qu’il a déclaré »',
      '« Le barrage sera vidé. » C’est ce qu’a déclaré Hassan Karimi devant la presse.',
      ['direct', 'Le barrage sera vidé.', 'Hassan Karimi', 'quoted'],
    ],
    [
      'not: what tourists pay',
      'Trente euros la place. C’est ce que paient les touristes, pas les riverains.',
    ],
    ['not: what worries', 'Le musée ferme en mars. C’est ce qui inquiète le plus les commerçants.'],
    ['not: what explains', 'L’hôtel a brûlé cette nuit. C’est ce qui explique l’odeur dans la rue.'],
    ['not: what was not said', 'L’usine va fermer. Ce n’est pas ce qu’a dit la direction.'],
    ['not: what someone did', 'Il fallait couper l’eau. C’est ce qu’a fait Urs Keller.'],
    ['not: what someone wants', 'La rue sera piétonne. C’est ce que veulent les enfants.'],
  ])('%s', shows);
});
