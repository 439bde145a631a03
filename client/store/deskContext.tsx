/** How a component reaches the desk: selectors to read, `send` to ask. No rule lives in a component. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { CommandReply } from '../../shared/protocol/wire.ts';
import type { DeskState, DeskStore } from './deskStore.ts';

export interface Port {
  /** Asks for something; resolves with the answer, after a lost connection too. */
  readonly send: (command: ClientCommand) => Promise<CommandReply>;
  /** Shows colleagues what is being typed; may be lost. */
  readonly hint: (field: string, text: string) => void;
  readonly takeOver: () => void;
  /** The white cell asks every browser to answer. */
  readonly comcheck: () => void;
}
export interface Desk {
  readonly store: DeskStore;
  readonly port: Port;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a desk component was drawn outside a desk');
  return desk;
};
export const useDeskState = <Value,>(selector: (state: DeskState) => Value): Value => useStore(useDesk().store, selector);

/** The whole view; screens below the exercise page are drawn only once it is there. */
export const useView = () => {
  const view = useDeskState((state) => state.view);
  if (view === null) throw new Error('a view was asked for before it arrived');
  return view;
};
export const useBoard = () => {
  const board = useDeskState((state) => state.board);
  if (board === null) throw new Error('the board was asked for before it arrived');
  return board;
};
export const useReadOnly = (): boolean => useDeskState((state) => state.mode === 'replay');
export const useSend = () => {
  const { port } = useDesk();
  return port.send;
};
