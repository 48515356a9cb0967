import { Html } from './html.js';

/** The page's own style: it is shown in a frame, where the portal's does not reach. It is paper in both themes. */
export function pageStyle(accent: string): Html {
  return new Html(`<style>
:root { color-scheme: light; --accent: ${/^#[0-9a-f]{6}$/i.test(accent) ? accent : '#1c2430'}; }
* { box-sizing: border-box; }
body { margin: 0; padding: 28px 32px; background: #fff; color: #1c2430;
  font: 13px/1.4 Inter, system-ui, -apple-system, "Segoe UI", sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 900px; margin: 0 auto; }
header { display: flex; justify-content: space-between; gap: 24px; padding-bottom: 12px;
  border-bottom: 2px solid var(--accent); }
header img { display: block; max-width: 220px; max-height: 56px; margin-bottom: 8px; }
h1 { margin: 0; font-size: 20px; } h2 { margin: 24px 0 8px; font-size: 15px; } h3 { margin: 18px 0 6px; font-size: 13px; }
p { margin: 2px 0; } .muted { color: #5b6675; } .small { font-size: 12px; }
.issuer strong { color: var(--accent); font-size: 18px; }
.document { text-align: right; flex: none; } .number { color: var(--accent); font-weight: 600; font-size: 15px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 6px 0 0; font-size: 12px; }
dt { color: #5b6675; } dd { margin: 0; overflow-wrap: anywhere; }
.client { margin-top: 14px; padding: 12px 14px; background: #f4f6f8; }
.client strong { font-size: 14px; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 10px; }
.figures div { border-top: 1px solid #d5dae1; padding-top: 4px; } .figures .strong { border-top: 2px solid var(--accent); }
.figures span { display: block; color: #5b6675; font-size: 12px; } .figures b { font-weight: 400; font-size: 15px; white-space: nowrap; }
.figures .strong b { font-weight: 600; color: var(--accent); } .danger, .figures .danger b { color: #a1231d; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 12px; }
caption { text-align: left; font-weight: 600; font-size: 13px; padding: 16px 0 6px; }
th { background: #f4f6f8; color: #5b6675; font-size: 11px; text-align: left; vertical-align: bottom; padding: 5px 6px; }
td { border-bottom: 1px solid #d5dae1; padding: 5px 6px; vertical-align: top; overflow-wrap: anywhere; }
th.right, td.right { text-align: right; } td.fixed { white-space: nowrap; } td small { display: block; white-space: normal; color: #5b6675; }
tfoot td { border: 0; font-weight: 600; }
.empty { margin: 20px 0; } .payment { margin-top: 24px; border-top: 1px solid #d5dae1; }
.accounts { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; }
</style>`);
}
