import type { Tab } from '../store/selectors.ts';

/** Opens the panel of a phase at one of its sections. */
export type GoTo = (tab: Tab, section: string) => void;

/** Brings a section of a panel into sight and puts the keys on it; a panel that is still being fetched is waited for. */
const FRAMES = 120;

export const seek = (id: string, frames = FRAMES): void => {
  requestAnimationFrame(() => {
    const section = document.getElementById(id);
    if (section === null) {
      if (frames > 0) seek(id, frames - 1);
      return;
    }
    const fold = section.closest('details');
    if (fold !== null) fold.open = true;
    (section.querySelector('summary') ?? section).focus({ preventScroll: true });
    section.scrollIntoView({ block: 'start' });
  });
};
