/** What was chosen on the map or in the table, in words. What is said of a ladder is fetched when one is first chosen. */
import { lazy, Suspense } from 'react';
import type { DyadId } from '../../shared/model/ids.ts';
import { peopleText } from '../parts/format.ts';
import { useBoard, useDesk, useDeskState, useView } from '../store/deskContext.tsx';
import { healthOf, NORMAL, peopleWithout, serviceIn } from '../store/selectors.ts';
import { withWords } from '../words/messages.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

const LadderFacts = lazy(async () => ({ default: (await withWords(() => import('./LadderFacts.tsx'), 'references')).LadderFacts }));

export const Selected = () => {
  const { t } = useWords();
  const { store } = useDesk();
  const selected = useDeskState((state) => state.selected);
  if (selected === null) return null;
  return (
    <aside className="selected" aria-label={t('map.selected')}>
      {selected.startsWith('dyad:') ? <Ladder id={selected as DyadId} /> : <ServiceFacts id={selected} />}
      <button type="button" className="mini quiet" onClick={() => store.setState({ selected: null })} aria-label={t('map.selected.close')}>
        ×
      </button>
    </aside>
  );
};

const ServiceFacts = ({ id }: { readonly id: string }) => {
  const words = useWords();
  const { t, say, list } = words;
  const nameOf = useNames();
  const view = useView();
  const service = useBoard().services.find((each) => each.id === id);
  if (service === undefined) return null;
  const { level, lowest, through } = serviceIn(view, service.id);
  const without = peopleWithout(service.people, level);
  const incidents = Object.values(view.incident).filter(({ services, stage }) => stage !== 'closed' && services.some((each) => each === id));
  return (
    <div>
      <strong>
        {say(service.name)}, {nameOf(service.state)}
      </strong>
      <p className="small">
        {t(`sector.${service.sector}`)} · {t(`level.${healthOf(level)}`)} · {t('brief.hit.level', { percent: Math.round(level / 10) })}
        {lowest < level && lowest < NORMAL && ` · ${t('map.lowest', { percent: Math.round(lowest / 10) })}`}
        {without > 0 && ` · ${t('map.without', { people: peopleText(without, words) })}`}
      </p>
      {through.length > 0 && <p className="small warn">{t('map.through', { services: list(through.map(nameOf)) })}</p>}
      {incidents.length > 0 && <p className="small warn">{list(incidents.map(({ name }) => say(name)))}</p>}
    </div>
  );
};

const Ladder = ({ id }: { readonly id: DyadId }) => (
  <Suspense fallback={<strong>{useNames()(id)}</strong>}>
    <LadderFacts id={id} />
  </Suspense>
);
