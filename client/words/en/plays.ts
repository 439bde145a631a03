/** The exercise's own words, for the book, and what stands beside a ladder. Numbers come from the rules that are played (client/references/plays.ts). */
export const plays = {
  'refs.play': 'Terms of this exercise',
  'refs.see': 'See also',
  'refs.positions': 'What the states at this table have published',
  'refs.positions.none': 'no position published',

  'play.mandate.is':
    'Support at home. It starts at {mandateStart} of 10 and drifts back there by up to {mandateDrift} a turn. People without services lower it; a firm step or help given raises it. At {lowTrack} or below a state has one capacity point less; at 0 the government falls and a new cabinet starts at {cabinetReset}.',
  'play.standing.is':
    'Credit abroad. It starts at {standingStart} of 10. Claims and measures that the file does not carry, broken promises and lapsed ultimata lower it; sharing evidence, helping, and restraint that proves right raise it. At {lowTrack} or below a state cannot put its name under anything joint.',
  'play.liberties.is':
    'Rights at home. It starts at {libertiesStart} of 10. Emergency measures lower it while they last, and for good without independent oversight; so does compelling an operator. At {lowTrack} or below every emergency measure in force is audited by itself.',
  'play.regime.is':
    'Confidence in the rules, shared by all states. It starts at {regimeStart} of 10 and gains at most {regimeGainCap} a turn, from confirmed claims, help and agreements. Contradicted claims, broken promises, the Brink and above all a rupture lower it. It counts for the result of the world.',
  'play.capacity.is':
    'What acts are paid with. Each turn gives a large state {capacityLarge}, a medium one {capacityMedium}, a small one {capacitySmall}; at most {capacityBank} left over is kept for the next turn.',
  'play.slots.is':
    'How many talks a state can open in a turn: {slots}, or {slotsMedium} for a medium-sized state. A hotline call, a message to a point of contact and a note take one each. Replies and public statements take none.',

  'play.ladder.is':
    'How tense it is between two states, on six rungs from Calm to Rupture. Acts against each other raise it; an answered hotline, help, remedies and quiet turns lower it. It moves when the turn resolves, by two rungs at most, and says why.',
  'play.calm.is': 'The lowest rung. Nothing is closed.',
  'play.friction.is': 'Words have been sharp. Nothing is closed yet.',
  'play.dispute.is': 'From here on silence may be misread: unless the hotline was answered, a harmless order may look hostile to the other side.',
  'play.crisis.is': 'Misreading is likelier. The two states can agree on a text of their own only through a mediator.',
  'play.brink.is':
    'The last rung before rupture. A hot order needs two signatures or it drops; the hottest of a turn does not take effect: it stops as an ultimatum that all can see. No incident, news or misreading leads past this rung.',
  'play.rupture.is':
    'Two states break with each other, for the rest of the exercise. It takes two steps: an ultimatum at the Brink, and a second hot order sealed a turn later; and two keys: two signatures, and a white cell that does not stop it. Who crosses loses {ruptureCrosser} Mandate and Standing, the other {ruptureOtherMandate} and {ruptureOtherStanding}; trust in the rules falls by {ruptureRegime}.',
  'play.heat': 'Tension of an act (heat)',
  'play.heat.is':
    'How much an act against a state strains the ladder, from nothing to {heatCap}. In a turn the hottest act counts, and one more for each further act, from both sides; an answered hotline takes {coolHotline} off, help 1, a remedy 2. {known, select, yes {What is left raises the ladder one rung from {riseOne}, two rungs from {riseTwo}.} other {}}',
  'play.ultimatum': 'Ultimatum',
  'play.ultimatum.is':
    'At the Brink the hottest act of a turn is paid for but held back, and everyone is told. It costs its author {ultimatumMandate} Mandate. It leads to rupture only if its author seals a hot act again a turn later, with two signatures; otherwise it lapses and costs {ultimatumLapse} Standing. Standing down takes it back free of charge.',
  'play.misreading': 'Misreading',
  'play.misreading.is':
    'From Dispute on, an order that was not meant so may be reported to the other side as hostile: {misread} in 100 at Dispute, twice that at Crisis. An answered hotline rules it out. At most {misreadsPerTable} pairs of states misread each other in a turn, and never past the Brink.',
  'play.standDown': 'Standing down',
  'play.standDown.is':
    'A message over an answered hotline. If both states offer it, the ladder falls one rung, and one more if both keep quiet the next turn. Offered by one alone it falls one rung too, but costs that state Mandate from Crisis on.',

  'play.standard': 'Standard of evidence',
  'play.standard.is':
    'What a file of evidence carries, in four steps. It is asked twice: who did it, and what a state had to do with it. Acts say on what they should rest; each step missing costs Standing and makes a public claim hotter, but closes nothing. These are steps of the exercise, not rules of law.',
  'play.suspicion.is':
    'The first step: one item at least, and the leading explanation at {suspicion} % or more. It justifies asking and looking, not naming.',
  'play.supported.is':
    'The leading explanation at {supported} % or more: likelier than not. A public claim and a complaint before the Forum should rest on it.',
  'play.corroborated.is':
    'At {corroborated} % or more, from two strands on two levels (tactical, operational, strategic). A sanction, a countermeasure and raised readiness should rest on it.',
  'play.established.is': 'At {established} % or more, from three strands, one item at least from somebody who is no party. The highest step.',
  'play.strand': 'Strand of evidence',
  'play.strand.is':
    'Items that go back to one source carry the same letter. The strongest counts in full, each other one {clusterRest} %: five reports of one source are not five sources.',
  'play.weightedHours': 'Weighted hours without service per head',
  'play.weightedHours.is':
    'Harm to people: hours without a service, times the people without it, weighted by how vital the service is (health care most), over the whole population, summed over the exercise. More than {floorHarm} breaks the floor.',
  'play.floors': 'Floors and medals',
  'play.floors.is':
    'At the end a state must have Mandate of {floorMandate}, Standing of {floorStanding} and Liberties of {floorLiberties} at least, and no more than {floorHarm} weighted hours per head. Then one, two or three interests of its capital that came true make bronze, silver or gold. Nothing is added up and nobody is ranked.',
  'play.impunity': 'Impunity',
  'play.impunity.is':
    'Deliberate harm that nobody handles for {impunityTurns} turns and {impunityHours} hours encourages others: more incidents follow. A claim, a notice, a complaint, a review, help, a protest, or holding back with a reason handles it.',

  'play.cell': 'White cell',
  'play.cell.is':
    'Those who run the exercise. They keep the clock, bring in news, speak for states that nobody plays, and may stop a rupture. They take no side.',
  'play.seal': 'Order sheet and seal',
  'play.seal.is':
    'A delegation writes at most {sheetLines} orders for a turn, signs them and seals the sheet. All sheets open together. A sealed sheet can be unsealed until the clock runs out; then the draft goes as it is.',
  'play.pace': 'Pace: rushed or prepared',
  'play.pace.is':
    'A rushed act takes the least time it can and counts one standard lower. A prepared one takes longer, sometimes turns, and rests on all the file carries.',
  'play.hotline.is':
    'A call between two states. It rings for {hotlineRing} seconds; only one that is answered opens the channel, takes tension away and rules out misreading in that turn. A state receives at most {inboundHotlines} calls a turn.',
  'play.signal': 'Public line (Signal)',
  'play.signal.is':
    'The sentence a state is quoted on when the sheets open. It is free and binds nobody, but what was said and what was done are shown side by side.',
  'play.review.is':
    'Two states look into one incident together, if the other agrees. Both get the same items and Standing of {reviewCredit}. It costs a point; the first of a small state each turn is free.',
  'play.hold.is':
    'Saying in public why a state does not act yet. It is free and handles the incident. When a claim on the incident is confirmed later, it gains {holdCredit} Standing.',
  'play.mediate.is': 'If both accept, a mediator takes 1 off the tension of the turn and opens the way to a text between the two, even in a crisis.',
  'play.forum.is':
    'The region’s body for norms. A situation accuses nobody and is free; a complaint accuses a state and should rest on Supported. The accused may reply, a panel finds, the others vote. It recommends and remedies; it cannot order force.',
  'play.prediction.is':
    'What a delegation expects another state to do next turn, in percent. It changes nothing in play; the review compares it with what happened.',

  'ladder.at.calm': 'Nothing is closed.',
  'ladder.at.friction': 'Nothing is closed.',
  'ladder.at.dispute': 'Silence may be misread as hostile.',
  'ladder.at.crisis': 'A text between the two needs a mediator.',
  'ladder.at.brink': 'Hot orders need two signatures; the hottest of a turn stops as an ultimatum.',
  'ladder.at.rupture': 'The two have broken with each other; there is no way back in this exercise.',
  'ladder.raises': 'Raises it: acts against the other side, such as public claims, sanctions, countermeasures.',
  'ladder.lowers': 'Lowers it: an answered hotline, help, a remedy, standing down; sometimes a quiet turn.',
  'ladder.why': 'Last move: {why}',
  'ladder.rupture':
    'Rupture takes two steps, an ultimatum at the Brink and its confirmation a turn later, and two keys: two signatures, and the white cell.',
} as const;
