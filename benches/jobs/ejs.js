// A table of 1,000 rows.
import ejs from 'ejs';

const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `name <${i}>`, price: i * 1.5, tags: ['a', 'b', 'c'].slice(0, i % 4) }));
const template = ejs.compile(`<table>
<% rows.forEach((row, index) => { -%>
  <tr class="<%= index %><% if (index === 0) { %> first<% } %>">
    <td><%= row.name.toUpperCase() %></td><td><%= row.price %></td>
    <td><% for (const tag of row.tags) { %><b><%= tag %></b><% } %><% if (row.tags.length === 0) { %>none<% } %></td>
  </tr>
<% }) -%>
</table>`);

globalThis.result = () => template({ rows });
