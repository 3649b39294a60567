/** The report as a picture: complaints by issue, these days beside the days before; its numbers stand in the table too. */
import * as echarts from 'echarts'
import type { Report } from '../craft/report.ts'
import { keyWord } from './insight-tables.ts'
import type { Messages } from './messages/en.ts'

const WIDTH = 760
const BAR = 34
/** Read on light and on dark ground. */
const INK = '#7d828c'
const COLOURS = ['#3b82c4', '#b5bac4']

/** SVG; '' where there is nothing to show. */
export function reportPicture(m: Messages, report: Report): string {
  const groups = report.parts.find(({ dimension }) => dimension === 'issue')?.groups.toReversed() ?? []
  if (groups.length === 0) return ''
  const height = groups.length * BAR + 70
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  const bars = (name: string, data: readonly number[]) => ({
    type: 'bar' as const,
    name,
    data: [...data],
    barMaxWidth: 12,
  })
  chart.setOption({
    animation: false,
    color: COLOURS,
    textStyle: { color: INK, fontFamily: 'sans-serif' },
    legend: { top: 0, textStyle: { color: INK } },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK }, splitLine: { lineStyle: { color: '#8885' } } },
    yAxis: { type: 'category', data: groups.map(({ key }) => keyWord(m, 'issue', key)), axisLabel: { color: INK } },
    series: [
      bars(
        m.insight.now,
        groups.map(({ figures }) => figures.cases),
      ),
      bars(
        m.insight.before,
        groups.map(({ before }) => before ?? 0),
      ),
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
