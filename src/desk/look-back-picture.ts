/** A look back as two pictures: hours until the first answer, and the hour of the customer; their numbers stand in tables too. */
import * as echarts from 'echarts'
import type { LookBack } from '../craft/look-back.ts'
import { stepNames } from './look-back-tables.ts'
import type { Messages } from './messages/en.ts'

const WIDTH = 760
const HEIGHT = 300
/** Read on light and on dark ground. */
const INK = '#7d828c'
const TEAM = '#c2703d'
const AMENDS = '#3b82c4'
const NIGHT = '#7d828c2e'
/** First and last hours of the customer's day that are night, as bars. */
const NIGHTS = [
  [{ xAxis: 0 }, { xAxis: 6 }],
  [{ xAxis: 21 }, { xAxis: 23 }],
] as const

export const stepsPicture = (m: Messages, { steps }: LookBack): string => picture(m, stepNames(m), steps, false)

export const hoursPicture = (m: Messages, { hours }: LookBack): string =>
  picture(
    m,
    hours.real.map((_, hour) => String(hour)),
    hours,
    true,
  )

/** SVG. */
function picture(
  m: Messages,
  names: readonly string[],
  { real, would }: LookBack['steps'],
  withNights: boolean,
): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT })
  const bars = (name: string, data: readonly number[]) => ({
    type: 'bar' as const,
    name,
    data: [...data],
    barMaxWidth: 18,
  })
  const nights = {
    silent: true,
    itemStyle: { color: NIGHT },
    data: NIGHTS.map(([from, to]) => [{ ...from }, { ...to }]),
  }
  const team = bars(m.lookBack.team, real)
  chart.setOption({
    animation: false,
    color: [TEAM, AMENDS],
    textStyle: { color: INK, fontFamily: 'sans-serif' },
    legend: { top: 0, textStyle: { color: INK } },
    grid: { left: 8, right: 40, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: [...names], axisLabel: { color: INK, interval: 0, fontSize: 11 } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK }, splitLine: { lineStyle: { color: '#8885' } } },
    series: [withNights ? { ...team, markArea: nights } : team, bars(m.lookBack.amends, would)],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
