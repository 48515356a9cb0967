import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { defineComponent, h, nextTick, onUnmounted, useId, type Component } from 'vue';
import { BROKEN_EVENT, defineMicroFrontend } from './life-cycles';

afterEach(() => document.body.replaceChildren());

const slot = () => document.body.appendChild(document.createElement('div'));

describe('defineMicroFrontend', () => {
  it('mounts with its properties and leaves an empty element, again and again', async () => {
    const gone = jest.fn();
    const load = jest.fn(() =>
      Promise.resolve({
        default: defineComponent({
          props: { code: { type: String, required: true } },
          setup(props) {
            onUnmounted(gone);
            return () => h('p', props.code);
          },
        }),
      }),
    );
    const app = defineMicroFrontend(load);
    const domElement = slot();
    await app.bootstrap({ domElement });
    for (let time = 1; time <= 20; time++) {
      await app.mount({ domElement, props: { code: `c${time}` } });
      expect(domElement.textContent).toBe(`c${time}`);
      await app.unmount({ domElement });
      expect(domElement.childNodes).toHaveLength(0);
    }
    expect(gone).toHaveBeenCalledTimes(20);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('gives each root ids of its own', async () => {
    const field: Component = { setup: () => () => h('input', { id: useId() }) };
    const slots = [slot(), slot()];
    for (const domElement of slots) {
      await defineMicroFrontend(() => Promise.resolve({ default: field })).mount({ domElement });
    }
    const ids = slots.map((domElement) => domElement.querySelector('input')?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('rejects when the component breaks while mounting, and leaves nothing behind', async () => {
    const failure = new Error('broken setup');
    const app = defineMicroFrontend(() =>
      Promise.resolve({
        default: defineComponent(() => {
          const broken = true;
          if (broken) throw failure;
          return () => h('p');
        }),
      }),
    );
    const domElement = slot();
    await app.bootstrap({ domElement });
    await expect(app.mount({ domElement })).rejects.toBe(failure);
    expect(domElement.childNodes).toHaveLength(0);
  });

  it('tells the slot when it breaks later', async () => {
    const failure = new Error('broken click');
    const app = defineMicroFrontend(() =>
      Promise.resolve({
        default: defineComponent(() => {
          const fail = () => {
            throw failure;
          };
          return () => h('button', { onClick: fail });
        }),
      }),
    );
    const domElement = slot();
    const told: unknown[] = [];
    document.body.addEventListener(BROKEN_EVENT, (event) =>
      told.push((event as CustomEvent<unknown>).detail),
    );
    await app.bootstrap({ domElement });
    await app.mount({ domElement });
    domElement.querySelector('button')?.click();
    await nextTick();
    expect(told).toEqual([failure]);
  });
});
