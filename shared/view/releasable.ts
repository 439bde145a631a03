/**
 * The brand of secrecy (SE1). Only this folder mints Releasable values, and only for one viewer's eyes; a door that sends
 * checks the brand at run time as well, so that a value from anywhere else cannot pass by a cast.
 */
declare const released: unique symbol;
export type Releasable<Value> = Value & { readonly [released]: true };

const minted = new WeakSet<object>();

/** For shared/view only: marks a projection as fit to leave the server. */
export const mint = <Value extends object>(value: Value): Releasable<Value> => {
  minted.add(value);
  return value as Releasable<Value>; // the brand exists only in types; the WeakSet is its proof at run time
};
export const isReleasable = (value: unknown): boolean => typeof value === 'object' && value !== null && minted.has(value);
