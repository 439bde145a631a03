/** Brief: what happened to us, what is public, who goes without, what moved and why. */
import type { StateId } from '../../shared/model/ids.ts';
import type { ReportView } from '../../shared/view/kinds.ts';
import { peopleText } from '../parts/format.ts';
import { useBoard, useView } from '../store/deskContext.tsx';
import { DISRUPTED, entries, exerciseOf, hitsOf, NORMAL, reportsOf, WHOLE, type Hit } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { PositionForm } from './statecraft/Position.tsx';
import { Interests } from './Interests.tsx';
import { MovedRow, ReportCard } from './ReportCard.tsx';

/** This turn's reports, and what the last Resolve brought; before turn 1 lies the opening. */
const sinceLastBrief = ({ turn, phase }: ReportView, now: number): boolean =>
  turn === now || (turn === now - 1 && (turn === 0 || phase === 'resolve' || phase === 'reveal'));

export const Brief = ({ own }: { readonly own: StateId | null }) => {
  const { t, say } = useWords();
  const view = useView();
  const { turn } = exerciseOf(view);
  const isNew = ([, report]: readonly [string, ReportView]): boolean => sinceLastBrief(report, turn);
  const cables = [...reportsOf(view, 'cable'), ...reportsOf(view, 'inject').filter(([, { to }]) => to !== 'public')].filter(isNew);
  const headlines = [...reportsOf(view, 'headline'), ...reportsOf(view, 'inject').filter(([, { to }]) => to === 'public')].filter(isNew);
  const moved = reportsOf(view, 'moved').filter(isNew);
  const earlier = Object.entries(view.report)
    .filter((entry) => !isNew(entry) && entry[1].kind !== 'moved')
    .sort(([, a], [, b]) => b.at - a.at);
  const mine = own === null ? undefined : view.own[own];
  return (
    <div className="stack-l">
      {own !== null && (
        <section className="stack-s">
          <h2>{t('brief.cables')}</h2>
          {cables.length === 0 ? (
            <p className="faint">{t('brief.cables.none')}</p>
          ) : (
            cables.map(([id, report]) => <ReportCard key={id} report={report} />)
          )}
        </section>
      )}
      {own !== null && <PositionForm own={own} />}
      <Services own={own} />
      <section className="stack-s">
        <h2>{t('brief.headlines')}</h2>
        {headlines.length === 0 ? (
          <p className="faint">{t('brief.headlines.none')}</p>
        ) : (
          headlines.map(([id, report]) => <ReportCard key={id} report={report} />)
        )}
      </section>
      <Incidents />
      {moved.length > 0 && (
        <section className="stack-s">
          <h2>{t('brief.moved')}</h2>
          <ul className="moved-list">
            {moved.map(([id, report]) => (
              <MovedRow key={id} report={report} />
            ))}
          </ul>
        </section>
      )}
      {mine !== undefined && (
        <details>
          <summary>{t('brief.instructions')}</summary>
          <div className="stack-s pad">
            <p className="prose">{say(mine.briefing)}</p>
            <h3>{t('lobby.interests')}</h3>
            <Interests own={mine} />
          </div>
        </details>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('brief.earlier')}</summary>
          <div className="stack-s pad">
            {earlier.map(([id, report]) => (
              <ReportCard key={id} report={report} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
};

const Services = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const view = useView();
  const board = useBoard();
  const nameOf = useNames();
  // At home nobody who goes without is passed over, however few they are.
  const hits = hitsOf(view, board, own, own === null ? NORMAL : WHOLE);
  const abroad = own === null ? [] : hitsOf(view, board, null).filter(({ service }) => service.state !== own);
  return (
    <section className="stack-s">
      <h2>{t(own === null ? 'brief.services.all' : 'brief.services')}</h2>
      {hits.length === 0 ? (
        <p className="ok">{t(own === null ? 'table.allWhole' : 'brief.whole')}</p>
      ) : (
        <ul className="hits">
          {hits.map((hit) => (
            <HitRow key={hit.service.id} hit={hit} personHours={own === null ? undefined : view.own[own]?.personHours[hit.service.sector]} />
          ))}
        </ul>
      )}
      {abroad.length > 0 && (
        <details>
          <summary>
            {t('brief.abroad')} ({abroad.length})
          </summary>
          <ul className="hits">
            {abroad.map((hit) => (
              <HitRow key={hit.service.id} hit={hit} state={nameOf(hit.service.state)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const HitRow = ({ hit, personHours, state }: { readonly hit: Hit; readonly personHours?: number | undefined; readonly state?: string }) => {
  const words = useWords();
  const { t } = words;
  return (
    <li className={hit.level >= NORMAL ? 'hit' : hit.level < DISRUPTED ? 'hit bad' : 'hit warn'}>
      <i className="hit-bar">
        <b style={{ blockSize: `${String(hit.level / 10)}%` }} />
      </i>
      <span>
        <strong>
          {state === undefined ? '' : `${state}: `}
          {t('brief.hit', { people: peopleText(hit.without, words), service: t(`sector.${hit.service.sector}`) })}
        </strong>
        <span className="muted small">
          {words.say(hit.service.name)} {t('brief.hit.level', { percent: Math.round(hit.level / 10) })}
          {personHours !== undefined && personHours > 0 && ` · ${t('brief.soFar', { hours: peopleText(personHours, words) })}`}
        </span>
      </span>
    </li>
  );
};

const Incidents = () => {
  const { list, t, say } = useWords();
  const nameOf = useNames();
  const incidents = entries<`incident:${string}`, ReturnType<typeof useView>['incident'][string]>(useView().incident);
  if (incidents.length === 0) return null;
  return (
    <section className="stack-s">
      <h2>{t('brief.incidents')}</h2>
      <ul className="stack-s">
        {incidents.map(([id, incident]) => (
          <li key={id} className="card stack-s">
            <div className="row spread">
              <h3>{say(incident.name)}</h3>
              <span className="row">
                <span className={incident.stage === 'active' ? 'chip bad' : 'chip'}>{t(`incident.${incident.stage}`)}</span>
                <span className="tiny faint">{t('brief.since', { turn: incident.detectedTurn })}</span>
              </span>
            </div>
            <p className="prose">{say(incident.text)}</p>
            <p className="small muted">
              {list(incident.victims.map(nameOf))}
              {incident.waves > 0 && ` · ${t('brief.waves', { n: incident.waves })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
