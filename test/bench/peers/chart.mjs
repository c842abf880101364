/** Bars of two measures for each engine, as SVG that reads in black and white: words and numbers beside each bar. */
export function chart(rows, title) {
  const width = 760;
  const line = 26;
  const panels = [
    { name: 'nDCG@10 (more is better)', value: (row) => row.quality, shown: (value) => value.toFixed(3) },
    { name: 'p95, ms (less is better)', value: (row) => row.p95, shown: (value) => value.toFixed(2) },
  ];
  const panelHeight = (rows.length + 2) * line;
  const parts = panels.map(({ name, value, shown }, panel) => {
    const most = Math.max(...rows.map(value));
    const top = 50 + panel * panelHeight;
    const bars = rows.map((row, index) => {
      const y = top + (index + 1) * line;
      const length = Math.max(1, (value(row) / most) * (width - 270));
      const fill = row.name === 'ours' ? '#1b5e8c' : '#9db4c4';
      return [
        `<text x="130" y="${y + 4}" text-anchor="end">${escaped(row.name)}</text>`,
        `<rect x="140" y="${y - 9}" width="${length.toFixed(1)}" height="17" fill="${fill}"/>`,
        `<text x="${(148 + length).toFixed(1)}" y="${y + 4}">${shown(value(row))}</text>`,
      ].join('');
    });
    return `<text x="140" y="${top}" font-weight="bold">${name}</text>${bars.join('')}`;
  });
  const height = 50 + panels.length * panelHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="13" role="img"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="white"/><text x="20" y="24" font-size="15">${escaped(title)}</text>${parts.join('')}</svg>\n`;
}

function escaped(text) {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
