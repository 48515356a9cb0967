/**
 * What an entry is: a contact had with the client, an internal note, an event that a system recorded, or
 * an annotation that corrects or completes another entry.
 */
export const INTERACTION_NATURES = ['contact', 'note', 'event', 'annotation'] as const;
export type InteractionNature = (typeof INTERACTION_NATURES)[number];
