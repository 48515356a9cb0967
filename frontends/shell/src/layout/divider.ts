import { byId } from '../elements';

const STORAGE_KEY = 'panel.divider';
const DEFAULT_SHARE = 52;
const STEP = 2;
const LEAST = 25;
const MOST = 75;

/** The bar between grid and panel: drags, moves with the arrow keys, and is remembered as the grid's share in %. */
export function setUpDivider(): void {
  const divider = byId('divider');
  const workspace = byId('workspace');

  function apply(share: number, remember: boolean): void {
    const whole = Math.min(MOST, Math.max(LEAST, Math.round(share * 10) / 10));
    workspace.style.setProperty('--grid-share', String(whole));
    divider.setAttribute('aria-valuenow', String(Math.round(whole)));
    if (remember) localStorage.setItem(STORAGE_KEY, String(whole));
  }

  function shareAt(x: number): number {
    const { left, width } = workspace.getBoundingClientRect();
    return ((x - left) / width) * 100;
  }

  divider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    divider.setPointerCapture(event.pointerId);
    divider.focus();
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) apply(shareAt(event.clientX), false);
  });
  divider.addEventListener('pointerup', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) apply(shareAt(event.clientX), true);
  });
  divider.addEventListener('dblclick', () => apply(DEFAULT_SHARE, true));
  divider.addEventListener('keydown', (event) => {
    const now = Number(divider.getAttribute('aria-valuenow'));
    const next = { ArrowLeft: now - STEP, ArrowRight: now + STEP, Home: LEAST, End: MOST }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    apply(next, true);
  });

  apply(Number(localStorage.getItem(STORAGE_KEY)) || DEFAULT_SHARE, false);
}
