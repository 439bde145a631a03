/** A norm or a rule of law as a chip; one click shows it, Escape comes back. */
import type { KeyboardEvent } from 'react';
import { letterOf } from '../../shared/norms/references.ts';
import { useWords, type Words } from '../words/words.tsx';
import { useReferences } from './open.tsx';

/** Short names of bodies of law, by the id's second part; the sheet has the full one. */
const SHORT = {
  charter: 'refs.chip.charter',
  arsiwa: 'refs.chip.arsiwa',
  tm2: 'refs.chip.tm2',
  iccpr: 'refs.chip.iccpr',
  retorsion: 'refs.chip.retorsion',
  un21: 'refs.chip.un21',
  corfu: 'refs.chip.corfu',
  siracusa: 'refs.chip.siracusa',
  gc: 'refs.chip.gc',
  icj: 'refs.chip.icj',
  vcdr: 'refs.chip.vcdr',
  budapest: 'refs.chip.budapest',
} as const;
type Body = keyof typeof SHORT;
const isBody = (name: string): name is Body => Object.hasOwn(SHORT, name);

/** The short name on a chip. */
export const refName = (id: string, { t }: Pick<Words, 't'>): string => {
  const [family, body = ''] = id.split('.');
  if (family === 'norm') return t('refs.chip.norm', { letter: letterOf(id) });
  if (family === 'cbm') return t('refs.chip.cbm');
  return isBody(body) ? t(SHORT[body]) : t('refs.chip.term');
};

interface Chip {
  readonly id: string;
  readonly risk?: boolean;
  /** False where the keys reach it by the arrows of its row. */
  readonly stop?: boolean;
}

export const RefChip = ({ id, risk = false, stop = true }: Chip) => {
  const words = useWords();
  const { t } = words;
  const open = useReferences();
  const name = refName(id, words);
  return (
    <button type="button" tabIndex={stop ? 0 : -1} className={risk ? 'ref-chip ref-risk' : 'ref-chip'} onClick={() => open(id)}>
      {risk ? t('refs.chip.risk', { name }) : name}
    </button>
  );
};

/** Chips of one body of law are one chip: the first of it leads to the sheet. */
const perBody = (ids: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const body = id.startsWith('law.') ? id.split('.').slice(0, 2).join('.') : id;
    return !seen.has(body) && seen.add(body);
  });
};

/** A row of chips is one stop for the Tab key; the arrows go from chip to chip. */
const moveAlong = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const chips = [...event.currentTarget.querySelectorAll('button')];
  const at = chips.findIndex((chip) => chip === document.activeElement);
  const forward = document.documentElement.dir === 'rtl' ? -step : step;
  chips[(at + forward + chips.length) % chips.length]?.focus();
};

export const RefChips = ({ ids, risks = [] }: { readonly ids: readonly string[]; readonly risks?: readonly string[] }) => {
  const { t } = useWords();
  const bodies = perBody(ids);
  if (ids.length + risks.length === 0) return null;
  return (
    <span className="ref-chips" role="toolbar" aria-label={t('refs.touches')} onKeyDown={moveAlong}>
      {bodies.map((id, at) => (
        <RefChip key={id} id={id} stop={at === 0} />
      ))}
      {risks.map((id, at) => (
        <RefChip key={`risk ${id}`} id={id} risk stop={bodies.length === 0 && at === 0} />
      ))}
    </span>
  );
};
