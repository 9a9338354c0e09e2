"""Computes signals.tsv from the texts beside it, by a plain reading of what dev.winnow.quality.Signal says.

    python3 testdata/quality/signals.py > testdata/quality/signals.tsv

It shares nothing with the Java code and takes no care to be fast. The name of a text begins with its language.
"""
import math
import pathlib
import re
import sys
import unicodedata
from collections import Counter
from itertools import groupby

HERE = pathlib.Path(__file__).parent
STOP = {}
for row in (HERE.parent.parent / "src/core/src/main/resources/dev/winnow/quality/stop-words.tsv").read_text("utf-8").splitlines():
    if not row.startswith("#"):
        code, listed = row.split("\t")
        STOP[code] = listed.split(" ")

BLOCKS = [(0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3000, 0x302D), (0x3030, 0x30FF), (0x31F0, 0x31FF),
          (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x1AFF0, 0x1B16F), (0x20000, 0x3FFFF)]
TERMINALS = ".!?…\u037e։؟۔।॥။៕។።。．！？｡"
WIDE = "。．！？｡"
QUOTES = "\"'“”„‟‘’‚‛«»‹›「」『』"
BULLETS = "•‣▶◀◦■□▪▫–-*·"
LINE_END = "\r\n|[\n\r\v\f\x85\u2028\u2029]"
POLICY = ["terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies"]


def kind(c):
    return unicodedata.category(c)[0]


def is_letter(c):
    return kind(c) in "LM"


def is_number(c):
    return kind(c) == "N"


def is_word(c):
    return is_letter(c) or is_number(c)


def is_unspaced(c):
    return is_word(c) and any(a <= ord(c) <= b for a, b in BLOCKS)


def words_of(text):
    """(word, first, last) with the places counted in characters of words, so that pairs overlap by one."""
    words, place, run, script = [], 0, "", None
    for c in unicodedata.normalize("NFKC", text) + " ":
        if unicodedata.category(c) == "Cf":
            continue
        now = "pairs" if is_unspaced(c) else "word" if is_word(c) and (run or kind(c) != "M") else None
        if now != script and run:
            if script == "word":
                words.append((run.lower().replace("ς", "σ"), place, place + len(run)))
            elif len(run) == 1:
                words.append((run, place, place + 1))
            else:
                words.extend((run[i:i + 2], place + i, place + i + 2) for i in range(len(run) - 1))
            place += len(run)
            run = ""
        script = now
        if now:
            run += c
    return words


def share(part, whole):
    return part / whole if whole else 0


def greek(line):
    """The Greek question mark looks like a semicolon, and is typed as one."""
    return re.sub("(?<=[\u0370-\u03ff\u1f00-\u1fff]);", "?", line)


def sentences_of(line):
    line = greek(line)
    count, since, i = 0, False, 0
    while i < len(line):
        c = line[i]
        i += 1
        if is_word(c):
            since = True
        elif c in TERMINALS and since:
            rest = line[i:].lstrip(TERMINALS + QUOTES + ")]}）】")
            if c in WIDE or rest == "" or rest[0].isspace():
                count, since = count + 1, False
    return count + since


def ends_well(line):
    line = greek(line)
    bare = line.rstrip(")]}）】」』")
    return line[-1] in QUOTES or (bare != "" and bare[-1] in TERMINALS + QUOTES)


def coverage(words, places, n):
    return len({c for i in places for _, a, b in words[i:i + n] for c in range(a, b)})


def signals(text, language):
    words = words_of(text)
    tokens = [w for w, _, _ in words]
    lines, paragraphs = [], []
    for blank, group in groupby((l.strip() for l in re.split(LINE_END, text)), key=lambda l: l == ""):
        if not blank:
            group = list(group)
            lines += group
            paragraphs.append(group)
    spaced = text.split()
    measured = [s for s in spaced if any(map(is_word, s)) and not any(map(is_unspaced, s))]
    letters, numbers = sum(map(is_letter, text)), sum(map(is_number, text))
    unspaced = sum(map(is_unspaced, text))
    unended = sum(is_letter(c) and 0x0E00 <= ord(c) <= 0x0EFF for c in text)
    v = {}
    v["character_count"] = len(text)
    v["word_count"] = len(words)
    v["line_count"] = len(lines)
    v["paragraph_count"] = len(paragraphs)
    v["sentence_count"] = sum(map(sentences_of, lines))
    v["longest_word"] = max((len(s) for s in spaced if not any(map(is_unspaced, s))), default=0)
    v["mean_word_length"] = None if 2 * unspaced > letters + numbers else share(
        sum(sum(map(is_word, s)) for s in measured), len(measured))
    in_lines = sum(map(len, lines))
    v["mean_line_length"] = share(in_lines, len(lines))
    v["hash_ratio"] = share(text.count("#"), len(words))
    v["ellipsis_ratio"] = share(text.count("...") + text.count("…"), len(words))
    v["bullet_lines"] = share(sum(l[0] in BULLETS for l in lines), len(lines))
    ellipsis = [l.endswith(("...", "…")) for l in lines]
    v["ellipsis_lines"] = share(sum(ellipsis), len(lines))
    v["alphabetic_words"] = share(sum(any(unicodedata.category(c)[0] == "L" for c in s) for s in spaced), len(spaced))
    if language not in STOP:
        v["stop_words"] = None
    elif is_unspaced(STOP[language][0][0]):
        v["stop_words"] = sum(s in text for s in STOP[language])
    else:
        v["stop_words"] = len({w for s in STOP[language] for w, _, _ in words_of(s)} & set(tokens))
    for unit, items, size in (("line", lines, len), ("paragraph", list(map(tuple, paragraphs)), lambda p: sum(map(len, p)))):
        again = [x for i, x in enumerate(items) if x in items[:i]]
        v["duplicate_%ss" % unit] = share(len(again), len(items))
        v["duplicate_%s_characters" % unit] = share(sum(map(size, again)), in_lines)
    all_characters = coverage(words, range(len(words)), 1)
    for n in range(2, 11):
        grams = [tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1)]
        counts = Counter(grams)
        most = max(counts.values(), default=0)
        if n <= 4:
            best = 0 if most < 2 else max(
                coverage(words, [i for i, g in enumerate(grams) if g == gram], n)
                for gram, count in counts.items() if count == most)
            v["top_%d_gram" % n] = share(best, all_characters)
        else:
            places = [i for i, g in enumerate(grams) if counts[g] > 1]
            v["duplicate_%d_grams" % n] = share(coverage(words, places, n), all_characters)
    no_ends = 2 * unended > letters
    v["terminal_punctuation_lines"] = None if no_ends else share(sum(map(ends_well, lines)), len(lines))
    in_line = [[w for w, _, _ in words_of(l)] for l in lines]
    few = [len(w) < 3 for w in in_line]
    javascript = ["javascript" in w for w in in_line]
    policy = [any(" %s " % p in " %s " % " ".join(w) for p in POLICY) for w in in_line]
    v["few_word_lines"] = share(sum(few), len(lines))
    v["javascript_lines"] = share(sum(javascript), len(lines))
    v["policy_lines"] = share(sum(policy), len(lines))
    v["lorem_ipsum"] = sum(pair == ("lorem", "ipsum") for pair in zip(tokens, tokens[1:]))
    v["curly_brackets"] = share(text.count("{") + text.count("}"), len(text))
    v["c4_sentences"] = None if no_ends else sum(
        sentences_of(l) for i, l in enumerate(lines)
        if ends_well(l) and not (ellipsis[i] or few[i] or javascript[i] or policy[i])
        and all(len(s) <= 1000 or any(map(is_unspaced, s)) for s in l.split()))
    v["short_lines"] = share(sum(len(l) <= 30 for l in lines), len(lines))
    v["newline_ratio"] = share(max(0, len(lines) - 1), len(words))
    kinds = {
        "uppercase_lines": [2 * sum(map(str.isupper, l)) > len(l) for l in lines],
        "numeric_lines": [any(map(is_number, l)) and not any(map(is_letter, l)) for l in lines],
        "counter_lines": [is_counter(l.split()) for l in lines],
        "one_word_lines": [len(w) <= 1 for w in in_line],
    }
    for name, which in kinds.items():
        v[name] = share(sum(which), len(lines))
    noise = sum(len(w) for i, w in enumerate(in_line) if any(which[i] for which in kinds.values()))
    v["noise_line_words"] = share(noise, len(words))
    counts = Counter(tokens)
    v["unique_words"] = share(len(counts), len(tokens))
    v["word_entropy"] = -sum(c / len(tokens) * math.log(c / len(tokens)) for c in counts.values())
    v["all_caps_words"] = share(sum(s.isupper() for s in spaced), len(spaced))
    v["letters"] = share(letters, len(text))
    v["capitals"] = share(sum(map(str.isupper, text)), len(text))
    v["digits"] = share(numbers, len(text))
    v["white_space"] = share(sum(map(str.isspace, text)), len(text))
    v["symbols"] = share(sum(not is_word(c) and not c.isspace() for c in text), len(text))
    v["unspaced"] = share(unspaced, letters + numbers)
    return v


def is_counter(spaced):
    if len(spaced) != 2:
        return False
    first, second = spaced
    return (any(map(is_number, first)) and not any(unicodedata.category(c)[0] == "L" for c in first)
            and any(unicodedata.category(c)[0] == "L" for c in second) and not any(map(is_number, second)))


def main():
    out = sys.stdout
    header = None
    for file in sorted(HERE.glob("*.txt")):
        values = signals(file.read_bytes().decode("utf-8"), file.name.split("-")[0])
        if header is None:
            header = ["text", *values]
            out.write("\t".join(header) + "\n")
        shown = ("-" if x is None else "%.6f" % x if isinstance(x, float) else str(x) for x in values.values())
        out.write("\t".join([file.stem, *shown]) + "\n")


main()
