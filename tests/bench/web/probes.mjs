/**
 * What is measured in the page itself, by its own clock: `window.bench`. A moment counts as painted when the frame
 * after the one that first held it begins. Watching begins with the key, so that the way to the page and back, which
 * no person takes, is in no figure.
 */
export async function installProbes(page) {
  await page.addInitScript(() => {
    const LIMIT = 30_000;
    const frame = () => new Promise(requestAnimationFrame);
    const codeIn = (row) => row?.querySelector('[data-column="1"]')?.textContent ?? '';

    async function painted(isThere) {
      const end = performance.now() + LIMIT;
      while (!isThere()) {
        if (performance.now() > end) throw new Error(`not painted within ${LIMIT} ms: ${isThere}`);
        await frame();
      }
      return frame();
    }

    function activeRow() {
      const id = document.querySelector('[role="grid"]').getAttribute('aria-activedescendant');
      return id === null ? null : (document.getElementById(id)?.closest('[role="row"]') ?? null);
    }

    /** The panel shows the data of the row one is on: header and tab, and neither of an earlier client. */
    function panelFollows() {
      const code = codeIn(activeRow());
      const panel = document.querySelector('#panel-content');
      return (
        code !== '' &&
        panel.querySelector('#slot-panel-header h2')?.parentElement.textContent.includes(code) === true &&
        panel.querySelector('#slot-panel-tab .slot-root__app')?.childElementCount > 0 &&
        panel.querySelector('.ui-stale, .ui-skeleton') === null
      );
    }

    const rowsAreReal = () =>
      document.querySelector('#slot-grid [data-column="1"]') !== null &&
      document.querySelector('#slot-grid .placeholder, #slot-grid .is-stale') === null;

    let goal = panelFollows;
    let presses = 0;
    let reached;
    const onKey = ({ timeStamp }) => {
      const press = ++presses;
      // Another key ends the watch of the one before. The page answers the key before the frame that follows it.
      reached = frame()
        .then(() => painted(() => press !== presses || goal()))
        .then((moment) => moment - timeStamp);
    };
    addEventListener('keydown', onKey, { capture: true, passive: true });
    const firstRow = painted(rowsAreReal);

    window.bench = {
      firstRow: () => firstRow,
      panelFollows: () => painted(panelFollows),
      /** What keys lead to from now on: the row of a client, or without a code, a panel that follows. */
      expect(code) {
        goal = code === undefined ? panelFollows : () => codeIn(activeRow()) === code && rowsAreReal();
      },
      /** From the last key to what it leads to. */
      reached: () => reached,
      /** As a drag of the scroll bar to a share of the list does it. */
      async rowsPaintedAt(share) {
        const grid = document.querySelector('[role="grid"]');
        const begun = performance.now();
        grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * share;
        // Rows are drawn anew in the frame after: until then, those of before are real too.
        await frame();
        return (await painted(rowsAreReal)) - begun;
      },
      /** From now on every gap between two frames is kept; `frames` ends it and gives them. */
      watchFrames() {
        const gaps = [];
        let watching = true;
        let last;
        const step = (now) => {
          if (last !== undefined) gaps.push(now - last);
          last = now;
          if (watching) requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
        window.bench.frames = () => {
          watching = false;
          return gaps;
        };
      },
    };
  });
}
