import { describe, expect, test } from '@jest/globals';
import { readableText } from './readable-text.js';

describe('What a person reads of a page', () => {
  test.each<[html: string, text: string, why: string]>([
    ['<p>One</p><p>Two</p>', 'One\nTwo', 'blocks are lines'],
    ['<p>One <b>bold</b> word</p>', 'One bold word', 'within a line nothing breaks'],
    ['one<br>two', 'one\ntwo', ''],
    ['<tr><th>Model</th><td>310</td></tr>', 'Model 310', 'cells stand beside each other'],
    ['<script>var a = "<p>x</p>";</script>Text<style>p{}</style>', 'Text', 'scripts and styles are not read'],
    ['<head><title>T</title></head><body>B</body>', 'B', 'the title stands in the tab'],
    ['<!-- <p>not</p> -->Yes', 'Yes', 'nor are comments'],
    ['a &lt; b &amp; c &#12354;&#x3044; &unknown;', 'a < b & c あい &unknown;', 'entities'],
    ['&#0;&#xD800;', '&#0;&#xD800;', 'no signs that are none'],
    ['<a title="x > y">link</a>', 'link', 'a sign within quotes ends no tag'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4', 'no tag at all'],
    ['<p>half<scr', 'half', 'cut off within a tag'],
    ['<script>never closed', '', 'the rest belongs to it'],
    ['　全角　　空白　', '全角 空白', 'blanks are one, the wide one too'],
  ])('%j is %j (%s)', (html, text) => {
    expect(readableText(html)).toBe(text);
  });

  test('a page of nothing but openings is read while somebody waits', () => {
    const begun = performance.now();
    readableText('<'.repeat(300_000));
    readableText('<a b="'.repeat(50_000));
    readableText('<!--'.repeat(50_000));
    readableText('<script>'.repeat(50_000));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
