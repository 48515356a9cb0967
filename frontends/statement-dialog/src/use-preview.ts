import { parseDay, useResource } from '@panel/mfe-kit';
import { computed, reactive, shallowRef, watch } from 'vue';
import { type Choice, loadPreview } from './api';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What is chosen, and the draft that follows it. What is typed and is no day yet asks for nothing. */
export function usePreview(code: string, start: Choice) {
  const choice = reactive<Writable<Choice>>({ ...start });
  const isComplete = computed(() => [choice.asOf, choice.from].every(isEmptyOrDay));
  const wanted = shallowRef<Choice>({ ...choice });
  watch(choice, (now) => {
    if (isComplete.value) wanted.value = { ...now };
  });
  const resource = useResource(
    () => wanted.value,
    (asked, signal) => loadPreview(code, asked, signal),
  );
  return { choice, isComplete, ...resource };
}

function isEmptyOrDay(text: string): boolean {
  return text === '' || parseDay(text) !== null;
}
