// 50 KB of Markdown.
import MarkdownIt from 'markdown-it';

const chapter = i => `## Chapter ${i}

Some *text* with **bold**, \`code ${i}\` and a [link](https://example.org/${i} "title"). It goes on for a while, so that there
are lines to join, entities &amp; quotes "like this", and an auto link: https://example.org/${i}.

- first
- second
  1. nested ${i}
  2. again

> A quotation
> of two lines

| name | value |
|------|------:|
| a    | ${i}  |
| b    | ${i * 7} |

\`\`\`js
const x = ${i};
\`\`\`

`;
const markdown = Array.from({ length: 200 }, (_, i) => chapter(i)).join('').slice(0, 50000);
const parser = new MarkdownIt({ html: true, linkify: true, typographer: true });

globalThis.result = () => parser.render(markdown);
