// 把同一内容的不同写法变成一种。与 hooks/gongshi/search/folding.py 是同一套规则，tests/search/vectors.json 把两边扣在一起。
const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{323af}";
const NUMERAL = "零〇一二三四五六七八九两十百千";
const COUNTED = "条款项章节倍日天个年月号元万次人类级岁周";
const DASHES = "‐‑‒–—―−";
const traditional = new Map();
const signs = new Map();

const numberOf = (numeral) => {
  if (/^[0-9]/.test(numeral)) return numeral;
  const digit = (sign) => (sign === "两" ? 2 : sign === "〇" ? 0 : "零一二三四五六七八九".indexOf(sign));
  if (!/[十百千]/.test(numeral)) return [...numeral].map(digit).join("").replace(/^0+(?=\d)/, "");
  let total = 0;
  let last = null;
  for (const sign of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (unit) { total += (last === null ? 1 : last || 1) * unit; last = null; } else last = digit(sign);
  }
  return String(total + (last ?? 0));
};

const NUMBER = `[${NUMERAL}]{1,9}|[0-9]+`;
const joined = ([whole]) => {
  const groups = whole.split("-");
  const one = groups.join("");
  return one.length >= 7 && (groups.length > 2 || groups[0].startsWith("0") || /[a-z]/.test(one)) ? one : whole;
};
const EDITS = [
  [new RegExp(`第[ (]*(${NUMBER})[ )]*(?=[${COUNTED}])`, "gu"), (found) => `第${found[1]}`],
  [new RegExp(`第?(${NUMBER})(?=[${COUNTED}])`, "gu"), (found) => numberOf(found[1])],
  [/(?<![0-9])\(?(0[0-9]{2,3})\)?[ -]?(?=[0-9]{7,8}(?![0-9]))/gu, (found) => found[1]],
  [/[0-9a-z]+(?:-[0-9a-z]+)+/gu, joined],
  [new RegExp(`[^0-9a-z${HAN}]+`, "gu"), () => " "],
];

const foldSign = (sign) => {
  if (!signs.has(sign)) signs.set(sign, [...sign.normalize("NFKC").toLowerCase()].map((part) => traditional.get(part) ?? (DASHES.includes(part) ? "-" : part)).join(""));
  return signs.get(sign);
};
const NOT_HAN = new RegExp(`[^${HAN}]`, "gu");
const plainSigns = (text) => [...text].map(foldSign).join("").replace(NOT_HAN, "");

// 学会繁体字：成对的繁体和简体。
const learn = (pairs) => {
  for (let place = 0; place < pairs.length; place += 2) traditional.set(pairs[place], pairs[place + 1]);
  signs.clear();
};

// 返回 {text, at}：at[i] 是折叠后第 i 个字在原文里的位置，用来在原文上标出找到的词。
const fold = (original) => {
  let text = "";
  let at = [];
  let place = 0;
  for (const sign of original) {
    const form = foldSign(sign);
    for (let unit = 0; unit < form.length; unit += 1) at.push(place);
    text += form;
    place += sign.length;
  }
  for (const [pattern, replace] of EDITS) {
    let edited = "";
    const places = [];
    let from = 0;
    for (const found of text.matchAll(pattern)) {
      const instead = replace(found);
      edited += text.slice(from, found.index) + instead;
      for (let unit = from; unit < found.index; unit += 1) places.push(at[unit]);
      const same = instead.length === found[0].length;
      for (let unit = 0; unit < instead.length; unit += 1) places.push(at[found.index + (same ? unit : 0)]);
      from = found.index + found[0].length;
    }
    if (from) { for (let unit = from; unit < text.length; unit += 1) places.push(at[unit]); text = edited + text.slice(from); at = places; }
  }
  const start = text.startsWith(" ") ? 1 : 0;
  const end = text.endsWith(" ") && text.length > start ? text.length - 1 : text.length;
  const stop = end < text.length ? at[end] : original.length;
  return { text: text.slice(start, end), at: [...at.slice(start, end), stop] };
};
