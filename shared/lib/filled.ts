/** A thing written before some of its fields were known, with these in their place; what it says itself stands. */
export const filled = <Thing extends object>(missing: Partial<Thing>, written: Thing): Thing => ({ ...missing, ...written });
