// A workbook of 1,000 rows is written and read.
import * as XLSX from 'xlsx';

const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `name ${i}`, price: i * 1.5, active: i % 2 === 0, note: i % 5 ? 'some text' : 'ä <&>' }));

globalThis.result = () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(rows), 'Sheet');
    const bytes = XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: false });
    return JSON.stringify(XLSX.utils.sheet_to_json(XLSX.read(bytes, { type: 'array' }).Sheets.Sheet));
};
