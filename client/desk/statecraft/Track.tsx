/** A way in steps, each with its turn and where it stands: of a case, of an arbitration. */
import { useWords } from '../../words/words.tsx';

export interface TrackRow {
  readonly step: string;
  readonly label: string;
  /** When it was or is; nothing where that is not known. */
  readonly when: string;
  readonly is: 'done' | 'next' | 'later' | 'failed';
  /** Where it stands in words, when "done", "next" or "later" do not say it. */
  readonly said?: string | undefined;
}

export const Track = ({ title, rows }: { readonly title: string; readonly rows: readonly TrackRow[] }) => {
  const { t } = useWords();
  return (
    <ol className="case-track small" aria-label={title}>
      {rows.map(({ step, label, when, is, said }) => (
        <li key={step} className={`case-${is}`} aria-current={is === 'next' ? 'step' : undefined}>
          <strong>{label}</strong>
          {when !== '' && <span>{when}</span>}
          <span className="muted">{said ?? (is === 'failed' ? '' : t(`sheet.track.${is}`))}</span>
        </li>
      ))}
    </ol>
  );
};
