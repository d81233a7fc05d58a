// A table of 1,000 rows.
import nunjucks from 'nunjucks/browser/nunjucks';

const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `name <${i}>`, price: i * 1.5, tags: ['a', 'b', 'c'].slice(0, i % 4) }));
const environment = new nunjucks.Environment(null, { autoescape: true });
const template = nunjucks.compile(`<table>
{%- for row in rows %}
  <tr class="{{ loop.index }}{% if loop.first %} first{% elif row.price > 1000 %} dear{% endif %}">
    <td>{{ row.name | upper }}</td><td>{{ row.price | round(2) }}</td>
    <td>{% for tag in row.tags %}<b>{{ tag }}</b>{% else %}none{% endfor %}</td>
  </tr>
{%- endfor %}
</table>`, environment);

globalThis.result = () => template.render({ rows });
