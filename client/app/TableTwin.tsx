import { useState, type ReactNode } from 'react';
import { useBoard, useDesk, useDeskState, useView } from '../store/deskContext.tsx';
import { peopleText } from '../parts/format.ts';
import { healthOf, laddersFor, NORMAL, peopleWithout, WHOLE, serviceIn } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { ClaimTable, MeasureTable, PactTable } from './StatecraftTables.tsx';

/** All the map shows, in words and figures. */
export const TableTwin = () => (
  <div className="stack-l">
    <ServiceTable />
    <IncidentTable />
    <DyadTable />
    <ClaimTable />
    <MeasureTable />
    <PactTable />
  </div>
);

const IncidentTable = () => {
  const { t, say, list } = useWords();
  const nameOf = useNames();
  const incidents = Object.entries(useView().incident);
  return (
    <section className="stack-s">
      <h2>{t('table.incidents')}</h2>
      {incidents.length === 0 ? (
        <p className="faint small">{t('table.none')}</p>
      ) : (
        <ul className="stack-s small">
          {incidents.map(([id, incident]) => (
            <li key={id}>
              <strong>{say(incident.name)}</strong> · {t(`incident.${incident.stage}`)} · {list(incident.victims.map(nameOf))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const ServiceTable = () => {
  const words = useWords();
  const { t, say, number, list } = words;
  const nameOf = useNames();
  const board = useBoard();
  const view = useView();
  const [only, setOnly] = useState(true);
  const rows = board.services
    .map((service) => ({ service, ...serviceIn(view, service.id) }))
    .filter(({ level, lowest }) => !only || Math.min(level, lowest) < NORMAL)
    .sort((a, b) => a.level - b.level);
  return (
    <section className="stack-s">
      <div className="row spread">
        <h2>{t('table.caption')}</h2>
        <label className="inline small">
          <input type="checkbox" checked={only} onChange={() => setOnly(!only)} />
          {t('table.only')}
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="ok small">{t('table.allWhole')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table.state')}</th>
              <th scope="col">{t('table.service')}</th>
              <th scope="col" className="num">
                {t('table.level')}
              </th>
              <th scope="col" className="num">
                {t('table.without')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ service, level, lowest, through }) => (
              <tr key={service.id}>
                <td>{nameOf(service.state)}</td>
                <th scope="row">
                  <Choose id={service.id}>{say(service.name)}</Choose> <span className="muted tiny">· {t(`level.${healthOf(level)}`)}</span>
                  {through.length > 0 && <div className="tiny muted">{t('map.through', { services: list(through.map(nameOf)) })}</div>}
                </th>
                <td className="num">
                  {t('closing.percent', { n: Math.round(level / 10) })}
                  {lowest < level && lowest < NORMAL && <div className="tiny muted">{t('map.lowest', { percent: Math.round(lowest / 10) })}</div>}
                </td>
                <td className="num">{level < WHOLE ? peopleText(peopleWithout(service.people, level), words) : number(0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const DyadTable = () => {
  const { t } = useWords();
  const nameOf = useNames();
  const rows = laddersFor(useView(), null, true);
  return (
    <section className="stack-s">
      <h2>{t('table.dyads')}</h2>
      <table>
        <tbody>
          {rows.map(({ id, dyad }) => (
            <tr key={id}>
              <th scope="row">
                <Choose id={id}>{nameOf(id)}</Choose>
              </th>
              <td>{t(`rung.${dyad.rung}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Chooses a row as a tap on the map would. */
const Choose = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => {
  const { store } = useDesk();
  const chosen = useDeskState(({ selected }) => selected === id);
  return (
    <button type="button" className="link" aria-pressed={chosen} onClick={() => store.setState({ selected: chosen ? null : id })}>
      {children}
    </button>
  );
};
