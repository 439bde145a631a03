/** The exercise's own words, for the book, and what stands beside a ladder. Numbers come from the rules that are played (client/references/plays.ts). */
import type { plays as en } from '../en/plays.ts';

export const plays = {
  'refs.play': 'Termes de cet exercice',
  'refs.see': 'Voir aussi',
  'refs.positions': 'Ce que les États autour de cette table ont publié',
  'refs.positions.none': 'aucune position publiée',

  'play.mandate.is':
    'Le soutien intérieur. Il part de {mandateStart} sur 10 et y revient de {mandateDrift} au plus par tour. Des habitants privés de services l’abaissent ; un acte ferme ou une aide donnée le relèvent. À {lowTrack} ou moins, l’État a un point de capacité de moins ; à 0, le gouvernement tombe et un nouveau cabinet repart de {cabinetReset}.',
  'play.standing.is':
    'La réputation à l’étranger. Elle part de {standingStart} sur 10. Des attributions et des mesures que le dossier ne porte pas, des engagements enfreints, des ultimatums caducs l’abaissent ; partager des éléments, aider, une retenue que les faits justifient la relèvent. À {lowTrack} ou moins, l’État ne peut rien cosigner.',
  'play.liberties.is':
    'Les droits dans le pays. Elles partent de {libertiesStart} sur 10. Les mesures d’urgence les abaissent tant qu’elles durent, et pour de bon sans contrôle indépendant ; contraindre un opérateur aussi. À {lowTrack} ou moins, toute mesure d’urgence en vigueur est auditée d’office.',
  'play.regime.is':
    'La confiance dans les règles, commune à tous les États. Elle part de {regimeStart} sur 10 et gagne au plus {regimeGainCap} par tour, par les attributions confirmées, l’aide et les accords. Les attributions contredites, les engagements enfreints, le bord du gouffre et surtout une rupture l’abaissent. Elle compte pour l’issue pour la région.',
  'play.capacity.is':
    'Ce qui paie les actes. Chaque tour en donne {capacityLarge} à un grand État, {capacityMedium} à un moyen, {capacitySmall} à un petit ; {capacityBank} au plus se garde pour le tour suivant.',
  'play.slots.is':
    'Combien d’échanges un État peut ouvrir par tour : {slots}, ou {slotsMedium} pour un État moyen. Un appel sur la ligne directe, un message à un point de contact et une note en prennent un chacun. Les réponses et les déclarations publiques n’en prennent pas.',

  'play.ladder.is':
    'La tension entre deux États, sur six échelons, de Calme à Rupture. Les actes hostiles la font monter ; une ligne directe décrochée, l’aide, la réparation et les tours tranquilles la font descendre. Elle bouge à l’exécution du tour, de deux échelons au plus, et dit pourquoi.',
  'play.calm.is': 'L’échelon le plus bas. Rien n’est fermé.',
  'play.friction.is': 'Le ton est monté. Rien n’est encore fermé.',
  'play.dispute.is':
    'À partir d’ici, le silence peut être mal lu : si la ligne directe n’a pas été décrochée, une décision inoffensive peut paraître hostile à l’autre côté.',
  'play.crisis.is': 'La méprise devient plus probable. Les deux États ne peuvent convenir d’un texte entre eux que par un médiateur.',
  'play.brink.is':
    'Le dernier échelon avant la rupture. Une décision vive demande deux signatures, sinon elle tombe ; la plus vive du tour ne prend pas effet : elle s’arrête en ultimatum, vu de tous. Aucun incident, aucune nouvelle, aucune méprise ne mène au-delà.',
  'play.rupture.is':
    'Deux États rompent, jusqu’à la fin de l’exercice. Il y faut deux étapes : un ultimatum au bord du gouffre, puis une seconde décision vive, scellée un tour plus tard ; et deux clés : deux signatures, et une direction de l’exercice qui ne l’arrête pas. Qui la franchit perd {ruptureCrosser} de Mandat et de Crédit, l’autre {ruptureOtherMandate} et {ruptureOtherStanding} ; la confiance dans les règles baisse de {ruptureRegime}.',
  'play.heat': 'Tension d’un acte',
  'play.heat.is':
    'Ce qu’un acte contre un État fait peser sur l’échelle, de rien à {heatCap}. Dans un tour compte l’acte le plus vif, plus un par acte suivant, des deux côtés ; une ligne directe décrochée en retire {coolHotline}, l’aide 1, une réparation 2. {known, select, yes {Ce qui reste fait monter l’échelle d’un échelon à partir de {riseOne}, de deux à partir de {riseTwo}.} other {}}',
  'play.ultimatum': 'Ultimatum',
  'play.ultimatum.is':
    'Au bord du gouffre, l’acte le plus vif du tour est payé mais retenu, et tous l’apprennent. Il coûte à son auteur {ultimatumMandate} de Mandat. Il ne mène à la rupture que si son auteur scelle un acte vif un tour plus tard, avec deux signatures ; sinon il devient caduc et coûte {ultimatumLapse} de Crédit. Une désescalade le retire sans frais.',
  'play.misreading': 'Méprise',
  'play.misreading.is':
    'À partir de Différend, une décision sans intention hostile peut être rapportée à l’autre côté comme hostile : {misread} fois sur 100 à Différend, le double à Crise. Une ligne directe décrochée l’exclut. Au plus {misreadsPerTable} paires d’États se méprennent par tour, et jamais au-delà du bord du gouffre.',
  'play.standDown': 'Désescalade',
  'play.standDown.is':
    'Un message sur une ligne directe décrochée. Si les deux États la proposent, l’échelle descend d’un échelon, et d’un autre si tous deux restent tranquilles au tour suivant. Proposée par un seul, elle descend aussi d’un échelon, mais coûte du Mandat à cet État à partir de Crise.',

  'play.standard': 'Degré de preuve',
  'play.standard.is':
    'Ce qu’un dossier permet d’affirmer, en quatre degrés. La question est posée deux fois : qui l’a fait, et quel est le lien avec un État. Les actes disent le degré attendu ; chaque degré manquant coûte du Crédit et rend une attribution publique plus vive, mais ne ferme rien. Ce sont des degrés de l’exercice, non des règles de droit.',
  'play.suspicion.is':
    'Le premier degré : un élément au moins, et l’explication en tête à {suspicion} % ou plus. Il justifie de demander et de chercher, non de nommer.',
  'play.supported.is':
    'L’explication en tête à {supported} % ou plus : plus probable qu’improbable. Une attribution publique et une plainte devant le Forum devraient reposer sur ce degré.',
  'play.corroborated.is':
    'À {corroborated} % ou plus, par deux faisceaux sur deux niveaux (tactique, opérationnel, stratégique). Une sanction, une contre-mesure et un relèvement de l’alerte devraient reposer sur ce degré.',
  'play.established.is': 'À {established} % ou plus, par trois faisceaux, dont un élément au moins d’un tiers au différend. Le degré le plus haut.',
  'play.strand': 'Faisceau d’éléments',
  'play.strand.is':
    'Les éléments qui remontent à une même source portent la même lettre. Le plus fort compte en entier, chaque autre pour {clusterRest} % : cinq rapports d’une source ne sont pas cinq sources.',
  'play.weightedHours': 'Heures pondérées sans service par habitant',
  'play.weightedHours.is':
    'Le tort fait aux gens : les heures sans un service, fois les personnes privées, pondérées selon l’importance vitale du service (les soins de santé le plus), sur toute la population, additionnées sur l’exercice. Au-delà de {floorHarm}, le seuil n’est plus respecté.',
  'play.floors': 'Seuils et médailles',
  'play.floors.is':
    'À la fin, un État doit avoir au moins {floorMandate} de Mandat, {floorStanding} de Crédit et {floorLiberties} de Libertés, et au plus {floorHarm} heures pondérées par habitant. Alors un, deux ou trois intérêts de sa capitale réalisés font bronze, argent ou or. Rien n’est additionné et personne n’est classé.',
  'play.impunity': 'Impunité',
  'play.impunity.is':
    'Un tort délibéré que personne ne traite pendant {impunityTurns} tours et {impunityHours} heures encourage d’autres : d’autres incidents suivent. Une attribution, une notification, une plainte, un examen, une aide, une protestation ou une retenue motivée le traitent.',

  'play.cell': 'Direction de l’exercice',
  'play.cell.is':
    'Celles et ceux qui mènent l’exercice. Ils tiennent l’horloge, apportent les nouvelles, parlent pour les États que personne ne joue, et peuvent arrêter une rupture. Ils ne prennent pas parti.',
  'play.seal': 'Feuille et sceau',
  'play.seal.is':
    'Une délégation écrit au plus {sheetLines} décisions par tour, les signe et scelle la feuille. Toutes les feuilles s’ouvrent ensemble. Une feuille scellée peut être descellée jusqu’à la fin du temps ; alors le projet part tel quel.',
  'play.pace': 'Rythme : hâtif ou préparé',
  'play.pace.is':
    'Un acte hâtif prend le moins de temps possible et compte un degré de moins. Un acte préparé prend plus longtemps, parfois des tours, et repose sur tout ce que porte le dossier.',
  'play.hotline.is':
    'Un appel entre deux États. Il sonne {hotlineRing} secondes ; seul un appel décroché ouvre le canal, retire de la tension et exclut la méprise pour ce tour. Un État reçoit au plus {inboundHotlines} appels par tour.',
  'play.signal': 'Ligne publique',
  'play.signal.is':
    'La phrase pour laquelle un État est cité quand les feuilles s’ouvrent. Elle est gratuite et n’engage personne, mais paroles et actes sont mis en regard.',
  'play.review.is':
    'Deux États examinent ensemble un incident, si l’autre y consent. Tous deux reçoivent les mêmes éléments et {reviewCredit} de Crédit. Il coûte un point ; le premier d’un petit État à chaque tour est gratuit.',
  'play.hold.is':
    'Dire en public pourquoi un État n’agit pas encore. C’est gratuit, et l’incident est traité. Si une attribution sur l’incident est confirmée plus tard, il gagne {holdCredit} de Crédit.',
  'play.mediate.is': 'Si les deux acceptent, un médiateur retire 1 à la tension du tour et ouvre la voie à un texte entre eux, même en crise.',
  'play.forum.is':
    'L’organe de la région pour les normes. Une situation n’accuse personne et est gratuite ; une plainte accuse un État et devrait reposer sur « Étayé ». L’État accusé peut répondre, un collège constate, les autres votent. Il recommande et répare ; il ne peut ordonner la force.',
  'play.prediction.is':
    'Ce qu’une délégation attend d’un autre État au tour suivant, en pour cent. Cela ne change rien au jeu ; l’analyse finale le compare à ce qui s’est passé.',

  'ladder.at.calm': 'Rien n’est fermé.',
  'ladder.at.friction': 'Rien n’est fermé.',
  'ladder.at.dispute': 'Le silence peut passer pour hostile.',
  'ladder.at.crisis': 'Un texte entre les deux demande un médiateur.',
  'ladder.at.brink': 'Une décision vive demande deux signatures ; la plus vive du tour s’arrête en ultimatum.',
  'ladder.at.rupture': 'Les deux ont rompu ; pas de retour dans cet exercice.',
  'ladder.raises': 'La font monter : les actes contre l’autre côté, tels que l’attribution publique, les sanctions, les contre-mesures.',
  'ladder.lowers': 'La font descendre : une ligne directe décrochée, l’aide, la réparation, la désescalade ; parfois un tour tranquille.',
  'ladder.why': 'Dernier mouvement : {why}',
  'ladder.rupture':
    'La rupture demande deux étapes, un ultimatum au bord du gouffre et sa confirmation un tour plus tard, et deux clés : deux signatures, et la direction de l’exercice.',
} as const satisfies Record<keyof typeof en, string>;
