import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { escapeHtml, escapeXml, jsonInScript } from '../../../src/playbook/escape/escape.ts';
import * as fc from '../../support/properties.ts';

/** HTML has no way to write some of them, and a parser makes one line break of three. */
const written = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replace(/[\0\r]/g, ''));

test('any text comes back from HTML as it was, from between tags and from an attribute', () => {
  fc.assert(
    fc.property(written, (text) => {
      const html = parseFragment(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`).childNodes[0];
      expect(html).toMatchObject({ attrs: [{ name: 'title', value: text }], childNodes: text ? [{ value: text }] : [] });
    }),
  );
});

test('XML holds any text, without the signs that it cannot hold', async () => {
  const signs = String.fromCharCode(...Array.from({ length: 0x100 }, (_, code) => code), 0xd800, 0xfffe, 0xffff);
  const contents = `<a b="${escapeXml(signs)}">${escapeXml(signs)}</a>`;
  const schema = `<schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="a"><complexType><simpleContent><extension base="string"><attribute name="b"/></extension></simpleContent></complexType></element></schema>`;
  const { errors } = await validateXML({
    xml: { fileName: 'a.xml', contents },
    schema: [{ fileName: 'a.xsd', contents: schema }],
  });
  expect(errors).toEqual([]);
  expect(contents).toContain('&lt;');
});

test('nothing in a value ends the script element that it stands in', () => {
  const value = { a: '</script><!-- <script>' };
  expect(jsonInScript(value)).not.toContain('<');
  expect(JSON.parse(jsonInScript(value))).toEqual(value);
});
