/** What a page in a frame loads, and no other: the form of its links, its height, and what it says of where things are kept. */
import '../../browser/frame/inside.ts';
import { frameWords as says } from 'virtual:chalktalk/words/frame';
import { canAsk, wasGranted } from '../../browser/frame/can-ask.ts';
import { watchPage } from '../../browser/frame/page-activity.ts';
import { frameStorage } from '../../browser/frame/storage-access.ts';

const { playbook = '', base = '/' } = document.documentElement.dataset;
/** Pages that keep something as soon as they are open. */
const isApp = document.querySelector('main [id$="-app"]') !== null;

// Modules do load, after all: see the head script.
document.documentElement.classList.add('js');

void start();

async function start(): Promise<void> {
  const storage = await frameStorage();
  if (storage === 'shared') return;
  if (storage === 'apart' && canAsk() && (await wasGranted()) && (await join(false))) return;
  const happened = watchPage(document, playbook);
  // Quiet: whoever only reads has nothing to lose.
  if (!isApp) await happened.first;
  show(storage, happened);
}

function show(storage: 'apart' | 'none', happened: ReturnType<typeof watchPage>): void {
  const note = document.createElement('p');
  note.className = 'frame-note ui';
  note.setAttribute('role', 'status');
  document.querySelector('.framed')?.after(note);
  const text = document.createElement('span');
  const take = document.createElement('a');
  take.textContent = says.take;
  take.target = '_blank';
  take.href = `${base}progress/`;
  note.append(text, ' ', take);
  text.textContent = says[storage];
  happened.whenever(async () => {
    const { handOver } = await import('../../browser/frame/hand-over.ts');
    take.href = await handOver(playbook, base, happened.events());
  });
  if (storage === 'none' || !canAsk()) return;
  const ask = document.createElement('button');
  ask.type = 'button';
  ask.textContent = says.ask;
  ask.addEventListener('click', async () => {
    if (await join(true)) {
      text.textContent = says.joined;
      take.remove();
    } else text.textContent = says.refused;
    ask.remove();
  });
  note.append(' ', ask);
}

/** Joins this frame's log with the reader's own, now and after everything that happens. */
async function join(asked: boolean): Promise<boolean> {
  const { askForStorage, bridge } = await import('../../browser/frame/bridge.ts');
  const own = await askForStorage();
  if (!own) return false;
  const came = await bridge(playbook, own);
  watchPage(document, playbook).whenever(() => void bridge(playbook, own));
  if (came > 0) {
    // An app has read its log already.
    if (isApp && asked) location.reload();
    else document.dispatchEvent(new Event('chalktalk:joined'));
  }
  return true;
}
