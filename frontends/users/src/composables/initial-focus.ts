import type { Directive } from 'vue';

/** Puts the focus on the first field inside, once the dialog around it has noted where the focus has to return. */
export const vInitialFocus: Directive<HTMLElement> = {
  mounted(element) {
    setTimeout(() => element.querySelector<HTMLElement>('input, select')?.focus());
  },
};
