// 拼音：把字母拆成音节或声母，把字换成读音；音节表只在用到时才取。
let soundsPromise = null;
const sounds = () => {
  soundsPromise ??= piece("sounds").then(soundTable).catch((error) => { soundsPromise = null; throw error; });
  return soundsPromise;
};

// 国标 2312 一级字按音排列，浏览器自己就能列出，所以表里只写每个音有几个字；其余的另列。
const soundTable = ({ common, more }) => {
  const bytes = [];
  for (let high = 0xb0; high < 0xd8; high += 1) for (let low = 0xa1; low < (high === 0xd7 ? 0xfa : 0xff); low += 1) bytes.push(high, low);
  const signs = [...new TextDecoder("gb18030").decode(new Uint8Array(bytes))];
  const table = { readings: new Map(), signs: {}, syllables: new Set() };
  const add = (syllable, own) => {
    table.syllables.add(syllable);
    table.signs[syllable] = (table.signs[syllable] ?? "") + own.join("");
    for (const sign of own) table.readings.set(sign, [...(table.readings.get(sign) ?? []), syllable]);
  };
  let place = 0;
  for (const stretch of common.split(" ")) {
    const [, syllable, length] = stretch.match(/([a-z]*)(\d+)/);
    add(syllable, signs.slice(place, place + Number(length)));
    place += Number(length);
  }
  for (const [syllable, own] of Object.entries(more)) add(syllable, [...own]);
  return table;
};

const MARK = "'";
const SPLITS = 4;

// 字母的各种拆法，音节少的在前；最后一个音节可以还没打完。
const syllablesOf = (letters, { syllables }) => {
  let found = [[]];
  const done = [];
  while (found.length && done.length < SPLITS) {
    const longer = [];
    for (const split of found) {
      const rest = letters.slice(split.join("").length);
      if (!rest) { done.push(split); continue; }
      for (let length = Math.min(6, rest.length); length > 0; length -= 1) if (syllables.has(rest.slice(0, length))) longer.push([...split, rest.slice(0, length)]);
      if (split.length && rest.length < 6 && [...syllables].some((each) => each.startsWith(rest) && each !== rest)) done.push(split);
    }
    found = longer.slice(0, 64);
  }
  return done.slice(0, SPLITS);
};

const soundTerms = (split) => (split.length === 1 ? [MARK + split[0]] : split.slice(1).map((each, place) => MARK + split[place] + MARK + each));
const initialTerms = (letters) => [...letters].slice(1).map((each, place) => MARK + letters[place] + each);

// 一个词可能的全拼和声母，多音字各种读法都算。
const spellings = new Map();
const spellingsOf = (word, { readings }) => {
  if (!spellings.has(word)) {
    let initials = [""];
    let full = [""];
    for (const sign of word) {
      const own = readings.get(sign) ?? [sign];
      initials = [...new Set(initials.flatMap((each) => own.map((reading) => each + reading[0])))].slice(0, 16);
      full = full.flatMap((each) => own.map((reading) => each + reading)).slice(0, 16);
    }
    spellings.set(word, { initials, full });
  }
  return spellings.get(word);
};

// 一个词是不是这样拼的：全拼 2，声母 1。
const soundsLike = (word, letters, table) => {
  if (word.length > letters.length) return 0;
  const { initials, full } = spellingsOf(word, table);
  return full.includes(letters) ? 2 : initials.includes(letters) && letters.length > 1 ? 1 : 0;
};

const FUZZY = [[/^zh/, "z"], [/^ch/, "c"], [/^sh/, "s"], [/^[nr]/, "l"], [/^h/, "f"], [/ng$/, "n"], [/^p/, "b"], [/^t/, "d"], [/^k/, "g"], [/u$/, "i"], [/^q/, "j"], [/^x/, "j"]];
const blurred = new Map();
const fuzzy = (syllable) => {
  if (!blurred.has(syllable)) blurred.set(syllable, FUZZY.reduce((text, [pattern, instead]) => text.replace(pattern, instead), syllable));
  return blurred.get(syllable);
};
const LOOKALIKES = "己已巳|末未|士土|千干于|日曰|天夭|人入|大太犬|王玉主|甲申由田|折拆析|治冶|持恃|抢枪|晴睛|辨辩辫|概慨|竞竟|徒徙|即既|侯候|戌戍戊|壶壹|赢羸|拔拨|沦论伦|幻幼|失矢|挂桂|骗编偏遍扁篇|保宝堡褓|罚伐|诉拆|药约|购构沟|阴阳|汤荡|济剂挤|险检俭捡验|疗辽|障章彰|院完|诊珍|参叁|缴激|证正政征|监临览|股服|局居|剑检|襄壤|垣恒|泉皋".split("|");

// 两个字像不像：同音 1，近音或形近 0.7，不像 0。
const alike = (one, other, { readings }) => {
  if (one === other) return 1;
  const [first, second] = [one, other].map((sign) => readings.get(sign) ?? []);
  if (first.some((reading) => second.includes(reading))) return 1;
  if (first.some((reading) => second.some((each) => fuzzy(each) === fuzzy(reading)))) return 0.7;
  return LOOKALIKES.some((group) => group.includes(one) && group.includes(other)) ? 0.7 : 0;
};
