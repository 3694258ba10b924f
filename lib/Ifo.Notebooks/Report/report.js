// What a page can do beyond what it says: search, PNG of a chart, values of marks. Nothing is loaded, and nothing is sent.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // The same words as the register of words was made of: digits in groups are one number.
  const wordsOf = text => (text.toLowerCase().replace(/\u00ad/g, '').replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '').match(/[\p{L}0-9][\p{L}0-9,-]*/gu) ?? []).map(word => word.replace(/[,-]+$/, ''));

  const search = () => {
    const data = document.getElementById('sokregister');
    const box = document.querySelector('.sok');
    if (!data || !box) return;
    const { e: entries, w: lines } = JSON.parse(data.textContent);
    const register = lines.split('\n').map(line => line.split(' '));
    const input = make('input', { type: 'search', id: 'sok', autocomplete: 'off', spellcheck: false });
    const count = make('p', { className: 'sokantal' });
    count.setAttribute('role', 'status');
    const list = make('ol', { className: 'soktraffar' });
    box.append(make('label', { htmlFor: 'sok', textContent: 'Sök bland svar, diagram och tabeller' }), input, count, list);
    box.hidden = false;

    // In a compound the word that is looked for may come last: förfrågningar in placeringsförfrågningar.
    const matches = (known, word) => known.startsWith(word) || (word.length > 3 && known.includes(word));
    const idsOf = word => new Set(register.filter(([known]) => matches(known, word))
      .flatMap(([, ids]) => ids.split(',').map(Number)));
    const find = words => words.map(idsOf).reduce((left, right) => left.intersection
      ? left.intersection(right) : new Set([...left].filter(id => right.has(id))));
    const rank = (id, words) => {
      const title = wordsOf(entries[id][1]);
      return words.filter(word => title.some(known => matches(known, word))).length - (title[0] === 'syntetiska' ? .5 : 0);
    };

    input.addEventListener('input', () => {
      const words = wordsOf(input.value);
      const found = words.length ? [...find(words)].sort((a, b) => rank(b, words) - rank(a, words) || a - b) : [];
      count.textContent = words.length ? `${found.length} ${found.length === 1 ? 'träff' : 'träffar'}` : '';
      list.replaceChildren(...found.slice(0, 40).map(id => {
        const [label, title, where, address, workbook] = entries[id];
        const item = make('li', {}, make('a', { href: address, textContent: `${label}. ${title}` }), ' ',
          make('small', { textContent: where }));
        if (workbook) item.append(' ', make('a', { href: workbook, download: '', textContent: 'Excel', className: 'excel' }));
        return item;
      }));
    });
  };

  const filterAppendix = appendix => {
    const tables = all('.bilagd', appendix);
    if (tables.length < 4) return;
    const input = make('input', { type: 'search', autocomplete: 'off' });
    const label = make('label', { className: 'bilagesok' }, 'Sök i bilagan ', input);
    const texts = tables.map(table => wordsOf(table.textContent));
    input.addEventListener('input', () => {
      const words = wordsOf(input.value);
      tables.forEach((table, index) => {
        table.hidden = !words.every(word => texts[index].some(known => known.startsWith(word)));
      });
    });
    appendix.before(label);
  };

  // Colours stand on every mark in the light scheme; the classes would bring the reader's own.
  const drawing = svg => {
    const copy = svg.cloneNode(true);
    copy.removeAttribute('class');
    all('[class]', copy).forEach(mark => mark.removeAttribute('class'));
    const { width, height } = svg.viewBox.baseVal;
    copy.setAttribute('width', width);
    copy.setAttribute('height', height);
    copy.removeAttribute('display');
    const xml = new XMLSerializer().serializeToString(copy);
    return { width, height, address: 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(xml) };
  };

  const wrap = (pen, text, width) => text.split(/\s+/).reduce((lines, word) => {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
    return lines;
  }, []);

  const toPng = async (figure, name) => {
    const { width, height, address } = drawing(figure.querySelector('svg'));
    const image = new Image();
    image.src = address;
    await image.decode();
    const [margin, scale, canvas] = [16, 2, document.createElement('canvas')];
    const pen = canvas.getContext('2d');
    const blocks = [['.ifo-title', '700 18px Arial, sans-serif', '#1A1D21', 24], ['.ifo-subtitle', '13px Arial, sans-serif', '#4D555E', 18],
      ['figcaption', '12px Arial, sans-serif', '#4D555E', 17]].map(([selector, font, colour, line]) => {
      pen.font = font;
      const place = figure.querySelector(selector);
      const text = (place?.querySelector('.kalltext') ?? place)?.textContent.trim() ?? '';
      return { font, colour, line, lines: text ? wrap(pen, text, width) : [] };
    });
    const tall = block => block.lines.length * block.line;
    canvas.width = scale * (width + 2 * margin);
    canvas.height = scale * (height + blocks.reduce((sum, block) => sum + tall(block), 0) + 2 * margin + 20);
    pen.scale(scale, scale);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    let y = margin;
    const write = block => {
      [pen.font, pen.fillStyle] = [block.font, block.colour];
      block.lines.forEach(line => pen.fillText(line, margin, (y += block.line) - 4));
    };
    blocks.slice(0, 2).forEach(write);
    pen.drawImage(image, margin, y += 8, width, height);
    y += height + 8;
    write(blocks[2]);
    make('a', { href: canvas.toDataURL('image/png'), download: name + '.png' }).click();
  };

  const offerPng = box => {
    const [files, figure] = [box.querySelector('.spara'), box.querySelector('svg')?.closest('figure')];
    const name = files?.querySelector('a[download]')?.download.replace(/\.\w+$/, '') ?? 'diagram';
    if (!files || !figure) return;
    const button = make('button', { type: 'button', textContent: 'PNG', className: 'png' });
    button.addEventListener('click', () => toPng(figure, name));
    files.querySelector('details').before(button, ' ');
  };

  // The value of a mark under the pointer, or of one that the arrow keys have come to.
  const tellValues = svg => {
    const marks = all('*', svg).filter(mark => mark.parentNode !== svg.parentNode && [...mark.children].some(child => child.localName === 'title'));
    if (!marks.length) return;
    let [at, shown] = [-1, null];
    const hide = () => {
      tip.hidden = true;
      shown?.classList.remove('vald');
      shown = null;
    };
    const show = mark => {
      if (mark === shown) return;
      hide();
      shown = mark;
      mark.classList.add('vald');
      tip.textContent = [...mark.children].find(child => child.localName === 'title').textContent;
      tip.hidden = false;
      const place = mark.getBoundingClientRect();
      const left = Math.min(place.left + place.width / 2, document.documentElement.clientWidth - tip.offsetWidth - 8);
      tip.style.left = Math.max(8, left) + scrollX + 'px';
      tip.style.top = Math.max(4, place.top - tip.offsetHeight - 8) + scrollY + 'px';
    };
    svg.setAttribute('tabindex', '0');
    svg.addEventListener('pointermove', event => {
      const mark = marks.find(candidate => candidate.contains(event.target));
      if (mark) show(mark); else hide();
    });
    svg.addEventListener('pointerleave', hide);
    svg.addEventListener('blur', hide);
    svg.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') hide();
      if (!step) return;
      event.preventDefault();
      at = (at + step + marks.length) % marks.length;
      show(marks[at]);
    });
  };

  const tip = make('div', { className: 'varde', hidden: true });
  tip.setAttribute('role', 'status');
  document.body.append(tip);
  search();
  all('.bilagor').forEach(filterAppendix);
  all('.exponat').forEach(offerPng);
  all('svg').filter(svg => !svg.parentElement.closest('svg')).forEach(tellValues);
})();
