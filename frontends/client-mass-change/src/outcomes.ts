import type { Tone } from '@panel/mfe-kit/core';
import type { Outcome } from './api';

export const OUTCOME_TONES: Record<Outcome, Tone> = { changed: 'ok', omitted: 'warning', same: 'neutral' };
