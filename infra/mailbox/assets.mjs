/** Plain and quiet, like the portal: system font, borders instead of shadows, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1b1f24, #e6e8eb); --quiet: light-dark(#5a626d, #a3abb5);
  --line: light-dark(#d8dce1, #3a4048); --ground: light-dark(#fff, #16191d); --raised: light-dark(#f5f6f8, #1e2227);
  --accent: light-dark(#1f5fbf, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.45 system-ui, sans-serif; color: var(--text); background: var(--ground); }
header { padding: 10px 16px; border-bottom: 1px solid var(--line); background: var(--raised); font-weight: 600; }
main { max-width: 1100px; margin: 0 auto; padding: 16px; }
h1 { font-size: 18px; } h2 { font-size: 14px; margin-top: 20px; }
a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.bar { display: flex; justify-content: space-between; align-items: center; color: var(--quiet); }
button { font: inherit; color: inherit; padding: 4px 12px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--raised); cursor: pointer; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: 6px 8px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: 500; } td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.empty { color: var(--quiet); padding: 32px 0; text-align: center; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 8px 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 12px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--raised); font: inherit; }
iframe { width: 100%; height: 420px; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
details { margin-top: 20px; } summary { cursor: pointer; color: var(--quiet); }
`;

/** Keeps the inbox up to date and empties it on request. */
export const SCRIPT = `
const parts = () => document.querySelectorAll('[data-live]');
async function refresh() {
  const answer = await fetch('/');
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of parts()) {
    const next = fresh.querySelector('[data-live="' + part.dataset.live + '"]');
    if (next && next.innerHTML !== part.innerHTML) part.replaceChildren(...next.childNodes);
  }
}
if (parts().length > 0) {
  setInterval(() => { if (!document.hidden) refresh().catch(() => {}); }, 2000);
  document.querySelector('#clear').addEventListener('click', async () => {
    await fetch('/api/messages', { method: 'DELETE' });
    await refresh();
  });
}
`;
