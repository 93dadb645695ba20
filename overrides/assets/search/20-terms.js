// 把折叠后的文字切成词。termsOf 与 hooks/gongshi/search/terms.py 相同；gramsOf 是提问时用的一半，并记下每个词盖住哪几个字。
const RUN = new RegExp(`([${HAN}]+)|([0-9a-z]+)`, "gu");
const GRAM = 4;
const isNumber = (word) => /^\d{1,4}$/.test(word);

const termsOf = (folded) => {
  const found = [];
  for (const match of folded.matchAll(RUN)) {
    const [word] = match;
    if (match[1]) {
      const signs = [...word];
      found.push(...signs);
      for (let each = 0; each + 1 < signs.length; each += 1) found.push(signs[each] + signs[each + 1]);
      continue;
    }
    found.push(word);
    if (word.length > GRAM && /\d/.test(word)) for (let each = 0; each + GRAM <= word.length; each += 1) found.push(word.slice(each, each + GRAM));
    const [next] = folded.slice(match.index + word.length);
    if (isNumber(word) && next && next !== " ") found.push(word + next);
  }
  return found;
};

// 返回 [{term, cover: [起, 止], must}]：must 是不能缺的（汉字两两相连，缺一个就不是原词）。
const gramsOf = (folded) => {
  const found = [];
  let counted = -1;
  for (const match of folded.matchAll(RUN)) {
    const [word] = match;
    const from = match.index;
    if (match[1]) {
      const signs = [...word];
      if (signs.length === 1 && counted !== from) found.push({ term: word, cover: [from, from + word.length], must: true });
      let place = from;
      for (let each = 0; each + 1 < signs.length; each += 1) {
        const term = signs[each] + signs[each + 1];
        found.push({ term, cover: [place, place + term.length], must: true });
        place += signs[each].length;
      }
      continue;
    }
    const end = from + word.length;
    const [next] = folded.slice(end);
    if (isNumber(word) && next && next !== " ") {
      found.push({ term: word + next, cover: [from, end + next.length], must: true });
      counted = end;
      continue;
    }
    found.push({ term: word, cover: [from, end], must: false });
    if (word.length > GRAM && /\d/.test(word)) for (let each = 0; each + GRAM <= word.length; each += 1) found.push({ term: word.slice(each, each + GRAM), cover: [from + each, from + each + GRAM], must: false });
  }
  return found.slice(0, 30);
};
