using System.Text.Json;
using Microsoft.Playwright;

namespace MinutesSearch.Service.Tests.Browser;

/// <summary>What WCAG 2.2 AA asks for and only a browser can tell: colours as they are drawn, sizes, overflow, what shows the focus.</summary>
internal static class PageChecks
{
    /// <summary>Texts whose colour stands out too little from what is behind it (1.4.3): less than 4.5, or 3 for large print.</summary>
    public static Task<string[]> FaintTexts(IPage page) => Ask(page, """
        () => {
            const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return { r: m[0], g: m[1], b: m[2], a: m.length > 3 ? m[3] : 1 }; };
            const part = v => { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); };
            const light = c => 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b);
            const over = (top, under) => ({ r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a), b: top.b * top.a + under.b * (1 - top.a), a: 1 });
            const behind = e => {
                const layers = [];
                for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); layers.push(c); if (c.a === 1) break; }
                return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 });
            };
            const faint = new Set();
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const e = node.parentElement;
                if (!node.data.trim() || !e.checkVisibility() || e.closest('svg')) continue;
                const style = getComputedStyle(e), size = parseFloat(style.fontSize);
                const back = behind(e), front = over(parse(style.color), back);
                const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
                const ratio = (a + 0.05) / (b + 0.05), large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
                if (ratio < (large ? 3 : 4.5)) faint.add(`${ratio.toFixed(2)} ${e.tagName.toLowerCase()}.${e.className}: ${node.data.trim().slice(0, 40)}`);
            }
            return [...faint];
        }
        """);

    /// <summary>What can be pressed and is smaller than 24 by 24 pixels (2.5.8). Links inside a line of text are exempt, and so is what has room of 24 pixels for itself.</summary>
    public static Task<string[]> SmallTargets(IPage page) => Ask(page, """
        () => {
            const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')].filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 1);
            const inText = e => e.tagName === 'A' && [...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.data.trim().length > 1);
            const middle = e => { const r = e.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; };
            const crowded = e => targets.some(o => {
                if (o === e) return false;
                const m = middle(e), r = o.getBoundingClientRect();
                const dx = Math.max(r.left - m.x, 0, m.x - r.right), dy = Math.max(r.top - m.y, 0, m.y - r.bottom);
                return Math.hypot(dx, dy) < 12;
            });
            return targets.filter(e => { const r = e.getBoundingClientRect(); return (r.width < 24 || r.height < 24) && !inText(e) && !e.closest('label') && crowded(e); })
                .map(e => { const r = e.getBoundingClientRect(); return `${r.width.toFixed(0)}×${r.height.toFixed(0)} ${e.tagName.toLowerCase()}: ${(e.innerText || e.name || '').slice(0, 40)}`; });
        }
        """);

    /// <summary>What sticks out of a window to the right, so that people must scroll in two directions (1.4.10). What scrolls by itself, as a wide table may, is exempt.</summary>
    public static Task<string[]> Overflowing(IPage page) => Ask(page, """
        () => {
            if (document.scrollingElement.scrollWidth <= window.innerWidth) return [];
            const scrolls = e => { for (; e; e = e.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)) return true; return false; };
            const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !scrolls(e.parentElement));
            return [`the page is ${document.scrollingElement.scrollWidth} wide`, ...wide.slice(0, 5).map(e => `${e.tagName.toLowerCase()}.${e.className}: ${(e.innerText || '').slice(0, 40)}`)];
        }
        """);

    /// <summary>What can be pressed or filled in without a name that a screen reader could say (4.1.2).</summary>
    public static Task<string[]> Nameless(IPage page) => Ask(page, """
        () => {
            const label = e => e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.textContent || '').join('')
                || [...(e.labels || [])].map(l => l.textContent).join('') || e.textContent || (e.type === 'submit' ? e.value : '') || e.querySelector('img')?.alt || '';
            return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(e => !label(e).trim()).map(e => e.outerHTML.slice(0, 100));
        }
        """);

    /// <summary>Goes through the page with the Tab key, and says what shows no sign of the focus (2.4.7) or is reached out of its order (2.4.3).</summary>
    public static async Task<(int Reached, string[] Wrong)> Focus(IPage page, int most)
    {
        List<string> wrong = [];
        int reached = 0;
        double last = -1;
        for (; reached < most; reached++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<JsonElement>("""
                () => {
                    const e = document.activeElement;
                    if (!e || e === document.body) return { name: '' };
                    const style = getComputedStyle(e), shows = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
                    const all = [...document.querySelectorAll('*')];
                    return { name: `${e.tagName.toLowerCase()} ${(e.innerText || e.name || '').slice(0, 30)}`, shows, place: all.indexOf(e) };
                }
                """);
            string name = focused.GetProperty("name").GetString()!;
            if (name.Length == 0) break;
            if (!focused.GetProperty("shows").GetBoolean()) wrong.Add($"{name}: the focus does not show");
            double place = focused.GetProperty("place").GetDouble();
            if (place < last) break;
            last = place;
        }
        return (reached, [.. wrong]);
    }

    private static async Task<string[]> Ask(IPage page, string script) => await page.EvaluateAsync<string[]>(script);
}
