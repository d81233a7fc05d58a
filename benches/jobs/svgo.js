// Two drawings as programs write them.
import { optimize } from 'svgo/browser';
import logo from 'text:date-fns/docs/logotype.svg';
import graph from 'text:toposort/graph.svg';

globalThis.result = () => [logo, graph].map(drawing => optimize(drawing, { multipass: true }).data).join('\n');
