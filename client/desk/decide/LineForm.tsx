/** The small form of one order. Each field shows only choices that exist. */
import { useId, useState, type FormEvent } from 'react';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { ItemId, StateId } from '../../../shared/model/ids.ts';
import { LEGAL_CLASSES } from '../../../shared/model/terms.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { heldItems, incidentsOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { ownClaims } from './blankLine.ts';
import { claimText } from './lineText.ts';

interface Option {
  readonly value: string;
  readonly text: string;
}
const Select = ({
  label,
  value,
  options,
  pick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly pick: (value: string) => void;
}) => (
  <label>
    {label}
    <select value={value} onChange={(event) => pick(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </label>
);

export const LineForm = ({
  own,
  first,
  isNew,
  done,
}: {
  readonly own: StateId;
  readonly first: OrderLine;
  readonly isNew: boolean;
  readonly done: () => void;
}) => {
  const { t } = useWords();
  const send = useSend();
  const view = useView();
  const titleId = useId();
  const [line, setLine] = useState(first);
  // The sheet as it was when the form was opened: a line changed since is not overwritten unseen.
  const [base, setBase] = useState(view.draft[own]?.revision ?? 0);
  const [stale, setStale] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'draft.setLine', line, base }).then((reply) => {
      if (reply.ok) return done();
      if (reply.rejection.code !== 'sheet.stale') return;
      setStale(true);
      setBase(Number(reply.rejection.facts['revision'] ?? base));
    });
  };
  return (
    <form
      className="card line-form"
      onSubmit={submit}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done();
      }}
    >
      <div className="wide stack-s">
        <h3 id={titleId}>{t(`act.${line.act}`)}</h3>
        <p className="small muted">{t(`act.${line.act}.does`)}</p>
      </div>
      <Fields own={own} line={line} set={setLine} />
      <label className="wide">
        {t(line.act === 'hold' ? 'field.reason' : 'field.rationale')}
        <input value={line.rationale} maxLength={400} onChange={(event) => setLine({ ...line, rationale: event.target.value })} />
      </label>
      {stale && (
        <p className="wide note warn small" role="alert">
          {t('decide.stale')}
        </p>
      )}
      <div className="row wide">
        <button type="submit" className="primary">
          {t(isNew ? 'decide.put' : 'decide.save')}
        </button>
        <button type="button" onClick={done}>
          {t('decide.cancel')}
        </button>
      </div>
    </form>
  );
};

const Fields = ({ own, line, set }: { readonly own: StateId; readonly line: OrderLine; readonly set: (line: OrderLine) => void }) => {
  const { t, say } = useWords();
  const nameOf = useNames();
  const board = useBoard();
  const view = useView();
  const named = <Id extends string>(ids: readonly Id[]): readonly Option[] => ids.map((id) => ({ value: id, text: nameOf(id) }));
  /** The id among those offered; a select can give no other. */
  const find = <Id extends string>(ids: readonly Id[], value: string, otherwise: Id): Id => ids.find((id) => id === value) ?? otherwise;
  const incidents = incidentsOf(view);
  const others = board.states.filter(({ id }) => id !== own).map(({ id }) => id);
  const whos = board.who.map(({ id }) => id);
  const links = board.link.map(({ id }) => id);
  const servicesOf = (state: StateId) => board.services.filter((service) => service.state === state);
  const serviceOptions = (state: StateId): readonly Option[] =>
    servicesOf(state).map(({ id, name, sector }) => ({
      value: id,
      text: `${say(name)} (${t(`sector.${sector}`)}, ${String(Math.round((view.service[id]?.level ?? 1000) / 10))} %)`,
    }));
  const claims = ownClaims(view, own);
  return (
    <>
      {'attribution' in line && (
        <Select
          label={t('field.attribution')}
          value={line.attribution}
          options={claims.map((id) => ({ value: id, text: claimText(id, t, nameOf, view) }))}
          pick={(value) => set({ ...line, attribution: find(claims, value, line.attribution) })}
        />
      )}
      {'incident' in line && (
        <Select
          label={t('field.incident')}
          value={line.incident}
          options={named(incidents)}
          pick={(value) =>
            set(
              line.act === 'attribute'
                ? {
                    ...line,
                    incident: find(incidents, value, line.incident),
                    cites: heldItems(view, own, find(incidents, value, line.incident))
                      .slice(0, 12)
                      .map(({ item }) => item),
                  }
                : { ...line, incident: find(incidents, value, line.incident) },
            )
          }
        />
      )}
      {'state' in line && (
        <Select
          label={t('field.state')}
          value={line.state}
          options={named(others)}
          pick={(value) => {
            const state = find(others, value, line.state);
            set(line.act === 'assist' ? { ...line, state, service: servicesOf(state)[0]?.id ?? line.service } : { ...line, state });
          }}
        />
      )}
      {'service' in line && (
        <Select
          label={t('field.service')}
          value={line.service}
          options={serviceOptions(line.act === 'assist' ? line.state : own)}
          pick={(value) =>
            set({
              ...line,
              service: find(
                board.services.map(({ id }) => id),
                value,
                line.service,
              ),
            })
          }
        />
      )}
      {'form' in line && (
        <Select
          label={t('field.form')}
          value={line.form}
          options={(['summon', 'expel', 'recall'] as const).map((form) => ({ value: form, text: t(`form.${form}`) }))}
          pick={(value) => set({ ...line, form: find(['summon', 'expel', 'recall'], value, line.form) })}
        />
      )}
      {line.act === 'emergency' && (
        <>
          <Select
            label={t('field.measure')}
            value={line.measure}
            options={(['reroute', 'data-order', 'isolate'] as const).map((measure) => ({
              value: measure,
              text: `${t(`emergency.${measure}`)}: ${t(`emergency.${measure}.does`)}`,
            }))}
            pick={(value) => set({ ...line, measure: find(['reroute', 'data-order', 'isolate'], value, line.measure) })}
          />
          <Select
            label={t('field.basis')}
            value={line.basis}
            options={(['ordinary-limitation', 'derogation'] as const).map((basis) => ({ value: basis, text: t(`basis.${basis}`) }))}
            pick={(value) => set({ ...line, basis: find(['ordinary-limitation', 'derogation'], value, line.basis) })}
          />
          <label>
            {t('field.ends')}
            <input
              type="number"
              min={1}
              max={30}
              value={line.endsAfterDays}
              onChange={(event) => set({ ...line, endsAfterDays: Math.max(1, Math.min(30, Math.trunc(event.target.valueAsNumber || 1))) })}
            />
          </label>
          <label className="inline">
            <input type="checkbox" checked={line.oversight} onChange={() => set({ ...line, oversight: !line.oversight })} />
            {t('field.oversight')}
          </label>
        </>
      )}
      {'who' in line && (
        <Select label={t('field.who')} value={line.who} options={named(whos)} pick={(value) => set({ ...line, who: find(whos, value, line.who) })} />
      )}
      {'link' in line && (
        <Select
          label={t('field.link')}
          value={line.link}
          options={named(links)}
          pick={(value) => set({ ...line, link: find(links, value, line.link) })}
        />
      )}
      {line.act === 'attribute' && (
        <Select
          label={t('field.audience')}
          value={line.audience}
          options={[
            { value: 'public', text: t('field.audience.public') },
            ...others.map((id) => ({ value: id, text: t('line.to.state', { state: nameOf(id) }) })),
          ]}
          pick={(value) => set({ ...line, audience: find<'public' | StateId>(['public', ...others], value, 'public') })}
        />
      )}
      {'pace' in line && (
        <Select
          label={t('field.pace')}
          value={line.pace}
          options={(['prepared', 'rushed'] as const).map((pace) => ({ value: pace, text: t(`pace.${pace}`) }))}
          pick={(value) => set({ ...line, pace: find(['prepared', 'rushed'], value, line.pace) })}
        />
      )}
      {'reviewAfterDays' in line && (
        <label>
          {t('field.review')}
          <input
            type="number"
            min={30}
            max={365}
            value={line.reviewAfterDays}
            onChange={(event) => set({ ...line, reviewAfterDays: Math.max(30, Math.min(365, Math.trunc(event.target.valueAsNumber || 30))) })}
          />
        </label>
      )}
      {'legalClass' in line && (
        <Select
          label={t('field.legalClass')}
          value={line.legalClass}
          options={LEGAL_CLASSES.map((each) => ({ value: each, text: t(`legal.${each}`) }))}
          pick={(value) => set({ ...line, legalClass: find(LEGAL_CLASSES, value, line.legalClass) })}
        />
      )}
      {'cites' in line && (
        <Cites
          own={own}
          incident={'incident' in line ? line.incident : view.attribution[line.attribution]?.incident}
          cites={line.cites}
          change={(cites) => set({ ...line, cites: [...cites] })}
        />
      )}
    </>
  );
};

const Cites = ({
  own,
  incident,
  cites,
  change,
}: {
  readonly own: StateId;
  readonly incident: `incident:${string}` | undefined;
  readonly cites: readonly ItemId[];
  readonly change: (cites: readonly ItemId[]) => void;
}) => {
  const { t, say } = useWords();
  const view = useView();
  const items = incident === undefined ? [] : heldItems(view, own, incident);
  return (
    <fieldset className="wide stack-s">
      <legend className="small muted">{t('field.cites')}</legend>
      {items.length === 0 && <p className="small faint">{t('field.cites.none')}</p>}
      {items.map(({ item, title, tlp, sensitivity }) => (
        <label key={item} className="inline">
          <input
            type="checkbox"
            checked={cites.includes(item)}
            onChange={() => change(cites.includes(item) ? cites.filter((each) => each !== item) : [...cites, item])}
          />
          <span className="grow">{say(title)}</span>
          {sensitivity === 'source-risk' && <span className="chip bad">{t('assess.risk')}</span>}
          <span className="tlp tiny" data-tlp={tlp}>
            TLP:{tlp}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
