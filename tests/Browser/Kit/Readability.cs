namespace GroupBot.BrowserTests.Kit;

/// <summary>Whether what is written can be read.</summary>
internal static class Readability
{
    private const string Weak = """
        () => {
          const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
          const read = (colour) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
          const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
          const ground = (node) => { const layers = []; for (let at = node; at; at = at.parentElement) layers.push(read(getComputedStyle(at).backgroundColor)); return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]); };
          const linear = (c) => { const v = c / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
          const light = (c) => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
          const weak = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode.data.trim();
            const node = texts.currentNode.parentElement;
            if (!/[\p{L}\p{N}]/u.test(text) || !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || node.closest('.spoiler, :disabled, [aria-disabled=true], .toast, .visually-hidden, noscript, option, audio, video')) continue;
            const style = getComputedStyle(node);
            const under = ground(node);
            const [a, b] = [light(over(read(style.color), under)), light(under)].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            const size = parseFloat(style.fontSize);
            const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
            if (ratio < least) weak.push(`${node.tagName}.${node.className} "${text.slice(0, 20)}" ${ratio.toFixed(2)} ${style.color} on ${under.map(Math.round)}`);
          }
          return [...new Set(weak)];
        }
        """;

    /// <summary>
    /// Every piece of text in sight whose contrast with what lies behind it is under 4.5 (3 where it is large), by WCAG 2.2.
    /// Colours are read back from a canvas, so that every way to write one counts; what is covered or see-through on purpose
    /// (a spoiler), disabled or an emoji is left out.
    /// </summary>
    public static Task<string[]> WeakAsync(OpenPage page) => page.Page.EvaluateAsync<string[]>(Weak);
}
