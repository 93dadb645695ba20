// 把一句问话变成几个部分：每个部分都要满足；一个部分有几种说法，满足一种就行。
const LONGEST = 120;
const LETTERS = /^[a-z]{2,24}$/;

// 一种说法：{words, weight, loose, terms, phrases, bureaus}。words 是原词；terms 直接给出要查的词（拼音、含义）；
// meant 是含义，phrases（查到以后才有）是它在公文里的写法；bureaus 指机关。
const plainWay = (text, loose = true) => ({ words: [text], weight: 1, loose });
// 一个部分的各种说法：原词（哪里也没有原样写着的除外），和同一个意思。
const waysOf = (text, begun, loose) => [...(begun.unsaid.has(text) ? [] : [plainWay(text, loose)]), ...meantWays(text, begun)];
const meantWays = (word, { meanings }) => (meanings.get(word) ?? []).map((term) => ({ words: [], terms: [term], meant: term, weight: 0.8 }));

// 从左到右切：机关名、同义词、问句用语，长的先认；其余的字留作一段。
const cut = (segment, begun) => {
  const { names, meanings, fillers, whole, longest } = begun;
  const found = [];
  let free = "";
  let place = 0;
  const close = () => { if (free) found.push({ kind: "free", text: free, from: place - free.length }); free = ""; };
  while (place < segment.length) {
    let taken = "";
    for (let length = Math.min(longest, segment.length - place); length > 0 && !taken; length -= 1) {
      const piece = segment.slice(place, place + length);
      if (names.has(piece) || (length > 1 && meanings.has(piece))) { close(); found.push({ kind: names.has(piece) ? "name" : "word", text: piece, from: place }); taken = piece; }
      else if (fillers.has(piece) && !(length === 1 && (whole.has(free.slice(-1) + piece) || whole.has(piece + (segment[place + 1] ?? ""))))) { close(); taken = piece; }
    }
    if (!taken) free += segment[place];
    place += taken.length || 1;
  }
  close();
  return found;
};

// 孤零零的一个字多半是切剩的：贴着同义词的并过去试试，其余的不作要求。
const isScrap = ({ kind, text }, { meanings }) => kind === "free" && [...text].length === 1 && !/[0-9a-z]/.test(text) && !meanings.has(text);
const partsOf = (segment, offset, begun) => {
  const found = [];
  let scrap = null;
  for (const token of cut(segment, begun)) {
    const { kind, text, from } = token;
    const part = { text, from: offset + from, ways: [] };
    if (kind === "name") {
      const bureaus = new Set(begun.names.get(text));
      // “医保局”可以是任何一个局，“临县医保局”是一个。
      Object.assign(part, { name: true, one: bureaus.size < begun.bureaus.length || bureaus.size === 1, ways: [{ words: [], bureaus, weight: 1 }] });
    }
    else part.ways = waysOf(text, begun, kind === "free");
    if (isScrap(token, begun)) { part.soft = true; scrap = part; }
    else { if (kind === "word" && scrap && scrap.from + scrap.text.length === part.from) part.ways.push(plainWay(scrap.text + text)); scrap = null; }
    found.push(part);
  }
  return found;
};

// 字母部分：原样、全拼、声母，以及读起来是这些字母的同义词和机关名。
const letterPart = (letters, begun, table) => {
  const ways = [plainWay(letters)];
  const splits = syllablesOf(letters, table);
  for (const split of splits) ways.push({ words: [], terms: soundTerms(split), weight: 1, spelled: split });
  if (letters.length <= 4 || (letters.length <= 10 && !splits.some((split) => split.join("") === letters))) ways.push({ words: [], terms: initialTerms(letters), weight: 0.8, initials: letters });
  for (const [word, bureaus] of begun.names) if (soundsLike(word, letters, table)) ways.push({ words: [], bureaus: new Set(bureaus), weight: 1 });
  for (const word of begun.meanings.keys()) {
    const like = soundsLike(word, letters, table);
    if (like) ways.push(...waysOf(word, begun, false).map((way) => ({ ...way, weight: way.weight * like / 2 })));
  }
  return { text: letters, ways, letters: true };
};

// “社会保险法八十七”是问第八十七条。
const ARTICLE = new RegExp(`(法|条例|办法|规定|细则)(\\s*第?(?:[${NUMERAL}]{1,6}|\\d{1,3}))$`, "u");

// 切剩的单字不查；除了它们和机关名什么也没有时才查。
const asked = (parts) => {
  const meant = parts.filter((part) => !part.soft);
  return meant.some((part) => !part.name) ? meant : parts.map((part) => ({ ...part, soft: false }));
};

// 没有同义词的一段里，索引中从不相连的两个字之间切开：“骗医疗救助”是“骗”和“医疗救助”。
// 切出的单字若没有含义，可能是打错了字，先不切；full 为假时（改错字也没有用）照样切，单字不再要求。
const broken = async (parts, begun, full) => {
  const found = [];
  for (const part of parts) {
    const [way] = part.ways;
    const signs = [...part.text];
    if (part.name || part.letters || part.ways.length > 1 || !way.loose || signs.length < 3 || /[0-9a-z]/.test(part.text)) { found.push(part); continue; }
    const pairs = await Promise.all(signs.slice(1).map((sign, place) => postingsOf(signs[place] + sign)));
    const pieces = [signs[0]];
    pairs.forEach((pair, place) => { if (pair.length) pieces[pieces.length - 1] += signs[place + 1]; else pieces.push(signs[place + 1]); });
    const isScrapPiece = (piece) => [...piece].length === 1 && !begun.meanings.has(piece);
    if (pieces.length === 1 || (full && pieces.some(isScrapPiece))) { found.push(part); continue; }
    let from = part.from;
    for (const piece of pieces) { found.push({ text: piece, from, ways: waysOf(piece, begun), soft: isScrapPiece(piece) }); from += piece.length; }
  }
  return asked(found);
};

// 返回几种读法，每种是 {segments, parts}，enough 的一种找得到就不再试后面的；“复议/诉讼”是两种，“pian bao”连着读、分开读也是两种。
const readings = async (text, begun) => {
  const found = [];
  const branches = text.trim().split(/\s*[/／|｜]\s*(?!\d)/u).slice(0, 3);
  // “660 3053”先当一个号码。
  const number = /^[\d\s-]{5,24}$/.test(fold(text).text) && fold(text).text.replaceAll(" ", "");
  if (number && number !== fold(text).text) found.push({ segments: [number], parts: [{ text: number, from: 0, ways: [plainWay(number)] }], enough: true });
  for (const branch of branches) {
    const segments = fold([...branch].slice(0, LONGEST).join("").trim().replace(ARTICLE, "$1$2条")).text.split(" ").filter(Boolean);
    if (!segments.length) continue;
    const table = segments.some((segment) => LETTERS.test(segment)) ? await sounds() : null;
    const spelled = segments.filter((segment) => LETTERS.test(segment));
    if (spelled.length > 1 && spelled.length === segments.length) found.push({ segments: [spelled.join("")], parts: [{ ...letterPart(spelled.join(""), begun, table), from: 0 }], enough: true });
    const parts = [];
    let offset = 0;
    for (const segment of segments.slice(0, 12)) {
      parts.push(...(LETTERS.test(segment) ? [{ ...letterPart(segment, begun, table), from: offset }] : partsOf(segment, offset, begun)));
      offset += segment.length + 1;
    }
    // 全是问句用语时，照原话查。
    const all = parts.length ? asked(parts) : segments.map((segment) => ({ text: segment, from: 0, ways: [plainWay(segment)] }));
    const seen = new Set();
    found.push({ segments, parts: all.filter((part) => !seen.has(part.text) && seen.add(part.text)) });
  }
  return found;
};
