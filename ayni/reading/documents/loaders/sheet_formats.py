"""How a spreadsheet shows its numbers: dates as ISO dates, percentages as percentages; and which cells are filled."""

import datetime
import re

from lxml import etree

BUILT_IN_DATES = {14, 15, 16, 17, 22, 27, 30, 36, 50, 57}
BUILT_IN_TIMES = {18, 19, 20, 21, 45, 46, 47}
BUILT_IN_PERCENT = {9, 10}
QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
SYMBOL = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
PADDING = re.compile(r"_.|\*.|\[[^\]]*\]|\\(?=.)|\"")
DIGITS = re.compile(r"[#0?](?:[#0?,]*[#0?])?(?:\.(?P<decimals>[0#?]+))?")
MONEY = re.compile(r"[$€£¥₽₸₴₹]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|\b(?:руб|сом|тенге|сум)")
BUILT_IN_FIXED = {2: "0.00"}
EPOCH = datetime.datetime(1899, 12, 30)


class Formats:
    """The cell formats of a workbook, by the index that cells carry. Source: ECMA-376, part 1, section 18.8."""

    def __init__(self, tree: "etree._Element | None") -> None:
        self._kinds: list[str] = []
        self._shaded: list[bool] = []
        if tree is None:
            return
        codes = {int(_get(code, "numFmtId")): _get(code, "formatCode", "") for code in _all(tree, "numFmt")}
        fills = [_is_filled(fill) for fill in _all(tree, "fill")]
        holder = next(iter(_all(tree, "cellXfs")), None)
        for form in holder if holder is not None else ():
            number = int(_get(form, "numFmtId"))
            self._kinds.append(_kind(number, codes.get(number, "")))
            fill = int(_get(form, "fillId"))
            self._shaded.append(fill < len(fills) and fills[fill])

    def shaded(self, index: str | None) -> bool:
        at = int(index) if index and index.isdigit() else 0
        return at < len(self._shaded) and self._shaded[at]

    def shown(self, raw: str, index: str | None) -> str:
        """Return a number as it is shown; dates as ISO dates, or as year and month where no day is shown."""
        at = int(index) if index and index.isdigit() else 0
        kind = self._kinds[at] if at < len(self._kinds) else ""
        try:
            number = float(raw)
        except ValueError:
            return raw
        if kind in ("date", "month") and 0 < number < 2_958_466:
            moment = EPOCH + datetime.timedelta(days=number)
            return moment.strftime("%Y-%m" if kind == "month" else "%Y-%m-%d")
        if kind == "percent":
            return f"{_plain(number * 100)}%"
        if kind.startswith("fixed"):
            return f"{number:.{int(kind[5:])}f}"
        if kind.startswith("money"):
            return _money(number, kind[5:])
        return _plain(number)


def _money(number: float, code: str) -> str:
    """Return an amount with the currency that its format writes beside it, in groups of three as the format says."""
    found = DIGITS.search(code)
    if found is None:
        return _plain(number)
    decimals = len(found.group("decimals") or "")
    digits = f"{abs(number):,.{decimals}f}" if "," in found.group() else f"{abs(number):.{decimals}f}"
    text = f"{code[: found.start()]}{digits}{code[found.end() :]}"
    return ("-" if number < 0 else "") + " ".join(text.split())


def _plain(number: float) -> str:
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return f"{number:.10g}"


def _kind(number: int, code: str) -> str:
    if number in BUILT_IN_DATES:
        return "month" if number == 17 else "date"
    if number in BUILT_IN_TIMES:
        return "time"
    if number in BUILT_IN_PERCENT:
        return "percent"
    bare = QUOTED.sub("", code.split(";")[0]).lower()
    if "%" in bare:
        return "percent"
    if "y" in bare or ("d" in bare and "m" in bare) or "г" in bare:
        return "date" if "d" in bare else "month" if "m" in bare else "date"
    return _number_kind(BUILT_IN_FIXED.get(number, code).split(";")[0])


def _number_kind(code: str) -> str:
    """Return "fixed2" for two decimals always shown, "money" with the bare format for amounts, "" for the rest."""
    fixed = re.fullmatch(r"0\.(0+)", code)
    if fixed:
        return f"fixed{len(fixed.group(1))}"
    bare = PADDING.sub("", SYMBOL.sub(r"\1", code)).strip()
    return f"money{bare}" if MONEY.search(bare) and DIGITS.search(bare) else ""


def _is_filled(fill: "etree._Element") -> bool:
    pattern = next(iter(_all(fill, "patternFill")), None)
    if pattern is None or _get(pattern, "patternType", "none") in ("none", "gray125"):
        return bool(_all(fill, "gradientFill"))
    colour = next(iter(_all(pattern, "fgColor")), None)
    if colour is None:
        return True
    return (_get(colour, "rgb", "")[-6:].upper() != "FFFFFF" and _get(colour, "theme", "") != "0") or bool(
        _get(colour, "tint", "")
    )


def _all(tree: "etree._Element", tag: str) -> "list[etree._Element]":
    return [
        element for element in tree.iter() if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == tag
    ]


def _get(element: "etree._Element", name: str, default: str = "0") -> str:
    return element.get(name) or default
