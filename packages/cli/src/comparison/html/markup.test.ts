import { expect, test } from 'vitest';
import { html, Markup } from './markup.js';

test('text put into markup cannot become markup', () => {
  const hostile = `<script>alert("a" & 'b')</script>`;
  expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;">&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;</p>',
  );
});

test('markup stays markup, alone and in a list; nothing is nothing', () => {
  expect(html`${html`<b>${1}</b>`}${[new Markup('<i>'), new Markup('</i>')]}${undefined}`.text).toBe('<b>1</b><i></i>');
});
