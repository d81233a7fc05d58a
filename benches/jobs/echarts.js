// A chart of three series of 200 points, as SVG.
import * as echarts from 'echarts';

const points = Array.from({ length: 200 }, (_, i) => Math.round(Math.abs((i * 7919 % 1009) - 500)));
const option = {
    animation: false, title: { text: 'Series' }, legend: {}, tooltip: {},
    xAxis: { type: 'category', data: points.map((_, i) => `day ${i}`) }, yAxis: [{}, {}],
    series: [
        { name: 'bars', type: 'bar', data: points },
        { name: 'line', type: 'line', smooth: true, data: points.map(x => x / 2), markPoint: { data: [{ type: 'max' }] } },
        { name: 'dots', type: 'scatter', yAxisIndex: 1, data: points.map(x => x * 3) },
    ],
};

globalThis.result = () => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 500 });
    chart.setOption(option);
    // Names count the charts that there have been.
    const text = chart.renderToSVGString().replace(/zr\d*-[a-z-]*\d+/g, 'zr');
    chart.dispose();
    return text;
};
