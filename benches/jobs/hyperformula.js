// A sheet of 60 rows of formulas, and two changes of it.
import { HyperFormula } from 'hyperformula';

// The same order of texts for everybody: not all have Intl.
globalThis.Intl = { Collator: class { compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; } } };
const rows = Array.from({ length: 60 }, (_, i) => [
    i + 1, `=A${i + 1}*2+1`, `=SUM(A$1:A${i + 1})`, `=IF(B${i + 1}>100, "high", CONCATENATE("low ", A${i + 1}))`, `=ROUND(AVERAGE(B$1:B${i + 1}), 2)`,
    i > 0 ? `=E${i}+VLOOKUP(A${i + 1}, A$1:B$60, 2, TRUE())` : 1,
]);

globalThis.result = () => {
    const sheet = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
    sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, 17);
    sheet.addRows(0, [10, 1]);
    const text = JSON.stringify(sheet.getSheetValues(0));
    sheet.destroy();
    return text;
};
