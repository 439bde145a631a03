/**
 * Points at things on the page: the first of some selectors that is really there gets an attribute, which the styles
 * outline. The screens know nothing of it; they are drawn anew at any time, so that it is looked for again and again.
 */
import { useCallback, useEffect, useRef } from 'react';

const MARK = 'data-coached';
/** Whatever can change what stands on the screen, without a mutation that would be heard of. */
const LOOK_MS = 300;
/** So long after something new is pointed at it is brought into sight again: a panel may still be going to its own newest thing. */
const BRING_MS = 1000;

const isShown = (element: Element): boolean => element.getClientRects().length > 0;
const find = (selectors: readonly string[]): Element | null => {
  for (const selector of selectors) for (const element of document.querySelectorAll(selector)) if (isShown(element)) return element;
  return null;
};
/** On a narrow window the map, the work and the delegation stand behind tabs: then the tab of the hidden one is meant. */
const paneOf = (selectors: readonly string[]): Element | null => {
  const hidden = selectors.map((selector) => document.querySelector(selector)).find((element) => element !== null);
  const pane = hidden?.closest('.pane-left, .pane-mid, .pane-rail');
  const name = pane?.classList.contains('pane-left') ? 'map' : pane?.classList.contains('pane-rail') ? 'rail' : 'panel';
  return pane == null ? null : document.querySelector(`[data-coach="pane-${name}"]`);
};
const target = (selectors: readonly string[]): Element | null => find(selectors) ?? paneOf(selectors);

const focusable = 'button:not(:disabled), input, select, textarea, [tabindex]';
const intoSight = (element: Element): void => element.scrollIntoView({ block: element.clientHeight > innerHeight / 2 ? 'start' : 'nearest' });

/** Marks while `selectors` stand; what it gives back takes the eyes and the keys there. `still`: only the first thing is brought into sight. */
export const useMark = (selectors: readonly string[], still: boolean): (() => void) => {
  const marked = useRef<Element | null>(null);
  const key = selectors.join('|');
  useEffect(() => {
    let since = performance.now();
    const look = (): void => {
      const next = target(key === '' ? [] : key.split('|'));
      if (next !== marked.current) {
        marked.current?.removeAttribute(MARK);
        if (!still || marked.current === null) since = performance.now();
        marked.current = next;
      }
      next?.setAttribute(MARK, '');
      if (next !== null && performance.now() - since < BRING_MS) intoSight(next);
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      marked.current?.removeAttribute(MARK);
      marked.current = null;
    };
  }, [key, still]);
  return useCallback(() => {
    const element = marked.current;
    if (!(element instanceof HTMLElement)) return;
    intoSight(element);
    const keys = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
    keys?.focus();
  }, []);
};
