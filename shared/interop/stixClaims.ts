/**
 * A claim of the table in STIX: the incident attributed to an actor, the actor to a state when the link is one of
 * responsibility, the words of the claim as a note, and what others said of it as opinions.
 */
import { LIKELIHOOD_BANDS } from '../model/ruleset.ts';
import type { LinkKind, Tlp } from '../model/terms.ts';
import { incidentId, reportId, type Desk } from './stixDesk.ts';
import type { StixObject } from './stixObjects.ts';
import { extended, stixObject } from './stixObjects.ts';
import { ACTOR_TYPE, CONFIDENCE_OF_CLAIM } from './stixScales.ts';
import type { ExportedClaim } from './viewFile.ts';

/** Links that make an act the state's own; a state that tolerates or cannot stop is related, not the author; `none` is no link. */
const RELATION: { readonly [kind in LinkKind]: 'attributed-to' | 'related-to' | null } = {
  organ: 'attributed-to',
  empowered: 'attributed-to',
  instructed: 'attributed-to',
  adopted: 'attributed-to',
  aided: 'related-to',
  tolerated: 'related-to',
  unable: 'related-to',
  none: null,
};

/** A private claim was told to some and is for them only; a public one is for all. */
const markingOfClaim = (claim: ExportedClaim): Tlp => (claim.public ? 'CLEAR' : 'RED');
const isWithdrawn = ({ status }: ExportedClaim): true | null => (status === 'retracted' || status === 'corrected' ? true : null);
const likelihood = ({ bandLow, bandHigh }: ExportedClaim): string => {
  const band = LIKELIHOOD_BANDS.find(({ low, high }) => low === bandLow && high === bandHigh);
  return `${band === undefined ? '' : `${band.key.replaceAll('-', ' ')}, `}${bandLow} to ${bandHigh} percent`;
};

interface Parties {
  readonly who: Desk['board']['who'][number] | undefined;
  readonly link: Desk['board']['link'][number] | undefined;
  readonly actor: string | null;
}
const partiesOf = (desk: Desk, claim: ExportedClaim): Parties => {
  const who = desk.board.who.find(({ id }) => id === claim.who);
  const link = desk.board.link.find(({ id }) => id === claim.link);
  return { who, link, actor: who === undefined || ACTOR_TYPE[who.kind] === null ? null : desk.idOf('threat-actor', who.id) };
};

const actorObjects = (desk: Desk, { who, actor }: Parties): readonly StixObject[] =>
  who === undefined || actor === null
    ? []
    : [stixObject('threat-actor', desk.common(actor, 'CLEAR'), { name: desk.say(who.name), threat_actor_types: [ACTOR_TYPE[who.kind]] })];

const attributedTo = (desk: Desk, id: string, claim: ExportedClaim, { actor }: Parties): readonly StixObject[] => {
  if (actor === null) return [];
  const { status, public: isPublic, bandLow, bandHigh, confidence } = claim;
  return [
    stixObject('relationship', desk.common(desk.idOf('relationship', id, 'who'), markingOfClaim(claim), desk.idOf('identity', claim.by)), {
      relationship_type: 'attributed-to',
      source_ref: incidentId(desk, claim.incident),
      target_ref: actor,
      confidence: CONFIDENCE_OF_CLAIM[confidence],
      revoked: isWithdrawn(claim),
      extensions: extended({ kind: 'claim', status, public: isPublic, likelihood_low: bandLow, likelihood_high: bandHigh, confidence }),
    }),
  ];
};

const linkedTo = (desk: Desk, id: string, claim: ExportedClaim, { actor, link }: Parties): readonly StixObject[] => {
  const state = link?.state ?? claim.accused;
  const relation = link === undefined ? null : RELATION[link.kind];
  if (actor === null || link === undefined || relation === null || state === null) return [];
  return [
    stixObject('relationship', desk.common(desk.idOf('relationship', id, 'link'), markingOfClaim(claim), desk.idOf('identity', claim.by)), {
      relationship_type: relation,
      source_ref: actor,
      target_ref: desk.idOf('identity', state),
      description: desk.say(link.name),
      confidence: CONFIDENCE_OF_CLAIM[claim.confidence],
      revoked: isWithdrawn(claim),
      extensions: extended({ kind: 'link', link: link.kind }),
    }),
  ];
};

/** The claim in words; it points at what it speaks of, and at the cited items the view holds. */
const noteOf = (desk: Desk, id: string, claim: ExportedClaim, { who, link }: Parties, refs: readonly string[]): StixObject => {
  const held = new Set(Object.values(desk.view.item).map(({ item }) => item));
  const say = (named: { readonly name: Parameters<Desk['say']>[0] } | undefined): string => (named === undefined ? 'unnamed' : desk.say(named.name));
  const state = desk.board.states.find((one) => one.id === claim.by);
  return stixObject('note', desk.common(desk.idOf('note', id), markingOfClaim(claim), desk.idOf('identity', claim.by)), {
    abstract: `Attribution claim of ${say(state)}`,
    content: `Who: ${say(who)}. Link: ${say(link)}. Likelihood (ICD 203): ${likelihood(claim)}. Confidence: ${claim.confidence}. Status: ${claim.status}.`,
    object_refs: [
      ...(refs.length > 0 ? refs : [incidentId(desk, claim.incident)]),
      ...claim.cites.filter((item) => held.has(item)).map((item) => reportId(desk, item)),
    ],
    revoked: isWithdrawn(claim),
    extensions: extended({ kind: 'claim' }),
  });
};

const opinion = (
  desk: Desk,
  claim: ExportedClaim,
  by: string,
  name: string,
  said: { opinion: string; explanation: string; about: string },
): StixObject =>
  stixObject('opinion', desk.common(desk.idOf('opinion', name, by), markingOfClaim(claim), desk.idOf('identity', by)), {
    opinion: said.opinion,
    explanation: said.explanation,
    object_refs: [said.about],
  });

/** A confirmation is another state's own matching claim; that a claim is contested or contradicted is the table's finding. */
const opinionsOf = (desk: Desk, id: string, claim: ExportedClaim, about: string): readonly StixObject[] => [
  ...claim.confirmedBy.map((state) =>
    opinion(desk, claim, state, id, { opinion: 'agree', explanation: 'Confirmed by an own matching claim.', about }),
  ),
  ...(claim.status === 'contested'
    ? [opinion(desk, claim, 'threshold', id, { opinion: 'disagree', explanation: 'Contested at the table.', about })]
    : []),
  ...(claim.status === 'contradicted'
    ? [opinion(desk, claim, 'threshold', id, { opinion: 'strongly-disagree', explanation: 'Contradicted by its own disclosed file.', about })]
    : []),
];

/** All objects of one claim. A claim on an incident the view does not show is left out; there would be nothing to attribute. */
export const claimObjects = (desk: Desk, id: string, claim: ExportedClaim): readonly StixObject[] => {
  if (desk.view.incident[claim.incident] === undefined) return [];
  const parties = partiesOf(desk, claim);
  const relations = [...attributedTo(desk, id, claim, parties), ...linkedTo(desk, id, claim, parties)];
  const note = noteOf(
    desk,
    id,
    claim,
    parties,
    relations.map((relation) => relation.id),
  );
  return [...actorObjects(desk, parties), ...relations, note, ...opinionsOf(desk, id, claim, relations[0]?.id ?? note.id)];
};
