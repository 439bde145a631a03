/** How a panel sends the reader to another one, at a section of it; null where there is no desk around it. */
import { createContext, useContext } from 'react';
import type { GoTo } from './seek.ts';

const GoContext = createContext<GoTo | null>(null);
export const GoProvider = GoContext.Provider;
export const useGo = (): GoTo | null => useContext(GoContext);
