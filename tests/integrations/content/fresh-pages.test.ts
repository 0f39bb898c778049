import type { EventEmitter } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshPages } from '../../../integrations/content/fresh-pages.ts';
import { temporaryFolder, write } from '../../support/playbook.ts';

/** A development server that notes which modules it is told to forget. */
async function server() {
  const folder = await temporaryFolder();
  await write(folder, { 'data-store.json': '[]' });
  const forgotten: string[] = [];
  const ids = ['\0astro:data-layer-content', '/x/node_modules/astro/dist/content/data-store.js?v=1', '/src/pages/index.astro'];
  const modules = (place: string) => ({
    idToModuleMap: new Map(ids.map((id) => [id, id])),
    invalidateModule: (id: string) => void forgotten.push(`${place} ${id.slice(-13)}`),
  });
  const environments = { prerender: { moduleGraph: modules('server'), runner: { evaluatedModules: modules('runner') } } };
  const handle = freshPages({ environments }, join(folder, 'data-store.json'));
  const ask = (url: string) => {
    const request = new IncomingMessage(new Socket());
    request.url = url;
    const response = new ServerResponse(request);
    handle(request, response, () => {});
    return () => (response as EventEmitter).emit('close');
  };
  return { change: (text: string) => write(folder, { 'data-store.json': text }), ask, forgotten };
}

/** Both modules, on the server and in its runner. */
const ALL = 4;

test('the first page after a change makes the server forget what it has read, and no other', async () => {
  const { change, ask, forgotten } = await server();
  ask('/practices/')();
  expect(forgotten).toEqual([]);
  await change('[1]');
  ask('/_astro/page.js')();
  expect(forgotten).toEqual([]);
  ask('/practices/?q=1')();
  ask('/')();
  expect(forgotten).toHaveLength(ALL);
});

test('while another page is made it waits: that one could bring the old state back', async () => {
  const { change, ask, forgotten } = await server();
  const end = ask('/practices/');
  await change('[1]');
  ask('/practices/')();
  expect(forgotten).toEqual([]);
  end();
  ask('/practices/')();
  expect(forgotten).toHaveLength(ALL);
});
