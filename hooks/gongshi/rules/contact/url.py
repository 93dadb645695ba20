"""An address of a page that does not lead where it should: cut, unsafe, of another region, behind a login."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit

from ..case import Case, Place, Wording
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

Fault = tuple[str, str, str, Severity | None]
"""What stands there, what to expect, how to mend it, how bad it is."""

_IN_TEXT = re.compile(r"(?<![A-Za-z0-9_@.])(?:https?:/{0,2}|www\.)[\x21-\x7e]+", re.IGNORECASE)
_LOOKS_LIKE_HOST = re.compile(
    r"^[\w-]+(?:\.[\w-]+)*\.(?:cn|com|net|org|gov|top|vip)(?:[:/?]|$)", re.IGNORECASE
)
_REGION_KEY = re.compile(
    r"area|region|xzqh|division|district|adcode|citycode|county|regn|zoning", re.IGNORECASE
)
_REGION = re.compile(r"[1-9]\d{5}(?:\d{3}|\d{6})?")
"""County, or with three digits more the township, with six the village."""
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]")
"""GB/T 2260; other numbers under such a key are something else."""
_LOGIN = re.compile(r"(?:^|[/?&.=_-])(?:login|signin|sign-in|sso|cas|oauth2?|auth)(?:$|[/?&.=_-])", re.I)
_SHORT = frozenset({"t.cn", "url.cn", "dwz.cn", "suo.im", "bit.ly", "tinyurl.com", "goo.gl", "u.nu", "3.cn"})
"""Hosts that hide where a link goes."""
_PLAIN_PORTS = frozenset({None, 80, 443})


@rule(
    "url",
    name="网址",
    group=Group.CONTACT,
    severity=Severity.ERROR,
    looks_at="各清单的网址，文字里的网址",
    ground="政府网站发展指引（国办发〔2017〕47号）：链接应当可用、准确、安全",
    mend="打开网址核对，换成能直接看到内容的 https:// 网址",
)
def url(case: Case) -> Iterator[Hit]:
    """Yield each address that is cut, unsafe, another region's or only for those who log in; none is called up."""
    for wording in case.urls:
        yield from _hits(wording.places, _faults(case, wording.text))
        yield from _under_another_name(wording)
    for wording in case.wordings:
        if not ("http" in wording.text or "www." in wording.text):
            continue
        for found in _IN_TEXT.finditer(wording.text):
            text = found[0].rstrip(".,;:!?)'\"")
            yield from _hits(wording.places, _address_faults(case, text))


def _hits(places: Iterable[Place], faults: Iterable[Fault]) -> Iterator[Hit]:
    for found, expected, advice, severity in faults:
        for place in places:
            yield Hit(place.subject, place.way, found, expected, advice, severity=severity)


def _under_another_name(wording: Wording) -> Iterator[Hit]:
    """Yield a link that is called the government's site, and leads to the platform for services (政务服务)."""
    host = _host(wording.text)
    for place in wording.places if "zwfw" in host else ():
        name = _name_of(place)
        if re.search("政府(?:门户)?网", name):
            yield Hit(
                place.subject,
                place.way,
                f"名称是“{shorten(name)}”，网址却在 {host}（政务服务网）",
                "名称和网址指同一个网站",
                "核实网址，改正名称或网址",
                severity=Severity.HINT,
            )


def _name_of(place: Place) -> str:
    """Return the name beside an address."""
    written: Any = place.subject.written
    for key in place.way[:-1]:
        written = written[key]
    return str(written.get("名称") or "") if isinstance(written, dict) else ""


def _host(text: str) -> str:
    try:
        return urlsplit(text).hostname or ""
    except ValueError:
        return ""


def _faults(case: Case, text: str) -> Iterator[Fault]:
    """Yield what is wrong with the address in a field; without scheme and host it is a file of this site."""
    if "://" not in text and not text.lower().startswith(("http", "mailto:", "tel:")):
        if _LOOKS_LIKE_HOST.match(text):
            found = f"网址“{shorten(text)}”缺开头的 https://"
            yield found, f"https://{shorten(text)}", "补上 https://；不补会被当作本站的文件", None
        return
    yield from _address_faults(case, text)


def _address_faults(case: Case, text: str) -> Iterator[Fault]:
    """Yield what is wrong with one address that has, or should have, a scheme and a host."""
    if text.lower().startswith("www."):
        found = f"网址“{shorten(text)}”缺开头的 https://"
        yield found, f"https://{shorten(text)}", "补上 https://", Severity.HINT
        return
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        parts, host, port = urlsplit(""), "", None
    if parts.scheme in {"mailto", "tel"}:
        return
    if not _is_whole(text, host):
        yield (
            f"网址“{shorten(text)}”不完整",
            "协议、域名、路径齐全的网址",
            "从浏览器地址栏复制完整的网址",
            None,
        )
        return
    yield from _unsafe(text, parts, host, port)
    yield from _other_region(case, parts)
    if _LOGIN.search(f"{parts.path}?{parts.query}"):
        found = f"网址“{shorten(text)}”指向登录页"
        yield found, "不登录就能看的公示内容", "换成公开页面的网址", Severity.WARNING


def _is_whole(text: str, host: str) -> bool:
    rest = text[8:]
    return (
        "." in host
        and ".." not in host
        and host[-1:].isalnum()
        and "http://" not in rest
        and "https://" not in rest
        and (text.isascii() or not re.search("[，。；、（）“”]", text))
    )


def _unsafe(text: str, parts: SplitResult, host: str, port: int | None) -> Iterator[Fault]:
    if _is_inner(host):
        yield f"网址“{shorten(text)}”是内网地址", "公众能打开的网址", "换成互联网上的网址", None
    elif host.replace(".", "").isdigit():
        yield f"网址“{shorten(text)}”用的是 IP 地址", "政府网站的域名", "换成域名", Severity.WARNING
    elif host in _SHORT:
        yield f"网址“{shorten(text)}”是短网址，看不出去哪里", "原网址", "换成原网址", Severity.WARNING
    if "@" in parts.netloc:
        yield f"网址“{shorten(text)}”里有用户名或密码", "不带用户名的网址", "删去 @ 和它前面的部分", None
    if port not in _PLAIN_PORTS:
        yield f"网址“{shorten(text)}”指定了端口 {port}", "不指定端口的网址", "", Severity.HINT
    if parts.scheme == "http":
        found = f"{host} 的网址用 http://，传输不加密"
        yield found, f"https://{host}/…", "打开 https:// 的同一网址，能打开就换上", Severity.HINT


def _is_inner(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".local", ".lan", ".internal", ".localhost"))


def _other_region(case: Case, parts: SplitResult) -> Iterator[Fault]:
    own = case.bureau.profile.region
    for key, value in parse_qsl(parts.query) + parse_qsl(parts.fragment.partition("?")[2]):
        if not (_REGION_KEY.search(key) and _REGION.fullmatch(value)) or value[:6] == own:
            continue
        if not (_PROVINCE.match(value) or value[:2] == own[:2]):
            continue
        known = case.site.regions.get(value[:6])
        name = f"（{known.name}）" if known else ""
        above = value[:6] in {own[:4] + "00", own[:2] + "0000"}
        here = f"（{case.bureau.region.name}）" if case.bureau.region else ""
        yield (
            f"网址里的 {key}={value}{name}不是本地的行政区划代码",
            f"{own + '0' * (len(value) - 6)}{here}",
            "核实网址，换成本地的页面",
            Severity.WARNING if above else None,
        )
