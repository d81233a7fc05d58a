// A mail of 20 sections.
import mjml2html from 'mjml-browser';

const section = i => `<mj-section background-color="#f${i % 10}f0f0" padding="10px 0">
  <mj-column width="60%"><mj-text font-size="${14 + i % 5}px" color="#333">Section ${i}: some <b>text</b> that goes on.</mj-text></mj-column>
  <mj-column width="40%"><mj-button href="https://example.org/${i}">Read ${i}</mj-button><mj-image src="https://example.org/${i}.png" width="100px" /></mj-column>
</mj-section>`;
const mail = `<mjml><mj-head><mj-title>News</mj-title><mj-attributes><mj-text font-family="Arial" /></mj-attributes></mj-head>
<mj-body>${Array.from({ length: 20 }, (_, i) => section(i)).join('\n')}</mj-body></mjml>`;

globalThis.result = async () => (await mjml2html(mail)).html;
