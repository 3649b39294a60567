/** Order books as people have them: texts in several encodings, and a workbook as Excel writes one. */
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'

export const CHINESE = [
  '订单号,客户,邮箱,品名,品名(英文),数量,单价,币种,贸易条款,船名航次,提单号,开船日,预计到港,余款,批次,工厂,备注',
  'PO-2026-0412,胡贝尔公司,eva@huber.example,陶瓷台灯,ceramic table lamp,60,20.50,USD,FOB,COSCO TAURUS 045W,OOLU123456,2026-10-02,2026年11月5日,"1,230.00",B2026-09,宁波一厂,急',
  'PO-2026-0413,林氏贸易,lin@lin.example,柜子,cabinet,12,100,美元,CIF,,,2026/10/9,,0,,,',
].join('\r\n')

export const inGb18030 = (text: string): Uint8Array => iconv.encode(text, 'gb18030')
export const inUtf16 = (text: string): Uint8Array => iconv.encode(text, 'utf-16le', { addBOM: true })
export const inUtf8 = (text: string): Uint8Array => strToU8(text)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

type Cell = string | number | { readonly serial: number }

/** A workbook of one sheet; `serial` is a day as Excel counts it, in a cell that is formatted as a date. */
export function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  const strings: string[] = []
  const cells = (row: readonly Cell[], line: number) =>
    row.map((cell, at) => {
      const ref = `${String.fromCharCode(65 + at)}${line}`
      if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`
      return typeof cell === 'number'
        ? `<c r="${ref}"><v>${cell}</v></c>`
        : `<c r="${ref}" s="1"><v>${cell.serial}</v></c>`
    })
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${cells(row, at + 1).join('')}</row>`).join('')
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packed = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
