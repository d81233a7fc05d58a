// A table of 1,000 rows.
import Handlebars from 'handlebars/dist/cjs/handlebars';

const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `name <${i}>`, price: i * 1.5, tags: ['a', 'b', 'c'].slice(0, i % 4) }));
Handlebars.registerHelper('upper', text => text.toUpperCase());
const template = Handlebars.compile(`<table>
{{#each rows}}
  <tr class="{{@index}}{{#if @first}} first{{/if}}">
    <td>{{upper name}}</td><td>{{price}}</td>
    <td>{{#each tags}}<b>{{this}}</b>{{else}}none{{/each}}</td>
  </tr>
{{/each}}
</table>`);

globalThis.result = () => template({ rows });
