// 什么也没有全部满足时，看是不是打错了字：同音、近音、形近，或者几个字里错了一个。
const NEAR = 0.7;

const likeness = (one, other, table) => {
  if (one.length !== other.length || one.length < 2) return 0;
  let same = 0;
  for (let place = 0; place < one.length; place += 1) same += one[place] === other[place];
  const wrong = one.length - same;
  if (!wrong || wrong > Math.max(1, Math.floor(one.length / 2))) return 0;
  let total = same;
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] === other[place]) continue;
    const like = alike(one[place], other[place], table);
    // 长一些的词里只错一个字，就算读音不像也认。
    if (!like && (wrong > 1 || one.length < 4)) return 0;
    total += like || 0.5;
  }
  return total / one.length;
};

const windows = function* (text, length) {
  for (let place = 0; place + length <= text.length; place += 1) yield [place, text.slice(place, place + length)];
};

// 词表里与其中一段相像的词：[{from, to, word, like}]。
const likeWords = (text, words, table) => {
  const found = [];
  for (const word of words) {
    if (!/^\D{2,12}$/u.test(word) || /[a-z]/.test(word)) continue;
    for (const [place, piece] of windows(text, word.length)) {
      const like = likeness(piece, word, table);
      if (like >= NEAR) found.push({ from: place, to: place + word.length, word, like });
    }
  }
  return found;
};

// 用读音到名称里找：整段的音都在一条记录的名称里，取出名称里读音相同的那几个字。
const likeNames = async (text, begun, table) => {
  const split = [...text].map((sign) => table.readings.get(sign)?.[0]);
  if (split.length < 2 || split.length > 8 || split.includes(undefined)) return [];
  const reading = { parts: [{ text, ways: [{ words: [], terms: soundTerms(split), weight: 1 }] }] };
  await match(reading, begun);
  const [part] = reading.parts;
  const entries = [...part.share.keys()].filter((entry) => part.share[entry] > FULL).sort((one, other) => part.score[other] - part.score[one]).slice(0, 3);
  const found = [];
  for (const entry of entries) {
    const card = await cardOf(entry);
    for (const name of [card.title, ...card.names]) for (const [, piece] of windows(squeezed(name), text.length)) {
      const like = likeness(text, piece, table);
      if (like >= NEAR) found.push({ from: 0, to: text.length, word: piece, like });
    }
  }
  return found;
};

// 用还认得的字去找：部分满足的记录的文字里，只差一两个字的地方；只有两个字的词，要读音全同。
const entriesNear = ({ share, score }, others) => [...[...share.keys()].filter((entry) => share[entry] > 0).sort((one, other) => share[other] - share[one] || score[other] - score[one]).slice(0, 10), ...others].slice(0, 12);
const likeTexts = async (text, entries, table) => {
  const best = new Map();
  for (const entry of entries) {
    const card = await cardOf(entry);
    for (const [, piece] of windows(squeezed(`${card.title} ${card.lines}`), text.length)) {
      const like = likeness(text, piece, table);
      if (like >= (text.length < 3 ? 1 : NEAR)) best.set(piece, (best.get(piece) ?? 0) + 0.01);
    }
  }
  const likes = [...best.keys()].map((word) => ({ from: 0, to: text.length, word, like: likeness(text, word, table) + Math.min(best.get(word), 0.05) }));
  return likes;
};

// 只有两个字的词：把其中一个字换成同音字，看索引里有没有。
const likePairs = async (text, table) => {
  const signs = [...text];
  if (signs.length !== 2) return [];
  const same = (sign) => [...new Set((table.readings.get(sign) ?? []).flatMap((syllable) => [...table.signs[syllable]]))].slice(0, 24);
  const words = [...same(signs[1]).map((sign) => signs[0] + sign), ...same(signs[0]).map((sign) => sign + signs[1])].filter((word) => word !== text);
  const counts = await Promise.all(words.map(async (word) => (await postingsOf(word)).reduce((sum, { entries }) => sum + entries.length, 0)));
  return words.map((word, place) => ({ from: 0, to: 2, word, like: 1 + counts[place] / 1e6, count: counts[place] })).filter(({ count }) => count);
};

const wordList = (begun) => [...begun.names.keys(), ...begun.meanings.keys(), ...begun.kinds.map(([, label]) => label)];

// 虽然字都找得到、但没有哪里连着这样写，又正好与词表里一个词同音：多半是打错了。
const sameSound = async ({ segments, odd }, begun) => {
  if (!odd.length) return null;
  const table = await sounds();
  const whole = segments.join(" ");
  const found = likeWords(whole, wordList(begun), table).find((each) => each.like >= 1 && each.word.length > 2 && onlyIn(odd, whole, each));
  return found ? whole.slice(0, found.from) + found.word + whole.slice(found.to) : null;
};

// 改动的字是不是都在这几个部分里。
const onlyIn = (parts, whole, { from, word }) => [...word].every((sign, place) => sign === whole[from + place] || parts.some((part) => from + place >= part.from && from + place < part.from + part.text.length));

// 逐个给出改过的问话，先试词表，再查索引和原文。只改自己就找不到的部分。
const repaired = async function* (reading, begun) {
  const whole = reading.segments.join(" ");
  const wrong = reading.parts.filter((part) => !part.name && !part.letters && !part.share.some((share) => share > FULL));
  if (!wrong.length || !new RegExp(`[${HAN}]`, "u").test(whole)) return;
  const table = await sounds();
  const likest = (found) => found.sort((one, other) => other.like - one.like || other.word.length - one.word.length);
  const instead = ({ from, to, word }, offset = 0) => whole.slice(0, offset + from) + word + whole.slice(offset + to);
  const known = likest(likeWords(whole, wordList(begun), table).filter((each) => onlyIn(wrong, whole, each))).slice(0, 3);
  // 同音的先试，近音、形近的后试。
  for (const each of known) if (each.like >= 1) yield instead(each);
  const scores = partialScores(reading, begun);
  const others = topOf(Int32Array.from(scores.keys()).filter((entry) => scores[entry]), scores).slice(0, 10).map(({ entry }) => entry);
  for (const part of wrong) {
    const ways = [() => likeNames(part.text, begun, table), () => likePairs(part.text, table), () => likeTexts(part.text, entriesNear(part, others), table)];
    for (const way of ways) {
      const [first] = likest(await way());
      if (first) { yield instead(first, part.from); break; }
    }
  }
  for (const each of known) if (each.like < 1) yield instead(each);
};
