"""What citizens are told beside a record: the sentences that findings have for them, each once."""

from __future__ import annotations

from dataclasses import replace

from gongshi.pages.notices import Notice, notices_of
from gongshi.rules import Finding
from gongshi.site import Site
from tests.reports.findings import finding, spot

ID = "shili-yibao"
OTHER = replace(finding(public="别的机关的事"), bureau="shili-minzheng")


def of_officer(site: Site, number: int, *findings: Finding) -> tuple[Notice, ...]:
    """Return the notices beside one of the county's officers."""
    notices = notices_of({ID: findings, "shili-minzheng": (OTHER,)})
    return notices(site.bureaus[0].entries("officers")[number - 1])


def test_only_where_a_finding_speaks_to_citizens(site: Site) -> None:
    """Most findings concern only the bureau; one with a sentence for citizens shows it beside the record, with its ground."""
    silent, telling = finding("没有期限"), finding("过期", public="这个人的证件已经过期。")
    assert of_officer(site, 1, silent) == ()
    assert of_officer(site, 1, silent, telling) == (Notice("这个人的证件已经过期。", "行政处罚法第55条"),)
    assert of_officer(site, 2, silent, telling) == ()


def test_each_sentence_once(site: Site) -> None:
    """A sentence that several places or findings of a record say is shown once; another ground makes it another."""
    here = (spot(3), spot(9))
    same = finding("过期", *here, public="请注意。"), finding("又过期", spot(3), public="请注意。")
    other = finding("过期", *here, public="请注意。", ground="别的依据")
    assert of_officer(site, 1, *same) == (Notice("请注意。", "行政处罚法第55条"),)
    assert of_officer(site, 1, *same, other) == (
        Notice("请注意。", "行政处罚法第55条"),
        Notice("请注意。", "别的依据"),
    )


def test_other_lists_and_bureaus(site: Site) -> None:
    """A sentence belongs to one list of one bureau: the first item does not show what is said of the first officer."""
    notices = notices_of({ID: (finding("过期", public="请注意。"),), "shili-minzheng": (OTHER,)})
    shown = [entry for kind in site.bureaus[0].lists for entry in site.entries(kind) if notices(entry)]
    assert [(entry.kind.key, entry.id) for entry in shown] == [("officers", "1")]


def test_a_list_as_a_whole(site: Site) -> None:
    """What is said of a whole list stands beside none of its records."""
    notices = notices_of({ID: (finding("过期", spot(1)._replace(record=""), public="请注意。"),)})
    assert [entry for entry in site.entries("officers") if notices(entry)] == []
