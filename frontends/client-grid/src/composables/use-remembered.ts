import { ref, watch, type Ref } from 'vue';

/** One of a few choices, kept in this browser. */
export function useRemembered<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): Ref<Choice> {
  const stored = choices.find((choice) => choice === localStorage.getItem(key));
  const value = ref(stored ?? choices[0]) as Ref<Choice>;
  watch(value, (choice) => localStorage.setItem(key, choice));
  return value;
}
