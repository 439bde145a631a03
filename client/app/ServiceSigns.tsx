/** The sign of each kind of service on the map, with its name. */
import { GLYPHS } from '../board/glyphs.ts';
import { SECTORS } from '../../shared/model/terms.ts';
import { useWords } from '../words/words.tsx';

export const ServiceSigns = () => {
  const { t } = useWords();
  return (
    <ul className="service-signs">
      {SECTORS.map((sector) => (
        <li key={sector}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={GLYPHS[sector]} fill="currentColor" fillRule="evenodd" />
          </svg>
          {t(`sector.${sector}`)}
        </li>
      ))}
    </ul>
  );
};
