/** Fields with several choices: evidence to cite, states to ask along. */
import type { ItemId, StateId } from '../../../../shared/model/ids.ts';
import { TlpMark } from '../../../parts/TlpMark.tsx';
import { heldItems, incidentsOf } from '../../../store/selectors.ts';
import { useNames } from '../../../words/names.ts';
import { useWords } from '../../../words/words.tsx';
import { otherStates } from '../choices.ts';
import { useLabel, type FieldProps } from './OrderField.tsx';

const toggled = <Id extends string>(list: readonly Id[], id: Id): readonly Id[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

export const ItemsField = ({ line, desk, change, held: cites }: FieldProps & { readonly held: readonly ItemId[] }) => {
  const { t } = useWords();
  const claimed = 'attribution' in line ? desk.view.attribution[line.attribution]?.incident : undefined;
  const incident = 'incident' in line ? line.incident : claimed;
  return (
    <fieldset className="wide stack-s">
      <legend className="small muted">{t('field.cites')}</legend>
      <Items own={desk.own} incident={incident ?? null} view={desk.view} chosen={cites} change={change} none={t('field.cites.none')} />
    </fieldset>
  );
};

export const Items = ({
  own,
  incident,
  view,
  chosen,
  change,
  none,
}: {
  readonly own: StateId;
  readonly incident: string | null;
  readonly view: FieldProps['desk']['view'];
  readonly chosen: readonly ItemId[];
  readonly change: (items: readonly ItemId[]) => void;
  readonly none: string;
}) => {
  const { t, say } = useWords();
  const known = incidentsOf(view).find((id) => id === incident);
  const items = known === undefined ? [] : heldItems(view, own, known);
  if (items.length === 0) return <p className="small faint">{none}</p>;
  return items.map(({ item, title, tlp, sensitivity }) => (
    <label key={item} className="inline">
      <input type="checkbox" checked={chosen.includes(item)} onChange={() => change(toggled(chosen, item))} />
      <span className="grow">{say(title)}</span>
      {sensitivity === 'source-risk' && <span className="chip bad">{t('assess.risk')}</span>}
      <TlpMark tlp={tlp} />
    </label>
  ));
};

export const StatesField = ({ field, line, desk, change, chosen }: FieldProps & { readonly chosen: readonly StateId[] }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const label = useLabel(field, line);
  const accused = 'link' in line ? desk.board.link.find(({ id }) => id === line.link)?.state : 'state' in line ? line.state : null;
  const playable = new Set(desk.board.states.flatMap((state) => (state.playable ? [state.id] : [])));
  return (
    <fieldset className="wide stack-s">
      <legend className="small muted">
        {label}. {t('field.partners.is')}
      </legend>
      <div className="row">
        {otherStates(desk)
          .filter((state) => playable.has(state) && state !== accused)
          .map((state) => (
            <label key={state} className="inline">
              <input type="checkbox" checked={chosen.includes(state)} onChange={() => change(toggled(chosen, state))} />
              {nameOf(state)}
            </label>
          ))}
      </div>
    </fieldset>
  );
};
