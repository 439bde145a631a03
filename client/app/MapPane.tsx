/** The map and its twin, the table: every fact is in both. The map's own code is fetched apart. */
import { Suspense, useEffect, useRef, useState } from 'react';
import '../styles/map.css';
import { useDesk, useDeskState } from '../store/deskContext.tsx';
import { TableTwin } from '../desk/panels.ts';
import { patient } from './patient.ts';
import { Legend } from './Legend.tsx';
import { Selected } from './Selected.tsx';
import { useWords } from '../words/words.tsx';

export const MapPane = () => {
  const { t } = useWords();
  const [table, setTable] = useState(false);
  const [wide, setWide] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.documentElement.dataset['map'] = wide ? 'wide' : 'narrow';
    return () => {
      delete document.documentElement.dataset['map'];
    };
  }, [wide]);
  return (
    <div className="map-pane" data-coach="map">
      <div className="map-tools">
        <div className="segmented" role="group" aria-label={t('pane.map.title')}>
          <button type="button" aria-pressed={!table} onClick={() => setTable(false)}>
            {t('pane.map')}
          </button>
          <button type="button" aria-pressed={table} onClick={() => setTable(true)}>
            {t('pane.table')}
          </button>
        </div>
        <button type="button" className="mini map-widen" aria-pressed={wide} onClick={() => setWide(!wide)}>
          {t(wide ? 'pane.map.narrow' : 'pane.map.wide')}
        </button>
      </div>
      {table ? (
        <div className="map-table scroll" tabIndex={0} role="region" aria-label={t('table.caption')}>
          <Suspense fallback={null}>
            <TableTwin />
          </Suspense>
        </div>
      ) : failed ? (
        <p className="note warn">{t('pane.map.failed')}</p>
      ) : (
        <Stage fail={() => setFailed(true)} />
      )}
      {!table && !failed && <Legend />}
      <Selected />
    </div>
  );
};

const Stage = ({ fail }: { readonly fail: () => void }) => {
  const host = useRef<HTMLDivElement>(null);
  const { store } = useDesk();
  const hasBoard = useDeskState((state) => state.board !== null);
  useEffect(() => {
    const parent = host.current;
    if (parent === null || !hasBoard) return undefined;
    let close: (() => void) | undefined;
    let over = false;
    void patient(() => import('../board/mount.ts'))
      .then(({ mountMap }) => mountMap(parent, store))
      .then((map) => {
        if (over) map.close();
        else close = map.close;
      })
      .catch(() => !over && fail());
    return () => {
      over = true;
      close?.();
    };
  }, [store, hasBoard]);
  return <div className="map-stage" ref={host} aria-hidden="true" />;
};
