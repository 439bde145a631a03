/**
 * The regional Forum (FO1-FO7; GAME-EXACT R8): complaint or situation, right of reply, a finding by a panel on a stated
 * standard, a vote of the non-parties, listed measures with an end date. Due process cannot be skipped; the emergency lane
 * votes at once and only on provisional protection. The Forum and its panel are institutions of the scenario.
 */
import type { LineOf } from '../acts/orderLine.ts';
import { shuffled } from '../lib/keyed.ts';
import { must } from '../lib/assert.ts';
import type { AgreementId, IncidentId, ItemId, PanellistId, StateId } from '../model/ids.ts';
import { byId } from '../model/scenarioIndex.ts';
import { rule } from '../model/ruleset.ts';
import type { CaseKind, CaseLane, FindingResult, ForumMeasure, Standard } from '../model/terms.ts';
import { mayVote, measureEnds } from '../norms/forumTimetable.ts';
import { countOf, measureFor } from '../norms/forumVote.ts';
import { standardRank } from '../norms/weighing.ts';
import type { ForumCase } from './exercise.ts';
import { itemDef, listOf } from './facts.ts';
import { groundsOn } from './lineCheck.ts';
import { stepCase } from './moves.ts';
import { disclose } from './resolveClaims.ts';
import { truthOf } from './resolveProcesses.ts';
import { priceOther } from './resolveRespond.ts';
import { weaken } from './resolveTerritory.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { because, file, handle, idOf, keyOf, moveRegime, moveTrack, put, type Work } from './work.ts';

interface Filing {
  readonly incident: IncidentId | null;
  readonly agreement?: AgreementId;
  readonly kind: CaseKind;
  readonly lane: CaseLane;
  readonly accused: StateId | null;
  readonly wish: ForumMeasure;
  readonly cites: readonly ItemId[];
}

const PANEL_SIZE = 3;
/** FO3: a panel is drawn from the roster; those who stepped down are not drawn again. */
const drawPanel = (work: Work, subject: string, recused: readonly PanellistId[], kept: readonly PanellistId[] = []): readonly PanellistId[] => {
  const free = work.exercise.scenario.roster.map(({ id }) => id).filter((id) => !recused.includes(id) && !kept.includes(id));
  return [...kept, ...shuffled(keyOf(work), 'panel', free, (id) => `${subject}|${id}`)].slice(0, PANEL_SIZE);
};

/** What a case is about, by its id. */
const matterOf = ({ incident, agreement }: Pick<ForumCase, 'incident' | 'agreement'>): string => incident ?? agreement ?? '';

/** FO1: files a case; its panel is drawn at once so that it can be challenged. */
export const fileCase = (work: Work, by: StateId, filing: Filing): void => {
  const { turn } = work.exercise.clock;
  const about = { incident: filing.incident, agreement: filing.agreement ?? null };
  const id: ForumCase['id'] = `case:${idOf('case', by, matterOf(about), filing.kind, turn)}`;
  if (work.exercise.cases[id] !== undefined) return;
  put(work, {
    type: 'case.filed',
    case: {
      id,
      by,
      turn,
      ...filing,
      ...about,
      stage: 'filed',
      reply: null,
      panel: drawPanel(work, id, []),
      recused: [],
      finding: null,
      ballots: {},
      measure: null,
      endsHour: null,
    },
  });
  if (about.incident !== null) handle(work, about.incident, by);
  file(work, `case|${id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('FO1', filing.kind === 'complaint' ? 'headline.complaint' : 'headline.situation', {
      by,
      state: filing.accused ?? '',
      incident: matterOf(about),
    }),
  });
};

const tiesOf = (work: Work, panellist: PanellistId): readonly StateId[] => byId(work.exercise.scenario.roster, panellist).ties;

/** FO3: a challenge is granted when the panellist has declared an interest in a party; another is drawn. */
export const challenge = (work: Work, entry: ForumCase, panellist: PanellistId): boolean => {
  const interested = tiesOf(work, panellist).some((state) => state === entry.by || state === entry.accused);
  if (!interested) return false;
  const recused = [...entry.recused, panellist];
  const kept = entry.panel.filter((id) => id !== panellist);
  put(work, { type: 'case.changed', case: entry.id, change: { recused, panel: drawPanel(work, entry.id, recused, kept) } });
  return true;
};

const pooled = (work: Work, entry: ForumCase) => {
  const open = listOf(work.exercise.attributions).filter(({ incident, audience }) => incident === entry.incident && audience === 'public');
  const cited = new Set([...entry.cites, ...open.flatMap(({ cites }) => cites)]);
  return [...cited].map((item) => itemDef(work.exercise, item)).filter(({ incident }) => incident === entry.incident);
};

/** The strongest link that the submitted file supports against the accused, or for a situation the leading link. */
const standardAgainst = (work: Work, entry: ForumCase): { readonly standard: Standard; readonly share: number } => {
  const items = pooled(work, entry);
  const links = work.exercise.scenario.link.filter(({ state }) => state === entry.accused);
  const who = work.exercise.scenario.who;
  const grounds = links.flatMap((link) => who.map(({ id }) => groundsOn(work.exercise, items, id, link.id)));
  const best = grounds.toSorted(
    (a, b) => standardRank(b.link) - standardRank(a.link) || standardRank(b.who) - standardRank(a.who) || b.whoBasis.share - a.whoBasis.share,
  )[0];
  if (best === undefined) return { standard: 'none', share: 0 };
  const standard = standardRank(best.who) < standardRank(best.link) ? best.who : best.link;
  // What the file says of this state at all: the shares of its links together.
  const share = links.reduce((sum, link) => sum + groundsOn(work.exercise, items, who[0]?.id ?? 'who:other', link.id).linkBasis.share, 0);
  return { standard, share };
};

const leaning = (work: Work, entry: ForumCase, panellist: PanellistId): 'for' | 'against' | 'none' => {
  const ties = tiesOf(work, panellist);
  if (entry.accused !== null && ties.includes(entry.accused)) return 'against';
  return ties.includes(entry.by) ? 'for' : 'none';
};

const FINDING_KEY = { substantiated: 'headline.findingFor', inconclusive: 'headline.findingOpen', unfounded: 'headline.findingUnfounded' } as const;

/** FO4: each of three panellists looks at the submitted file alone; two agree on the finding. A reply makes them look twice. */
const find = (work: Work, entry: ForumCase): void => {
  const { standard, share } = standardAgainst(work, entry);
  const wanted = entry.reply === null || entry.reply === '' ? 'supported' : 'corroborated';
  const carries = standardRank(standard) >= standardRank(wanted);
  const inFavour = entry.panel.filter((panellist) => {
    const lean = leaning(work, entry, panellist);
    return lean === 'none' ? carries : lean === 'for';
  }).length;
  const result: FindingResult =
    entry.kind === 'situation'
      ? 'inconclusive'
      : inFavour >= 2
        ? 'substantiated'
        : share < rule('contradictedBelow', work)
          ? 'unfounded'
          : 'inconclusive';
  put(work, { type: 'case.changed', case: entry.id, change: { finding: { result, standard, inFavour } } });
  stepCase(work, entry.id, { type: 'finding.made' });
  afterFinding(work, entry, result);
  file(work, `finding|${entry.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('FO4', FINDING_KEY[result], { by: entry.by, state: entry.accused ?? '', incident: matterOf(entry), standard }),
  });
};

/** CA2: a finding against the state behind it takes means from it, silently. */
const takeMeans = (work: Work, incident: IncidentId, accused: StateId | null): void => {
  const truth = truthOf(work, incident);
  const behind = work.exercise.scenario.link.find(({ id }) => id === truth.link)?.state ?? null;
  if (truth.cause === 'state' && behind === accused) weaken(work, incident, rule('rightMeasureIntensity', work));
};

/** FO5: a finding confirms or contradicts the complainant's own public claim, whatever is true (GX R4). */
const afterFinding = (work: Work, entry: ForumCase, result: FindingResult): void => {
  if (result === 'substantiated') {
    moveTrack(work, entry.by, 'standing', rule('findingCredit', work), because('FO5', 'track.findingFor', { incident: matterOf(entry) }));
    if (entry.accused !== null)
      moveTrack(
        work,
        entry.accused,
        'standing',
        -rule('findingAgainst', work),
        because('FO5', 'track.findingAgainst', { incident: matterOf(entry) }),
      );
    moveRegime(work, rule('regimeFinding', work), because('RG1', 'regime.finding', { incident: matterOf(entry) }));
    if (entry.incident !== null) takeMeans(work, entry.incident, entry.accused);
  }
  if (result === 'unfounded')
    moveTrack(work, entry.by, 'standing', -rule('findingUnfounded', work), because('FO5', 'track.findingUnfounded', { incident: matterOf(entry) }));
};

/** FO6: votes of the non-parties, filled up from the roster where they are few. */
const countVotes = (work: Work, entry: ForumCase): void => {
  const { yes, cast } = countOf(entry, work.exercise.scenario.states);
  const stage = stepCase(work, entry.id, { type: 'vote.counted', yes, cast, emergency: entry.lane === 'emergency' });
  file(work, `vote|${entry.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('FO6', stage === 'adopted' ? 'headline.adopted' : 'headline.rejected', {
      by: entry.by,
      incident: matterOf(entry),
      yes,
      cast,
    }),
  });
};

/** The end of a phase moves the cases along: replies end with Assess, findings with Decide, votes with Consult (GX R8). */
export const forumAfter = (work: Work, phase: 'assess' | 'consult' | 'decide'): void => {
  const { turn } = work.exercise.clock;
  for (const entry of listOf(work.exercise.cases)) {
    if (phase === 'assess' && entry.stage === 'filed' && entry.lane === 'ordinary' && entry.turn < turn)
      stepCase(work, entry.id, { type: 'reply.timeOver' });
    if (phase === 'decide' && entry.stage === 'replied' && entry.turn < turn) find(work, entry);
    if (phase === 'consult' && mayVote(entry, turn)) countVotes(work, entry);
  }
};

const provisional = (work: Work, entry: ForumCase): void => {
  for (const service of listOf(work.exercise.services)) {
    if (!service.losses.some(({ incident }) => incident === entry.incident)) continue;
    const losses = service.losses.map((loss) => ({
      ...loss,
      halfLifeHours: Math.max(1, Math.floor((loss.halfLifeHours * rule('assistFactor', work)) / 1000)),
    }));
    put(work, { type: 'services.changed', services: [{ ...service, losses }] });
  }
};

const enact = (work: Work, entry: ForumCase): void => {
  const measure = measureFor(entry);
  const { hour, turn } = work.exercise.clock;
  const endsHour = measureEnds(hour, work);
  put(work, { type: 'case.changed', case: entry.id, change: { measure, endsHour } });
  if (measure === 'mission') provisional(work, entry);
  if (measure === 'collective-retorsion' || measure === 'membership')
    put(work, {
      type: 'measure.taken',
      measure: {
        id: `measure:${idOf('forum', entry.id)}`,
        kind: 'forum',
        form: measure,
        by: entry.by,
        against: entry.accused,
        service: null,
        incident: entry.incident,
        who: null,
        stage: 'active',
        oversight: true,
        basis: null,
        audited: false,
        extensions: 0,
        finding: entry.id,
        turn,
        endsHour,
        audience: 'public',
      },
    });
  moveRegime(work, rule('regimeForum', work), because('RG1', 'regime.forum', { incident: matterOf(entry) }));
  file(work, `measure|${entry.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('FO7', 'headline.forumMeasure', { by: entry.by, state: entry.accused ?? '', measure }),
  });
};

const refer = (work: Work, state: StateId, line: LineOf<'refer'>): void => {
  priceOther(work, state, line);
  fileCase(work, state, { incident: line.incident, kind: line.form, lane: line.lane, accused: line.state, wish: line.wish, cites: line.cites });
  disclose(work, state, line.incident, line.cites);
};

/** Resolve 7. */
export const resolveForum = (work: Work, orders: readonly Order[]): void => {
  const now = work.exercise.clock.hour + work.exercise.clock.spanHours;
  for (const entry of listOf(work.exercise.cases)) {
    if (entry.stage === 'adopted' && entry.measure === null) enact(work, entry);
    const after = must(work.exercise.cases[entry.id], entry.id);
    if (after.stage === 'adopted' && after.endsHour !== null && after.endsHour <= now && entry.measure !== null)
      stepCase(work, entry.id, { type: 'time.over' });
  }
  for (const { state, line } of ordersOf(orders, 'refer')) refer(work, state, line);
};
