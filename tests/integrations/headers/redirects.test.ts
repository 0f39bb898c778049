import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../../integrations/headers/host-files.ts';

const files = (redirects: Record<string, string>, base = '/') => hostFiles("default-src 'self'", base, new Map(Object.entries(redirects)));
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`/practices/old-${place}/`, '/practices/new/']));

describe('old addresses in the files of hosts', () => {
  test('are left out where there are none; what nginx includes is there all the same, or it would not start', () => {
    const written = files({});
    expect([...written.keys()]).toEqual([
      '_headers',
      'vercel.json',
      'staticwebapp.config.json',
      '.hosting/nginx-headers.conf',
      '.hosting/nginx-redirects.conf',
    ]);
    expect(written.get('.hosting/nginx-redirects.conf')).toMatch(/^#/);
    expect(written.get('vercel.json')).not.toContain('redirects');
  });

  test('are escaped as each host reads them, below the base', () => {
    const written = files({ '/calls/größe(1)/': '/practices/a b/', '/$x"*/': '/practices/$y/' }, '/play/');
    expect(written.get('_redirects')).toBe('/play/calls/gr%C3%B6%C3%9Fe(1)/ /play/practices/a%20b/ 301\n');
    expect(JSON.parse(written.get('vercel.json') ?? '').redirects).toEqual([
      { source: '/play/calls/gr%C3%B6%C3%9Fe\\(1\\)/', destination: '/play/practices/a%20b/', statusCode: 301 },
      { source: '/play/\\$x%22\\*/', destination: '/play/practices/$y/', statusCode: 301 },
    ]);
    expect(written.get('.hosting/nginx-redirects.conf')).toBe(
      [
        'location = "/play/calls/größe(1)/" { return 301 "/play/practices/a%20b/$is_args$args"; }',
        'location = "/play/$x\\"*/" { return 301 "/play/practices/%24y/$is_args$args"; }\n',
      ].join('\n'),
    );
  });

  test('are as many as a host has room for: pages do the rest', () => {
    const written = files(many(3000));
    expect(written.get('_redirects')?.split('\n')).toHaveLength(1001);
    expect(JSON.parse(written.get('vercel.json') ?? '').redirects).toHaveLength(1000);
    expect(written.get('.hosting/nginx-redirects.conf')?.split('\n')).toHaveLength(3001);
    expect(Buffer.byteLength(written.get('staticwebapp.config.json') ?? '')).toBeLessThan(20_000);
    expect(JSON.parse(written.get('staticwebapp.config.json') ?? '').routes.length).toBeGreaterThan(50);
  });
});
