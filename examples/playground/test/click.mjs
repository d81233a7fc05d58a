// Clicks and types through the playground in a headless Chromium; one line for each check, PASS or FAIL.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { BROWSER, PAGE, MODULES, PICTURES } = process.env;
const { default: puppeteer } = await import(createRequire(join(MODULES, 'x.js')).resolve('puppeteer-core'));

const browser = await puppeteer.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--force-color-profile=srgb'] });
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 860 });
let failed = 0;
const problems = [];
page.on('pageerror', error => problems.push(error.message));
page.on('console', message => message.type() === 'error' && problems.push(message.text()));

async function check(name, run) {
    try {
        await run();
        console.log(`PASS ${name}`);
    } catch (error) {
        failed++;
        console.log(`FAIL ${name}: ${error.message}`);
    }
}

function same(actual, expected) {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
    }
}

const text = selector => page.$eval(selector, element => element.textContent);
const status = kind => page.waitForSelector(`#status.${kind}`, { timeout: 20000 });
const sample = async name => {
    const value = await page.$$eval('#sample option', (options, wanted) => options.find(option => option.text === wanted).value, name);
    await page.select('#sample', value);
};
const write = async code => {
    await page.focus('.cm-content');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.sendCharacter(code);
};
const slide = (id, value) => page.$eval(`#${id}`, (input, to) => {
    input.value = to;
    input.dispatchEvent(new Event('input', { bubbles: true }));
}, value);

const primes = `// Eight copies of this share the four virtual machines of the pool.
const end = Date.now() + 700;

function isPrime(n) {
    for (let d = 2; d * d <= n; d++) {
        if (n % d === 0) return false;
    }
    return n > 1;
}

let primes = 0;
for (let n = 0; Date.now() < end; n++) {
    if (isPrime(n)) primes++;
}
console.log('copy %d found %d primes', copy, primes);
({ copy, primes })
`;

for (let tries = 0; ; tries++) {
    try {
        await page.goto(PAGE, { waitUntil: 'networkidle0' });
        break;
    } catch (error) {
        if (tries === 50) throw error;
        await new Promise(done => setTimeout(done, 100));
    }
}

await check('the first sample runs by a click', async () => {
    await page.click('#run');
    await status('success');
    same(JSON.parse(await text('#result pre')), { net: 1950, gross: 2321 });
    same(await page.$$eval('#log li', lines => lines.map(line => line.textContent)), ['net: 1950']);
    same(await text('#status'), 'success');
});

await check('the time is split, and memory is measured', async () => {
    same(await page.$$eval('#figures dt', terms => terms.map(term => term.className)), ['queue', 'cpu', 'idle', 'memory']);
    for (const name of ['queue', 'cpu', 'idle']) same(/^[\d.]+ (µs|ms)$/.test(await text(`#figure-${name}`)), true);
    same(/^[\d.]+ MiB, [\d.]+ % of the limit$/.test(await text('#figure-memory')), true);
});

await check('TypeScript and JSX run', async () => {
    await sample('TypeScript');
    await page.click('#run');
    await page.waitForFunction(() => document.querySelector('#result pre')?.textContent.includes('4050'));
    await sample('JSX');
    same(await page.$eval('#kind', select => select.value), 'tsx');
    await page.click('#run');
    await page.waitForFunction(() => document.querySelector('#result pre')?.textContent.includes('<li>tea</li>'));
});

await check('values that JSON does not have are shown as text', async () => {
    await write('({ date: new Date(0), none: NaN, bytes: new Uint8Array([255, 0]) })');
    await page.select('#kind', 'js');
    await page.click('#run');
    await page.waitForFunction(() => document.querySelector('#result pre')?.textContent.includes('date'));
    same(JSON.parse(await text('#result pre')), { date: '1970-01-01T00:00:00.000Z', none: 'NaN', bytes: '2 bytes: ff00' });
});

await check('logs arrive while the script runs', async () => {
    await sample('A promise');
    await page.click('#run');
    await page.waitForSelector('#log li');
    same(await page.$eval('#status', element => element.className), 'running');
    await status('success');
    same(await page.$$eval('#log li', lines => lines.map(line => line.textContent)), ['one', 'two', 'three']);
});

await check('an endless loop ends at the limit that was set', async () => {
    await sample('An endless loop');
    await slide('timeout', 2);
    same(await text('#timeoutText'), '200 ms');
    await page.click('#run');
    await status('timeout');
    same((await text('#result pre')).includes('200 ms'), true);
});

await check('the memory limit ends a script that takes too much', async () => {
    await sample('Too much memory');
    await slide('timeout', 6);
    await slide('memory', 1);
    await page.click('#run');
    await status('memory');
});

await check('an error leads to its line', async () => {
    await sample('An error');
    await page.click('#run');
    await status('error');
    same((await text('#result pre')).startsWith("TypeError: Cannot read properties of undefined (reading 'name')"), true);
    await page.click('#result button');
    same(await page.$eval('.cm-activeLine', line => line.textContent), '    return order.items[0].name;');
});

await check('several copies fill the pool, which is seen to work', async () => {
    await write(primes);
    same(await page.$eval('#sample', list => list.selectedOptions[0].text), 'Your own');
    await page.select('#kind', 'js');
    await slide('copies', 8);
    await page.click('#run');
    await page.waitForFunction(() => document.querySelectorAll('#pool .running').length === 4);
    await page.waitForFunction(() => document.querySelectorAll('#log li').length >= 4 && document.querySelectorAll('#pool .running').length > 0);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, 'playground-light.png') });
    await page.waitForFunction(() => document.querySelector('#status').textContent === 'success, 8 of 8 worked', { timeout: 20000 });
    same(await page.$$eval('#pool .running', boxes => boxes.length), 0);
    await slide('copies', 1);
});

await check('a run is stopped', async () => {
    await write('for (;;);');
    await page.click('#run');
    await status('running');
    await page.click('#stop');
    await status('cancelled');
    await write('1 + 1');
    await page.click('#run');
    await status('success');
    same(await text('#result pre'), '2');
});

await check('everything is done by keyboard alone', async () => {
    await page.reload({ waitUntil: 'networkidle0' });
    same(await page.evaluate(() => document.activeElement.className.includes('cm-content')), true);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await status('success');
    const reached = [];
    for (let presses = 0; presses < 6; presses++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => document.activeElement.id));
        const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        if (ring === 'none') throw new Error(`${reached.at(-1)} shows no focus`);
        if (reached.at(-1) === 'timeout') await page.keyboard.press('ArrowLeft');
    }
    same(reached.slice(0, 4), ['run', 'timeout', 'memory', 'copies']);
    same(await text('#timeoutText'), '200 ms');
});

await check('the theme is that of the system, light or dark', async () => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const light = await background();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const dark = await background();
    same(light !== dark, true);
    await page.click('#theme');
    same([await text('#theme'), await background()], ['Theme: light', light]);
    await page.click('#theme');
    same([await text('#theme'), await background()], ['Theme: dark', dark]);
    if (PICTURES) {
        await sample('An error');
        await page.click('#run');
        await status('error');
        await page.screenshot({ path: join(PICTURES, 'playground-dark.png') });
    }
    await page.reload({ waitUntil: 'networkidle0' });
    same(await text('#theme'), 'Theme: dark');
});

await check('texts have enough contrast in both themes', async () => {
    const contrasts = () => page.evaluate(() => {
        const luminance = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(value => value / 255).map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = element => {
            const { backgroundColor } = getComputedStyle(element);
            return backgroundColor === 'rgba(0, 0, 0, 0)' && element.parentElement ? behind(element.parentElement) : backgroundColor;
        };
        const low = [];
        for (const element of document.querySelectorAll('h1, h1 span, h2, button:enabled, label, output, footer span, a, .empty, dt, dd, .cm-content span[class^="tok-"], .cm-gutterElement')) {
            if (element.offsetParent === null) continue;
            const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((x, y) => y - x);
            if ((a + 0.05) / (b + 0.05) < 4.5) low.push(`${element.tagName}.${element.className} ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
        }
        return [...new Set(low)];
    });
    same(await contrasts(), []);
    await page.evaluate(() => { document.documentElement.dataset.theme = 'light'; });
    same(await contrasts(), []);
});

await check('a narrow window has one column, and nothing sticks out', async () => {
    await page.setViewport({ width: 400, height: 800 });
    same(await page.evaluate(() => document.documentElement.scrollWidth <= 400), true);
});

await check('other pages cannot run scripts here', async () => {
    const answer = await page.evaluate(async () => (await fetch('/run', { method: 'POST', body: '{"code":"1"}' })).status);
    same(answer, 415);
    problems.splice(problems.findIndex(text => text.includes('415')), 1);
});

await check('other names of this machine are refused', async () => {
    const { request } = await import('node:http');
    const { hostname, port } = new URL(PAGE);
    const status = await new Promise((done, failed) => {
        request({ hostname, port, path: '/', headers: { Host: 'evil.example' } }, reply => done(reply.resume().statusCode)).on('error', failed).end();
    });
    same(status, 403);
});

await check('nothing went wrong in the page', async () => same(problems, []));

await browser.close();
console.log(`${failed === 0 ? 'all' : 'not all'} checks passed`);
process.exit(failed === 0 ? 0 : 1);
