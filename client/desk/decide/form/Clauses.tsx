/** Clause cards: what is promised, and for which sector. */
import type { Clause } from '../../../../shared/acts/terms.ts';
import { CLAUSE_KINDS, SECTORS } from '../../../../shared/model/terms.ts';
import { useWords } from '../../../words/words.tsx';

const MOST = 8;
/** Only a ban on operations is about a sector. */
const onSector = ({ kind }: Clause): boolean => kind === 'no-operation';

export const Clauses = ({ clauses, change }: { readonly clauses: readonly Clause[]; readonly change: (clauses: readonly Clause[]) => void }) => {
  const { t } = useWords();
  const unused = CLAUSE_KINDS.find((kind) => clauses.every((clause) => clause.kind !== kind));
  return (
    <fieldset className="stack-s">
      <legend className="small muted">{t('terms.clauses')}</legend>
      <ol className="stack-s">
        {clauses.map((clause, at) => (
          <li key={at}>
            <ClauseRow
              clause={clause}
              n={at + 1}
              set={(next) => change(clauses.map((each, place) => (place === at ? next : each)))}
              remove={clauses.length === 1 ? null : () => change(clauses.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ol>
      {clauses.length < MOST && unused !== undefined && (
        <div>
          <button type="button" className="mini" onClick={() => change([...clauses, { kind: unused }])}>
            {t('terms.addClause')}
          </button>
        </div>
      )}
    </fieldset>
  );
};

const ClauseRow = ({
  clause,
  n,
  set,
  remove,
}: {
  readonly clause: Clause;
  readonly n: number;
  readonly set: (clause: Clause) => void;
  readonly remove: (() => void) | null;
}) => {
  const { t } = useWords();
  const chooseSector = (value: string) => {
    const sector = SECTORS.find((each) => each === value);
    set(sector === undefined ? { kind: clause.kind } : { kind: clause.kind, sector });
  };
  return (
    <div className="clause-row">
      <select
        aria-label={t('terms.clause', { n })}
        value={clause.kind}
        onChange={(event) => set({ kind: CLAUSE_KINDS.find((kind) => kind === event.target.value) ?? clause.kind })}
      >
        {CLAUSE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`clause.${kind}`)}
          </option>
        ))}
      </select>
      {onSector(clause) && (
        <select aria-label={t('terms.sector', { n })} value={clause.sector ?? ''} onChange={(event) => chooseSector(event.target.value)}>
          <option value="">{t('terms.sector.all')}</option>
          {SECTORS.map((sector) => (
            <option key={sector} value={sector}>
              {t(`sector.${sector}`)}
            </option>
          ))}
        </select>
      )}
      {remove !== null && (
        <button type="button" className="mini quiet" aria-label={t('terms.removeClause', { n })} onClick={remove}>
          ×
        </button>
      )}
    </div>
  );
};
