"""What the supervisor's pages show."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from jinja2 import Environment

from county import BUREAU, SMALL_PROFILE, TODAY, write_small_county
from gongshi.checking import checked_site
from gongshi.due import Due, DueKind
from gongshi.duties import DutyState, Standing
from gongshi.duties.standing import WHERE_LIMIT, Place
from gongshi.law.duties import Strength
from gongshi.law.library import Library
from gongshi.pages.address import address_of
from gongshi.pages.desk import Desk
from gongshi.pages.environment import make_environment
from gongshi.pages.rendering import render
from gongshi.pages.supervision import PAGE_SEVERITIES, SHORT, TONES, DeskView, Share
from gongshi.pages.supervision_pages import supervision_pages
from gongshi.records import LISTS
from gongshi.rules import RULES, Finding, Severity
from gongshi.site import Bureau, Site
from gongshi.supervising import Supervision
from tests.build.project import PROJECT
from tests.reports.findings import finding, spot

ID, OTHER = "shili-yibao", "shili-minzheng"


@pytest.mark.parametrize(
    ("met", "of", "percent"), [(0, 0, None), (0, 3, 0), (1, 3, 33), (2, 3, 66), (199, 200, 99), (3, 3, 100)]
)
def test_percent(met: int, of: int, percent: int | None) -> None:
    """A share is rounded down, so that 100 means all; of nothing there is no share."""
    assert Share(met, of).percent == percent


DUTIES = """公示职责:
  - {编号: a01, 名称: 执法主体, 阶段: 事前, 约束: 全部执法机关, 依据: [{法规: 甲}], 强制: 强制, 判断: profile}
  - {编号: c07, 名称: 年度数据, 阶段: 事后, 约束: 全部执法机关, 依据: [{法规: 甲}], 强制: 强制, 判断: figures}
  - {编号: a03, 名称: 执法人员, 阶段: 事前, 约束: 全部执法机关, 依据: [{法规: 甲}], 强制: 强制, 判断: officers}
  - {编号: a04, 名称: 事项, 阶段: 事前, 约束: 全部执法机关, 依据: [{法规: 甲}], 强制: 强制, 判断: items}
  - {编号: a09, 名称: 提倡的, 阶段: 事前, 约束: 全部执法机关, 强制: 提倡, 判断: discretion, 备注: 提倡}
"""
ORDER = ("a01", "c07", "a03", "a04", "a09")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A county with two small bureaus and five duties."""
    changes = {
        f"bureaus/{OTHER}/主体.yml": SMALL_PROFILE.replace("医保", "民政").replace("医疗保障", "民政"),
        "duties.yml": DUTIES,
        "laws.yml": "法规: [{编号: jia, 标题: 甲, 效力级别: 法律, 失效日期: 2026-07-01}]",
    }
    return checked_site(write_small_county(tmp_path_factory.mktemp("two"), changes))


def standing(duty: str, state: DutyState, bureau: str = ID) -> Standing:
    """Return a standing with a duty; a09 is only recommended."""
    strength = Strength.RECOMMENDED if duty == "a09" else Strength.MANDATORY
    return Standing(bureau, duty, strength, state, "甲")


def view_of(
    site: Site,
    *findings: Finding,
    states: Iterable[DutyState] = (DutyState.MET,) * len(ORDER),
    dues: tuple[Due, ...] = (),
    today: date = TODAY,
) -> DeskView:
    """Return the view of a judgement made by hand: findings, the first bureau's states, dates."""
    ids = [bureau.id for bureau in site.bureaus]
    first = tuple(standing(duty, state) for duty, state in zip(ORDER, states, strict=True))
    other = tuple(standing(duty, DutyState.MISSING, OTHER) for duty in ORDER)
    supervision = Supervision(
        today,
        {ID: first, OTHER: other},
        {id_: tuple(each for each in findings if each.bureau == id_) for id_ in ids},
        dict.fromkeys(ids, ()),
        dues,
        Library(None),
    )
    return DeskView(site, supervision, Desk())


def bureau_of(site: Site, id_: str) -> Bureau:
    """Return a bureau by its id."""
    return next(each for each in site.bureaus if each.id == id_)


def test_the_matrix(two: Site) -> None:
    """Stage by stage there are the duties in the register's order, a row for each bureau, a state under each duty."""
    before, after = view_of(two).stages
    assert [(table.stage, table.slug) for table in (before, after)] == [("事前", "before"), ("事后", "after")]
    assert [duty.id for duty in before.duties] == ["a01", "a03", "a04", "a09"]
    for table in (before, after):
        assert [bureau.id for bureau, _, _ in table.rows] == [OTHER, ID]
        for bureau, _, standings in table.rows:
            assert {each.bureau for each in standings} == {bureau.id}
            assert [each.duty for each in standings] == [duty.id for duty in table.duties]


def test_shares(two: Site) -> None:
    """Published and declared none count as met; what is not binding, not to be judged or only recommended is left out."""
    states = (DutyState.NONE, DutyState.OVERDUE, DutyState.NOT_JUDGED, DutyState.PARTLY, DutyState.MET)
    view = view_of(two, states=states)
    bureau = bureau_of(two, ID)
    shares = {table.slug: share for table in view.stages for own, share, _ in table.rows if own is bureau}
    assert shares == {"before": Share(1, 2), "after": Share(0, 1)}
    assert {slug: share for _, slug, share, _ in view.stage_rows(bureau)} == shares
    assert view.share_of(bureau) == Share(1, 3)


def test_a_bureau_s_rows(two: Site) -> None:
    """On a bureau's page each standing stands beside its duty, stage by stage."""
    rows = view_of(two).stage_rows(bureau_of(two, OTHER))
    assert [(stage, [(duty.id, each.duty) for duty, each in own]) for stage, _, _, own in rows] == [
        ("事前", [("a01", "a01"), ("a03", "a03"), ("a04", "a04"), ("a09", "a09")]),
        ("事后", [("c07", "c07")]),
    ]


def test_places_of_a_standing(two: Site) -> None:
    """A standing names its first twenty places; of more it says how many records are not as they should be."""
    few = replace(standing("a04", DutyState.PARTLY), where=(Place("甲", "items", "1"),) * 3, done=1, total=9)
    many = replace(few, where=few.where[:1] * WHERE_LIMIT, done=100, total=400)
    view = view_of(two)
    assert [view.places_of(each) for each in (few, many, replace(many, total=None))] == [3, 300, WHERE_LIMIT]


def test_how_bureaus_stand_with_a_duty(two: Site) -> None:
    """A duty says how many bureaus stand how with it, in the order of the states, only those that occur."""
    states = (DutyState.EXEMPT, DutyState.MISSING, DutyState.MET, DutyState.MET, DutyState.MET)
    view = view_of(two, states=states)
    assert [view.duty_counts(view.duties[id_]) for id_ in ("a01", "c07", "a03")] == [
        [(DutyState.MISSING, 1), (DutyState.EXEMPT, 1)],
        [(DutyState.MISSING, 2)],
        [(DutyState.MET, 1), (DutyState.MISSING, 1)],
    ]


def test_every_state_has_its_word_and_colour() -> None:
    """No state is without a short word and a colour, and no short word stands for two states."""
    assert set(SHORT) == set(TONES) == set(DutyState)
    assert len(set(SHORT.values())) == len(SHORT)


FINDINGS = (
    finding("早过期", spot(3), spot(5)),
    finding("晚过期", spot(7)),
    finding("旧", rule="staleness", severity=Severity.WARNING),
    finding("快过期", severity=Severity.HINT),
    replace(finding("别的过期"), bureau=OTHER),
    replace(finding("别的旧", spot(1), spot(2), rule="staleness"), bureau=OTHER),
)
"""Two severities of one rule in one bureau, and another bureau's."""


def test_causes(two: Site) -> None:
    """A cause is one rule at one severity in one bureau: worst first, then in the order of rules, then of bureaus."""
    causes = view_of(two, *FINDINGS).causes
    rules = [each.id for each in RULES]
    errors = sorted(
        [("cert-expired", OTHER), ("cert-expired", ID), ("staleness", OTHER)],
        key=lambda pair: (rules.index(pair[0]), pair[1]),
    )
    assert [(each.severity, each.rule.id, each.bureau.id) for each in causes] == [
        *((Severity.ERROR, *pair) for pair in errors),
        (Severity.WARNING, "staleness", ID),
        (Severity.HINT, "cert-expired", ID),
    ]
    own = next(each for each in causes if (each.rule.id, each.bureau.id) == ("cert-expired", ID))
    assert (own.places, len(own.findings), own.first.found) == (3, 2, "早过期")
    assert own.anchor == "f-error-cert-expired"
    anchors = [(each.bureau.id, each.anchor) for each in causes]
    assert len(set(anchors)) == len(anchors)


def test_counts(two: Site) -> None:
    """Findings, not places, are counted: of a bureau, of all, and of each rule with the number of bureaus."""
    view = view_of(two, *FINDINGS)
    assert list(view.counts_of(bureau_of(two, ID)).values()) == [2, 1, 1]
    assert list(view.counts_of(bureau_of(two, OTHER)).values()) == [2, 0, 0]
    assert list(view.totals.values()) == [4, 1, 1]
    assert list(view.totals) == list(PAGE_SEVERITIES)
    counts = {rule.id: (count, bureaus) for rule, count, bureaus in view.rule_counts()}
    assert (counts.pop("cert-expired"), counts.pop("staleness")) == ((4, 2), (2, 2))
    assert set(counts.values()) == {(0, 0)}


def test_the_real_judgement(view: DeskView, supervision: Supervision) -> None:
    """No finding, no place and no standing of the judgement is left out of what the pages show."""
    (bureau,) = view.site.bureaus
    findings = supervision.findings[bureau.id]
    assert [each for cause in view.causes for each in cause.findings] == list(findings)
    assert sum(cause.places for cause in view.causes) == sum(len(each.spots) for each in findings)
    assert sum(view.totals.values()) == len(findings)
    rows = [each for _, _, _, own in view.stage_rows(bureau) for _, each in own]
    assert sorted(rows, key=lambda each: each.duty) == sorted(
        supervision.standings[bureau.id], key=lambda each: each.duty
    )
    assert view.accepted_of(bureau) == supervision.accepted[bureau.id] != ()


def test_addresses_of_records(site: Site, bureau: Bureau, view: DeskView) -> None:
    """Every record leads to its page or row, every list to its page, the profile to its part of the bureau's page."""
    for kind in LISTS:
        for entry in bureau.entries(kind.key):
            assert view.place_address(bureau, kind.key, entry.id) == address_of(entry)
        assert view.place_address(bureau, kind.key, None) == f"{ID}/{kind.key}/index.html"
        assert view.place_address(bureau, kind.key, "") == f"{ID}/{kind.key}/index.html"
    assert view.place_address(bureau, "profile", None) == f"{ID}/index.html#profile"


def test_addresses_of_what_has_no_page(bureau: Bureau, view: DeskView) -> None:
    """A plan, a window and a long text lead to their list; what belongs to no list leads nowhere."""
    assert view.place_address(bureau, "inspections", "plan-2026") == f"{ID}/inspections/index.html"
    assert view.place_address(bureau, "forms", "窗口") == f"{ID}/forms/index.html"
    text = spot(3)._replace(list="documents", record="", title="三项制度方案")
    assert view.spot_address(finding("甲", text), text) == f"{ID}/documents/index.html"
    exemption = spot(3)._replace(list="", record="", file=f"data/{BUREAU}/例外.yml")
    assert view.spot_address(finding("甲", exemption), exemption) is None


def test_addresses_of_decisions_no_longer_shown(site: Site, bureau: Bureau, supervision: Supervision) -> None:
    """A decision whose page is gone leads to the list of decisions."""
    view = DeskView(site, replace(supervision, today=date(2040, 1, 1)), Desk())
    assert view.place_address(bureau, "decisions", "2026-001") == f"{ID}/decisions/index.html"
    assert view.place_address(bureau, "decisions", "2026-002") == f"{ID}/decisions/2026-002.html"


def due(day: int, bureau: str = ID, kind: DueKind = DueKind.CERTIFICATE, *more: str) -> Due:
    """Return something that falls due so many days from now."""
    return Due(TODAY + timedelta(days=day), bureau, kind, "甲", *more)


def test_due_rows(two: Site) -> None:
    """What falls due names whom it concerns and leads to its page; what has none leads nowhere."""
    dues = (
        due(0, ID, DueKind.DUTY, "", "a01"),
        due(3, OTHER, DueKind.RECORD, "items"),
        due(7, "", DueKind.LAW_ENDS, "laws", "jia"),
        due(8, OTHER, DueKind.EXEMPTION, "", "cert-expired/人员"),
        due(30, ID, DueKind.REPLY, "", "jd-1"),
        due(31, ID, DueKind.RECORD, "profile"),
    )
    view = view_of(two, dues=dues)
    rows = view.due_rows()
    assert [row.due for row in rows] == list(dues)
    assert [(row.owner, row.address) for row in rows] == [
        ("示例县医保局", f"supervision/{ID}.html#d-a01"),
        ("示例县民政局", f"{OTHER}/items/index.html"),
        ("全部机关", "laws/jia.html"),
        ("示例县民政局", None),
        ("示例县医保局", None),
        ("示例县医保局", f"{ID}/index.html#profile"),
    ]
    assert [row.due for row in view.due_rows(bureau_of(two, OTHER))] == [dues[1], dues[2], dues[3]]
    assert [view.due_within(days) for days in (0, 7, 29, 30, 90)] == [1, 3, 4, 5, 6]
    assert view.due_within(7, bureau_of(two, ID)) == 2
    assert [view.days_left(each.day) for each in dues[:2]] == [0, 3]


def test_pages(two: Site) -> None:
    """There is the desk, a page for each bureau, one for dates, duties and rules; each below the desk but itself."""
    pages = list(supervision_pages(view_of(two)))
    assert [each.address for each in pages] == [
        "supervision/index.html",
        f"supervision/{OTHER}.html",
        f"supervision/{ID}.html",
        "supervision/due.html",
        "supervision/duties.html",
        "supervision/rules.html",
    ]
    assert {each.crumbs[-1][1] for each in pages[1:]} == {"supervision/index.html"}
    assert len({each.title for each in pages}) == len(pages)


@pytest.fixture(scope="module")
def env(two: Site, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """The environment of its pages."""
    root = tmp_path_factory.mktemp("templates")
    shutil.copytree(PROJECT / "overrides", root / "overrides")
    return make_environment(root, two, view_of(two).supervision, "行政执法公示")


def rendered(env: Environment, view: DeskView, address: str) -> str:
    """Return the body of one of the pages."""
    (spec,) = [each for each in supervision_pages(view) if each.address == address]
    return render(env, spec)


PAYLOAD = "<img src=x onerror=alert(1)>\"'"


def test_everything_of_a_finding_is_shown(env: Environment, two: Site) -> None:
    """A bureau's page has all words of a finding, as text, and all of its places, the many ones folded up."""
    spots = [spot(line, title=f"张某{line}{PAYLOAD}") for line in range(1, 7)]
    words = {name: f"{name}{PAYLOAD}" for name in ("expected", "advice", "ground")}
    told = finding(f"过期{PAYLOAD}", *spots, due=date(2026, 5, 1), **words)
    html = rendered(env, view_of(two, told), f"supervision/{ID}.html")
    assert "<img" not in html
    for text in ("过期", *words, *(f"张某{line}" for line in range(1, 7))):
        assert f"{text}&lt;img src=x" in html
    assert "2026年5月1日" in html
    (folded,) = re.findall(r"<details.*?</details>", html, re.DOTALL)
    assert "另有 5 处" in folded
    assert folded.count("<li>") == 5
    few = rendered(env, view_of(two, finding("过期", *spots[:3])), f"supervision/{ID}.html")
    assert "<details" not in few


def test_nothing_to_say(env: Environment, two: Site) -> None:
    """Where nothing is found the pages say so, and offer no filter for an empty table."""
    view = view_of(two)
    for address in ("supervision/index.html", f"supervision/{ID}.html"):
        html = rendered(env, view, address)
        assert "没有发现问题。" in html
        assert "data-filters" not in html
    assert "半年以内没有到期的事项。" in rendered(env, view, "supervision/due.html")


def test_links_to_the_source(env: Environment, two: Site) -> None:
    """With the repository's host in the settings each place leads to its line there; without, it is only named."""
    view = view_of(two, finding("过期", spot(3)))
    assert "blob" not in rendered(env, view, f"supervision/{ID}.html")
    view.desk = Desk(源文件网址="https://git.example.gov.cn/blob/main/{文件}#L{行}")
    html = rendered(env, view, f"supervision/{ID}.html")
    assert (
        'href="https://git.example.gov.cn/blob/main/data/bureaus/shili-yibao/%E4%BA%BA%E5%91%98.yml#L3"'
        in html
    )


def test_duties_and_rules(env: Environment, two: Site) -> None:
    """The registers name every duty and every rule, each at an anchor of its id."""
    view = view_of(two, *FINDINGS)
    duties = rendered(env, view, "supervision/duties.html")
    assert re.findall(r'<section class="block" id="(\w+)"', duties) == ["a01", "a03", "a04", "a09", "c07"]
    rules = rendered(env, view, "supervision/rules.html")
    assert sorted(re.findall(r'<section class="block" id="([\w-]+)"', rules)) == sorted(
        each.id for each in RULES
    )
    assert "现有 4 个问题，涉及 2 个机关" in rules
