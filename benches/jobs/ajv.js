// A schema is compiled, then 1,000 orders are validated, one of ten with a mistake.
import Ajv from 'ajv';

const schema = {
    type: 'object', required: ['id', 'email', 'kind', 'lines', 'address'], additionalProperties: false,
    properties: {
        id: { type: 'integer', minimum: 1 },
        email: { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+$' },
        kind: { enum: ['new', 'paid', 'sent'] },
        lines: { type: 'array', minItems: 1, items: { $ref: '#/$defs/line' } },
        address: { type: 'object', required: ['street', 'zip'], properties: { street: { type: 'string', minLength: 3 }, zip: { type: 'string', pattern: '^\\d{5}$' } } },
        total: { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\d+$' }] },
    },
    $defs: { line: { type: 'object', required: ['sku'], properties: { sku: { type: 'string', pattern: '^[A-Z]{2}-\\d+$' }, quantity: { type: 'integer', minimum: 1 } } } },
};
const orders = Array.from({ length: 1000 }, (_, i) => ({
    id: i + 1, email: i % 10 === 3 ? 'nobody' : `customer${i}@example.org`, kind: ['new', 'paid', 'sent'][i % 3],
    lines: Array.from({ length: 1 + i % 3 }, (_, k) => ({ sku: `AB-${i}${k}`, quantity: k + 1 })),
    address: { street: `Street ${i}`, zip: String(10000 + i) }, total: i % 2 ? i * 1.5 : String(i),
}));

globalThis.result = () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    return orders.map(order => validate(order) ? 'ok' : validate.errors[0].message).join();
};
