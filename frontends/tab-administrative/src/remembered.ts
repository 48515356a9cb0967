import { ref, watch, type Ref } from 'vue';

/** One of a few choices, the first until the person chooses; kept in this browser. */
export function useRemembered<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): Ref<Choice> {
  const kept = localStorage.getItem(key);
  const choice = ref(choices.find((one) => one === kept) ?? choices[0]) as Ref<Choice>;
  watch(choice, (now) => localStorage.setItem(key, now));
  return choice;
}
