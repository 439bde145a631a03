/** Undertow played many times by software: nothing in it is decoration, and neither silence nor a quick name pays. */
import { shipped } from '../scenarios/shipped.ts';
import { testPlayedOut } from './playedOut.ts';

testPlayedOut(shipped('undertow').scenario);
