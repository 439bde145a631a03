/** With whom an item may be shared: its TLP label, or in Basic the same in words (GAME-EXACT R10). */
import type { Tlp } from '../../shared/model/terms.ts';
import { useLabels } from '../store/labels.ts';
import { useWords } from '../words/words.tsx';

export const TlpMark = ({ tlp }: { readonly tlp: Tlp }) => {
  const { t } = useWords();
  if (!useLabels()) return <span className="muted tiny">{t(`tlp.${tlp}`)}</span>;
  return (
    <span className="tlp tiny" data-tlp={tlp}>
      TLP:{tlp}
    </span>
  );
};
