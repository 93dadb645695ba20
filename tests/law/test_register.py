"""The register of laws: what may be said of a law, and how wrong facts are told."""

from __future__ import annotations

from typing import Any

import pytest

from gongshi.law.citations import LawIndex
from gongshi.law.figures import figures
from gongshi.law.register import Addressee, ArticleFacts, Law, LawFile
from gongshi.records.validate import validate
from gongshi.source.yaml import load_yaml


def law(**fields: Any) -> Law:
    """Return a law with these fields beside what every law has."""
    return Law.model_validate({"编号": "sltl", "标题": "示例条例", "效力级别": "行政法规", **fields})


LAW = law(
    条数="9",
    条文=[
        {
            "条": "3",
            "约束": ["定点医药机构"],
            "主题": ["虚构项目", "示例费用"],
            "数字": ["1倍以上3倍以下", "30日内"],
        },
        {"条": "4", "约束": ["个人", "经办机构"], "主题": ["示例凭证", "示例费用"], "项数": "3"},
        {"条": "5"},
    ],
)


def problems(text: str) -> list[str]:
    """Return what is wrong with the fields of one law, given as YAML below its first three."""
    head = "法规:\n  - 编号: sltl\n    标题: 示例条例\n    效力级别: 法律\n"
    data, _ = load_yaml(head + text, "laws.yml")
    return [str(each) for each in validate(LawFile, data, "laws.yml", "laws")[1]]


def test_facts_by_article() -> None:
    """The facts of an article are found by its number, in the words of the register."""
    facts = LAW.facts_by_article[3]
    assert facts.binds == (Addressee.PROVIDER,)
    assert facts.figures == figures("一倍以上三倍以下，三十日内")
    assert (facts.items, LAW.facts_by_article[4].items) == (None, 3)
    assert LAW.facts_by_article[5] == ArticleFacts.model_validate({"条": "5"})
    assert 6 not in LAW.facts_by_article


def test_penalties() -> None:
    """The chapter on penalties holds its first and its last article and those between."""
    chapter = law(罚则={"起": "84", "止": "94"}).penalties
    assert [number in chapter for number in (83, 84, 90, 94, 95)] == [False, True, True, True, False]


def test_repeal() -> None:
    """How a repeal is known is one of two words; another one is told with both."""
    assert law(废止="明文").repeal == "明文"
    (only,) = problems("    废止: 大概\n")
    assert "明文" in only
    assert "推定" in only


def test_subjects_in_a_text() -> None:
    """Key words are found in a text whatever blanks stand in it."""
    assert LAW.facts_by_article[3].subjects_in("不得虚构\n项 目") == ("虚构项目",)
    assert LAW.facts_by_article[3].subjects_in("虚设项目") == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("将示例凭证交给他人，领取示例费用", 4),
        ("虚构项目，领取示例费用", 3),
        ("领取示例费用", 3),
        ("领取费用", None),
        ("", None),
    ],
)
def test_article_about(text: str, number: int | None) -> None:
    """A text is about the article whose key words it has most of; a word that articles share counts for less."""
    assert LAW.article_about(text) == number


def test_no_facts() -> None:
    """A law without facts is about nothing."""
    assert law().article_about("示例费用") is None


def test_renumbered() -> None:
    """An old article is found with the articles that have its content now."""
    moved = law(条文对照=[{"旧": "30", "新": ["24", "37"]}, {"旧": "57", "新": ["69"]}])
    assert moved.today_by_old == {30: (24, 37), 57: (69,)}


def test_renamed() -> None:
    """A term that is no longer used is told with the one in its place."""
    (term,) = law(旧用语=[{"旧": "一般程序", "新": "普通程序"}]).renamed
    assert (term.old, term.new) == ("一般程序", "普通程序")


def test_law_by_id() -> None:
    """A law is found by its id, such as the successor's."""
    index = LawIndex([LAW])
    assert index.get("sltl") is LAW
    assert index.get("slbf") is None
    assert index.get(None) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "    条文:\n      - {条: 3, 数字: [很多]}\n",
            "laws.yml:6:21 laws.法规[1].条文[1].数字[1]: “很多”里没有带单位的数；请写成 1倍以上3倍以下、30日 这样的数",
        ),
        (
            "    条文:\n      - {条: 3}\n      - {条: 3}\n",
            "laws.yml:2:5 laws.法规[1]: “条文”里第3条写了两次；请合并成一条",
        ),
        (
            "    条数: 9\n    条文:\n      - {条: 10}\n",
            "laws.yml:2:5 laws.法规[1]: “条文”里有第10条，超过条数 9；请核对",
        ),
        (
            "    条文:\n      - {条: 3, 约束: [药店]}\n",
            (
                "laws.yml:6:21 laws.法规[1].条文[1].约束[1]: “药店”不在可选的范围；请写 定点医药机构、经办机构、征收机构、"
                "个人、用人单位、社会救助对象、药品企业、经营者、当事人、行政机关、工作人员、行政复议机关、人民法院 之一"
            ),
        ),
    ],
)
def test_wrong_facts(text: str, message: str) -> None:
    """Facts that cannot be true are told with their place."""
    assert problems(text) == [message]
